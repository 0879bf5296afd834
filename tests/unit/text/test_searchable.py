import zlib

from hypothesis import given
from hypothesis import strategies as st

from reader.text.searchable import (
    INDEX_VERSION,
    TOKEN_MARKS,
    letters_of,
    parted_pairs,
    phrase_of,
    plain_of,
    searchable,
    stands_in,
)

TEXT = st.text(
    st.sampled_from("中美國国，。 \n「」“”一二12.5%$·a.-—\u3000é\u0301ﾊﾞ①\u200b𠀀😀~|_")
    | st.characters(codec="utf-8")
)


def tokens(text: str) -> list[str]:
    return searchable("", None, text).body.pairs.split()


def test_pairs_run_within_lines():
    assert tokens("國會，議\n员") == ["国会", "会议", "议", "员"]
    assert tokens("…\n") == []


def test_single_letters_and_parted_pairs_are_sets():
    found = searchable("中美", None, "中，美。中，国中国")
    assert set(found.body.singles.split()) == {"中", "美", "国", "中||美", "美|中", "中||国"}
    assert set(found.title.singles.split()) == {"中", "美"}
    assert found.author.singles == ""


def test_numbers_do_not_run_together():
    assert letters_of("3、5") == "3~5"
    assert letters_of("3.5%") == "3.5%"
    assert parted_pairs("3、5，中") == ["5中"]


def test_marks_around_a_phrase_do_not_count():
    assert phrase_of(" ，港口，開放。」") == "港口、开放"
    assert phrase_of("……") == ""
    assert phrase_of("港口\n开放") == "港口开放"


@given(TEXT)
def test_the_pairs_are_those_of_the_letters_of_each_line(text):
    found = tokens(text)
    lines = [letters for line in plain_of(text).split("\n") if (letters := letters_of(line))]
    expected = [line[at : at + 2] for line in lines for at in range(len(line))]
    assert found == expected
    assert all(char.isalnum() or not char.isascii() or char in TOKEN_MARKS for char in "".join(found))


@given(TEXT, TEXT)
def test_a_phrase_is_told_without_folding_all(text, piece):
    plain = phrase_of(piece)
    if plain:
        assert stands_in(text, plain) == (plain in plain_of(text))
        assert stands_in(f"{text}\n{piece.replace(chr(10), ' ')}", plain)


def test_the_version_is_that_of_these_tokens():
    letters = "".join(map(chr, range(0x4E00, 0x9FA6)))
    marks = "他说：“中美，３．５％；Ａ—b…（一、二）「好」·3,000 和 12:30。”"
    made = searchable(letters, "张三 李四", marks)
    digest = zlib.crc32(f"{made.title.pairs}/{made.author.pairs}/{made.body.pairs}".encode())
    # Where this fails, tokens have changed: raise INDEX_VERSION, so that libraries are indexed again.
    assert (INDEX_VERSION, digest) == (1, 702605774)
