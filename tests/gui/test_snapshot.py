"""A comparison drawn to a file."""

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from reader.gui.exporting.snapshot import ensure_application, render_png
from reader.gui.printing.meter import Meter, Stopped
from reader.model import Alignment, Article, End, Link, LinkKind, Passage
from tests.gui.conftest import in_a_thread
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
    assert QImage(str(tmp_path / "a.png")).width() >= 440


def test_every_article_is_as_wide_as_it_can_be_read(qapp, alignment, tmp_path):
    four = replace(alignment, articles=alignment.articles * 2)
    render_png(four, tmp_path / "a.png", width=480)
    assert QImage(str(tmp_path / "a.png")).width() >= 4 * 220


def test_one_article_alone_keeps_its_measure(qapp, alignment, tmp_path):
    render_png(Alignment(alignment.articles[:1], (), ()), tmp_path / "a.png", width=1600)
    image = QImage(str(tmp_path / "a.png"))
    edges = {image.pixel(x, y) for x in range(380) for y in range(200, image.height() - 100, 3)}
    assert len(edges) == 1


def test_passages_far_apart_have_stubs_and_no_band(qapp, tmp_path):
    articles = (article("【示例】渡口", 60), article("【示例】钟声", 60))
    last = articles[1].paragraphs[-1]
    ends = [
        End(0, Passage.of(articles[0].text, 0, 20)),
        End(1, Passage.of(articles[1].text, last.start, last.start + 20)),
    ]
    render_png(Alignment(articles, (Link(LinkKind.QUOTE, 1.0, *ends),), ()), tmp_path / "a.png", width=1000)
    image = QImage(str(tmp_path / "a.png"))
    middle = {image.pixel(500, y) for y in range(200, image.height() - 100)}
    assert len(middle) == 1
    inner = {image.pixel(478, y) for y in range(100, 400)}
    assert len(inner) > 1


def test_it_can_be_made_in_a_thread_and_stopped(qapp, alignment, tmp_path):
    ensure_application()
    told = []
    in_a_thread(lambda: render_png(alignment, tmp_path / "a.png", meter=Meter(told.append)))
    assert told == sorted(told)
    assert told[-1] == 1.0
    never = Meter(cancelled=lambda: True)
    assert isinstance(in_a_thread(lambda: render_png(alignment, tmp_path / "b.png", meter=never)), Stopped)
    render_png(alignment, tmp_path / "c.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "c.png").read_bytes()
    assert not (tmp_path / "b.png").exists()


def test_its_own_words_are_in_the_language_that_is_asked_for(qapp, alignment, tmp_path):
    for tongue in ("en", "zh-Hans"):
        render_png(alignment, tmp_path / f"{tongue}.png", tongue=tongue)
    assert (tmp_path / "en.png").read_bytes() != (tmp_path / "zh-Hans.png").read_bytes()


def test_a_place_that_can_not_be_written_is_an_error(qapp, alignment, tmp_path):
    with pytest.raises(OSError, match=re.escape(str(tmp_path / "missing" / "a.png"))):
        render_png(alignment, tmp_path / "missing" / "a.png")


def test_the_applications_own_look_is_left_alone(qapp, alignment, tmp_path):
    before = qapp.palette()
    render_png(alignment, tmp_path / "a.png", theme="dark")
    assert qapp.palette() == before
