import pytest

from reader.library.code_tree import clean_name, free_name


def test_a_free_name_is_numbered():
    assert free_name("桥", ["河"]) == "桥"
    assert free_name("桥", ["桥", "桥 (2)", "桥 (4)"]) == "桥 (3)"


@pytest.mark.parametrize(
    ("given", "kept"),
    [(" 桥\n", "桥"), ("e\u0301", "\u00e9"), ("一 二", "一 二"), ("政府/地方", "政府/地方")],
)
def test_a_name_is_kept_clean(given: str, kept: str):
    assert clean_name(given) == kept


@pytest.mark.parametrize("name", ["", " \u3000", "a\nb", "a\0", "a\u200bb", "\ud800"])
def test_what_can_not_be_shown_is_no_name(name: str):
    with pytest.raises(ValueError, match="no name for a codebook"):
        clean_name(name, "codebook")
