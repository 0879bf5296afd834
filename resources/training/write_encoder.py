"""Rounds the trained encoder and writes it with its words, as the program reads them.

    python resources/training/write_encoder.py WORK FOLDER

Reads ``WORK/lexicon.tsv`` and ``WORK/encoder.npz``; writes ``words.tsv.gz``, ``vectors.npz`` and
``encoder.npz`` into a folder; the program's own is ``resources/model``. Then reads them as the program does,
and prints how near its vectors are to those of the network that was trained. Always the same.
"""

from __future__ import annotations

import gzip
import io
import zipfile
from itertools import accumulate
from pathlib import Path

import numpy as np
import torch
from count_words import Counts, counts
from news_texts import work_argument
from numpy.typing import NDArray
from segment_corpus import segmented
from word_encoder import Text, WordEncoder, batch_of

from reader.align.encoder import Encoder
from reader.align.lexicon import Lexicon

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CHECKED = 200


def write(known: Counts, weights: dict[str, NDArray[np.float32]], folder: Path) -> None:
    """Writes the three files."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [str(known.total), *(f"{word}\t{having}" for word, having in known.articles.items())]
    (folder / "words.tsv.gz").write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))
    vectors = weights["e.weight"]
    scales = np.abs(vectors).max(1) / 127
    scales[scales == 0] = 1
    rounded = np.round(vectors / scales[:, None]).astype(np.int8)
    _pack(folder / "vectors.npz", {"vectors": rounded, "scales": scales.astype(np.float32)})
    rest = {name: value.astype(np.float16) for name, value in weights.items() if name != "e.weight"}
    _pack(folder / "encoder.npz", rest)


def _pack(file: Path, arrays: dict[str, NDArray]) -> None:
    """As ``numpy.savez_compressed``, without the time of writing."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            data = io.BytesIO()
            np.save(data, array)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", _LONG_AGO), data.getvalue(), zipfile.ZIP_DEFLATED)


def nearness(work: Path, weights: dict[str, NDArray[np.float32]], folder: Path) -> float:
    """The lowest cosine between what the program reads in a paragraph and what the trained network does."""
    lexicon = Lexicon.read(folder)
    program = Encoder.read(folder, lexicon)
    network = WordEncoder(np.zeros((len(weights["g"]) - 1, 1), np.float32), [0.0], program.dimensions)
    network.load_state_dict({name: torch.from_numpy(value) for name, value in weights.items()})
    paragraphs: list[list[str]] = []
    for article in segmented(work):
        paragraphs += [words for words in article.paragraphs if len(words) < weights["p"].shape[0] // 2]
        if len(paragraphs) >= _CHECKED:
            break
    own = program.vectors(
        program.states([[words] for words in paragraphs]),
        [range(number, number + 1) for number in range(len(paragraphs))],
    )
    texts = []
    for words in paragraphs:
        numbers = [lexicon.numbers(word) for word in words]
        edges = list(accumulate(map(len, numbers), initial=0))
        texts.append(Text([number for each in numbers for number in each], edges, 0, {}))
    with torch.no_grad():
        trained = network.vectors(batch_of(texts)[0]).numpy()
    return float((own * trained).sum(1).min())


def main() -> None:
    """Writes the files and reads them back."""
    parser = work_argument(__doc__)
    parser.add_argument("folder", type=Path, help="where the files go")
    options = parser.parse_args()
    known = counts(options.work, "lexicon.tsv")
    with np.load(options.work / "encoder.npz") as file:
        weights = {name: file[name] for name in file.files}
    write(known, weights, options.folder)
    for name in ("words.tsv.gz", "vectors.npz", "encoder.npz"):
        print(f"{name}: {(options.folder / name).stat().st_size} bytes")
    print(f"nearness to the trained network: {nearness(options.work, weights, options.folder):.4f}")


if __name__ == "__main__":
    main()
