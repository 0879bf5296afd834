import pytest

from reader.library import Library
from reader.model import Changes, OwnName
from reader.text.names import Names


def test_a_name_is_added_and_kept(library: Library):
    assert library.names() == []
    changes = library.add_names(["歐登瑪", " 奥登马 "])
    (name,) = changes.names
    assert changes == Changes(names=frozenset({name}))
    assert changes
    with Library(library.path) as again:
        assert again.names() == [OwnName(name, ("歐登瑪", "奥登马"))]
        assert again.own_names() == [("歐登瑪", "奥登马")]


def test_a_form_that_is_known_brings_its_name_along(library: Library):
    (one,) = library.add_names(["甲一", "甲二"]).names
    (two,) = library.add_names(["乙一", "乙二"]).names
    assert library.add_names(["甲二", "甲三"]) == Changes(names=frozenset({one}))
    assert library.add_names(["乙二", "甲一", "丙" * 2]) == Changes(names=frozenset({one, two}))
    assert library.names() == [OwnName(one, ("甲一", "甲二", "乙一", "乙二", "甲三", "丙丙"))]


def test_a_name_is_removed(library: Library):
    (name,) = library.add_names(["甲一", "甲二"]).names
    assert library.remove_names(name) == Changes(names=frozenset({name}))
    assert library.own_names() == []
    with pytest.raises(KeyError):
        library.remove_names(name)


def test_names_are_put_back_as_they_were_in_one_go(library: Library):
    for forms in (["甲一", "甲二"], ["乙一", "乙二"]):
        library.add_names(forms)
    before = library.names()
    library.add_names(["甲一", "乙一", "丙一"])
    after = library.names()
    assert library.restore_names(before, [each.id for each in after]).names == {1, 2}
    assert library.names() == before
    library.restore_names(after, [each.id for each in before])
    assert library.names() == after
    assert library.restore_names([], [1, 99]) == Changes(names=frozenset({1, 99}))
    assert library.names() == []


def test_no_form_is_lost_when_names_are_put_back(library: Library):
    (name,) = library.add_names(["甲一", "甲二"]).names
    (removed,) = library.names()
    library.remove_names(name)
    (other,) = library.add_names(["甲二", "甲三"]).names
    assert library.restore_names([removed]).names == {name, other}
    (kept,) = library.names()
    assert (kept.id, set(kept.forms)) == (name, {"甲一", "甲二", "甲三"})


def test_several_names_are_removed_or_none(library: Library):
    numbers = [
        number for forms in (["甲一", "甲二"], ["乙一", "乙二"]) for number in library.add_names(forms).names
    ]
    with pytest.raises(KeyError):
        library.remove_names(*numbers, 99)
    assert len(library.names()) == 2
    library.remove_names(*numbers)
    assert library.names() == []


@pytest.mark.parametrize(
    "forms",
    [[], ["甲一"], ["甲一", "甲一"], ["羅馬", "罗马"], ["甲一", "乙"], ["甲一", " "], ["甲一", "甲\x00二"]],
)
def test_what_is_no_name_is_refused(library: Library, forms):
    with pytest.raises(ValueError, match="name"):
        library.add_names(forms)
    assert library.names() == []


def test_what_was_added_extends_the_shipped_names(library: Library):
    library.add_names(["奥兰", "歐倫"])
    names = Names.shipped().extended(library.own_names())
    assert names.canonical("总理欧伦说") == "总理奥兰说"
    assert names.same("總理歐倫", "奥兰") is True
