"""A comparison drawn to a file."""

import pytest
from PySide6.QtGui import QImage

from reader.gui.snapshot import render_png
from reader.model import (
    Alignment,
    Article,
    End,
    Link,
    LinkKind,
    Passage,
)
from tests.making import article_of


def article(title: str, count: int) -> Article:
    lines = (f"第{number}段：渡口的钟声在雾里响了三次，没有人上船。" * 3 for number in range(count))
    return article_of(*lines, title=title)


@pytest.fixture
def alignment() -> Alignment:
    articles = (article("【示例】渡口", 30), article("【示例】钟声", 4))
    ends = [End(index, Passage.of(each.text, 0, 20)) for index, each in enumerate(articles)]
    return Alignment(articles, (Link(LinkKind.QUOTE, 1.0, *ends),), ())


def test_the_whole_of_the_longest_article_is_drawn(qapp, alignment, tmp_path):
    render_png(alignment, tmp_path / "a.png", width=1000)
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() == 1000
    assert image.height() > 2500
    below = QImage(image.copy(40, image.height() - 200, 400, 200))
    assert len({below.pixel(x, y) for x in range(0, 400, 2) for y in range(0, 200, 2)}) > 10


def test_the_band_is_drawn(qapp, alignment, tmp_path):
    render_png(alignment, tmp_path / "a.png", width=1000)
    image = QImage(str(tmp_path / "a.png"))
    middle = {image.pixelColor(500, y).name() for y in range(80, 200)}
    assert len(middle) > 2


def test_light_and_dark_differ_and_each_is_the_same_every_time(qapp, alignment, tmp_path):
    for name, theme in (("a", "light"), ("b", "light"), ("c", "dark")):
        render_png(alignment, tmp_path / f"{name}.png", theme=theme, width=800)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert QImage(str(tmp_path / "c.png")).pixelColor(400, 4).lightness() < 80


def test_a_picture_too_narrow_to_read_is_widened(qapp, alignment, tmp_path):
    render_png(alignment, tmp_path / "a.png", width=100)
    assert QImage(str(tmp_path / "a.png")).width() >= 480


def test_a_place_that_can_not_be_written_is_an_error(qapp, alignment, tmp_path):
    with pytest.raises(OSError, match="could not be written"):
        render_png(alignment, tmp_path / "missing" / "a.png")


def test_the_applications_own_look_is_left_alone(qapp, alignment, tmp_path):
    before = qapp.palette()
    render_png(alignment, tmp_path / "a.png", theme="dark")
    assert qapp.palette() == before
