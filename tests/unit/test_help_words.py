import re

import pytest

from reader.cli.app import cli, main
from reader.cli.help_words import help_table, said

HAN = re.compile(r"[\u4e00-\u9fff]")
KEPT = re.compile(
    r"--[\w-]+|\.[a-z]{3,}|JIANTING_\w+|'jianting [a-z ]+|\b\d{4}-\d\d-\d\d|\bREFI-QDA\b|\bUTC\b"
)
"""What is typed, or is a name, in whatever language."""


def test_every_command_and_option_has_its_words_in_every_language():
    english = set(said(cli))
    assert len(english) > 100
    assert english - set(help_table()) == set()
    assert set(help_table()) - english == set()
    for words, others in help_table().items():
        assert set(others) == {"zh-Hans", "zh-Hant"}, words
        for each in others.values():
            assert HAN.search(each), words
            lost = [kept for kept in KEPT.findall(words) if kept.strip("' ") not in each]
            assert lost == [], words


@pytest.mark.parametrize(
    ("tongue", "short", "option"),
    [
        ("zh-Hans", "导入他人或其他程序的标记。", "只读取和报告，不改动文库。"),
        ("zh-Hant", "匯入他人或其他程式的標記。", "只讀取和報告，不更動文庫。"),
        ("en", "Takes in tags of another person or program.", "Read and report, but leave the library"),
    ],
)
def test_help_is_told_in_the_language_of_the_shell(monkeypatch, capsys, tongue, short, option):
    for each in ("zh-Hans", tongue):
        monkeypatch.setenv("JIANTING_LANG", each)
        main(["tags", "--help"])
        listed = capsys.readouterr().out
        main(["tags", "import", "--help"])
        told = " ".join(capsys.readouterr().out.split())
    assert short in " ".join(listed.split())
    assert told.count(short) == 1
    assert option in told
    assert "jianting tags import" in told
