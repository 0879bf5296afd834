from hypothesis import given
from hypothesis import strategies as st

from reader.text.script import script_of, simplified_char, to_simplified


def test_phrases_are_converted_as_phrases():
    assert to_simplified("乾隆皇帝與乾淨的臺灣") == "乾隆皇帝与干净的台湾"


def test_the_script_is_told_by_characters_of_one_script_alone():
    assert script_of("美国总统说") == "hans"
    assert script_of("美國總統說") == "hant"
    assert script_of("中文 and 台北") == "none"
    assert script_of("") == "none"


def test_a_name_in_the_other_script_does_not_decide():
    assert script_of("台湾总统赖清德说，國民党应当负责") == "hans"


@given(
    st.text(st.one_of(st.sampled_from("臺灣著乾隆𠀀𫝀后\n\x00\ud800e\u0301"), st.characters()), max_size=20)
)
def test_the_length_never_changes(text):
    assert len(to_simplified(text)) == len(text)
    assert all(len(simplified_char(char)) == 1 for char in text)
    assert script_of(text) in ("hans", "hant", "none")
