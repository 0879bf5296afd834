"""Lines made to keep a pattern busy are read like any other: a test that hangs has failed."""

import pytest


@pytest.mark.parametrize(
    ("outlet", "line"),
    [
        ("nyt", "甲某自湖边、" * 9_000 + "完"),
        ("nyt", "甲某自湖边和" * 9_000 + "完"),
        ("voa", "=" * 60_000 + "完"),
    ],
)
def test_awkward_lines_of_a_body(read_body, lines_of, outlet: str, line: str) -> None:
    assert lines_of(read_body(outlet, f"<p>开头。</p><p>{line}</p>"))[-1] == ("body", line)


def test_awkward_lines_around_a_body(read_text) -> None:
    text = f"---\ntitle: 蓝湖镇\n---\n{'[a](' * 30_000}\n<p>一段。</p>"
    assert read_text(text).title == "蓝湖镇"
    byline = f"<div><i>{'[' * 60_000}<br>2020-10-16T13:35:02.847Z</i></div><p>一段。</p>"
    header = "[蓝湖镇](https://www.dw.com/zh/a-1)\n------\n"
    assert read_text(header + byline).text == "一段。"
