from hypothesis import given, settings
from hypothesis import strategies as st

from reader.archive.blocks import Block, Reference, Rules, parse_html, read_blocks
from reader.model import ParagraphKind


def lines(markup: str, rules: Rules | None = None) -> list[str]:
    items = read_blocks(parse_html(markup), rules or Rules(), "https://news.example/1")
    return [item.text for item in items if isinstance(item, Block)]


def blocks(markup: str) -> list[Block]:
    return [item for item in read_blocks(parse_html(markup), Rules()) if isinstance(item, Block)]


def test_text_is_found_wherever_it_stands() -> None:
    markup = "裸<br>断<br><br/>行<div>块<span>内<b>粗</b></span><p>段</p>尾</div><td>格</td><font>末"
    assert lines(markup) == ["裸", "断", "行", "块内粗", "段", "尾", "格", "末"]


def test_a_figure_inside_a_paragraph_does_not_join_what_it_parts() -> None:
    markup = "<p><span>前<figure><img src='/a.jpg'><figcaption>图</figure>后</span></p>"
    found = blocks(markup)
    assert [(block.text, block.kind.value) for block in found] == [
        ("前", "body"),
        ("图", "caption"),
        ("后", "body"),
    ]


def test_what_is_not_read_leaves_no_text() -> None:
    markup = (
        "<p>文</p><script>a</script><style>b</style><noscript>c</noscript><svg><text>d</text></svg>"
        "<button>e</button><iframe src='//v.example/1'>f</iframe><video src='/v.mp4'>g</video><!-- h -->"
    )
    assert lines(markup) == ["文"]


def test_an_unclosed_element_swallows_nothing() -> None:
    for opening in (
        "<script>",
        "<iframe src='https://v.example'>",
        "<video>",
        "<noscript>",
        "<!-- ",
        "<b>",
        "<svg>",
    ):
        assert lines(f"<p>前</p>{opening}<p>后</p>") == ["前", "后"], opening


def test_declarations_that_the_parser_rejects_are_left_out() -> None:
    assert lines("<p>前</p><![if lt IE 9]><p>中</p><![endif]><!DOCTYPE [<p>后</p>")[:2] == ["前", "中"]


def test_a_row_of_data_is_one_line_and_a_layout_table_is_none() -> None:
    assert (
        lines("<table><tr><th>州<th>票</tr><tr><td>甲</td><td>1</td><td> </td></tr></table>")[-1] == "甲  1"
    )
    assert lines("<table><tr><td><p>一</p><p>二</p></td><td>三</td></tr></table>") == ["一", "二", "三"]


def test_lines_of_preformatted_text_stay_lines() -> None:
    assert lines("<pre>一\n二\n\n三</pre>") == ["一", "二", "三"]


def test_kinds_come_from_the_elements() -> None:
    found = blocks("<h2>题</h2><blockquote><p>引</p></blockquote><ul><li><p>项</p></li></ul><p>文</p>")
    kinds = [block.kind for block in found]
    assert kinds == [ParagraphKind.HEADING, ParagraphKind.QUOTE, ParagraphKind.LIST_ITEM, ParagraphKind.BODY]


def test_style_is_told_of_a_line_only_if_all_of_it_has_it() -> None:
    whole, part, link = blocks(
        "<p> <b>全</b><strong>粗</strong> </p><p><b>半</b>粗</p><p><a href='/1'>链</a>接</p>"
    )
    assert whole.bold
    assert not part.bold
    assert (link.linked, link.hrefs) == (0.5, ("/1",))


def test_a_credit_goes_to_the_end_of_its_caption() -> None:
    (block,) = blocks("<figcaption><cite>某社</cite>湖边。</figcaption>")
    assert block.text == "湖边。 某社"
    assert block.credit == (4, 6)


def test_references_stand_where_they_are_shown() -> None:
    markup = "<p>一</p><img src='https://images.weserv.nl/?url=c.example/a.jpg' alt=' 湖 '><p>二</p>"
    one, picture, two = read_blocks(parse_html(markup), Rules())
    assert isinstance(one, Block)
    assert isinstance(two, Block)
    assert isinstance(picture, Reference)
    assert (picture.url, picture.alt) == ("https://c.example/a.jpg", "湖")


def test_five_thousand_levels_are_walked() -> None:
    assert lines("<div>" * 5000 + "深" + "</div>" * 5000 + "<p>后</p>") == ["深", "后"]
    assert lines("<ul><li><b>" * 1700 + "深") == ["深"]


PIECES = (
    "<p> </p> <div> </div> <b> </b> <br> <ul> <li> </ul> <table> <tr> <td> </table> <figure> <figcaption>",
    "</figure> <blockquote> <img_src=x> <a_href=/1> </a> <!-- --> <script> </script> <![CDATA[ ]]> <!x",
    "&nbsp; &#xD800; &amp <small> <cite> <h2> <noscript> <iframe> <?php < > \" '",
)
FRAGMENTS = st.lists(
    st.sampled_from(" ".join(PIECES).split()).map(lambda piece: piece.replace("_", " "))
    | st.text(max_size=5),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(FRAGMENTS)
def test_any_markup_gives_clean_lines(markup: str) -> None:
    for block in blocks(markup):
        assert block.text
        assert "\n" not in block.text
        assert 0.0 <= block.linked <= 1.0
        if block.credit:
            assert 0 <= block.credit[0] <= block.credit[1] <= len(block.text)
