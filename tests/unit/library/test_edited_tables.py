"""A table of tags that a person edits in a spreadsheet: what is edited is meant, and nothing else is."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library
from reader.model import Annotation, BackupReason, Tally
from reader.model.exchanging import ExchangeError

LINES = ("河港新桥今早通车，数千市民到场。", "市长林远山说：“两岸近了一个小时。”", "新桥太窄，反对者说。")
Rows = list[dict[str, str]]


@pytest.fixture
def filled(library: Library, archive: Path, write) -> Library:
    write("a.md", *LINES, number=1)
    library.import_archive([archive])
    return library


def tag(library: Library, words: str, code: str | int, memo: str = "") -> Annotation:
    start = library.article(1).text.index(words)
    (new,) = library.annotate(1, start, start + len(words), code, memo).added.annotations
    return new


def table(library: Library) -> bytes:
    return library.exported_tags("csv", "表").content


def edited(data: bytes, edit: Callable[[Rows], object], separator: str = ",", encoding="utf-8-sig") -> bytes:
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    edit(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=separator, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def taken(library: Library, tmp_path: Path, data: bytes):
    path = tmp_path / "表.csv"
    path.write_bytes(data)
    reading = library.read_tags(path)
    assert reading.refused == ()
    return library.take_in(reading.project)


def by_words(library: Library) -> dict[str, tuple[str, str]]:
    codes = {code.id: code.name for code in library.codes()}
    return {each.passage.exact: (codes[each.code], each.memo) for each in library.annotations()}


@pytest.mark.parametrize(
    ("separator", "encoding"), [(",", "utf-8-sig"), (";", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16")]
)
def test_a_code_and_a_note_that_were_edited_take_the_place_of_the_old(
    filled: Library, tmp_path: Path, separator: str, encoding: str
):
    first = tag(filled, "数千市民", "桥", "旧\n两行")
    tag(filled, "近了一个小时", "桥")
    tag(filled, "太窄", "路", "不动")

    def edit(rows: Rows) -> None:
        rows[0] |= {"memo": "新; 改, 了", "code": "路"}
        rows[1] |= {"code": "好处/时间"}

    data = edited(table(filled), edit, separator, encoding)
    before = datetime.now(UTC)
    found = taken(filled, tmp_path, data)
    assert (found.annotations, found.codes.new, found.contested) == (Tally(0, 2, 1), 2, ())
    assert by_words(filled) == {
        "数千市民": ("路", "新; 改, 了"),
        "近了一个小时": ("时间", ""),
        "太窄": ("路", "不动"),
    }
    here = filled.annotation(first.id)
    assert here.modified is not None
    assert here.modified >= before
    assert (here.uuid, here.created, here.coder) == (first.uuid, first.created, first.coder)
    again = taken(filled, tmp_path, data)
    assert not again.alteration
    assert filled.alter(found.alteration.inverse)
    assert by_words(filled)["数千市民"] == ("桥", "旧\n两行")


def test_a_note_that_was_emptied_is_gone_and_a_row_that_was_deleted_removes_nothing(
    filled: Library, tmp_path: Path
):
    tag(filled, "数千市民", "桥", "旧")
    tag(filled, "太窄", "路", "留")
    data = edited(table(filled), lambda rows: (rows[0].update(memo=""), rows.pop()))
    found = taken(filled, tmp_path, data)
    assert found.annotations == Tally(changed=1)
    assert by_words(filled) == {"数千市民": ("桥", ""), "太窄": ("路", "留")}


def test_a_table_without_its_notes_takes_none_away(filled: Library, tmp_path: Path):
    """Who sends a slim table to be recoded has deleted no notes."""
    tag(filled, "数千市民", "桥", "旧")
    tag(filled, "太窄", "路", "留")
    slim = edited(table(filled), lambda rows: [row.pop("memo") for row in rows] + [rows[0].update(code="新")])
    taken(filled, tmp_path, slim)
    assert by_words(filled) == {"数千市民": ("新", "旧"), "太窄": ("路", "留")}


def test_a_sealed_table_without_its_codebooks_is_refused(filled: Library, tmp_path: Path):
    """All its codes would be taken for those of the first codebook."""
    tag(filled, "数千市民", "桥")
    path = tmp_path / "表.csv"
    path.write_bytes(edited(table(filled), lambda rows: [row.pop("codebook") for row in rows]))
    with pytest.raises(ExchangeError) as error:
        filled.read_tags(path)
    assert (error.value.problem, error.value.values["names"]) == ("exchange.no_columns", "codebook")


def test_what_was_changed_here_since_stays_with_both_notes_and_is_named(filled: Library, tmp_path: Path):
    one = tag(filled, "数千市民", "桥", "旧")
    other = tag(filled, "太窄", "路", "旧")
    data = edited(table(filled), lambda rows: rows[0].update(memo="表里的", code="只在表里"))
    filled.change_annotation(one.id, memo="这里的")
    filled.change_annotation(other.id, code=filled.code(one.code).id)
    found = taken(filled, tmp_path, data)
    assert [(each.article.title, each.exact) for each in found.contested] == [
        (filled.summary(1).title, "数千市民")
    ]
    assert by_words(filled) == {"数千市民": ("桥", "这里的\n\n表里的"), "太窄": ("桥", "旧")}
    assert found.codes.new == 0
    assert "只在表里" not in {code.name for code in filled.codes()}
    again = taken(filled, tmp_path, data)
    assert not again.alteration


def test_a_code_renamed_here_stays_where_the_table_was_not_edited(filled: Library, tmp_path: Path):
    one = tag(filled, "数千市民", "桥", "旧")
    tag(filled, "太窄", "桥")
    data = edited(table(filled), lambda rows: rows[1].update(memo="有了"))
    code = filled.code(one.code)
    filled.change_code(replace(code, name="大桥"))
    found = taken(filled, tmp_path, data)
    assert found.annotations == Tally(0, 1, 1)
    assert by_words(filled)["数千市民"] == ("大桥", "旧")


def test_a_passage_that_was_edited_is_placed_anew_or_named(filled: Library, tmp_path: Path):
    tag(filled, "市民", "桥")
    lost = tag(filled, "太窄", "路")
    text = filled.article(1).text
    start = text.index("数千市民")

    def edit(rows: Rows) -> None:
        rows[0] |= {"start": str(start), "end": str(start + 4), "exact": "数千市民"}
        rows[1] |= {"end": str(lost.passage.start + 5), "exact": "根本没有的"}

    found = taken(filled, tmp_path, edited(table(filled), edit))
    assert found.annotations == Tally(0, 1, 1)
    assert [each.exact for each in found.unplaced] == ["太窄"]
    assert by_words(filled) == {"数千市民": ("桥", ""), "太窄": ("路", "")}
    (moved,) = [each for each in filled.annotations() if each.passage.exact == "数千市民"]
    assert (moved.passage.span.start, moved.orphan, moved.passage.prefix[-2:]) == (start, False, "车，")


def test_a_tag_that_is_given_the_code_of_another_on_its_words_becomes_one_with_it(
    filled: Library, tmp_path: Path
):
    tag(filled, "数千市民", "桥", "甲")
    tag(filled, "数千市民", "路", "乙")
    data = edited(table(filled), lambda rows: rows[0].update(code="路"))
    taken(filled, tmp_path, data)
    (left,) = filled.annotations()
    assert sorted(left.memo.split("\n\n")) == ["乙", "甲"]
    assert filled.code(left.code).name == "路"
    assert not taken(filled, tmp_path, data).alteration


def test_a_table_that_is_only_opened_and_saved_changes_nothing(filled: Library, tmp_path: Path):
    tag(filled, "数千市民", "桥", "两行\n备注")
    tag(filled, "太窄", "=SUM(A1)", "+1")
    before = filled.project()

    def edit(rows: Rows) -> None:
        for row in rows:
            row["memo"] = row["memo"].replace("\n", "\r\n")

    found = taken(filled, tmp_path, edited(table(filled), edit, ";"))
    assert found.annotations == Tally(unchanged=2)
    assert filled.project() == before


def test_a_row_that_can_not_be_taken_leaves_no_code_behind(filled: Library, tmp_path: Path):
    tag(filled, "数千市民", "桥")
    data = edited(
        table(filled),
        lambda rows: rows[0].update(
            uuid="", title="没有这篇", url="https://x.example/9", path="", code="新/内", codebook="别的"
        ),
    )
    found = taken(filled, tmp_path, data)
    assert (found.left_out, found.codes.new) == (1, 0)
    assert [code.name for code in filled.codes()] == ["桥"]
    assert len(filled.codebooks()) == 1


def test_restoring_and_merging_know_no_edited_records(filled: Library, tmp_path: Path):
    """A record in a backup with the stamp of the one here, and other words, is nobody's edit."""
    one = tag(filled, "数千市民", "桥", "备份里的")
    backup = filled.back_up(BackupReason.BY_HAND)
    assert backup is not None
    here = tmp_path / "other.sqlite3"
    with Library(here) as other:
        assert other.restore(backup, replace=False).left_out == 1
    with filled._connections.writing() as store:
        store.annotations.put(replace(one, memo="这里的"))
    assert filled.restore(backup, replace=False).annotations == Tally(unchanged=1)
    assert filled.annotation(one.id).memo == "这里的"
    assert filled.merge_library(backup).annotations == Tally(changed=1)
    assert filled.annotation(one.id).memo == "这里的\n\n备份里的"


def test_an_export_from_before_two_notes_were_joined_takes_neither_away(filled: Library, tmp_path: Path):
    one = tag(filled, "数千市民", "桥", "甲的")
    old = table(filled)
    with Library(tmp_path / "other.sqlite3", coder="乙") as other:
        other.import_archive([Path(filled.summary(1).path)])
        other.take_in(filled.project())
        (there,) = other.annotations()
        other.change_annotation(there.id, memo="乙的")
        filled.take_in(other.project())
    assert filled.annotation(one.id).memo == "乙的\n\n甲的"
    taken(filled, tmp_path, old)
    assert filled.annotation(one.id).memo == "乙的\n\n甲的"
    path = tmp_path / "old.json"
    path.write_bytes(filled.exported_tags("webannotation", "旧").content)
    assert not filled.take_in(filled.read_tags(path).project).alteration


def test_what_no_seal_proves_to_be_an_edit_takes_nothing_away(filled: Library, tmp_path: Path):
    """A program that writes notes anew, or shortens them, leaves the date of the tag as it was."""
    one = tag(filled, "数千市民", "桥", "旧的备注，很长")
    other = tag(filled, "太窄", "路", "不动")
    path = tmp_path / "tags.json"
    written = filled.exported_tags("webannotation", "注").content.decode()
    path.write_text(written.replace("旧的备注，很长", "旧的"), encoding="utf-8")
    found = filled.take_in(filled.read_tags(path).project)
    assert found.annotations == Tally(changed=1, unchanged=1)
    assert [each.exact for each in found.contested] == ["数千市民"]
    assert filled.annotation(one.id).memo == "旧的备注，很长\n\n旧的"
    assert filled.annotation(other.id) == other
    again = filled.take_in(filled.read_tags(path).project)
    assert not again.alteration
    assert filled.alter(found.alteration.inverse)
    assert filled.annotation(one.id) == one


def test_a_note_that_another_program_dropped_stays(filled: Library, tmp_path: Path):
    one = tag(filled, "数千市民", "桥", "旧的备注")
    path = tmp_path / "tags.json"
    written = filled.exported_tags("webannotation", "注").content.decode()
    path.write_text(written.replace("旧的备注", ""), encoding="utf-8")
    assert not filled.take_in(filled.read_tags(path).project).alteration
    assert filled.annotation(one.id) == one


def test_a_table_whose_seals_were_taken_out_takes_nothing_away(filled: Library, tmp_path: Path):
    one = tag(filled, "数千市民", "桥", "旧")
    data = edited(table(filled), lambda rows: [row.pop("seal") for row in rows] and rows[0].update(memo="新"))
    assert taken(filled, tmp_path, data).annotations == Tally(changed=1)
    assert filled.annotation(one.id).memo == "旧\n\n新"


def as_excel(words: str) -> str:
    when = datetime.fromisoformat(words)
    return f"{when.month}/{when.day}/{when:%y} {when.hour}:{when:%M}"


@pytest.mark.parametrize(
    "reformat",
    [
        as_excel,
        lambda words: words[:16].replace("-", "/").replace("T", " "),
        lambda words: words[:10],
        lambda words: f"{datetime.fromisoformat(words):%Y年%m月%d日 %H:%M}",
        lambda words: "45351.3543",
        lambda words: "########",
        lambda words: "",
    ],
)
def test_a_spreadsheet_that_writes_dates_its_own_way_hides_no_edit(
    filled: Library, tmp_path: Path, reformat: Callable[[str], str]
):
    one = tag(filled, "数千市民", "桥", "旧")
    two = tag(filled, "太窄", "路", "旧")
    filled.change_annotation(two.id, memo="旧的")

    def edit(rows: Rows) -> None:
        for row in rows:
            for name in ("created", "modified", "published"):
                row[name] = reformat(row[name]) if row[name] else ""
        for row in rows:
            row |= {"memo": "新", "code": "新标签"}

    data = edited(table(filled), edit)
    found = taken(filled, tmp_path, data)
    assert (found.annotations, found.contested) == (Tally(changed=2), ())
    assert by_words(filled) == {"数千市民": ("新标签", "新"), "太窄": ("新标签", "新")}
    assert filled.annotation(one.id).created == one.created
    assert not taken(filled, tmp_path, data).alteration


def test_what_was_changed_here_since_is_told_whatever_a_spreadsheet_made_of_the_dates(
    filled: Library, tmp_path: Path
):
    one = tag(filled, "数千市民", "桥", "旧")
    data = edited(table(filled), lambda rows: rows[0].update(created="2/9/24 8:30", memo="表里的"))
    filled.change_annotation(one.id, memo="这里的")
    found = taken(filled, tmp_path, data)
    assert [each.exact for each in found.contested] == ["数千市民"]
    assert filled.annotation(one.id).memo == "这里的\n\n表里的"


def test_what_an_edited_table_would_bring_is_foretold(filled: Library, tmp_path: Path):
    one = tag(filled, "市民", "桥")
    tag(filled, "太窄", "路")
    path = tmp_path / "表.csv"
    path.write_bytes(table(filled))
    filled.change_code(replace(filled.code(one.code), name="大桥"))
    assert not filled.difference(filled.read_tags(path).project).annotations.changed
    start = str(one.passage.start - 2)
    edit = {"start": start, "exact": "数千市民"}
    path.write_bytes(edited(table(filled), lambda rows: rows[0].update(edit)))
    assert filled.difference(filled.read_tags(path).project).annotations.changed == 1
