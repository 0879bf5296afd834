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
