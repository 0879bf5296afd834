import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from reader.archive import discover
from reader.library import Library
from reader.library.starters import StarterCode, _read, starter_codebooks
from reader.resources import seeds
from reader.store.codes import SLOTS

KEYS = ["attribution", "framing", "sources", "topics"]


def all_codes(codes: tuple[StarterCode, ...]) -> list[StarterCode]:
    return [each for code in codes for each in (code, *all_codes(code.children))]


def test_the_starters_are_whole():
    starters = starter_codebooks()
    assert [starter.key for starter in starters] == KEYS
    assert len({starter.uuid for starter in starters}) == len(KEYS)
    for starter in starters:
        codes = all_codes(starter.codes)
        assert len(codes) == len(starter) >= 15
        assert "标注单位" in starter.memo
        assert all(len(code.memo) >= 8 for code in codes), starter.key
        digits = Counter(code.digit for code in codes if code.digit is not None)
        assert set(digits) <= set(range(1, 10))
        assert max(digits.values()) == 1
        assert len({code.uuid for code in codes}) == len(codes)
    framing = starters[KEYS.index("framing")]
    assert "Semetko" in framing.memo
    assert [code.name for code in framing.codes] == ["冲突", "人情味", "经济后果", "道德", "责任归属"]


def test_every_language_has_the_same_codes():
    written = starter_codebooks()
    for tongue in ("en", "zh-Hant"):
        folder = seeds() / "codebooks" / tongue
        assert sorted(path.stem for path in folder.glob("*.toml")) == KEYS
        for one, other in zip(written, starter_codebooks(tongue), strict=True):
            assert (one.key, one.uuid) == (other.key, other.uuid)
            codes, others = all_codes(one.codes), all_codes(other.codes)
            assert [(each.uuid, each.digit) for each in codes] == [(each.uuid, each.digit) for each in others]
            assert one.memo != other.memo
            assert all(
                each.memo != its.memo for each, its in zip(codes, others, strict=True) if len(each.memo) > 30
            )
            # A name that a note speaks of is one that is there.
            names = {each.name for starter in starter_codebooks(tongue) for each in all_codes(starter.codes)}
            assert len({each.name for each in others}) == len(others)
            if tongue == "en":
                assert all(each.name.isascii() for each in others)
                for each in others:
                    spoken_of = re.findall(r"“([A-Z][^”]+)”", each.memo)
                    assert all(said.split("/")[-1] in names or said[0] in "RAT" for said in spoken_of), (
                        spoken_of
                    )


def test_a_codebook_in_another_language_is_the_same_codebook(library: Library):
    assert library.add_starter("topics", "en").added.codebooks[0].name == "Topics"
    assert not library.add_starter("topics", "zh-Hant")
    assert "Politics" in {each.name for each in library.codes()}


def test_an_import_of_the_sample_passes_them_by():
    places = [Path(candidate.path) for candidate in discover([seeds()], pytest.fail)]
    assert places
    assert not any("codebooks" in place.parts for place in places)


def test_a_starter_is_added_whole_and_once(library: Library):
    for key in KEYS:
        edit = library.add_starter(key)
        assert len(edit.added.codebooks) == 1
        assert not library.add_starter(key)
    starters = starter_codebooks()
    assert [book.name for book in library.codebooks()] == [starter.name for starter in starters]
    for book, starter in zip(library.codebooks(), starters, strict=True):
        codes = library.codes(book.id)
        given = all_codes(starter.codes)
        assert [(each.uuid, each.name, each.memo, each.digit) for each in codes] == [
            (each.uuid, each.name, each.memo, each.digit) for each in given
        ]
        assert [each.slot for each in codes if each.parent is None] == [
            number % SLOTS for number in range(len(starter.codes))
        ]
        slots = {each.id: each.slot for each in codes}
        assert all(each.slot == slots[each.parent] for each in codes if each.parent is not None)
    with pytest.raises(KeyError):
        library.add_starter("none")


def test_what_was_removed_or_renamed_of_a_starter_is_known_again(library: Library):
    edit = library.add_starter("attribution")
    spoken, *_ = library.codes()
    library.change_code(replace(spoken, name="不表态", digit=None))
    gone = library.codes()[1]
    library.remove_codes([gone.id])
    again = library.add_starter("attribution")
    assert [(code.uuid, code.name, code.parent) for code in again.added.codes] == [
        (gone.uuid, gone.name, spoken.id)
    ]
    assert library.code(spoken.id).name == "不表态"
    assert len(library.codes()) == len(edit.added.codes)


def test_a_starter_beside_a_codebook_of_its_name(library: Library):
    library.add_codebook("新闻框架")
    assert [book.name for book in library.add_starter("framing").added.codebooks] == ["新闻框架 (2)"]


@pytest.mark.parametrize(
    "text",
    [
        "name = '没有 uuid'\ncodes = []",
        "uuid = 'x'\nname = '名'\ncodes = []",
        "uuid = '3d0f8a52-6a0e-4c1c-9f5e-2c6b7b0d4101'\nname = '名'",
        "uuid = '3d0f8a52-6a0e-4c1c-9f5e-2c6b7b0d4101'\nname = '名'\ncodes = [{memo = '没有名字'}]",
        "uuid = '3d0f8a52-6a0e-4c1c-9f5e-2c6b7b0d4101'\nname = '名'\ncodes = ['不是表']",
        "不是 TOML",
    ],
)
def test_a_file_that_is_no_codebook_is_named(text: str):
    with pytest.raises(ValueError, match=r"my\.toml"):
        _read("my", text)
