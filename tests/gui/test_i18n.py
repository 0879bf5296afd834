import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel

from reader import gui
from reader.gui.look import i18n
from reader.gui.look.key_names import key_of
from reader.gui.look.theme import Theme
from reader.gui.teaching.welcome import WelcomePage
from reader.resources import resource
from tests.gui.conftest import settle

LANGUAGES = list(i18n.TRANSLATIONS.items())
CHINESE = [(language, name) for language, name in LANGUAGES if language != "en"]
PLACEHOLDER = re.compile(r"\{\w+\}|%n")


@pytest.fixture
def speak(qapp):
    """Makes the application speak a language for one test."""
    installed = []

    def switch(language):
        installed.extend(i18n.install(qapp, language))

    yield switch
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale("en_GB"))


def messages(name):
    text = resource("i18n", f"jianting_{name}.ts").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)  # noqa: S314 - a file of our own
    for context in root.findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            words = [each.text or "" for each in translation.findall("numerusform")] or [
                translation.text or ""
            ]
            yield context.find("name").text, message.find("source").text, words, translation.get("type")


@pytest.mark.parametrize(("language", "name"), LANGUAGES)
def test_every_string_is_translated(language, name):
    for context, source, words, state in messages(name):
        assert state is None, (context, source)
        for number, each in enumerate(words):
            assert each.strip(), (context, source)
            wanted, found = sorted(PLACEHOLDER.findall(source)), sorted(PLACEHOLDER.findall(each))
            if len(words) > 1 and number == 0 and "%n" not in found:
                wanted.remove("%n")  # the singular need not say "1"
            assert found == wanted, (context, source)


def test_the_languages_have_the_same_strings():
    first, second = ([message[:2] for message in messages(name)] for _, name in CHINESE)
    assert first == second
    assert len(first) > 100


def test_english_quotes_plainly(speak):
    """In a Chinese face the other marks are as wide as a character."""
    words, name = "Tag %n passages “{name}”", "“河水”"
    speak("en")
    tagged = QCoreApplication.translate("Tagging", words, "", 3)
    assert tagged.format(name=name) == 'Tag 3 passages "“河水”"'
    assert QCoreApplication.translate("Tagging", "another person’s library") == "another person's library"
    assert QCoreApplication.translate("Tagging", "Star") == "Star"
    assert QCoreApplication.translate("QFileSystemModel", "%n byte(s)", "", 1) != ""
    speak("zh-Hans")
    assert QCoreApplication.translate("Tagging", words, "", 3).format(name="水") == "给 3 处加标签“水”"


@pytest.mark.parametrize(("language", "name"), LANGUAGES)
def test_the_files_are_up_to_date_with_the_source(language, name, tmp_path):
    tools = Path(sys.executable).parent
    committed = resource("i18n", f"jianting_{name}.ts")
    target = tmp_path / committed.name
    target.write_bytes(committed.read_bytes())
    built, mapped = target.with_suffix(".qm"), tmp_path / "mapped"
    built.write_bytes(b"of a program that runs")
    mapped.hardlink_to(built)
    i18n.update(name, target, tools)
    assert mapped.read_bytes() == b"of a program that runs"  # not written over in place
    fresh = target.read_text(encoding="utf-8")
    assert fresh == committed.read_text(encoding="utf-8"), "run python -m reader.gui.look.i18n"
    assert built.read_bytes() == committed.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(
    ("language", "open_", "cancel"), [("zh-Hans", "打开示例", "取消"), ("zh-Hant", "開啟範例", "取消")]
)
def test_the_window_and_qts_own_dialogs_speak_chinese(qtbot, speak, language, open_, cancel):
    speak(language)
    page = WelcomePage(Theme.load("light"))
    qtbot.addWidget(page)
    assert page.sample_button.text() == open_
    assert cancel in QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert i18n.tongue() == language


def test_english_knows_its_plurals(speak):
    speak("en")
    counted = [QCoreApplication.translate("LibraryPanel", "%n article(s)", "", n) for n in (1, 2)]
    assert counted == ["1 article", "2 articles"]


@pytest.mark.parametrize(
    ("named", "language"), [("zh_CN.UTF-8", "zh-Hans"), ("zh-TW", "zh-Hant"), ("en", "en"), ("fr_FR", "en")]
)
def test_the_environment_names_the_language(monkeypatch, named, language):
    monkeypatch.setenv("JIANTING_LANG", named)
    assert i18n.wanted_language() == language


@pytest.mark.parametrize("language", [language for language, _ in LANGUAGES])
@pytest.mark.parametrize("empty", [True, False])
def test_nothing_is_clipped_in_a_small_window(
    qtbot, make_window, library, empty_library, monkeypatch, language, empty, speak
):
    monkeypatch.setenv("JIANTING_LANG", language)
    speak(language)
    window = make_window(empty_library if empty else library, size=(1000, 640))
    window.tags_dock.show()
    settle(qtbot, window)
    for widget in (*window.findChildren(QAbstractButton), *window.findChildren(QLabel)):
        if widget.isVisible() and widget.text():
            least = (
                widget.heightForWidth(widget.width())
                if getattr(widget, "wordWrap", bool)()
                else widget.sizeHint().height()
            )
            assert widget.height() >= least - 1, widget.text()
            if not getattr(widget, "wordWrap", bool)():
                assert widget.width() >= widget.minimumSizeHint().width() - 1, widget.text()


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has signs of its own for keys")
@pytest.mark.parametrize(
    ("language", "enter"),
    [("en", "Enter"), ("zh-Hans", "回车"), ("zh-Hant", "Enter"), (i18n.PSEUDO, "Enter")],
)
def test_keys_have_one_name_in_menus_hints_and_the_guide(speak, language, enter):
    speak(language)
    native = QKeySequence.SequenceFormat.NativeText
    keys = ("Alt+Down", "Alt+Shift+Left", "Ctrl+Return", "Enter", "Del", "Esc")
    shown = [QKeySequence(key).toString(native) for key in keys]
    assert shown == ["Alt+↓", "Alt+Shift+←", f"Ctrl+{enter}", enter, "Del", "Esc"]


@pytest.mark.parametrize("language", [language for language, _ in LANGUAGES])
def test_a_key_is_the_same_in_every_language(speak, language):
    speak(language)
    control, key = Qt.KeyboardModifier.ControlModifier, Qt.Key
    assert key_of("Ctrl+Return") == QKeySequence(control | key.Key_Return)
    assert key_of("Ctrl+Enter") == QKeySequence(control | key.Key_Enter)
    assert key_of("Alt+Down") == QKeySequence(Qt.KeyboardModifier.AltModifier | key.Key_Down)


def test_no_key_is_read_as_one_of_the_readers_language():
    read = re.compile(r"""QKeySequence\((f?["']|keys?\b|name\b)|setShortcuts?\(\[?["']""")
    sources = (Path(each) for each in gui.__path__)
    found = [
        file.name for room in sources for file in room.rglob("*.py") if read.search(file.read_text("utf-8"))
    ]
    assert found == ["key_names.py"]
