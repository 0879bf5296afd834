import re
import tomllib
from string import Formatter

import pytest

from reader.cli.app import main
from reader.resources import resource

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "--nosuch"], "错误：没有选项 '--nosuch'。"),
        (["show"], "错误：缺少参数 'ARTICLE...'"),
        (["nothing"], "错误：没有命令 'nothing'。"),
        (["list", "--limit", "many"], "错误：'--limit' 的值无效：'many' 不是有效的"),
        (["list", "--format", "xml"], "不在可选项之内"),
        (["list", "one", "two"], "多余的参数"),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_chinese(monkeypatch, capsys, arguments, said):
    monkeypatch.setenv("JIANTING_LANG", "zh-Hans")
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert said in told.replace("。.", "。")
    assert "用法：" in told
    for word in ("Usage", "Error", "Try", "Invalid"):
        assert word not in told


@pytest.mark.parametrize(
    ("tongue", "headings"), [("zh-Hans", ("用法：", "选项：")), ("zh-Hant", ("用法：", "選項："))]
)
def test_help_has_its_headings_in_chinese(monkeypatch, capsys, tongue, headings):
    monkeypatch.setenv("JIANTING_LANG", tongue)
    main(["import", "--help"])
    told = capsys.readouterr().out.replace(":\n", "：\n")
    assert all(heading in told for heading in headings)
    assert "Options" not in told


def test_english_stays_as_it_is(monkeypatch, capsys):
    monkeypatch.setenv("JIANTING_LANG", "en")
    assert main(["import", "--nosuch"]) == 2
    assert "Error: No such option" in capsys.readouterr().err


def test_every_word_is_there_in_both_scripts_with_the_same_values():
    table = tomllib.loads(resource("i18n", "click.toml").read_text(encoding="utf-8"))
    for english, words in table.items():
        assert set(words) == {"zh-Hans", "zh-Hant"}, english
        for said in words.values():
            assert values(said) == values(english), english
            assert HAN.search(said), english


def values(words):
    return sorted((name, conversion) for _, name, _, conversion in Formatter().parse(words) if name)
