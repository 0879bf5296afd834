"""The promises of reader.text, kept on real articles."""

from itertools import islice

import pytest

from reader.text.folding import fold, fold_plain
from reader.text.offsets import Utf16Map
from reader.text.script import to_simplified
from reader.text.sentences import sentences


@pytest.fixture(scope="module")
def texts(shared):
    files = sorted((shared / "archive").rglob("*.md"))
    assert files
    step = max(1, len(files) // 120)
    found = (path.read_text(encoding="utf-8", errors="replace") for path in files[::step])
    return [text[:20_000] for text in islice(found, 120)]


def test_folding_is_settled_and_leads_back(texts):
    for text in texts:
        for drop in (False, True):
            folded = fold(text, drop_punctuation=drop)
            assert fold_plain(folded.text, drop_punctuation=drop, numerals=not drop) == folded.text
            last = 0
            for position in range(0, len(folded.text), 7):
                span = folded.span(position, position + 1)
                assert last <= span.start < span.end <= len(text)
                there = folded.folded(span.start, span.end)
                assert there.start <= position < there.end
                last = span.start


def test_simplified_text_has_the_same_offsets(texts):
    assert all(len(to_simplified(text)) == len(text) for text in texts)


def test_sentences_hold_all_that_can_be_seen(texts):
    for text in texts:
        place = 0
        for span in sentences(text):
            assert not text[place : span.start].strip()
            assert "\n" not in text[span.start : span.end]
            place = span.end
        assert not text[place:].strip()


def test_utf16_positions_are_those_of_the_encoded_text(texts):
    for text in texts:
        assert Utf16Map(text).utf16_length * 2 == len(text.encode("utf-16-le"))
