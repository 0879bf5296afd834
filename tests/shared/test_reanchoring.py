"""Tags stay in the right place when real articles are edited, or become orphans."""

from __future__ import annotations

import os
import random
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from reader.annotate.following import Follower
from reader.archive.errors import ArchiveError
from reader.archive.reading import read
from reader.library import Library
from reader.model import Source, Span
from tests.editing import EDITS, EditedText, some_edits, tags_of

ARTICLES = int(os.environ.get("JIANTING_REANCHORED", "40"))
"""How many articles are edited; 200 of them, four times each, take a minute."""
ROUNDS = 4 if ARTICLES >= 200 else 1


@pytest.fixture(scope="module")
def texts(shared: Path) -> list[str]:
    files = sorted((shared / "archive").rglob("*.md"))
    found = []
    for file in files[:: max(1, len(files) // (2 * ARTICLES))]:
        try:
            found.append(read(Source(file.name, file.read_bytes(), "")).text)
        except ArchiveError:
            continue
    return list(islice((text for text in found if 80 <= len(text) < 20_000), ARTICLES))


def edited(text: str, order: random.Random, several: bool) -> tuple[EditedText, list[str]]:
    names = some_edits(order, several=several)
    version = EditedText.of(text)
    for name in names:
        EDITS[name](version, order)
    return version, names


def test_tags_are_in_the_right_place_or_orphans(texts: list[str]):
    verdicts: Counter[str] = Counter()
    wrong = []
    for number, text in enumerate(texts):
        for turn in range(ROUNDS):
            order = random.Random(f"{number} {turn}")  # noqa: S311
            version, names = edited(text, order, several=(number + turn) % 2 == 1)
            follower = Follower(version.text)
            for tag in tags_of(text, order, 12):
                place = follower.place(text, tag)
                if place is not None:
                    verdict = version.verdict(tag, place.span)
                    if verdict != "right":
                        wrong.append((number, turn, names, tag, place.span, verdict))
                else:
                    verdict = "needless" if version.place_of(tag) is not None else "orphan"
                verdicts[verdict] += 1
    assert not wrong
    assert verdicts.total() >= 10 * len(texts)
    assert verdicts["needless"] <= 0.05 * verdicts.total(), verdicts


def test_tags_of_a_library_follow_their_files(texts: list[str], tmp_path: Path):
    """Through the files: written, read in, tagged, edited, read in again, and again as they were."""
    chosen = texts[:12] if ARTICLES < 200 else texts[:100]
    folder = tmp_path / "archive"
    folder.mkdir()
    compared = 0
    with Library(tmp_path / "library.sqlite3", coder="甲") as library:
        for number, text in enumerate(chosen):
            write(folder, number, text)
        library.import_archive([folder], processes=1)
        expected: dict[int, tuple[EditedText, Span]] = {}
        for number, _ in enumerate(chosen):
            order = random.Random(number)  # noqa: S311
            article = library.find(f"{number}.md")
            text = library.article(article).text
            version, _ = edited(text, order, several=number % 2 == 1)
            write(folder, number, version.text)
            for tag in tags_of(text, order, 6):
                for new in library.annotate(article, tag.start, tag.end, "码").added.annotations:
                    expected[new.id] = version, tag
        before = {each.id: each for each in library.annotations()}
        library.import_archive([folder], processes=1)
        placed = 0
        for annotation in library.annotations():
            version, tag = expected[annotation.id]
            if library.article(annotation.article).text != version.text:
                # What was put in reads otherwise as a file than as a text: a heading, a note.
                continue
            compared += 1
            if not annotation.orphan:
                assert version.verdict(tag, annotation.passage.span) == "right"
                placed += 1
        assert compared >= 0.6 * len(expected)
        assert placed >= 0.8 * compared
        for number, text in enumerate(chosen):
            write(folder, number, text)
        library.import_archive([folder], processes=1)
        assert {each.id: each for each in library.annotations()} == before


def write(folder: Path, number: int, text: str) -> None:
    body = "".join(f"<p>{line}</p>\n" for line in text.split("\n"))
    head = f"<!--1900000000000-->\n[题目{number}](https://www.voachinese.com/a/{number}.html)\n------\n\n"
    (folder / f"{number}.md").write_text(head + body, "utf-8")
