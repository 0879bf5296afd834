"""The tree of a codebook without its rows."""

from reader.gui.codebook.code_tree import CodeTree
from reader.model import Code, CodeCount


def tree(*paths, counts=None):
    codes, known = [], {}
    for number, path in enumerate(paths, 1):
        above, _, name = path.rpartition("/")
        known[path] = number
        codes.append(Code(number, f"u{number}", 1, name, 0, known.get(above)))
    return CodeTree(codes, counts or {}), known


def test_what_lies_where():
    made, ids = tree("a", "a/b", "a/b/c", "a/d", "e")
    assert list(made.children(None)) == [ids["a"], ids["e"]]
    assert [made.row(ids[path]) for path in ("a/b", "a/d", "e")] == [0, 1, 1]
    assert list(made.above(ids["a/b/c"])) == [ids["a/b"], ids["a"]]
    assert list(made.below(ids["a"])) == [ids["a/b"], ids["a/b/c"], ids["a/d"]]
    assert made.outermost([ids["a/b/c"], ids["a/b"], ids["e"]]) == [ids["a/b"], ids["e"]]


def test_a_name_is_taken_in_one_place_alone():
    made, ids = tree("a", "a/b", "b")
    assert made.called("b", ids["a"]) == ids["a/b"]
    assert made.called("b", ids["a"], but=ids["a/b"]) is None
    assert made.called("b", None) == ids["b"]
    assert made.called("c", None) is None


def test_tags_of_all_codes_are_counted_once():
    made, _ = tree("a", "a/b", counts={1: CodeCount(2, 1, 5, 3), 2: CodeCount(3, 2, 3, 2)})
    assert made.tags() == 5
    assert made.count(2).all_tags == 3


def test_what_fits_is_shown_with_what_is_above_and_below_it():
    made, ids = tree("说法动词", "说法动词/中性", "说法动词/中性/表示", "說明", "框架")
    found = made.narrowed("中性")
    assert list(found.tree.codes) == [ids["说法动词"], ids["说法动词/中性"], ids["说法动词/中性/表示"]]
    assert found.opened == {ids["说法动词"]}
    assert found.found == {ids["说法动词/中性"]: (0, 1)}


def test_either_script_and_pinyin_find_a_code():
    made, ids = tree("說法動詞", "框架")
    for typed in ("说法", "說法", "shuofa", "sfdc", "動词"):
        assert list(made.narrowed(typed).tree.codes) == [ids["說法動詞"]], typed
    assert list(made.narrowed("没有").tree.codes) == []
    assert made.narrowed("  ").tree is made
