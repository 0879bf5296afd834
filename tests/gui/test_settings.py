import pytest

from reader.gui import settings as names
from reader.gui.look.tags_shown import TagsShown
from reader.gui.look.theme import ThemeChoice
from reader.gui.settings import CitationChoice, Language, ParagraphStyle, PictureChoice, Settings
from reader.model import Order

VALUES = {
    names.THEME: ThemeChoice.DARK,
    names.TEXT_SIZE: 21,
    names.SERIF: True,
    names.TEXT_FAMILY: "宋体, ‘新’",
    names.LINE_HEIGHT: 1.85,
    names.MEASURE: 32,
    names.PARAGRAPH_STYLE: ParagraphStyle.INDENT,
    names.PICTURES: PictureChoice.NEVER,
    names.SYNC: False,
    names.ANIMATED: False,
    names.TOPICS: False,
    names.LANGUAGE: Language.TRADITIONAL,
    names.HINTS_SEEN: True,
    names.OPENED_HOSTS: "a.example b.example",
    names.PALETTE_USED: "links.next_link file.export",
    names.MARK_READ: False,
    names.CODER: "王 小明",
    names.TAGS_SHOWN: next(each for each in TagsShown if each is not TagsShown.ALL),
    names.TAGS_FORM: "csv",
    names.ACTIVE_CODEBOOK: "7f0c2f6e",
    names.LIST_ORDER: Order.TITLE,
    names.EVENTS_AS_TIMELINE: True,
    names.GEOMETRY: b"\x00\x01\xff",
    names.LAYOUT: b"state\n",
    names.LAST_LIBRARY: "/资料/library.sqlite3",
    names.RECENT_COMPARISONS: "1 2;3",
    names.OTHER_SESSIONS: '[["/\\u8d44\\u6599/a.sqlite3", [3, 1], "1 2;3"]]',
    names.LAST_COMPARISON: (3, 1, 2),
    names.LAST_PLACES: (120, -1),
    names.IMPORT_FOLDER: "C:\\档案, 新",
    names.WATCHED_LIBRARY: "/somewhere/library.sqlite3",
    names.WATCHED_FOLDERS: "/somewhere/档案\n/else where",
    names.EXPORT_FOLDER: "/ä b",
    names.EXPORT_KIND: ".pdf",
    names.CITATION_STYLE: CitationChoice.GBT7714,
}


def test_every_setting_has_a_value_to_test():
    assert set(VALUES) == set(names.ALL)
    assert len({setting.key for setting in names.ALL}) == len(names.ALL)


@pytest.mark.parametrize("setting", names.ALL, ids=lambda setting: setting.key)
def test_a_setting_is_remembered(tmp_path, setting):
    first = Settings(tmp_path / "window.ini")
    assert first.get(setting) == setting.default
    first.set(setting, VALUES[setting])
    first.save()
    again = Settings(tmp_path / "window.ini").get(setting)
    assert again == VALUES[setting]
    assert type(again) is setting.type


@pytest.mark.parametrize(
    ("setting", "broken"),
    [
        (names.THEME, "purple"),
        (names.TEXT_SIZE, "big"),
        (names.SYNC, "si"),
        (names.LINE_HEIGHT, "airy"),
        (names.PARAGRAPH_STYLE, "ragged"),
    ],
)
def test_a_broken_value_counts_as_not_set(tmp_path, setting, broken):
    section, key = setting.key.split("/")
    (tmp_path / "window.ini").write_text(f"[{section}]\n{key}={broken}\n", encoding="utf-8")
    assert Settings(tmp_path / "window.ini").get(setting) == setting.default
