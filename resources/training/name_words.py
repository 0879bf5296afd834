"""What the words of a corpus tell against taking some letters for a name wherever they stand."""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

import jieba

_AROUND = 4
_MOST_PLACES = 80
_ADDED = "州人市县省岛城语族国湖队系史队上元河湾港山"
_NAME_KINDS = ("nr", "ns", "nt", "nz", "eng", "x")


class Words:
    """Places of the forms of names in the corpus, and what a dictionary makes of them there.

    ``articles`` counts those that a form stands in, ``first_names`` those where a dot follows it.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._forms = set(forms)
        self._pairs: defaultdict[str, list[int]] = defaultdict(list)
        for form in self._forms:
            lengths = self._pairs[form[:2]]
            if len(form) not in lengths:
                lengths.append(len(form))
        self.articles: Counter[str] = Counter()
        self.first_names: Counter[str] = Counter()
        self._places: defaultdict[str, list[str]] = defaultdict(list)
        jieba.setLogLevel(logging.ERROR)
        self._tokenizer = jieba.Tokenizer()
        self._tokenizer.initialize()

    def read(self, text: str) -> None:
        """Notes the places of the forms in one article; longer forms hide those within them."""
        seen, first = set(), set()
        end = 0
        for place, pair in enumerate(map("".join, pairwise(text))):
            if pair not in self._pairs or place < end:
                continue
            for length in sorted(self._pairs[pair], reverse=True):
                form = text[place : place + length]
                if form in self._forms and not _within_latin(text, place, place + len(form)):
                    seen.add(form)
                    if text[place + len(form) : place + len(form) + 1] == "·":
                        first.add(form)
                    end = place + len(form)
                    places = self._places[form]
                    if len(places) < _MOST_PLACES:
                        places.append(text[max(0, place - _AROUND) : end + _AROUND].replace("\n", " "))
                    break
        self.articles.update(seen)
        self.first_names.update(first)

    def cuts(self, form: str) -> tuple[float, Counter[str]]:
        """In what part of its places a form is cut out of other words, and the words with it."""
        cut = 0
        around: Counter[str] = Counter()
        places = self._places[form]
        for words in places:
            start = words.find(form)
            end = start + len(form)
            place, first, last = 0, start, end
            for word in self._tokenizer.cut(words, HMM=False):
                stop = place + len(word)
                if (place < start < stop or place < end < stop) and not _holds(word, form):
                    first, last = min(first, place), max(last, stop)
                place = stop
            if (first, last) != (start, end):
                cut += 1
                around[words[first:last]] += 1
        return cut / max(1, len(places)), around

    def places_of(self, form: str) -> int:
        """How often the form stands in the corpus, up to a bound."""
        return len(self._places[form])

    def is_common(self, form: str) -> bool:
        """Whether the dictionary has the form as a word that is no name."""
        return bool(self._tokenizer.FREQ.get(form)) and not self._kind(form).startswith(_NAME_KINDS)

    def is_place(self, form: str) -> bool:
        """Whether the dictionary has the form as the name of a place."""
        return bool(self._tokenizer.FREQ.get(form)) and self._kind(form).startswith("ns")

    def _kind(self, form: str) -> str:
        if not hasattr(self, "_kinds"):
            self._kinds = {}
            with self._tokenizer.get_dict_file() as lines:
                for line in lines:
                    word, _, kind = line.decode("utf-8").split()
                    self._kinds[word] = kind
        return self._kinds.get(form, "x")


def _holds(word: str, form: str) -> bool:
    """Whether a word is made of a name and something more: 新泽西州, 加州大学, 美国硅谷, 老布什."""
    before, found, after = word.partition(form)
    if not found:
        return False
    return (not before or len(before) > 1 or before in "老小") and (len(after) != 1 or after in _ADDED)


def _within_latin(text: str, start: int, end: int) -> bool:
    around = text[start - 1 : start] + text[start], text[end - 1] + text[end : end + 1]
    return any(len(pair) == 2 and pair.isascii() and pair.isalnum() for pair in around)
