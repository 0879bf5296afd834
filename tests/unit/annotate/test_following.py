from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.following import Follower
from reader.model import Passage, Span

LINES = (
    "河港新桥今早通车，数千市民到场。",
    "市长林远山在仪式上说：“这座桥让两岸的人近了一个小时。”他还感谢了工人。",
    "反对者则指出，工程超支两成，而且噪音没有解决。",
    "（本报记者）",
    "渡轮公司表示，航班会减少一半，船员将转到新桥的收费处工作。",
    "记者在桥头看到，数千市民到场合影。",
    "（本报记者）",
)
TEXT = "\n".join(LINES)
SPEECH = "这座桥让两岸的人近了一个小时。"


def span_of(words: str, text: str = TEXT, number: int = 0) -> Span:
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def followed(words: str, text: str, number: int = 0) -> str | None:
    """The words at the place to which the passage is followed; it must be the place, not just the words."""
    place = where(words, text, number)
    return None if place is None else text[place.start : place.end]


def where(words: str, text: str, number: int = 0) -> Span | None:
    span = span_of(words, number=number)
    found = Follower(text).follow(Passage.of(TEXT, span.start, span.end), [(TEXT, span)])
    assert found is None or found == Passage.of(text, found.start, found.end)
    return None if found is None else found.span


def changed(*edits: tuple[str, str]) -> str:
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def test_a_word_that_comes_again_stays_where_it_is():
    text = "更正：市民的人数有误，桥的名字不变。\n" + TEXT
    for number in range(TEXT.count("桥")):
        assert where("桥", text, number) == span_of("桥", text, number + 1)
    for number in range(2):
        assert where("市民", text, number) == span_of("市民", text, number + 1)


def test_a_moved_sentence_and_the_words_in_it_are_followed():
    lines = list(LINES)
    lines.append(lines.pop(1))
    text = "\n".join(lines)
    assert where(SPEECH, text) == span_of(SPEECH, text)
    assert where("两岸", text) == span_of("两岸", text)
    text = changed((LINES[2] + "\n", ""), ("到场合影。", "到场合影。" + LINES[2]))
    assert where("工程超支两成", text) == span_of("工程超支两成", text)


def test_a_moved_heading_that_runs_on_into_a_sentence_is_followed():
    old = "桥边的旧渡口与它的守门人\n" + TEXT
    span = span_of("桥边的旧渡口与它的守门人", old)
    new = TEXT.replace("感谢了工人。", "感谢了工人。桥边的旧渡口与它的守门人")
    found = Follower(new).follow(Passage.of(old, span.start, span.end), [(old, span)])
    assert found is not None
    assert found.span == span_of("桥边的旧渡口与它的守门人", new)


def test_a_sentence_that_was_changed_and_moved_is_followed():
    moved = LINES[4].replace("一半", "大半")
    text = changed((LINES[4] + "\n", ""), ("合影。", "合影。\n" + moved))
    assert followed(LINES[4], text) == moved
    assert where("船员", text) == span_of("船员", text)


def test_a_deleted_passage_is_not_found_in_a_sentence_like_it():
    text = changed((LINES[4] + "\n", "货轮公司也表示，航班不会减少，船员将留在原处工作。\n"))
    for words in (LINES[4], "渡轮公司", "航班会减少一半"):
        assert where(words, text) is None
    text = changed((LINES[0] + "\n", ""))
    assert where("数千市民到场", text) is None
    assert where("数千市民到场", text, 1) == span_of("数千市民到场", text)


def test_of_repeated_lines_each_is_known_by_its_neighbours():
    text = changed(("今早", "今晨"), (LINES[4], "渡轮停航。"))
    for number in range(2):
        assert where("（本报记者）", text, number) == span_of("（本报记者）", text, number)
    without_first = changed((LINES[3] + "\n", ""))
    assert where("（本报记者）", without_first) is None
    assert where("（本报记者）", without_first, 1) == span_of("（本报记者）", without_first)


def test_of_two_equal_neighbours_of_which_one_is_gone_neither_is_chosen():
    old = "\n".join((LINES[0], LINES[2], LINES[2], LINES[5]))
    new = "\n".join((LINES[0], LINES[2], LINES[5]))
    for number in range(2):
        span = span_of(LINES[2], old, number)
        assert Follower(new).follow(Passage.of(old, span.start, span.end), [(old, span)]) is None


def test_a_copy_is_not_taken_for_the_original_that_was_changed():
    altered = LINES[2].replace("两成", "三成")
    for text in (
        changed((LINES[2], altered + "\n" + LINES[2])),
        changed((LINES[2], LINES[2] + "\n" + altered)),
        changed((LINES[2], altered)) + "\n" + LINES[2],
    ):
        found = where(LINES[2], text)
        assert found is None or text[found.start : found.end] == altered


def test_a_long_passage_may_change_within_and_lose_a_little_at_an_end():
    assert followed(LINES[4], changed(("航班会减少", "航班将会减少"))) == LINES[4].replace("会", "将会", 1)
    assert followed(LINES[4], changed(("表示，", "表示："))) == LINES[4].replace("示，", "示：")
    assert followed(LINES[4], changed(("渡轮公司表示", "公司表示"))) == LINES[4][2:]
    assert followed(LINES[4], changed(("处工作。", "处工作！"))) == LINES[4][:-1] + "！"


def test_a_passage_of_which_only_one_end_is_left_is_an_orphan():
    assert where(LINES[4], changed(("，船员将转到新桥的收费处工作", ""))) is None
    assert where(LINES[1] + "\n" + LINES[2], changed((LINES[2] + "\n", ""))) is None


def test_what_is_put_in_beside_a_passage_stays_outside_and_within_it_inside():
    text = changed((SPEECH, "往后会更好。" + SPEECH + "大家辛苦了。"))
    assert where(SPEECH, text) == span_of(SPEECH, text)
    both = LINES[1] + "\n" + LINES[2]
    text = changed((LINES[2], "天气很好。\n" + LINES[2]))
    assert followed(both, text) == LINES[1] + "\n天气很好。\n" + LINES[2]


def test_a_short_passage_may_change_in_part_where_all_around_it_stands():
    assert followed("林远山", changed(("林远山", "林元山"))) == "林元山"
    assert where("林远山", changed(("林远山", "李大海"))) is None
    assert where("林远山", changed(("林远山在仪式上说", "林元山会上说"))) is None


def test_words_of_another_region_are_the_same_words():
    old = "河港一家新开的互联网公司昨天向大家公开了它的船票信息。\n老渡口边上的出租车司机都说这样很好。"
    new = (
        "更正在後。\n河港一家新開的網際網路公司昨天向大家公開了它的船票資訊。\n"
        "老渡口邊上的計程車司機都說這樣很好。"
    )
    for here, there in [("互联网", "網際網路"), ("出租车", "計程車"), ("船票信息", "船票資訊")]:
        span = span_of(here, old)
        found = Follower(new).follow(Passage.of(old, span.start, span.end), [(old, span)])
        assert found is not None, here
        assert found.exact == there


def test_a_text_that_changes_there_and_back_brings_its_passage_back():
    first = span_of(SPEECH)
    without = changed((SPEECH, "往后不用等渡轮了。"))
    passage = Passage.of(TEXT, first.start, first.end)
    assert Follower(without).follow(passage, [(TEXT, first)]) is None
    assert Follower(TEXT).follow(passage, [(TEXT, first)]) == passage
    back = "【更新】\n" + TEXT.replace("两成", "三成")
    assert Follower(back).follow(passage, [(TEXT, first)]) == Passage.of(
        back, *(lambda span: (span.start, span.end))(span_of(SPEECH, back))
    )


def test_what_several_texts_say_must_agree():
    text = "【更新】\n" + TEXT
    one, other = span_of(SPEECH), span_of("工程超支两成")
    passage = Passage.of(TEXT, one.start, one.end)
    changed_text = changed(("一个小时", "一个多小时"))
    longer = span_of("这座桥让两岸的人近了一个多小时。", changed_text)
    follow = Follower(text).follow
    found = follow(passage, [(TEXT, one), (changed_text, longer)])
    assert found is not None
    assert found.span == span_of(SPEECH, text)
    assert follow(passage, [(changed_text, longer)]) == found
    assert follow(passage, [(TEXT, one), (TEXT + "\n", other)]) is None
    assert follow(passage, []) == found


def test_a_text_of_another_kind_altogether_has_nothing():
    assert where(SPEECH, "") is None
    assert where(SPEECH, "全文已经删除。") is None
    assert Follower("").follow(Passage(0, 0, ""), [("", Span(0, 0))]) is not None
    assert Follower("x").follow(Passage(0, 0, ""), [("", Span(0, 0))]) is None


letters = st.text(alphabet="一二三四五六七八九十东西南北。，\n國国😀", max_size=60)


@given(letters, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12), letters), max_size=4), st.data())
def test_whatever_is_followed_lies_in_the_text_and_is_alike(
    old: str, edits: list[tuple[int, int, str]], data: st.DataObject
):
    new = old
    for at, length, put_in in edits:
        new = new[:at] + put_in[:8] + new[at + length :]
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    follower = Follower(new)
    found = follower.follow(Passage.of(old, start, end), [(old, Span(start, end))])
    if new == old:
        assert found == Passage.of(old, start, end)
    if found is not None:
        assert found == Passage.of(new, found.start, found.end)
        assert len(found.exact) <= 2 * (end - start) + 2 or new == old
    texts = follower.map_from(old)
    for here, there in enumerate(texts.to):
        if there >= 0:
            assert texts.plain_old[here] == texts.plain_new[there]
            assert texts.back[there] == here


others = st.text(alphabet="春夏秋冬风雨雷电，\n", max_size=60)


@given(letters, letters, letters, others)
def test_a_line_that_is_put_in_anywhere_moves_no_passage_out_of_its_line(
    before: str, words: str, after: str, put_in: str
):
    line = "这一行只有一次而且够长：" + words.replace("\n", "")
    old = f"{before}\n{line}\n{after}"
    new = f"{put_in}\n{before}\n{line}\n{after}"
    start = len(before) + 1
    found = Follower(new).place(old, Span(start, start + len(line)))
    assert found is not None
    assert (found.span.start, found.exact) == (start + len(put_in) + 1, True)
