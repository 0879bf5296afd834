from reader.archive.blocks import Block, Reference
from reader.archive.markdown import plain, read_markdown


def test_marks_are_taken_off() -> None:
    assert plain("**粗** 与 *斜* 与 __强__") == "粗 与 斜 与 强"
    assert plain("见[《甲》](#)和[乙 [丙]](https://a.example/x_(y))。") == "见《甲》和乙 [丙]。"
    assert plain(r"3 \* 4 与 \[注\]") == "3 * 4 与 [注]"
    assert plain("a_b_c * d") == "a_b_c * d"


def test_each_line_is_a_block_of_its_kind() -> None:
    text = "# 题\n\n文<br>又\n\n- 项\n2. 项二\n> 引\n---\n![湖](https://c.example/a.jpg)\n"
    items = read_markdown(text)
    lines = [(item.kind.value, item.text) for item in items if isinstance(item, Block)]
    assert lines == [
        ("heading", "题"),
        ("body", "文"),
        ("body", "又"),
        ("list_item", "项"),
        ("list_item", "项二"),
        ("quote", "引"),
    ]
    assert [item.url for item in items if isinstance(item, Reference)] == ["https://c.example/a.jpg"]


def test_a_line_of_links_knows_that_it_is_one() -> None:
    (tags,) = read_markdown("[#湖泊](#) [#章程](#)")
    assert isinstance(tags, Block)
    assert tags.linked > 0.8
    (line,) = read_markdown("正文里有[一个链接](https://a.example)而已。")
    assert isinstance(line, Block)
    assert line.linked < 0.5
