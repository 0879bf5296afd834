from dataclasses import replace

import pytest

from reader.library import Library
from reader.model import FIRST_CODEBOOK, Code, CodeUse, Edit, Span
from tests.unit.library.bench import Bench, closing_bench


@pytest.fixture
def bench():
    with closing_bench() as store:
        yield Bench(store).library


def made(edit: Edit) -> Code:
    (code,) = edit.added.codes
    return code


def names(library: Library) -> list[str]:
    """The codes as an indented list."""
    known = {code.id: code for code in library.codes()}

    def depth(code: Code) -> int:
        return 0 if code.parent is None else 1 + depth(known[code.parent])

    return ["·" * depth(code) + code.name for code in library.codes()]


@pytest.fixture
def tree(bench: Library) -> dict[str, Code]:
    """一 (一甲 (深), 一乙), 二, 三."""
    found = {name: made(bench.add_code(name)) for name in ("一", "二", "三")}
    for name, above in (("一甲", "一"), ("一乙", "一"), ("深", "一甲")):
        found[name] = made(bench.add_code(name, found[above].id))
    return found


def test_codes_come_depth_first_by_position(bench: Library, tree: dict[str, Code]):
    assert names(bench) == ["一", "·一甲", "··深", "·一乙", "二", "三"]
    assert [code.position for code in bench.codes()] == [0, 0, 0, 1, 1, 2]


@pytest.mark.parametrize(
    ("name", "position", "order"),
    [("三", 0, "三一二"), ("三", 1, "一三二"), ("一", 2, "二一三"), ("一", 3, "二三一"), ("一", 9, "二三一")],
)
def test_a_code_is_moved_before_what_stands_at_its_new_position(
    bench: Library, name: str, position: int, order: str
):
    codes = {each: made(bench.add_code(each)) for each in "一二三"}
    edit = bench.change_code(replace(codes[name], position=position))
    assert "".join(code.name for code in bench.codes()) == order
    bench.apply(edit.inverse)
    assert "".join(code.name for code in bench.codes()) == "一二三"


def test_a_code_is_nested_behind_the_others_or_at_a_place(bench: Library, tree: dict[str, Code]):
    bench.change_code(replace(tree["三"], parent=tree["一"].id))
    assert names(bench) == ["一", "·一甲", "··深", "·一乙", "·三", "二"]
    bench.change_code(replace(tree["二"], parent=tree["一"].id, position=0))
    assert names(bench) == ["一", "·二", "·一甲", "··深", "·一乙", "·三"]
    bench.change_code(replace(bench.code(tree["一甲"].id), parent=None))
    assert names(bench) == ["一", "·二", "·一乙", "·三", "一甲", "·深"]


@pytest.mark.parametrize(
    ("codes", "parent", "before", "order"),
    [
        ("三", None, "一", "三 一 ·一甲 ··深 ·一乙 二"),
        ("二三", None, "一", "二 三 一 ·一甲 ··深 ·一乙"),
        ("三二", None, None, "一 ·一甲 ··深 ·一乙 三 二"),
        ("二", "一", "一甲", "一 ·二 ·一甲 ··深 ·一乙 三"),
        ("三", "一", "一乙", "一 ·一甲 ··深 ·三 ·一乙 二"),
        ("三", "一", None, "一 ·一甲 ··深 ·一乙 ·三 二"),
        (("深", "一甲"), None, "二", "一 ·一乙 深 一甲 二 三"),
        ("三", None, None, "一 ·一甲 ··深 ·一乙 二 三"),
    ],
)
def test_codes_are_placed_before_one_or_behind_all(
    bench: Library, tree: dict[str, Code], codes, parent, before, order
):
    was = bench.codes()
    book = tree["一"].codebook
    ids = [tree[name].id for name in codes]
    above, following = (None if name is None else tree[name].id for name in (parent, before))
    edit = bench.place_codes(ids, book, above, before=following)
    assert " ".join(names(bench)) == order
    assert not bench.place_codes(ids, book, above, before=following)
    bench.apply(edit.inverse)
    assert bench.codes() == was


def test_codes_are_not_placed_where_they_can_not_lie(bench: Library, tree: dict[str, Code]):
    book = tree["一"].codebook
    (other,) = bench.add_codebook("另一").added.codebooks
    for codes, place, words in (
        (["一"], (book, "深", None), "within"),
        (["二"], (book, None, "深"), "does not lie there"),
        (["二"], (book, None, "二"), "does not lie there"),
        (["二"], (other.id, "一", None), "another codebook"),
    ):
        parent, before = (None if name is None else tree[name].id for name in place[1:])
        with pytest.raises(ValueError, match=words):
            bench.place_codes([tree[name].id for name in codes], place[0], parent, before=before)
    made(bench.add_code("二", tree["一"].id))
    with pytest.raises(ValueError, match="such a code"):
        bench.place_codes([tree["二"].id], book, tree["一"].id)
    moved = bench.place_codes([tree["一"].id], other.id)
    assert {code.name for code in bench.codes(other.id)} == {"一", "一甲", "深", "一乙", "二"}
    bench.apply(moved.inverse)
    assert bench.codes(other.id) == []


def test_a_code_never_lies_within_itself(bench: Library, tree: dict[str, Code]):
    for inner in ("一", "一甲", "深"):
        with pytest.raises(ValueError, match="within"):
            bench.change_code(replace(tree["一"], parent=tree[inner].id))


def test_a_name_is_free_once_in_a_place(bench: Library, tree: dict[str, Code]):
    for refused in (
        lambda: bench.add_code(" 一甲 ", tree["一"].id),
        lambda: bench.change_code(replace(tree["二"], name="一")),
        lambda: bench.change_code(replace(tree["二"], name="一甲", parent=tree["一"].id)),
    ):
        with pytest.raises(ValueError, match="such a code"):
            refused()
    bench.add_code("一甲", tree["二"].id)
    book = bench.add_codebook("别的").added.codebooks[0]
    bench.add_code("一", codebook=book.id)
    with pytest.raises(ValueError, match="such a code"):
        bench.change_code(replace(tree["一"], codebook=book.id))


def test_a_digit_belongs_to_one_code_of_a_codebook(bench: Library, tree: dict[str, Code]):
    bench.change_code(replace(tree["一"], digit=1))
    edit = bench.change_code(replace(tree["深"], digit=1))
    assert edit.changes.codes == {tree["一"].id, tree["深"].id}
    assert [code.name for code in bench.codes() if code.digit == 1] == ["深"]
    edit = bench.add_code("新", digit=1)
    assert [code.name for code in bench.codes() if code.digit] == ["新"]
    bench.apply(edit.inverse)
    assert [code.name for code in bench.codes() if code.digit] == ["深"]
    book = bench.add_codebook("别的").added.codebooks[0]
    bench.add_code("别的", codebook=book.id, digit=1)
    assert [code.name for code in bench.codes() if code.digit == 1] == ["深", "别的"]
    for digit in (0, 10, -1):
        with pytest.raises(ValueError, match="digit"):
            bench.add_code("不行", digit=digit)
        with pytest.raises(ValueError, match="digit"):
            bench.change_code(replace(tree["一"], digit=digit))


def test_a_code_goes_to_another_codebook_with_what_is_nested_in_it(bench: Library, tree: dict[str, Code]):
    book = bench.add_codebook("别的").added.codebooks[0]
    there = made(bench.add_code("那里", codebook=book.id, digit=2))
    bench.change_code(replace(tree["一甲"], digit=1))
    bench.change_code(replace(tree["深"], digit=2))
    tag = bench.annotate(1, 0, 2, tree["深"].id).added.annotations[0]
    edit = bench.change_code(replace(bench.code(tree["一甲"].id), parent=there.id))
    assert [(code.name, code.digit) for code in bench.codes(book.id)] == [
        ("那里", 2),
        ("一甲", 1),
        ("深", None),
    ]
    assert bench.annotation(tag.id) == tag
    bench.apply(edit.inverse)
    assert [code.name for code in bench.codes(book.id)] == ["那里"]
    assert bench.code(tree["深"].id).digit == 2
    bench.change_code(replace(bench.code(tree["一甲"].id), codebook=book.id))
    assert [(code.name, code.parent) for code in bench.codes(book.id)] == [
        ("那里", None),
        ("一甲", None),
        ("深", tree["一甲"].id),
    ]
    with pytest.raises(ValueError, match="another codebook"):
        bench.add_code("不行", there.id, codebook=tree["二"].codebook)


def test_what_would_go_along_with_a_code(bench: Library, tree: dict[str, Code]):
    bench.annotate(1, 0, 2, tree["一"].id, "注")
    bench.set_coder("乙")
    bench.annotate(2, 0, 2, tree["深"].id, " ")
    bench.annotate(2, 3, 5, tree["深"].id)
    bench.annotate(3, 3, 5, tree["二"].id)
    assert bench.code_use(tree["一"].id) == CodeUse(3, 3, 2, 1, ("乙", "甲"))
    assert bench.code_use(tree["三"].id) == CodeUse(0, 0, 0, 0, ())
    bench.change_code(replace(tree["深"], memo="定义"))
    assert bench.code_use(tree["一"].id).noted == 1
    there = bench.codebook_use(tree["一"].codebook)
    assert there == CodeUse(len(bench.codes()), 4, 3, 1, ("乙", "甲"), noted=1)
    edit = bench.remove_codes([tree["一"].id, tree["深"].id])
    assert (len(edit.removed.codes), len(edit.removed.annotations)) == (4, 3)
    assert names(bench) == ["二", "三"]


def test_a_codebook_is_named_and_removed_with_all_that_is_in_it(bench: Library, tree: dict[str, Code]):
    (first,) = bench.codebooks()
    assert first.name == FIRST_CODEBOOK
    other = bench.add_codebook(" 别的 ", "注").added.codebooks[0]
    assert (other.name, other.memo) == ("别的", "注")
    for refused in (
        lambda: bench.add_codebook("别的"),
        lambda: bench.add_codebook("\n"),
        lambda: bench.change_codebook(replace(first, name="别的")),
    ):
        with pytest.raises(ValueError, match="codebook"):
            refused()
    bench.change_codebook(replace(first, name="议题", memo="说明"))
    assert [book.name for book in bench.codebooks()] == ["议题", "别的"]
    bench.annotate(1, 0, 2, tree["深"].id)
    edit = bench.remove_codebook(first.id)
    assert (len(edit.removed.codes), len(edit.removed.annotations)) == (6, 1)
    assert (bench.codes(), bench.annotations()) == ([], [])
    # The one that is left takes new codes.
    assert made(bench.add_code("新")).codebook == other.id
    for unknown in (bench.codes, bench.remove_codebook):
        with pytest.raises(KeyError):
            unknown(first.id)


# --- merging ----------------------------------------------------------------------------------------


def test_merging_recodes_joins_and_moves(bench: Library, tree: dict[str, Code]):
    bench.change_code(replace(bench.code(tree["一"].id), memo="甲", digit=1))
    bench.change_code(replace(bench.code(tree["二"].id), memo="乙"))
    bench.change_code(replace(bench.code(tree["三"].id), memo="甲"))
    twin = made(bench.add_code("一甲", tree["二"].id, memo="另一处"))
    deep = made(bench.add_code("更深", twin.id))
    same = bench.annotate(1, 0, 2, tree["二"].id, "留下").added.annotations[0]
    bench.annotate(1, 0, 2, tree["一"].id, "并入")
    bench.annotate(1, 0, 2, tree["三"].id, "留下")
    bench.set_coder("乙")
    other = bench.annotate(1, 0, 2, tree["三"].id).added.annotations[0]
    inner = bench.annotate(1, 4, 6, tree["一甲"].id, "内").added.annotations[0]
    edit = bench.merge_codes([tree["一"].id, tree["三"].id, tree["二"].id], tree["二"].id)
    assert names(bench) == ["二", "·一甲", "··更深", "··深", "·一乙"]
    assert (bench.code(tree["二"].id).memo, bench.code(tree["二"].id).digit) == ("乙\n\n甲", 1)
    assert bench.code(twin.id).memo == "另一处"
    assert deep.parent == twin.id
    left = {tag.id: (tag.code, tag.memo) for tag in bench.annotations()}
    assert left == {
        same.id: (tree["二"].id, "留下\n\n并入"),
        other.id: (tree["二"].id, ""),
        inner.id: (twin.id, "内"),
    }
    assert bench.annotation(same.id).modified is not None
    bench.apply(edit.inverse)
    assert len(bench.annotations()) == 5
    assert bench.annotation(same.id) == same


def test_merging_a_code_into_one_that_is_nested_in_it(bench: Library, tree: dict[str, Code]):
    bench.merge_codes([tree["一"].id, tree["一甲"].id], tree["深"].id)
    assert names(bench) == ["深", "·一乙", "二", "三"]


def test_merging_keeps_a_nested_code_of_the_merged_ones_name(bench: Library):
    into = made(bench.add_code("上"))
    gone = made(bench.add_code("下", into.id))
    made(bench.add_code("下", gone.id))
    bench.merge_codes([gone.id], into.id)
    assert names(bench) == ["上", "·下"]


def test_merging_into_a_code_of_another_codebook(bench: Library, tree: dict[str, Code]):
    book = bench.add_codebook("别的").added.codebooks[0]
    there = made(bench.add_code("那里", codebook=book.id))
    bench.merge_codes([tree["一"].id], there.id)
    assert [code.name for code in bench.codes(book.id)] == ["那里", "一甲", "深", "一乙"]


def test_merging_what_there_is_not(bench: Library, tree: dict[str, Code]):
    with pytest.raises(ValueError, match="itself"):
        bench.merge_codes([tree["一"].id], tree["一"].id)
    for codes, into in (([99], tree["一"].id), ([tree["一"].id], 99)):
        with pytest.raises(KeyError):
            bench.merge_codes(codes, into)
    assert len(bench.codes()) == 6


# --- tags and notes ---------------------------------------------------------------------------------


def test_a_passage_is_tagged_once_by_each_coder(bench: Library):
    first = bench.annotate(1, 0, 2, "桥", "甲说")
    assert not bench.annotate(1, 0, 2, "桥")
    assert not bench.annotate(1, 0, 2, "桥", "甲说")
    edit = bench.annotate(1, 0, 2, "桥", "又说")
    assert (edit.added, len(edit.after.annotations)) == (Edit().after, 1)
    (tag,) = bench.annotations()
    assert (tag.id, tag.memo) == (first.added.annotations[0].id, "甲说\n\n又说")
    bench.set_coder("乙")
    assert bench.annotate(1, 0, 2, "桥").added.annotations[0].coder == "乙"
    for name in ("", "\n", "a\nb"):
        with pytest.raises(ValueError, match="coder"):
            bench.set_coder(name)


def test_many_passages_are_tagged_in_one_act_or_none(bench: Library):
    places = [(1, Span(0, 2), "河港"), (2, Span(0, 3), "反对者"), (1, Span(0, 2), "河港")]
    edit = bench.annotate_all(places, "桥")
    assert [(tag.article, tag.passage.exact) for tag in edit.added.annotations] == [
        (1, "河港"),
        (2, "反对者"),
    ]
    assert not bench.annotate_all(places, "桥")
    with pytest.raises(ValueError, match="changed"):
        bench.annotate_all([(3, Span(0, 2), "渡轮"), (1, Span(0, 2), "别的")], "别的")
    with pytest.raises(ValueError, match="no passage"):
        bench.annotate_all([(3, Span(2, 2), "")], "别的")
    with pytest.raises(KeyError):
        bench.annotate_all([(3, Span(0, 2), "渡轮"), (99, Span(0, 2), "别的")], "别的")
    assert (len(bench.annotations()), [code.name for code in bench.codes()]) == (2, ["桥"])
    bench.apply(edit.inverse)
    assert (bench.annotations(), bench.codes(), bench.codebooks()) == ([], [], [])


def test_recoding_and_moving_keeps_the_note(bench: Library):
    one, two = made(bench.add_code("一")), made(bench.add_code("二"))
    tag = bench.annotate(1, 0, 2, one.id, "注").added.annotations[0]
    bench.change_annotation(tag.id, code=two.id)
    bench.change_annotation(tag.id, span=Span(0, 4), exact="河港新桥")
    now = bench.annotation(tag.id)
    assert (now.code, now.memo, now.passage.exact, now.created) == (two.id, "注", "河港新桥", tag.created)
    assert now.modified >= tag.created
    assert not bench.change_annotation(tag.id, code=two.id, memo="注", span=Span(0, 4))
    assert bench.annotation(tag.id) == now
    for wrong in ({"span": Span(2, 2)}, {"span": Span(0, 999)}, {"span": Span(0, 2), "exact": "新桥"}):
        with pytest.raises(ValueError, match=r"\[|changed"):
            bench.change_annotation(tag.id, **wrong)
    for unknown in ((tag.id, 99), (99, two.id)):
        with pytest.raises(KeyError):
            bench.change_annotation(unknown[0], code=unknown[1])


def test_a_tag_that_becomes_the_same_as_another_takes_its_note(bench: Library):
    one, two = made(bench.add_code("一")), made(bench.add_code("二"))
    first = bench.annotate(1, 0, 2, one.id, "甲").added.annotations[0]
    second = bench.annotate(1, 0, 2, two.id, "乙").added.annotations[0]
    edit = bench.change_annotation(second.id, code=one.id)
    assert [(tag.id, tag.memo) for tag in bench.annotations()] == [(second.id, "乙\n\n甲")]
    bench.apply(edit.inverse)
    assert bench.annotations() == [first, second]


def test_stars(bench: Library):
    bench.add_code("★")
    edit = bench.star([(1, Span(0, 2), "河港")])
    (star,) = edit.added.codes
    assert (star.name, edit.added.annotations[0].code) == ("★ (2)", star.id)
    again = bench.star([(1, Span(0, 2), "河港"), (2, Span(0, 3), "反对者")])
    assert (len(again.added.annotations), again.added.codes) == (1, ())
    bench.change_code(replace(star, name="要读"))
    assert bench.star([(3, Span(0, 2), "渡轮")]).added.codes == ()


def test_an_article_has_a_note_of_each_coder(bench: Library):
    edit = bench.set_article_memo(1, "第一遍\n读过")
    (memo,) = edit.added.memos
    assert not bench.set_article_memo(1, "第一遍\n读过")
    bench.set_coder("乙")
    bench.set_article_memo(1, "另一个人")
    bench.set_coder("甲")
    bench.set_article_memo(1, "改过")
    assert [(each.text, each.coder) for each in bench.article_memos(1)] == [
        ("改过", "甲"),
        ("另一个人", "乙"),
    ]
    gone = bench.set_article_memo(1, " \n")
    assert gone.removed.memos[0].uuid == memo.uuid
    assert not bench.set_article_memo(1, "")
    assert bench.article_memos(2) == []
    bench.apply(gone.inverse)
    assert len(bench.article_memos()) == 2
    for unknown in (lambda: bench.set_article_memo(99, "注"), lambda: bench.article_memos(99)):
        with pytest.raises(KeyError):
            unknown()
