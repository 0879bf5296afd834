"""A comparison as a PDF file: whole, readable by programs, every line on a page."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from reader.gui.exporting.snapshot import ensure_application
from reader.gui.printing.meter import Meter, Stopped
from reader.gui.printing.pdf import render_pdf
from reader.gui.printing.searchable import mended
from reader.library import coverage_of
from reader.model import Alignment, Article, End, Group, Link, LinkKind, Passage, Relation, Span
from tests.gui.conftest import in_a_thread
from tests.making import article_of


def article(title: str, count: int, outlet: str = "voa") -> Article:
    lines = (
        f"第{number}段：渡口的钟声在雾里响了三次，Anna 说 A{number} 号渡轮已经离岸。" * 3
        for number in range(count)
    )
    return article_of(*lines, outlet=outlet, title=title, url="https://a.example/2024/1.html")


def compared(*articles: Article) -> Alignment:
    links = []
    for left in range(len(articles) - 1):
        ends = [End(left + side, Passage.of(articles[left + side].text, 0, 20)) for side in (0, 1)]
        links.append(Link(LinkKind.QUOTE, 0.9, *ends, relation=Relation.VERBATIM))
    spans = tuple((number, Span(0, 20)) for number in range(len(articles)))
    groups = (Group(LinkKind.QUOTE, "钟声响了三次", 0.9, tuple(range(len(links))), spans),) if links else ()
    return Alignment(articles, tuple(links), (), groups)


def words_of(path) -> tuple[int, str]:
    reader = PdfReader(path)
    return len(reader.pages), re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_every_word_of_every_article_is_in_the_file(qapp, tmp_path, count):
    articles = [article(f"标题{number}", 24 + number * 6) for number in range(count)]
    path = tmp_path / "a.pdf"
    pages = render_pdf(compared(*articles), path, outlets={"voa": "美国之音"}, tongue="zh-Hans")
    told, words = words_of(path)
    assert told == pages > 1
    for each in articles:
        for number in range(len(each.paragraphs)):
            assert words.count(f"第{number}段：渡口") >= sum(number < len(a.paragraphs) for a in articles)
    assert "美国之音" in words
    assert "https://a.example/2024/1.html" in words
    assert f"共{pages}页" in words


def test_what_is_shared_is_listed_at_the_end_with_who_covers_it(qapp, tmp_path):
    alignment = compared(article("甲", 3), article("乙", 3))
    path = tmp_path / "a.pdf"
    render_pdf(alignment, path, coverage=coverage_of(alignment), tongue="en")
    _, words = words_of(path)
    assert "Whocoverswhat" in words
    assert words.count("钟声响了三次") >= 2


def test_days_that_tell_articles_apart_are_in_the_language_of_the_pages(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("JIANTING_LANG", "en")
    made = [article(f"标题{day}", 3) for day in (1, 2)]
    dated = [replace(each, published=datetime(2024, 5, day, tzinfo=UTC)) for day, each in enumerate(made, 1)]
    render_pdf(compared(*dated), tmp_path / "a.pdf", outlets={"voa": "美国之音"}, tongue="zh-Hans")
    _, words = words_of(tmp_path / "a.pdf")
    assert "美国之音2024-05-01" in words
    assert "May" not in words


def test_what_a_person_said_is_told_with_who_said_it(qapp, tmp_path):
    alignment = compared(article("甲", 3), article("乙", 3))
    said = {"verdict": "confirmed", "coder": "Anna"}
    kept = replace(alignment.links[0], judgement=1, why=said)
    struck = replace(kept, judgement=2, why=said | {"verdict": "rejected", "coder": "Bela"})
    render_pdf(replace(alignment, links=(kept,), rejected=(struck,)), tmp_path / "a.pdf", tongue="en")
    _, words = words_of(tmp_path / "a.pdf")
    assert "confirmedbyAnna" in words
    assert "Rejectedbyaperson" in words
    assert "rejectedbyBela" in words


def test_what_holds_of_two_outlets_alone_is_told_of_these_two(qapp, tmp_path):
    alignment = compared(*(article(name, 3, name) for name in ("甲", "乙", "丙")))
    first, second = alignment.links
    said = replace(first, judgement=1, why={"verdict": "confirmed", "coder": "Anna"})
    told = replace(alignment, links=(said, replace(second, relation=Relation.RETRANSLATED)))
    render_pdf(told, tmp_path / "a.pdf", tongue="en")
    _, words = words_of(tmp_path / "a.pdf")
    assert "甲and乙wordforword·confirmedbyAnna" in words
    assert "乙and丙inotherwords" in words
    assert words.count("wordforword") == words.count("confirmedbyAnna") == 1


def test_what_holds_of_all_outlets_is_told_once(qapp, tmp_path):
    alignment = compared(*(article(name, 3, name) for name in ("甲", "乙", "丙")))
    render_pdf(alignment, tmp_path / "a.pdf", tongue="en")
    _, words = words_of(tmp_path / "a.pdf")
    assert words.count("wordforword") == 1
    assert "甲and乙" not in words


def test_long_titles_leave_room_for_the_texts(qapp, tmp_path):
    articles = [article("很长的标题" * 40, 12) for _ in range(4)]
    render_pdf(compared(*articles), tmp_path / "a.pdf")
    first = PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert "第0段" in re.sub(r"\s", "", first)


def test_it_can_be_made_in_a_thread_and_stopped(qapp, tmp_path):
    alignment = compared(article("甲", 40), article("乙", 40))
    ensure_application()
    told = []
    pages = in_a_thread(lambda: render_pdf(alignment, tmp_path / "a.pdf", meter=Meter(told.append)))
    meter = Meter(cancelled=lambda: len(told) > 3)
    assert isinstance(in_a_thread(lambda: render_pdf(alignment, tmp_path / "b.pdf", meter=meter)), Stopped)
    assert told == sorted(told)
    assert pages == words_of(tmp_path / "a.pdf")[0]


def test_the_file_has_a_title_and_its_fonts(qapp, tmp_path):
    path = tmp_path / "a.pdf"
    render_pdf(compared(article("渡口的钟声", 3), article("乙", 3)), path)
    reader = PdfReader(path)
    assert reader.metadata.title == "渡口的钟声"
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_two_stand_on_upright_paper_and_more_across(qapp, tmp_path):
    for count, upright in ((2, True), (3, False)):
        path = tmp_path / f"{count}.pdf"
        render_pdf(compared(*(article(str(number), 2) for number in range(count))), path)
        box = PdfReader(path).pages[0].mediabox
        assert (box.height > box.width) is upright


def test_articles_without_text_or_links_make_a_page(qapp, tmp_path):
    empty = article_of(title="空")
    assert render_pdf(Alignment((empty, empty), (), ()), tmp_path / "a.pdf") == 1


def test_the_look_of_the_window_is_left_alone(qapp, tmp_path):
    before = qapp.palette(), qapp.font()
    render_pdf(compared(article("甲", 2), article("乙", 2)), tmp_path / "a.pdf")
    assert (qapp.palette(), qapp.font()) == before


def test_a_place_that_can_not_be_written_is_an_error(qapp, tmp_path, qtlog):
    with qtlog.disabled(), pytest.raises(OSError, match=r"."):
        render_pdf(compared(article("甲", 2), article("乙", 2)), tmp_path / "missing" / "a.pdf")


def test_only_the_maps_of_a_file_are_mended():
    line = b"<0001> <0002> [<2F42> <0041> ]\n"
    pdf = b"1 0 obj <2F42>\nbegincmap\n" + line + b"<2F42> <2F42> <2F42>\nendcmap\n<2F42>"
    assert mended(pdf, {0x2F42: 0x6587}) == pdf.replace(b"[<2F42>", b"[<6587>").replace(
        b"<2F42> <2F42> <2F42>", b"<2F42> <2F42> <6587>"
    )
