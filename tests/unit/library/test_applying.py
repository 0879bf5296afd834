"""What undo does where the library is no longer as the act left it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.library.anchoring import anchor_again
from reader.model import STAR, Annotation, Code, Edit, Passage, Span
from tests.unit.library.bench import TEXTS, Bench, closing_bench, dump, rewrite


@pytest.fixture
def bench() -> Iterator[Bench]:
    with closing_bench() as store:
        yield Bench(store)


def tagged(bench: Bench, code: int | str = "风险", start: int = 4, end: int = 6) -> Annotation:
    (tag,) = bench.library.annotate(1, start, end, code).added.annotations
    return tag


def made(edit: Edit) -> Code:
    (code,) = edit.added.codes
    return code


def rewritten(bench: Bench, text: str) -> None:
    with bench.store.transaction():
        rewrite(bench.store, 1, text)
        anchor_again(bench.store, 1)


def test_a_removed_tag_comes_back_with_its_code_under_a_free_name(bench: Bench):
    library = bench.library
    tag = tagged(bench)
    old = library.code(tag.code)
    removed = library.remove_annotations([tag.id])
    library.remove_codes([old.id])
    for number in ("", " (2)"):
        assert made(library.add_code(f"风险{number}")).name == f"风险{number}"
    back = library.apply(removed.inverse)
    assert library.annotations() == [tag]
    assert library.code(old.id) == replace(old, name="风险 (3)")
    assert back.changes.codes == {old.id}
    library.apply(back.inverse)
    assert library.annotations() == []
    assert [code.name for code in library.codes()] == ["风险", "风险 (2)"]


def test_a_tag_comes_back_with_the_codebook_and_the_codes_above_its_own(bench: Bench):
    library = bench.library
    book = library.add_codebook("别的", "说明").added.codebooks[0]
    above = made(library.add_code("上", codebook=book.id))
    below = made(library.add_code("下", above.id))
    tag = tagged(bench, below.id)
    before = dump(bench.store)
    removed = library.remove_annotations([tag.id])
    library.remove_codebook(book.id)
    assert dump(bench.store) == {table: [] for table in before}
    library.apply(removed.inverse)
    assert dump(bench.store) == before


def test_a_digit_that_was_taken_is_not_taken_back(bench: Bench):
    library = bench.library
    one = made(library.add_code("一", digit=1))
    removed = library.remove_codes([one.id])
    two = made(library.add_code("二", digit=1))
    library.apply(removed.inverse)
    assert library.codes() == [replace(one, digit=None), two]


def test_a_note_that_came_later_stays(bench: Bench):
    library = bench.library
    tag = tagged(bench)
    first = library.change_annotation(tag.id, memo="一")
    library.change_annotation(tag.id, memo="别处写的")
    assert not library.apply(first.inverse)
    assert library.annotation(tag.id).memo == "别处写的"
    second = library.change_annotation(tag.id, memo="二")
    library.change_annotation(tag.id, memo="又写")
    library.apply(second.inverse)
    assert library.annotation(tag.id).memo == "又写\n\n别处写的"


def test_a_tag_with_a_later_note_is_not_taken_off(bench: Bench):
    library = bench.library
    added = library.annotate(1, 0, 2, "风险")
    (tag,) = added.added.annotations
    library.change_annotation(tag.id, memo="别处写的")
    assert not library.apply(added.inverse)
    assert library.annotation(tag.id).memo == "别处写的"
    library.change_annotation(tag.id, memo="")
    library.apply(added.inverse)
    assert (library.annotations(), library.codes()) == ([], [])


def test_a_code_that_is_used_elsewhere_stays(bench: Bench):
    library = bench.library
    added = library.annotate(1, 0, 2, "风险")
    (code,) = library.codes()
    other = tagged(bench, code.id)
    real = library.apply(added.inverse)
    assert (library.annotations(), library.codes()) == ([other], [code])
    assert real.changes == replace(added.changes, codes=frozenset(), codebooks=frozenset())
    library.apply(real.inverse)
    assert len(library.annotations()) == 2


def test_a_code_in_which_another_was_nested_stays(bench: Bench):
    library = bench.library
    added = library.add_code("上")
    below = made(library.add_code("下", made(added).id))
    assert not library.apply(added.inverse)
    assert library.codes() == [made(added), below]


def test_what_was_nested_meanwhile_follows_its_code_back(bench: Bench):
    library = bench.library
    one = made(library.add_code("一"))
    book = library.add_codebook("别的").added.codebooks[0]
    moved = library.change_code(replace(one, codebook=book.id))
    below = made(library.add_code("下", one.id))
    library.apply(moved.inverse)
    assert library.codes() == [one, replace(below, codebook=one.codebook)]


def test_a_code_that_would_lie_within_itself_stays_where_it_is(bench: Bench):
    library = bench.library
    one, two = made(library.add_code("一")), made(library.add_code("二"))
    nested = library.change_code(replace(two, parent=one.id))
    out = library.change_code(replace(library.code(two.id), parent=None))
    library.change_code(replace(library.code(one.id), parent=two.id))
    real = library.apply(out.inverse)
    assert [(code.name, code.parent) for code in library.codes()] == [("二", None), ("一", two.id)]
    library.apply(real.inverse)
    library.apply(nested.inverse)
    assert len(library.codes()) == 2


def test_a_later_name_of_a_code_stays_and_the_rest_goes_back(bench: Bench):
    library = bench.library
    code = made(library.add_code("一"))
    edit = library.change_code(replace(code, name="二", slot=7, memo="注"))
    library.change_code(replace(library.code(code.id), name="三"))
    library.apply(edit.inverse)
    assert library.code(code.id) == replace(code, name="三")


def test_the_same_thing_come_back_under_another_id_is_not_doubled(bench: Bench):
    library = bench.library
    (first,) = library.star([(1, Span(0, 2), TEXTS[0][:2])]).added.annotations
    removed = library.remove_codes([first.code])
    again = library.star([(1, Span(2, 4), TEXTS[0][2:4])])
    (star,) = library.codes()
    assert star.id != first.code
    back = library.apply(removed.inverse)
    assert [code.uuid for code in library.codes()] == [STAR]
    assert {tag.code for tag in library.annotations()} == {first.code}
    assert len(library.annotations()) == 2
    library.apply(back.inverse)
    assert library.codes() == [star]
    assert library.annotations() == list(again.added.annotations)


def test_a_tag_taken_in_again_under_another_id_gives_way(bench: Bench):
    library = bench.library
    tag = tagged(bench)
    removed = library.remove_annotations([tag.id])
    with bench.store.transaction():
        twin = replace(tag, memo="带回来的", modified=datetime.now(UTC))
        bench.store.annotations.add(replace(twin, id=0))
    back = library.apply(removed.inverse)
    assert library.annotations() == [replace(twin, id=tag.id)]
    library.apply(back.inverse)
    assert [each.memo for each in library.annotations()] == ["带回来的"]


def test_a_note_on_an_article_that_was_written_anew_is_kept_beside_the_old_one(bench: Bench):
    library = bench.library
    (memo,) = library.set_article_memo(1, "旧").added.memos
    removed = library.set_article_memo(1, "")
    library.set_article_memo(1, "新")
    back = library.apply(removed.inverse)
    assert [(each.id, each.text) for each in library.article_memos()] == [(memo.id, "旧\n\n新")]
    library.apply(back.inverse)
    assert [each.text for each in library.article_memos()] == ["新"]


def test_what_is_gone_is_not_altered(bench: Bench):
    library = bench.library
    tag = tagged(bench)
    edit = library.change_annotation(tag.id, memo="注")
    library.remove_annotations([tag.id])
    assert not library.apply(edit.inverse)
    assert library.annotations() == []


# --- when the text changes --------------------------------------------------------------------------


def test_a_passage_that_an_import_moved_stays_there_when_a_note_is_taken_back(bench: Bench):
    library = bench.library
    tag = tagged(bench)
    edit = library.change_annotation(tag.id, memo="注")
    rewritten(bench, "【更新】" + TEXTS[0])
    library.apply(edit.inverse)
    now = library.annotation(tag.id)
    assert (now.passage.start, now.memo, now.modified) == (tag.passage.start + 4, "", None)


def test_boundaries_that_are_taken_back_are_looked_for_in_the_new_text(bench: Bench):
    library = bench.library
    tag = tagged(bench, start=2, end=6)
    edit = library.change_annotation(tag.id, span=Span(2, 4))
    rewritten(bench, "【更新】" + TEXTS[0])
    real = library.apply(edit.inverse)
    now = library.annotation(tag.id)
    assert now == replace(tag, passage=Passage.of("【更新】" + TEXTS[0], 6, 10))
    rewritten(bench, TEXTS[0])
    assert library.annotation(tag.id) == tag
    library.apply(real)
    library.apply(edit)
    assert library.annotation(tag.id).passage.span == Span(2, 4)


def test_boundaries_that_can_not_be_found_leave_the_tag_where_it_is(bench: Bench):
    library = bench.library
    tag = tagged(bench, start=2, end=9)
    edit = library.change_annotation(tag.id, span=Span(9, 11))
    text = "开头全都换掉了：" + TEXTS[0][9:]
    rewritten(bench, text)
    library.apply(edit.inverse)
    now = library.annotation(tag.id)
    assert (now.passage.exact, now.orphan) == (TEXTS[0][9:11], False)


def test_an_orphan_placed_by_hand_is_one_again(bench: Bench):
    library = bench.library
    tag = tagged(bench, start=2, end=9)
    gone = "完全不同的一篇文章，一个字也没有留下。"
    rewritten(bench, gone)
    orphan = library.annotation(tag.id)
    assert orphan.orphan
    before = dump(bench.store)
    edit = library.change_annotation(tag.id, span=Span(0, 4))
    placed = library.annotation(tag.id)
    assert (placed.passage.exact, placed.orphan, placed.memo) == (gone[:4], False, tag.memo)
    real = library.apply(edit.inverse)
    assert dump(bench.store) == before
    library.apply(real.inverse)
    assert library.annotation(tag.id) == placed
    library.apply(edit.inverse)
    rewritten(bench, TEXTS[0])
    assert library.annotation(tag.id) == tag


def test_new_boundaries_hold_when_an_older_text_comes_back(bench: Bench):
    library = bench.library
    tag = tagged(bench, start=2, end=9)
    rewritten(bench, "【更新】" + TEXTS[0])
    library.change_annotation(tag.id, span=Span(6, 8))
    rewritten(bench, TEXTS[0])
    assert library.annotation(tag.id).passage == Passage.of(TEXTS[0], 2, 4)


def test_a_tag_of_a_text_that_is_gone_comes_back_as_an_orphan(bench: Bench):
    library = bench.library
    tag = tagged(bench, start=2, end=9)
    removed = library.remove_annotations([tag.id])
    rewritten(bench, "完全不同的一篇文章，一个字也没有留下。")
    library.apply(removed.inverse)
    assert library.annotations() == [replace(tag, orphan=True)]
