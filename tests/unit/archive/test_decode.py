import pytest

from reader.archive.decode import decode
from reader.archive.errors import ArchiveError
from reader.model import Problem, ProblemCode


def refused(data: bytes) -> tuple[ProblemCode, str]:
    with pytest.raises(ArchiveError) as error:
        decode(data)
    return error.value.code, error.value.detail


def test_utf8_is_read_as_it_is():
    assert decode("标题\r\n\u3000正文😀\n".encode()) == "标题\r\n\u3000正文😀\n"


def test_a_byte_order_mark_is_no_text():
    assert decode(b"\xef\xbb\xbf" + "标题".encode()) == "标题"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", "\u3000\n".encode()])
def test_nothing_but_white_space_is_empty(data: bytes):
    assert refused(data) == (ProblemCode.EMPTY, "")


def test_a_nul_byte_means_binary():
    assert refused(b"\x89PNG\r\n\x1a\n\0\0\0") == (ProblemCode.BINARY, "8")
    assert refused(bytes(100)) == (ProblemCode.BINARY, "0")


def test_the_position_of_the_first_wrong_byte_is_told():
    assert refused("标题".encode() + b"\xff") == (ProblemCode.NOT_UTF8, "6")
    assert refused(b"\xef\xbb\xbf" + "标题".encode("gb18030")) == (ProblemCode.NOT_UTF8, "3")
    assert refused("题".encode()[:2]) == (ProblemCode.NOT_UTF8, "0")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_another_unicode_encoding_is_named(encoding: str):
    assert refused("标题".encode(encoding)) == (ProblemCode.NOT_UTF8, encoding)
    mark = "\ufeff".encode(encoding + "-be")
    assert refused(mark + "标题".encode(encoding + "-be")) == (ProblemCode.NOT_UTF8, encoding)


def test_an_error_becomes_a_problem_of_its_file():
    error = ArchiveError(ProblemCode.NOT_UTF8, "6")
    assert error.problem("a.md") == Problem("a.md", ProblemCode.NOT_UTF8, "6")
