from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.following import Follower
from reader.annotate.suggesting import candidates
from reader.model import Candidate, CandidateReason, Passage, Span

TEXT = (
    "河港新桥今早通车，数千市民到场。\n"
    "渡轮公司表示，航班会减少一半，船员将转到新桥的收费处工作。\n"
    "反对者则指出，工程超支两成，而且噪音没有解决。"
)
LINE = "渡轮公司表示，航班会减少一半，船员将转到新桥的收费处工作。"


def found(words: str, text: str, limit: int = 5) -> list[Candidate]:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return candidates(Follower(text), Passage.of(TEXT, span.start, span.end), [(TEXT, span)], limit)


def test_what_stands_in_its_place_is_suggested_first():
    rewritten = "渡轮公司承认，班次要减少，船员会转往收费处。"
    (first, *_) = found(LINE, TEXT.replace(LINE, rewritten))
    assert (first.passage.exact, first.reason) == (rewritten, CandidateReason.SAME_PLACE)
    assert 0.4 < first.likeness < 1


def test_the_very_words_elsewhere_are_suggested():
    text = TEXT.replace("工程超支两成", "工程延期").replace("今早通车", "今早通车，工程超支兩成")
    (first, *_) = found("工程超支两成", text)
    assert (first.passage.exact, first.reason) == ("工程超支兩成", CandidateReason.SAME_WORDS)


def test_a_sentence_worded_alike_is_suggested_wherever_it_stands():
    moved = "船员将转到新桥收费处工作，渡轮航班会减少一半。"
    text = TEXT.replace(LINE + "\n", "") + "\n市长没有回应。\n" + moved
    assert moved in [each.passage.exact for each in found(LINE, text)]


def test_suggestions_are_few_and_in_order_and_apart():
    text = "\n".join(
        [LINE.replace("一半", half) for half in ("大半", "小半", "三成", "一些", "许多", "不少")]
    )
    some = found(LINE, text, limit=3)
    assert len(some) == 3
    assert [each.likeness for each in some] == sorted((each.likeness for each in some), reverse=True)
    assert not any(a.passage.span.coincides(b.passage.span) for a in some for b in some if a is not b)


def test_nothing_alike_is_no_suggestion():
    assert found(LINE, "") == []
    assert found("数千", "全文已经删除。") == []


letters = st.text(alphabet="一二三四五六七八九十东西南北。，\n", max_size=60)


@given(letters, letters, st.data())
def test_suggestions_lie_in_the_text(old: str, new: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    for each in candidates(Follower(new), Passage.of(old, start, end), [(old, Span(start, end))]):
        assert each.passage == Passage.of(new, each.passage.start, each.passage.end)
        assert each.passage.exact
        assert 0 <= each.likeness <= 1


def test_a_line_break_alone_has_no_sentence_to_be_looked_for_by():
    found = candidates(Follower("。\n。"), Passage.of("\n", 0, 1), [("\n", Span(0, 1))])
    assert found[0].passage == Passage.of("。\n。", 1, 2)
    assert CandidateReason.SIMILAR_WORDS not in {each.reason for each in found}
