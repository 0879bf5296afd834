"""Every code has words in every language, and the words take the values that they are given."""

import string
import tomllib
from pathlib import Path

import pytest

from reader import messages
from reader.exchange.tag_table import read_tag_table
from reader.model import End, LibraryProblem, Link, LinkKind, Passage, ProblemCode, Relation
from reader.model.refusal import RefusalError
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
    from_codes = (
        "problem",
        "library",
        "query",
        "kind",
        "relation",
        "why",
        "differs",
        "share",
        "found",
        "remedy",
    )
    reader = Path(messages.__file__).parent
    code = "".join(file.read_text("utf-8") for file in reader.rglob("*.py"))
    plain = [key for key in messages.message_keys() if key.split(".")[0] not in from_codes]
    assert [key for key in plain if f'"{key}"' not in code] == []


def test_no_key_is_unknown():
    with pytest.raises(KeyError):
        messages.say("problem.nothing_of_the_sort")
    assert messages.has_words("problem.empty")
    assert not messages.has_words("problem")
    known = {f"problem.{code}" for code in ProblemCode}
    known |= {f"problem.with_{what}" for what in ("detail", "place", "size")}
    assert {key for key in messages.message_keys() if key.startswith("problem.")} == known


def test_a_detail_stands_behind_the_reason():
    assert messages.reason(ProblemCode.NOT_UTF8, "byte 17", "en").endswith("(byte 17)")
    assert messages.reason(ProblemCode.NOT_UTF8, "byte 17", "zh-Hans").endswith("（byte 17）")
    assert messages.reason(ProblemCode.NOT_UTF8, "utf-16", "en").endswith("(utf-16)")
    assert messages.reason(ProblemCode.NOT_UTF8, "1700", "en").endswith("(at byte 1,700)")
    assert messages.reason(ProblemCode.TOO_LARGE, "5000000", "zh-Hans").endswith("（5,000,000 字节）")


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


def link(kind: LinkKind = LinkKind.QUOTE, relation: Relation | None = None, **why: object) -> Link:
    ends = [End(article, Passage.of("港口会开放。", 0, 5)) for article in (0, 1)]
    return Link(kind, 0.9, *ends, relation, why)


FULL = link(
    relation=Relation.RETRANSLATED,
    same_characters=12,
    coverage=[0.6, 0.64],
    differs=["script", "wording"],
    shared=["港口", "林若兰说", "三号码头"],
    names=["林若兰", "海港市"],
    numbers=["三百"],
    speaker="林若兰",
    cues=["表示", "宣称"],
    same_day=True,
    retold=True,
    model={"cosine": 1.5},
)


def test_a_link_is_told_in_one_sentence():
    assert messages.link_sentence(FULL, ("美国之音", "BBC"), "zh-Hans") == (
        "美国之音与BBC都引述林若兰；都提到：海港市；数字相同：三百；共有：港口、林若兰说、三号码头；"
        "62% 的字词相同（译法不同）；美国之音用“表示”，BBC用“宣称”；其一用自己的话转述；同一天；差别在简繁。"
    )
    english = messages.link_sentence(FULL, ("VOA", "BBC"), "en")
    assert english.startswith("VOA and BBC quote 林若兰; both name 海港市; ")
    assert english.endswith("; the same day; they differ in script (simplified, traditional).")
    assert "cosine" not in english


@pytest.mark.parametrize("tongue", messages.LANGUAGES)
@pytest.mark.parametrize(
    ("told", "clause"),
    [
        (link(LinkKind.TOPIC), "topic"),
        (link(LinkKind.REUSE), "reuse"),
        (link(), "statement"),
        (link(speaker=["林若兰", "林若蘭"]), "quoted"),
        (link(relation=Relation.INDIRECT, speaker="林若兰"), "reported"),
        (link(same_characters=5), "same_characters"),
        (link(coverage=[1.0, 1.0]), "identical"),
        (link(coverage=[0.3, 0.9]), "alike_each"),
        (link(LinkKind.TOPIC, coverage=[0.5, 0.5]), "alike"),
        (link(same_day=False), "other_day"),
    ],
)
def test_every_clause_has_words(told: Link, clause: str, tongue: str):
    assert clause in [name for name, _ in messages.clauses(told)]
    assert "{" not in messages.link_sentence(told, ("甲报", "乙报"), tongue)


def test_two_articles_of_one_outlet_are_not_named_twice():
    assert (
        messages.link_sentence(link(LinkKind.TOPIC), ("BBC", "BBC"), "en") == "Both articles state the same."
    )
    assert messages.link_sentence(link(cues=["说", "称"]), ("BBC", "BBC"), "zh-Hans") == (
        "两文都报道了同一言论；前者用“说”，后者用“称”。"
    )


def test_several_speakers_are_named_once_each():
    assert messages.clauses(link(speaker=["林若兰", "林若蘭"]))[0] == ("quoted", {"name": "林若兰 / 林若蘭"})
    assert messages.clauses(link(speaker=["林若兰", "林若兰"]))[0] == ("quoted", {"name": "林若兰"})


def test_what_is_told_is_not_told_again():
    told = dict(messages.clauses(link(speaker="林若兰", names=["林若兰"], shared=["林若", "港口"])))
    assert told["shared"] == {"value": ["港口"]}
    assert "names" not in told
    torn = link(shared=["奥兰（Tavina Or", "an", "水也不认识。从", "1,200吨", "船"])
    assert dict(messages.clauses(torn))["shared"] == {"value": ["Tavina Or", "水也不认识", "1,200吨"]}
    same = link(speaker="林若兰", shared=["港口"], coverage=[1.0, 1.0])
    assert [name for name, _ in messages.clauses(same)] == ["quoted", "identical"]


@pytest.mark.parametrize("tongue", messages.LANGUAGES)
def test_what_is_refused_is_told_in_the_language_of_the_rest(tongue: str):
    told = read_tag_table("url,exact,code,start\nx,字,码,五\n".encode()).refused
    assert [each.reason for each in told] == ["start: no number: '\\u4e94'"]
    words = messages.refused_reason(told[0], tongue)
    assert words.startswith("start")
    assert (words == told[0].reason) == (tongue == "en")
    assert messages.refusal_reason(RefusalError("refusal.code_taken", name="桥"), tongue).endswith("桥")
    assert messages.refusal_reason(ValueError("as it is"), tongue) == "as it is"


@pytest.mark.parametrize(
    ("tongue", "words"),
    [
        ("en", "It is no JSON: line 1, character 2. Export it again from where it came from."),
        ("zh-Hans", "不是 JSON：第 1 行第 2 个字符。请从原来的程序重新导出。"),
        ("zh-Hant", "不是 JSON：第 1 行第 2 個字。請從原來的程式重新匯出。"),
    ],
)
def test_the_reason_within_a_reason_is_told_in_the_same_language(tongue, words):
    place = RefusalError("refusal.json_at", line=1, column=2)
    assert messages.say("exchange.not_json", tongue, detail=place) == words
