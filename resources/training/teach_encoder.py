"""Asks the teacher for the vectors of paragraphs and sentences of the news, for the encoder to learn.

    JIANTING_SHARED=… python resources/training/teach_encoder.py WORK [--pairs N]

Reads ``WORK/pairs.tsv``, and the corpus and the archive in that folder. A lesson is what two articles on one
event say, or one article of the archive, of which there is one for every second pair. Writes
``WORK/lessons.json.gz``, a list of lessons, each a list of paragraphs (see ``Paragraph``), and
``WORK/lessons.npy``, the vectors. Some 25 minutes on two cores for 90,000 texts. Texts and their order are
always the same; the teacher computes in bfloat16, the last digits of which depend on the processor.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from news_texts import archive_texts, shared_folder, stories, work_argument
from numpy.typing import NDArray
from pair_articles import Pair, pairs
from sentence_teacher import Teacher

from reader.text.sentences import sentences
from reader.text.vocabulary import normal_form, words_of

THREADS = 2
_SHORTEST_PARAGRAPH = 12
_LONGEST_PARAGRAPH = 250
"""In code points: what the teacher reads of it."""
_MOST_PARAGRAPHS = 22
_MOST_SENTENCES = 8
_FEWEST_PARAGRAPHS = 4
"""Shorter lessons do not show what is alike among like things."""
_WITH_SENTENCES = 35
"""Of so many paragraphs in a hundred the sentences are taught, too."""
_AT_ONCE = 3000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a lesson: the words of its sentences, and which vectors its texts have.

    ``vector`` is the row of the paragraph, ``sentences`` those of its sentences, if they are taught.
    """

    words: list[list[str]]
    vector: int
    sentences: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the encoder learns: paragraphs that stand side by side, and the vectors of the teacher."""

    lessons: list[list[Paragraph]]
    vectors: NDArray[np.float16]

    @classmethod
    def read(cls, work: Path) -> Lessons:
        """What was written into a folder."""
        lessons = json.loads(gzip.decompress((work / "lessons.json.gz").read_bytes()))
        return cls(
            [[Paragraph(**paragraph) for paragraph in lesson] for lesson in lessons],
            np.load(work / "lessons.npy"),
        )

    def write(self, work: Path) -> None:
        """Writes them into a folder."""
        lessons = [[asdict(paragraph) for paragraph in lesson] for lesson in self.lessons]
        packed = gzip.compress(json.dumps(lessons, ensure_ascii=False).encode("utf-8"), 6, mtime=0)
        (work / "lessons.json.gz").write_bytes(packed)
        np.save(work / "lessons.npy", self.vectors)


def lesson_texts(shared: Path, chosen: Sequence[Pair]) -> Iterator[list[str]]:
    """By lesson, the texts of its articles."""
    wanted = {number for pair in chosen for number in (pair.a, pair.b)}
    texts = {number: story.text for number, story in enumerate(stories(shared)) if number in wanted}
    others = archive_texts(shared, 0)
    for number, pair in enumerate(chosen):
        yield [texts[pair.a], texts[pair.b]]
        if number % 2 == 0:
            yield list(islice(others, 1))


def lesson(articles: Sequence[str], texts: list[str]) -> list[Paragraph]:
    """The paragraphs of a lesson; what the teacher has to read for them is added to ``texts``."""
    found = []
    for article in articles:
        lines = [line for line in map(str.strip, article.split("\n")) if len(line) >= _SHORTEST_PARAGRAPH]
        found += [line[:_LONGEST_PARAGRAPH] for line in lines[:_MOST_PARAGRAPHS]]
    return [_paragraph(text, texts) for text in found] if len(found) >= _FEWEST_PARAGRAPHS else []


def _paragraph(text: str, texts: list[str]) -> Paragraph:
    parts = [text[span.start : span.end] for span in sentences(text)][:_MOST_SENTENCES]
    paragraph = Paragraph([words_of(normal_form(part)) for part in parts], len(texts))
    texts.append(text)
    if len(parts) > 1 and zlib.crc32(text.encode("utf-8")) % 100 < _WITH_SENTENCES:
        paragraph.sentences.extend(range(len(texts), len(texts) + len(parts)))
        texts.extend(parts)
    return paragraph


def main() -> None:
    """Chooses the lessons, asks the teacher, writes the answers."""
    parser = work_argument(__doc__)
    parser.add_argument("--pairs", type=int, help="the first so many pairs of articles only")
    options = parser.parse_args()
    torch.set_num_threads(THREADS)
    teacher = Teacher.installed()
    texts: list[str] = []
    chosen = pairs(options.work)[: options.pairs]
    lessons = [lesson(articles, texts) for articles in lesson_texts(shared_folder(), chosen)]
    vectors = np.zeros((len(texts), teacher.dimensions), np.float16)
    for start in range(0, len(texts), _AT_ONCE):
        vectors[start : start + _AT_ONCE] = teacher.vectors(texts[start : start + _AT_ONCE])
        print(f"{min(start + _AT_ONCE, len(texts))} of {len(texts)} texts", flush=True)
    found = Lessons([paragraphs for paragraphs in lessons if paragraphs], vectors)
    found.write(options.work)
    print(f"{len(found.lessons)} lessons")


if __name__ == "__main__":
    main()
