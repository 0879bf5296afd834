"""Trains the encoder to give paragraphs and sentences the vectors that its teacher gives them (distillation).

    python resources/training/train_encoder.py WORK [--epochs N]

Reads ``WORK/lexicon.tsv``, ``vectors.npy`` and the lessons; writes ``WORK/encoder.npz``. The loss is how far
each vector is from the teacher's, and how far the likenesses within a lesson are from the teacher's
(Hinton et al., 2015; Park et al., 2019). Prints both for lessons held out, and the correlation of those
likenesses. Some 45 minutes on two cores. Seeds and the order are fixed, and a machine gives the same weights
again; but sums of bfloat16 are taken in another order by other processors and numbers of threads, which
changes the weights a little, and the figures in the third digit.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import torch
from count_words import counts
from news_texts import work_argument
from teach_encoder import THREADS, Lessons, Paragraph
from torch.nn import functional
from word_encoder import LONGEST, Text, WordEncoder, batch_of, rarity

from reader.align.lexicon import Lexicon

CYCLES = ((5, 2e-3, 1e-3), (6, 1.5e-3, 1e-3))
"""Epochs, then the steepest steps of what belongs to single words, and of all else; they fall to nearly 0."""
_LESSONS_AT_ONCE = 6
_LIKENESS = 15.0
"""How much an error of likeness weighs beside one of direction."""
_FEWEST_WORDS = 3
_HELD_OUT = 40
_WARM_UP = 50
_LEAST = 0.02


@dataclass(frozen=True, slots=True)
class Result:
    """How far from the teacher some lessons are: directions, and likenesses, own beside the teacher's."""

    direction: torch.Tensor
    own: torch.Tensor
    right: torch.Tensor

    @property
    def loss(self) -> torch.Tensor:
        """What training makes small."""
        return self.direction + _LIKENESS * ((self.own - self.right) ** 2).mean()


class Course:
    """The lessons as numbers, and the encoder that learns them."""

    def __init__(self, work: Path) -> None:
        known = counts(work, "lexicon.tsv")
        words = list(known.articles)
        start = np.load(work / "vectors.npy")
        lessons = Lessons.read(work)
        self._lexicon = _numbers_of(words)
        vectors = lessons.vectors.astype(np.float32)
        self.lessons = [texts for own in lessons.lessons if len(texts := self._texts(own)) >= _FEWEST_WORDS]
        # All of the teacher's vectors point much the same way; what they have in common says nothing.
        middle = vectors[[text.vector for texts in self.lessons for text in texts]].mean(0)
        self._wanted = functional.normalize(torch.from_numpy(vectors - middle), dim=-1)
        rarities = [rarity(known.total, known.articles[word]) for word in words]
        self.encoder = WordEncoder(start, rarities, vectors.shape[1])

    def _texts(self, paragraphs: Sequence[Paragraph]) -> list[Text]:
        found = []
        for paragraph in paragraphs:
            numbers = [[n for word in own for n in self._lexicon.numbers(word)] for own in paragraph.words]
            words = [number for own in numbers for number in own][:LONGEST]
            edges = [min(edge, LONGEST) for edge in accumulate(map(len, numbers), initial=0)]
            rows = {
                number: row
                for number, row in enumerate(paragraph.sentences)
                if edges[number + 1] - edges[number] >= _FEWEST_WORDS
            }
            if len(words) >= _FEWEST_WORDS:
                found.append(Text(words, edges, paragraph.vector, rows))
        return found

    def result(self, lessons: Sequence[Sequence[Text]]) -> Result:
        """What the encoder makes of some lessons."""
        texts = [text for lesson in lessons for text in lesson]
        lesson_of = [number for number, lesson in enumerate(lessons) for _ in lesson]
        batch, rows, owners = batch_of(texts)
        wanted = self._wanted[rows]
        found = self.encoder.vectors(batch)
        own = torch.tensor([lesson_of[owner] for owner in owners])
        same = (own[:, None] == own[None]) & ~torch.eye(len(own), dtype=torch.bool)
        return Result(1 - (found * wanted).sum(-1).mean(), (found @ found.T)[same], (wanted @ wanted.T)[same])


def _numbers_of(words: Sequence[str]) -> Lexicon:
    """The words as the program will number them."""
    rows = len(words) + 1
    return Lexicon(
        {word: number for number, word in enumerate(words, 1)},
        np.zeros(rows, np.int32),
        1,
        np.zeros((rows, 1), np.int8),
        np.zeros(rows, np.float32),
    )


def train(course: Course, cycles: Sequence[tuple[int, float, float]]) -> None:
    """Trains the encoder, and prints after each epoch how near it is to the teacher."""
    rng = random.Random(1)  # noqa: S311  nobody is kept out by it
    lessons = list(course.lessons)
    rng.shuffle(lessons)
    held_out = lessons[: min(_HELD_OUT, len(lessons) // 10)]
    learnt = lessons[len(held_out) :]
    began = time.monotonic()
    for epochs, of_words, of_rest in cycles:
        optimiser = _optimiser(course.encoder, of_words, of_rest)
        steepest = [group["lr"] for group in optimiser.param_groups]
        steps = epochs * -(-len(learnt) // _LESSONS_AT_ONCE)
        for step, some in enumerate(_batches(learnt, epochs, rng)):
            done = step / steps
            pace = min(1.0, step / _WARM_UP + _LEAST)
            pace *= max(_LEAST, (1 + math.cos(math.pi * done)) / 2)
            for group, steep in zip(optimiser.param_groups, steepest, strict=True):
                group["lr"] = steep * pace
            optimiser.zero_grad()
            course.result(some).loss.backward()
            torch.nn.utils.clip_grad_norm_(course.encoder.parameters(), 1.0)
            optimiser.step()
            if (step + 1) % (steps // epochs) == 0:
                seconds = time.monotonic() - began
                print(
                    f"{step + 1} of {steps} steps, {seconds:.0f} s: {_measured(course, held_out)}", flush=True
                )


def _optimiser(encoder: WordEncoder, of_words: float, of_rest: float) -> torch.optim.AdamW:
    by_word = [encoder.e.weight, encoder.g]
    rest = [value for name, value in encoder.named_parameters() if name not in ("e.weight", "g")]
    return torch.optim.AdamW(
        [
            {"params": by_word, "lr": of_words, "weight_decay": 0.0},
            {"params": rest, "lr": of_rest, "weight_decay": 0.01},
        ],
        betas=(0.9, 0.98),
    )


def _batches(
    lessons: Sequence[Sequence[Text]], epochs: int, rng: random.Random
) -> Iterator[list[Sequence[Text]]]:
    order = list(lessons)
    for _ in range(epochs):
        rng.shuffle(order)
        for start in range(0, len(order), _LESSONS_AT_ONCE):
            yield order[start : start + _LESSONS_AT_ONCE]


@torch.no_grad()
def _measured(course: Course, held_out: Sequence[Sequence[Text]]) -> str:
    if not held_out:
        return "nothing is held out"
    found = [course.result([lesson]) for lesson in held_out]
    direction = np.mean([float(one.direction) for one in found])
    likeness = np.mean([float(((one.own - one.right) ** 2).mean()) for one in found])
    agreement = np.mean([np.corrcoef(one.own.numpy(), one.right.numpy())[0, 1] for one in found])
    return f"direction {direction:.4f}, likeness {likeness:.4f}, correlation {agreement:.4f}"


def main() -> None:
    """Trains and writes the encoder."""
    parser = work_argument(__doc__)
    parser.add_argument("--epochs", type=int, help="a single cycle of so many epochs, to try it out")
    options = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(mode=True)
    # Nothing here is read before it is written, and filling it first would take as long as the rest.
    torch.utils.deterministic.fill_uninitialized_memory = False
    course = Course(options.work)
    train(course, ((options.epochs, *CYCLES[0][1:]),) if options.epochs else CYCLES)
    weights = {name: value.numpy() for name, value in course.encoder.state_dict().items()}
    np.savez(options.work / "encoder.npz", **weights)


if __name__ == "__main__":
    main()
