"""What is shipped, run as its users run it: ``python3 .ci/package.py --check`` builds it first.

The bundle is tried here and in a bare system without Python, the wheel in an environment of its own.
"""

import re
import time
from pathlib import Path

import pytest

from reader import __version__
from reader.archive import discover, read
from reader.resources import seeds
from tests.packaging.screen import missing, screen

pytestmark = pytest.mark.bundle


def test_it_says_what_it_is(anywhere):
    assert anywhere.run("--version").split()[-1] == __version__


def test_the_sample_is_imported_once(anywhere):
    articles = anywhere.articles()
    again = anywhere.answer("import", anywhere.within("seeds"))
    assert (again["new"], again["unchanged"]) == (0, len(articles))


def test_the_readers_of_the_outlets_come_along(anywhere):
    """Nothing names their modules, so that a bundle could lack them; the sample then reads otherwise."""
    numbers = [str(article["id"]) for article in anywhere.articles()]
    shown = anywhere.answer("show", *numbers)["articles"]
    here = {Path(file.path).name: read(file.load()).text for file in discover([seeds()], pytest.fail)}
    assert {re.split(r"[/\\]", article["path"])[-1]: article["text"] for article in shown} == here


def test_nothing_it_needs_is_missing(anywhere):
    articles = anywhere.articles()
    findings = anywhere.answer("doctor")
    assert findings["sound"]
    assert findings["library"]["articles"] == len(articles)


def test_the_sample_is_aligned(anywhere):
    same_event = [each["id"] for each in anywhere.articles() if each["published"].startswith("2024")]
    links = anywhere.answer("align", *same_event)["links"]
    assert any(link["kind"] == "quote" for link in links)


def test_a_comparison_becomes_a_page_and_a_picture(anywhere):
    first, second = anywhere.articles()[:2]
    anywhere.run("compare", first["id"], second["id"], "--output", anywhere.within("page.html"))
    assert first["title"] in (anywhere.home / "page.html").read_text("utf-8")
    anywhere.run("compare", first["id"], second["id"], "--output", anywhere.within("picture.png"))
    assert (anywhere.home / "picture.png").read_bytes().startswith(b"\x89PNG")


def test_the_window_opens_the_sample_and_nothing_is_missing_in_it(anywhere):
    outcome = anywhere.self_test()
    assert outcome["ok"]
    assert outcome["panes"] > 1
    assert outcome["links"] > 0
    parts = outcome["parts"]
    assert {"jpeg", "png", "gif", "webp", "svg"} <= set(parts["pictures"])
    assert parts["paper"]
    assert parts["pinyin"][:2] == ["zhong", "chong"]
    assert parts["qt"] == "Cancel"
    assert parts["guide"]["en"] == parts["guide"]["zh-Hans"] > 10


def test_a_passage_is_tagged_in_the_window_by_its_keys(anywhere, start):
    if missing():
        pytest.skip(f"not installed: {missing()}")
    anywhere.articles()
    with screen() as hands:
        program = start(anywhere, hands.display)
        window = hands.window()
        hands.press("ctrl+k")
        hands.write("sample")
        hands.press("Return")
        hands.wait_for_title(window, "VOA")
        hands.press(*["shift+Right"] * 8, "t")
        hands.write("checked")
        hands.press("Return")
        time.sleep(0.5)
        hands.press("ctrl+q")
        assert program.wait(30) == 0
    (tag,) = anywhere.answer("tags", "list")["annotations"]
    assert (tag["code"], tag["end"] - tag["start"], len(tag["exact"])) == ("checked", 8, 8)
