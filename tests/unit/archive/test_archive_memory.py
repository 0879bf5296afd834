"""A hostile file takes no more memory than the machine of a reader has."""

import subprocess
import sys

import pytest

from reader.archive import ArchiveError, read
from reader.model import ProblemCode, Source

HEAD = "<!--1602560479000-->\n[题](https://www.voachinese.com/a/1.html)\n------\n\n"
MOST = 350
"""MiB for the whole process; a file of the largest size with one element for every four bytes took 1,445."""

READING = r"""
import re, sys
from reader.archive import ArchiveError, read
from reader.model import Source
data = sys.stdin.buffer.read()
try:
    read(Source("a.md", data, "0" * 64))
except ArchiveError as error:
    print(error.code.value)
print(int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the peak of one process")
@pytest.mark.parametrize("piece", ["<b>", "<br>"])
def test_a_file_of_nothing_but_elements_is_refused_with_little_memory(piece: str) -> None:
    data = (HEAD + piece * (4_000_000 // len(piece))).encode()
    done = subprocess.run([sys.executable, "-c", READING], input=data, capture_output=True, check=True)
    code, taken = done.stdout.split()
    assert code == b"too_large"
    assert int(taken) < MOST


def test_a_text_with_many_signs_of_less_is_read() -> None:
    article = read(Source("a.md", f"{HEAD}<p>甲 {'< ' * 110_000}</p>".encode(), "0" * 64))
    assert article.title == "题"


def test_too_many_elements_are_told() -> None:
    with pytest.raises(ArchiveError) as refused:
        read(Source("a.md", (HEAD + "<p>甲</p>" * 100_001).encode(), "0" * 64))
    assert refused.value.code is ProblemCode.TOO_LARGE
