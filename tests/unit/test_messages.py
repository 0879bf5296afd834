"""Every code has words in every language, and the words take the values that they are given."""

import string
import tomllib
from pathlib import Path

import pytest

from reader import messages
from reader.model import LibraryProblem, LinkKind, ProblemCode, Relation
from reader.resources import resource


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_every_message_has_words_in_every_language():
    table = tomllib.loads(resource("i18n", "messages.toml").read_text("utf-8"))
    for group, names in table.items():
        for name, words in names.items():
            assert set(words) == set(messages.LANGUAGES), f"{group}.{name}"
            assert all(text.strip() for text in words.values()), f"{group}.{name}"


def test_translations_take_no_value_that_the_english_does_not():
    table = tomllib.loads(resource("i18n", "messages.toml").read_text("utf-8"))
    for group, names in table.items():
        for name, words in names.items():
            for text in words.values():
                assert places(text) == places(words["en"]), f"{group}.{name}"


@pytest.mark.parametrize("tongue", messages.LANGUAGES)
def test_every_code_has_words(tongue: str):
    told = {messages.reason(code, "", tongue) for code in ProblemCode}
    assert len(told) == len(ProblemCode)
    for problem in LibraryProblem:
        assert "a.sqlite3" in messages.library_reason(problem, "a.sqlite3", "7", tongue)
    for kind in LinkKind:
        assert messages.say(f"kind.{kind}", tongue)
    for relation in Relation:
        assert messages.say(f"relation.{relation}", tongue)


def test_no_message_is_unused():
    from_codes = ("problem", "library", "kind", "relation", "why", "differs")
    reader = Path(messages.__file__).parent
    code = "".join(file.read_text("utf-8") for file in reader.rglob("*.py"))
    plain = [key for key in messages.message_keys() if key.split(".")[0] not in from_codes]
    assert [key for key in plain if f'"{key}"' not in code] == []


def test_no_key_is_unknown():
    with pytest.raises(KeyError):
        messages.say("problem.nothing_of_the_sort")
    assert messages.has_words("problem.empty")
    assert not messages.has_words("problem")
    known = {f"problem.{code}" for code in ProblemCode} | {"problem.with_detail"}
    assert {key for key in messages.message_keys() if key.startswith("problem.")} == known


def test_a_detail_stands_behind_the_reason():
    assert messages.reason(ProblemCode.NOT_UTF8, "byte 17", "en").endswith("(byte 17)")
    assert messages.reason(ProblemCode.NOT_UTF8, "byte 17", "zh-Hans").endswith("（byte 17）")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh_CN.UTF-8", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh_SG", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh_TW.Big5", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("ZH-HANT-TW", "zh-Hant"),
        ("en_GB.UTF-8", "en"),
        ("de_DE@euro", "en"),
        ("C", "en"),
    ],
)
def test_locales_find_the_nearest_language(tag: str, expected: str):
    assert messages.language_of(tag) == expected


def test_the_programs_own_variable_comes_first():
    assert messages.language({"JIANTING_LANG": "zh-Hant", "LC_ALL": "en_US.UTF-8"}) == "zh-Hant"
    assert messages.language({"JIANTING_LANG": "", "LC_ALL": "zh_CN", "LANG": "en_US"}) == "zh-Hans"
    assert messages.language({}) == "en"


def test_evidence_is_told_in_words():
    why = {
        "same_characters": 14,
        "coverage": [0.8, 1.0],
        "differs": ["script"],
        "weights": [1, 2],
        "speaker": "",
    }
    assert messages.evidence(why, "en") == [
        "14 characters in common",
        "80%, 100% of the passages alike",
        "differs in: script (simplified, traditional)",
    ]
    assert messages.evidence({"shared": ["甲", "乙"]}, "zh-Hans") == ["共有：甲、乙"]
