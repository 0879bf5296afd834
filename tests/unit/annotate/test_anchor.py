from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.anchor import anchor
from reader.model import Passage

TEXT = (
    "河港新桥今早通车，数千市民到场。\n"
    "市长林远山在仪式上说：“这座桥让两岸的人近了一个小时。”\n"
    "反对者则指出，工程超支两成，而且噪音没有解决。\n"
    "记者在桥头看到，数千市民到场合影。"
)
SPEECH = "这座桥让两岸的人近了一个小时。"


def passage(words: str, text: str = TEXT) -> Passage:
    assert text.count(words) == 1
    start = text.index(words)
    return Passage.of(text, start, start + len(words))


def found(words: str, text: str) -> str | None:
    place = anchor(passage(words), text)
    return place and place.exact


def test_an_unchanged_text_keeps_the_passage():
    assert anchor(passage(SPEECH), TEXT) == passage(SPEECH)


def test_text_put_in_before_moves_the_passage():
    text = "【更新】\n" + TEXT
    assert anchor(passage(SPEECH), text) == passage(SPEECH, text)


def test_a_rewritten_surrounding_on_one_side_is_no_hindrance():
    text = TEXT.replace("反对者则指出，工程超支两成，而且噪音没有解决。", "有人不满。")
    assert anchor(passage(SPEECH), text) == passage(SPEECH, text)


def test_a_typo_put_right_within_the_passage_is_followed():
    text = TEXT.replace("近了一个小时", "近了一个多小时")
    assert found(SPEECH, text) == "这座桥让两岸的人近了一个多小时。"


def test_a_short_passage_at_the_end_is_found_when_the_text_goes_on():
    for words in ("合影。", "合影"):
        text = TEXT + "\n更正：此前的人数有误。"
        assert anchor(passage(words), text) == passage(words, text)


def test_a_passage_whose_end_was_changed_is_found_by_what_follows():
    text = TEXT.replace("一个小时。”", "一小时！”")
    assert found(SPEECH, text) == "这座桥让两岸的人近了一小时！"


def test_a_deleted_passage_is_not_found():
    assert found(SPEECH, TEXT.replace(f"“{SPEECH}”", "……")) is None


def test_a_passage_rewritten_beyond_recognition_is_not_found():
    assert found(SPEECH, TEXT.replace(SPEECH, "往后过江再也不用等渡轮了。")) is None


def test_the_context_tells_two_places_apart():
    first = TEXT.index("数千市民到场")
    second = TEXT.rindex("数千市民到场")
    text = "【更新】" + TEXT
    for start in (first, second):
        place = anchor(Passage.of(TEXT, start, start + 6), text)
        assert place is not None
        assert place.start == start + 4


def test_a_deleted_passage_is_not_taken_for_its_twin():
    second = TEXT.rindex("数千市民到场")
    text = TEXT.replace("\n记者在桥头看到，数千市民到场合影。", "")
    assert anchor(Passage.of(TEXT, second, second + 6), text) is None


def test_a_short_passage_is_not_guessed():
    assert found("两岸", TEXT.replace("让两岸的人近", "使得两岸居民近")) is None
    assert found("两岸", TEXT.replace(f"“{SPEECH}”", "两岸都有人来。")) is None
    assert found("林远山", TEXT.replace("林远山", "林元山")) is None


def test_two_places_that_are_nearly_alike_are_not_chosen_between():
    changed = TEXT.replace(SPEECH, "这座桥让两岸的人近了半个小时。")
    text = changed + "\n" + changed
    assert found(SPEECH, text) is None


def test_a_text_converted_to_the_other_script_keeps_its_passages():
    text = "【更新】\n" + (
        "河港新橋今早通車，數千市民到場。\n"
        "市長林遠山在儀式上說：「這座橋讓兩岸的人近了一個小時。」\n"
        "反對者則指出，工程超支兩成，而且噪音沒有解決。\n"
    )
    for words, converted in [
        (SPEECH, "這座橋讓兩岸的人近了一個小時。"),
        ("工程超支两成", "工程超支兩成"),
        ("两岸", "兩岸"),
    ]:
        assert found(words, text) == converted
        assert anchor(passage(converted, text), TEXT) == passage(words)
    assert found("记者在桥头看到", text) is None


def test_a_short_passage_needs_more_than_a_few_characters_beside_it():
    text = TEXT.replace("数千市民到场。\n", "").replace("数千市民到场合影", "数千市民到场。后来")
    first = TEXT.index("市民")
    assert anchor(Passage.of(TEXT, first, first + 2), text) is None


def test_an_empty_passage_or_text_is_nowhere():
    assert anchor(Passage.of(TEXT, 5, 5), TEXT) is None
    assert anchor(passage(SPEECH), "") is None


def test_astral_characters_count_as_one():
    text = "😀𠮷" + TEXT
    place = anchor(passage(SPEECH), text)
    assert place is not None
    assert text[place.start : place.end] == SPEECH


letters = st.text(
    alphabet="一二三四五六七八九十东西南北中上下左右大小人口手。，\n😀", min_size=0, max_size=160
)


@given(letters, letters, letters, letters, letters)
def test_edits_around_a_passage_never_lead_elsewhere(
    before: str, words: str, after: str, new_before: str, new_after: str
):
    old = before + words + after
    place = anchor(Passage.of(old, len(before), len(before) + len(words)), new_before + words + new_after)
    if place is not None and (new_before + words + new_after).count(words) == 1:
        assert (place.start, place.exact) == (len(new_before), words)


@given(letters, letters.filter(len), letters, letters)
def test_text_put_in_far_away_moves_a_passage_by_just_its_length(
    before: str, words: str, after: str, put_in: str
):
    old = before + words + after
    known = Passage.of(old, len(before), len(before) + len(words))
    place = anchor(known, put_in + old)
    if place is not None and place.start != known.start + len(put_in):
        # Only a place that nothing tells from the true one may be taken for it.
        assert (place.exact, place.prefix, place.suffix) == (known.exact, known.prefix, known.suffix)


@given(letters, letters.filter(len), letters, st.data())
def test_whatever_is_found_lies_in_the_text_and_is_alike(
    before: str, words: str, after: str, data: st.DataObject
):
    old = before + words + after
    known = Passage.of(old, len(before), len(before) + len(words))
    edits = data.draw(st.lists(st.tuples(st.integers(0, len(old)), st.integers(0, 20), letters), max_size=4))
    new = old
    for at, length, put_in in edits:
        new = new[:at] + put_in[:10] + new[at + length :]
    place = anchor(known, new)
    if place is not None:
        assert place == Passage.of(new, place.start, place.end)
        assert place.exact == words or abs(len(place.exact) - len(words)) <= 0.2 * len(words)
    if new == old:
        assert place == known
