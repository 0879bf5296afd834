"""``jianting compare`` into every kind of file."""

import pytest

from reader.resources import seeds

PAIR = sorted(seeds().glob("**/*.md"))[:2] or sorted(seeds().glob("**/*.txt"))[:2]


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("a.pdf", b"%PDF-"), ("A.PDF", b"%PDF-"), ("a.png", b"\x89PNG"), ("a.html", b"<!DOC")],
)
def test_the_suffix_chooses_the_kind(run, tmp_path, monkeypatch, name, beginning):
    monkeypatch.setenv("JIANTING_LANG", "en")
    status, out, err = run("compare", *PAIR, "--output", tmp_path / name)
    assert (status, out) == (0, "")
    assert f"Wrote {tmp_path / name}" in err
    assert (tmp_path / name).read_bytes().startswith(beginning)
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["missing/a.pdf", "missing/a.png", "missing/a.html"])
def test_a_place_that_can_not_be_written_is_told(run, tmp_path, name):
    status, _, err = run("compare", *PAIR, "--output", tmp_path / name)
    assert status == 3
    assert name.rpartition("/")[2] in err


def test_another_suffix_is_wrong_usage(run, tmp_path):
    assert run("compare", *PAIR, "--output", tmp_path / "a.docx")[0] == 2
