"""Names in folded text: one person, place or body, however transliterated, abbreviated or titled.

普京, 普丁 and 蒲亭 are one name, and so are 老挝 and 寮国, 北约 and 北大西洋公约组织. The table of names
(``resources/tables/names.tsv``) was learnt from news (``resources/training/learn_names.py``); its lines hold
the form that stands for all, the other forms, the kind, and what the line rests on. It is in folded letters
(``reader.text.folding``), and so must the texts be, with or without their punctuation.

Kinds: ``person``; ``surname``, which several persons bear, so that the first name before it makes another
name of it; ``place``; ``organisation``; ``name`` for any of these; and ``not`` for words that hold a form of
a name but are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reader.resources import resource
from reader.text.folding import fold_plain
from reader.text.same_name import same_name
from reader.text.sound import is_of_names

DOT = "·"
_LONGEST_FIRST_NAME = 7
_LONGEST_IN_DOUBT = 3
_GOES_ON = frozenset(
    "尔斯姆恩茨娅蒂莱莎埃弗佛芬芙蕾茜妮娜黛丝琳莉薇菲兹韦彻雷洛勒伊霍谢捷娃芭肖奥涅廖拉耶斐瑟逊坎鲁"
)
"""Letters of transliterations: a short form beside one of them is part of another name."""
_PERSONS = ("person", "surname")
_PASSES = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``[start, end)`` of a text; ``name`` is the form that stands for all of its forms."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Name:
    """What the forms of a line have in common; one that ``stands`` for nothing is no name."""

    name: str
    kind: str
    stands: bool = True


class Names:
    """Forms of names, and where in a text they stand."""

    def __init__(self, forms: dict[str, _Name], lengths: dict[str, tuple[int, ...]]) -> None:
        """Use ``shipped`` and ``extended``; ``lengths`` are those of the forms by their first two letters."""
        self._forms = forms
        self._lengths = lengths
        self._forms_of: dict[str, list[str]] | None = None

    @classmethod
    def shipped(cls) -> Names:
        """The names of the table that comes with the program, read once."""
        return _shipped()

    def extended(self, groups: Iterable[Sequence[str]]) -> Names:
        """These names and more: the forms of each group are one name, whatever the table says.

        Forms are folded. Names of the table that a group joins become one. Groups of a user may say so of
        any words; forms of one letter, and groups of one form, say nothing and are passed over.
        """
        own = list(groups)
        if not own:
            return self
        forms, lengths = dict(self._forms), dict(self._lengths)
        for group in own:
            folded = [form for form in dict.fromkeys(map(folded_form, group)) if len(form) > 1]
            if len(folded) < 2:
                continue
            known = [forms[form] for form in folded if form in forms and forms[form].stands]
            name = known[0] if known else _Name(folded[0], "person" if DOT in "".join(folded) else "")
            joined = {other.name for other in known} - {name.name}
            if joined:
                forms |= {form: name for form, other in forms.items() if other.name in joined}
            for form in folded:
                _add(forms, lengths, form, name)
        return Names(forms, lengths)

    def name_of(self, form: str) -> str | None:
        """The form that stands for all forms of the name that the folded ``form`` is; None if it is none."""
        found = self._forms.get(form)
        return found.name if found is not None and found.stands else None

    def kind_of(self, form: str) -> str | None:
        """The kind of the name that the folded ``form`` is: see the module; None if it is none."""
        found = self._forms.get(form)
        return found.kind if found is not None and found.stands else None

    def forms_of(self, name: str) -> tuple[str, ...]:
        """All forms, folded, of the name that the form ``name`` stands for; none if it stands for none."""
        if self._forms_of is None:
            forms_of: dict[str, list[str]] = {}
            for form, found in self._forms.items():
                if found.stands:
                    forms_of.setdefault(found.name, []).append(form)
            self._forms_of = forms_of
        return tuple(self._forms_of.get(name, ()))

    def mentions(self, letters: str) -> list[Mention]:
        """The names in a folded text, in order; they do not overlap, and longer ones go before shorter.

        A first name that is not in the table belongs to the name of somebody else than the one whom the
        surname alone stands for, if the table has several: 汤姆·约翰逊 is not 约翰逊.
        """
        return [
            Mention(start if given is None else given, end, _called(letters, start, name, given))
            for start, end, name, given in self._places(letters)
        ]

    def canonical(self, letters: str) -> str:
        """The folded text with every name in the form that stands for all of its forms.

        ``canonical(canonical(letters)) == canonical(letters)``.
        """
        for _ in range(_PASSES):
            pieces: list[str] = []
            done = 0
            for start, end, name, _given in self._places(letters):
                pieces += (letters[done:start], name.name)
                done = end
            pieces.append(letters[done:])
            replaced = "".join(pieces)
            if replaced == letters:
                break
            letters = replaced
        return letters

    def same(self, one: str, other: str) -> bool | None:
        """Whether two phrases that name a speaker, as articles have them, name one; None if it can't be told.

        They need not be folded, and may hold offices, first names and brackets: 美国国务卿布林肯（Antony
        Blinken）, 安东尼·布林肯.
        """
        return same_name(self, fold_plain(one, numerals=False), fold_plain(other, numerals=False))

    def _places(self, letters: str) -> list[tuple[int, int, _Name, int | None]]:
        """Start and end of every form, the name, and where the first name of another bearer starts."""
        found: list[tuple[int, int, _Name, int | None]] = []
        forms, lengths = self._forms, self._lengths
        done, size = 0, len(letters)
        for start, pair in enumerate(map(str.__add__, letters, letters[1:])):
            if pair not in lengths or start < done:
                continue
            for length in lengths[pair]:
                end = start + length
                name = forms.get(letters[start:end])
                if name is None or end > size or not _stands_alone(letters, start, end):
                    continue
                if name.stands:
                    found.append((start, end, name, _first_name(letters, start, name, done)))
                done = end
                break
        return found


def folded_form(form: str) -> str:
    """A form of a name as it stands in folded text."""
    return fold_plain(form).strip().replace("\n", "")


def _add(forms: dict[str, _Name], lengths: dict[str, tuple[int, ...]], form: str, name: _Name) -> None:
    for written in {form, form.replace(DOT, "")}:
        if len(written) < 2:
            continue
        forms[written] = name
        known = lengths.get(written[:2], ())
        if len(written) not in known:
            lengths[written[:2]] = tuple(sorted((*known, len(written)), reverse=True))


@cache
def _shipped() -> Names:
    forms: dict[str, _Name] = {}
    lengths: dict[str, tuple[int, ...]] = {}
    for line in resource("tables", "names.tsv").read_text("utf-8").splitlines():
        first, others, what, _ = line.split("\t")
        name = _Name(first, what, what != "not")
        for form in (first, *others.split()):
            _add(forms, lengths, form, name)
    return Names(forms, lengths)


def _stands_alone(letters: str, start: int, end: int) -> bool:
    """Whether the form in ``[start, end)`` is no part of a longer word that the table does not have."""
    before, after = letters[start - 1 : start], letters[end : end + 1]
    if letters[start].isascii() and before.isascii() and before.isalnum():
        return False
    if letters[end - 1].isascii() and after.isascii() and after.isalnum():
        return False
    return end - start > _LONGEST_IN_DOUBT or (before not in _GOES_ON and after not in _GOES_ON)


def _first_name(letters: str, start: int, name: _Name, least: int) -> int | None:
    """Where a first name before a surname of several begins, ``least`` or later; None if there is none."""
    if name.kind != "surname" or start < 2 or letters[start - 1] != DOT:
        return None
    first = start - 1
    while first > least and start - first < _LONGEST_FIRST_NAME and is_of_names(letters[first - 1]):
        first -= 1
    return first if first < start - 1 else None


def _called(letters: str, start: int, name: _Name, given: int | None) -> str:
    return name.name if given is None else letters[given:start] + name.name
