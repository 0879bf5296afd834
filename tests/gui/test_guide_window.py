"""The user's guide in its window: chapters, links, pictures, words, and nothing from outside."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest

from reader.gui.look.theme import ThemeChoice, ThemeSwitch
from reader.gui.teaching.fuzzy import folded
from reader.gui.teaching.guide_chapters import FIRST_PAGE, chapters, slug
from reader.gui.teaching.guide_page import GuidePage
from reader.gui.teaching.guide_window import GuideWindow

FIRST = """# Handbook

[a picture](https://example.org/far) ![two boats](pictures/boats.webp)

| chapter | |
| --- | --- |
| [Rowing](rowing.md) | oars |
| [Sailing](sailing.md) | wind |
| [Not there](missing.md) | |
"""
ROWING = "# Rowing\n\nAn oar. 一支桨。\n\n" + "Water.\n\n" * 60 + "## The `second` oar\n\nAnother oar.\n"
SAILING = "# Sailing\n\nWind and 風帆. [Back](rowing.md#the-second-oar) [out](../secret.md)\n"


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "docs"
    for tongue in ("en", "zh"):
        pages = root / "guide" / tongue
        (pages / "pictures").mkdir(parents=True)
        for name, text in ((FIRST_PAGE, FIRST), ("rowing.md", ROWING), ("sailing.md", SAILING)):
            (pages / name).write_text(text, encoding="utf-8")
        picture = QImage(1600, 40, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkGreen)
        picture.save(str(pages / "pictures" / "boats.webp"))
    (tmp_path / "secret.md").write_text("# Secret\n", encoding="utf-8")
    return root


@pytest.fixture
def guide(folder, monkeypatch, qtbot):
    monkeypatch.setattr("reader.gui.teaching.guide_chapters.documents", lambda: folder)
    window = GuideWindow(chapters("en"), folder, ThemeSwitch(ThemeChoice.LIGHT).theme)
    qtbot.addWidget(window)
    window.show()
    return window


def follow(guide, address):
    guide.page.anchorClicked.emit(QUrl(address))


def title(guide):
    return guide.page.document().firstBlock().text()


class TestChapters:
    def test_are_those_that_the_first_page_lists_and_that_are_there(self, guide):
        rows = [guide.contents.item(row).text() for row in range(guide.contents.count())]
        assert rows == ["Handbook", "Rowing", "Sailing"]
        assert title(guide) == "Handbook"

    def test_open_with_the_arrow_keys(self, guide):
        QTest.keyClick(guide.contents, Qt.Key.Key_Down)
        assert title(guide) == "Rowing"

    @pytest.mark.parametrize(("language", "tongue"), [("en", "en"), ("zh-Hans", "zh"), ("zh-Hant", "zh")])
    def test_of_the_guide_that_ships_are_in_the_readers_language(self, language, tongue):
        found = chapters(language)
        assert len(found) > 10
        assert {chapter.path.parent.name for chapter in found} == {tongue}


class TestLinks:
    def test_lead_to_pages_and_the_ways_lead_back_and_forth(self, guide):
        follow(guide, "sailing.md")
        assert (title(guide), guide.contents.currentRow()) == ("Sailing", 2)
        guide.back.click()
        assert (title(guide), guide.contents.currentRow()) == ("Handbook", 0)
        guide.forward.click()
        assert (title(guide), guide.contents.currentRow()) == ("Sailing", 2)

    def test_lead_to_headings(self, guide):
        follow(guide, "sailing.md")
        follow(guide, "rowing.md#the-second-oar")
        assert title(guide) == "Rowing"
        assert guide.page.textCursor().block().text() == "The second oar"
        assert guide.page.verticalScrollBar().value() > 0

    def test_that_lead_out_of_the_folder_lead_nowhere(self, guide, qtbot):
        follow(guide, "sailing.md")
        for address in ("../../../secret.md", "file:///etc/passwd", "missing.md", "#nothing"):
            follow(guide, address)
            assert title(guide) == "Sailing"

    def test_into_the_web_are_only_told_of(self, guide, qtbot):
        with qtbot.waitSignal(guide.page.link_followed) as told:
            follow(guide, "https://example.org/far")
        assert told.args == ["https://example.org/far"]
        assert title(guide) == "Handbook"


class TestPictures:
    def test_are_as_wide_as_there_is_room(self, guide, qtbot):
        def width():
            return next(
                form.width()
                for block in blocks(guide)
                for form in (each.charFormat().toImageFormat() for each in fragments(block))
                if form.isValid()
            )

        wide = width()
        assert 0 < wide <= guide.page.viewport().width()
        guide.resize(guide.width() - 200, guide.height())
        qtbot.waitUntil(lambda: width() < wide)

    @pytest.mark.parametrize("address", ["../../../secret.png", "https://example.org/a.png", "file:///a.png"])
    def test_from_elsewhere_are_not_loaded(self, guide, address):
        kind = QTextDocument.ResourceType.ImageResource.value
        found = guide.page.loadResource(kind, QUrl(address))
        assert found is None or found.isNull()


class TestWords:
    def type(self, guide, qtbot, words):
        guide.line.setFocus()
        QTest.keyClicks(guide.line, words)
        with qtbot.waitSignal(guide.line.paused):
            pass

    def shown(self, guide):
        rows = range(guide.contents.count())
        return [guide.contents.item(row).text() for row in rows if not guide.contents.item(row).isHidden()]

    def test_lead_to_the_chapter_that_has_them_in_either_script(self, guide, qtbot):
        guide.line.setText("风帆")
        guide.line.paused.emit()
        assert self.shown(guide) == ["Sailing"]
        assert title(guide) == "Sailing"
        assert guide.page.mark("风帆") == 1

    def test_are_gone_through_place_by_place(self, guide, qtbot):
        self.type(guide, qtbot, "oar")
        assert self.shown(guide) == ["Handbook", "Rowing", "Sailing"]
        places = set()
        for _ in range(6):
            QTest.keyClick(guide, Qt.Key.Key_F3)
            places.add((title(guide), guide.page.textCursor().position()))
        assert len({place for place in places if place[0] == "Rowing"}) == 3

    def test_that_nothing_has_are_said_to_be_nowhere(self, guide, qtbot):
        self.type(guide, qtbot, "tram")
        assert self.shown(guide) == []
        assert guide.none.isVisible()
        QTest.keyClick(guide.line, Qt.Key.Key_Escape)
        with qtbot.waitSignal(guide.line.paused):
            pass
        assert len(self.shown(guide)) == 3
        assert guide.isVisible()


def test_the_menu_opens_one_window_and_it_takes_on_the_theme(window, qtbot):
    window.actions_.help.guide.trigger()
    opened = window.controls.guide.open_window
    window.actions_.help.guide.trigger()
    assert window.controls.guide.open_window is opened
    assert opened.isVisible()
    assert isinstance(opened.page, GuidePage)
    themes = {action.data(): action for action in window.actions_.view.themes.actions()}
    light = opened.page.palette().base().color()
    themes[ThemeChoice.DARK].trigger()
    assert opened.page.palette().base().color() != light
    opened.page.anchorClicked.emit(QUrl("https://example.org/far"))
    assert "example.org" in window.controls.panes.opening.question.text()
    QTest.keyClick(opened.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.controls.guide.open_window is None)


def test_headings_are_named_as_the_web_names_them():
    assert slug("When a passage can’t be placed") == "when-a-passage-cant-be-placed"
    assert slug("无法定位的标记") == "无法定位的标记"
    assert slug("The `second` *oar*") == "the-second-oar"


def test_text_is_folded_in_place():
    assert folded("İ風帆A") == "İ风帆a"


def blocks(guide):
    block = guide.page.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block):
    return [each.fragment() for each in block]
