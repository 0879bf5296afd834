"""The user's guide is the same in both languages, and shows what the program is today."""

import re

import pytest
from PySide6.QtGui import QImageReader

from reader.gui.look.i18n import install
from tests.gui.guide_keys import GUIDE, LANGUAGES, keys_page
from tests.gui.guide_scenes import SCENES
from tests.gui.make_pictures import PICTURES, TONGUES

MOST_BYTES = 3_200_000
LISTED = re.compile(r"^\| \[[^\]]+\]\(([\w-]+\.md)\)", re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]+)\]\(\.\./\.\./pictures/(\w+)/([\w-]+)\.webp\)")
CHAPTERS = LISTED.findall((GUIDE / "en" / "index.md").read_text(encoding="utf-8"))
PAGES = ["index.md", *CHAPTERS]


def page(tongue, name):
    return (GUIDE / tongue / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_first_page_lists_every_chapter(tongue):
    assert LISTED.findall(page(tongue, "index.md")) == CHAPTERS
    assert {path.name for path in (GUIDE / tongue).iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_chapter_has_the_same_parts_in_both_languages(name):
    english, chinese = page("en", name), page("zh", name)
    for mark in (r"^## ", r"^\|", r"^    jianting", r"^```", r"^\d\. "):
        found = [len(re.findall(mark, text, re.MULTILINE)) for text in (english, chinese)]
        if name != "search.md" or mark != r"^\|":  # the Chinese names of fields stand in the table there
            assert found[0] == found[1], mark
    shown = [[each[2] for each in PICTURE.findall(text)] for text in (english, chinese)]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("name", PAGES)
def test_a_chapter_leads_to_its_twin_to_the_contents_and_on(tongue, name):
    text, other = page(tongue, name), "en" if tongue == "zh" else "zh"
    assert f"(../{other}/{name})" in text
    if name in CHAPTERS:
        assert "(index.md)" in text
        following = CHAPTERS[CHAPTERS.index(name) + 1 :]
        last = text.rstrip().splitlines()[-1]
        assert f"({following[0] if following else 'index.md'})" in last


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_picture_is_made_by_the_script_and_shown_with_words(tongue):
    shown = [found for name in PAGES for found in PICTURE.findall(page(tongue, name))]
    assert {folder for _, folder, _ in shown} == {tongue}
    assert {name for *_, name in shown} == set(SCENES)
    assert {path.stem for path in (PICTURES / tongue).iterdir()} == set(SCENES)
    assert all(len(words) > 1 for words, *_ in shown)


def test_pictures_can_be_read_and_are_small():
    assert {path.name for path in PICTURES.iterdir()} == set(TONGUES)
    files = list(PICTURES.rglob("*.webp"))
    assert all(QImageReader(str(path)).size().width() > 400 for path in files)
    assert sum(path.stat().st_size for path in files) < MOST_BYTES


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_the_table_of_keys_is_that_of_the_window(qapp, tongue):
    try:
        made = keys_page(tongue)
    finally:
        install(qapp, "en")
    assert page(tongue, "keys.md") == made, "run: python tests/gui/guide_keys.py"
