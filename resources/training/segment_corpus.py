"""Cuts a news corpus into words, in the form that the program matches them in.

    JIANTING_SHARED=… python resources/training/segment_corpus.py WORK [--articles N] [--processes 2]

Reads ``corpus/news-2020.jsonl.xz`` of that folder and writes ``WORK/words.txt``: of each article a line with
its outlet and day, parted by a tab; a line for each paragraph (the title first), words parted by spaces; and
an empty line. Some 3 minutes on two cores; the same for any number of processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

from news_texts import Story, shared_folder, stories, work_argument

from reader.text.vocabulary import normal_form, words_of

_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Segmented:
    """An article of the corpus as words, by paragraph."""

    outlet: str
    date: str
    paragraphs: list[list[str]]


def segmented(work: Path) -> Iterator[Segmented]:
    """The articles that ``WORK/words.txt`` holds, in order."""
    with (work / "words.txt").open(encoding="utf-8") as lines:
        for head in lines:
            outlet, date = head.rstrip("\n").split("\t")
            paragraphs = []
            while (line := next(lines)) != "\n":
                paragraphs.append(line.split())
            yield Segmented(outlet, date, paragraphs)


def _lines(story: Story) -> str:
    lines = [f"{story.outlet}\t{story.date}"]
    for paragraph in (story.title, *story.text.split("\n")):
        words = words_of(normal_form(paragraph))
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines) + "\n\n"


def main() -> None:
    """Cuts and writes the words."""
    parser = work_argument(__doc__)
    parser.add_argument("--articles", type=int, help="the first so many articles only")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    found = stories(shared_folder(), options.articles)
    articles = 0
    with (options.work / "words.txt").open("w", encoding="utf-8", newline="\n") as file:
        if options.processes > 1:
            with Pool(options.processes) as pool:
                for text in pool.imap(_lines, found, _AT_ONCE):
                    articles += 1
                    file.write(text)
        else:
            for text in map(_lines, found):
                articles += 1
                file.write(text)
    print(f"{articles} articles")


if __name__ == "__main__":
    main()
