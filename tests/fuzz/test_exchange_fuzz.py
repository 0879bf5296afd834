"""Damaged files of tags: taken or refused, with a reason; what the library has is never touched by them.

``JIANTING_FUZZ=20000 pytest tests/fuzz/test_exchange_fuzz.py -s`` damages so many of the files that the
program exported itself.
"""

import functools
import random
import shutil
import tempfile
from pathlib import Path

from reader.library import Library
from reader.messages import refusal_reason, refused_reason
from reader.model.exchanging import ExchangeError
from tests.fuzz.crew import fuzz, many
from tests.fuzz.exchange_mutators import DAMAGES, damaged_bytes
from tests.tagged_library import BRIDGE, CRITICS, FERRY, SPEECH, filled

FEW = 24
SECONDS = 20.0


@functools.cache
def _workshop() -> tuple[Path, dict[str, bytes]]:
    """A library with tags of two people, and what it and a large project are as files, by name."""
    folder = Path(tempfile.mkdtemp())
    path = filled(folder)
    with Library(path, coder="甲") as library:
        one, other = sorted(each.id for each in library.articles())
        text = library.article(one).text
        if BRIDGE not in text:
            one, other = other, one
        text = library.article(one).text
        parent = library.add_code("引述", None).added.codes[0].id
        code = library.add_code("直接", parent).added.codes[0].id
        for words, memo in ((BRIDGE[:8], "一"), (SPEECH, "=1+1"), (CRITICS[4:20], ""), ("𠮷野区", "字")):
            start = text.index(words)
            library.annotate(one, start, start + len(words), code, memo)
        library.annotate(other, 0, len(FERRY), parent, "")
        library.set_article_memo(one, "读过")
        exports = {
            f"{form}{suffix}": library.exported_tags(form, "x").content
            for form, suffix in (
                ("qdpx", ".qdpx"),
                ("qdc", ".qdc"),
                ("webannotation", ".jsonld"),
                ("csv", ".csv"),
            )
        }
    return path, exports


def _kept(library: Library) -> dict[str, str]:
    """What must not be lost: each tag's note, by what the tag is called."""
    return {tag.annotation.uuid: tag.annotation.memo for tag in library.tags()}


def check_file(seed: int) -> tuple[list[str], str]:
    """Takes in a damaged file, into a library that has what was in the file before it was damaged."""
    rng = random.Random(seed)  # noqa: S311
    original, exports = _workshop()
    name = rng.choice(sorted(exports))
    suffix = Path(name).suffix
    damage = damaged_bytes if rng.random() < 0.2 else DAMAGES[suffix]
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "in" + suffix)
        file.write_bytes(damage(rng, exports[name]))
        path = Path(place, "library.sqlite3")
        shutil.copy(original, path)
        with Library(path, coder="乙") as library:
            before = _kept(library)
            outcome = _outcome(library, file, before, add_articles=rng.random() < 0.5)
            after = _kept(library)
            assert before.keys() <= after.keys()
            assert library.check().sound
    return [f"{damage.__name__} {suffix}"], outcome


def _outcome(library: Library, file: Path, before: dict[str, str], *, add_articles: bool) -> str:
    """Takes a file in, back again, and in; a refusal must have words, and be none of Python's own errors."""
    try:
        reading = library.read_tags(file)
    except ExchangeError as error:
        return error.problem if refusal_reason(error, "en") else "without words"
    try:
        taken = library.take_in(reading.project, add_articles=add_articles)
    except ValueError as error:
        if type(error) is not ValueError or not str(error):
            raise
        return "at odds"
    library.alter(taken.alteration.inverse)
    assert _kept(library) == before
    library.alter(taken.alteration)
    assert all(refused_reason(refused, "en") for refused in reading.refused)
    return "refused in part" if reading.refused else "taken"


def test_a_damaged_file_of_tags_is_taken_or_refused():
    count = many(FEW)
    tally = fuzz("exchange", check_file, count, SECONDS)
    assert not tally.outcomes["without words"]
    assert tally.outcomes["taken"] > count / 50
