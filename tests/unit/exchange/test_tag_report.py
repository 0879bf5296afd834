"""The report of tags: whole, safe, self-contained, and true to what was tagged."""

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from reader.exchange.tag_report import write_tag_report
from reader.messages import LANGUAGES, say
from reader.model import FIRST_CODEBOOK, STAR, Project
from tests.project_making import essence, large_project


@pytest.fixture(scope="module")
def project() -> Project:
    return large_project(codes=20, tags=60, articles=8)


def page_of(project: Project, **options) -> BeautifulSoup:
    return BeautifulSoup(write_tag_report(project, tongue="en", **options).content.decode(), "html.parser")


@pytest.fixture(scope="module")
def page(project) -> BeautifulSoup:
    return page_of(project, title="<港> & 口", outlets={"voa": "美国之音"})


def lines(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


def words_of(element) -> str:
    for line in element.find_all("br"):
        line.replace_with("\n")
    return element.get_text()


def test_every_passage_is_listed_under_its_code_with_note_and_coder(project, page):
    for code in project.codes:
        own = [tag for tag in project.annotations if tag.code == code.id]
        section = page.select_one(f"#c{code.id}")
        if not own:
            assert section is None or code.memo
            continue
        items = section.select("ol > li")
        expected = sorted((lines(tag.passage.exact), lines(tag.memo).strip(), tag.coder) for tag in own)
        found = []
        for item in items:
            memo = item.select_one(".memo")
            signed = item.select_one(".signed")
            coder = signed.get_text().removesuffix(" " + signed.time.get_text()) if signed else ""
            found.append((words_of(item.mark), words_of(memo).strip() if memo else "", coder))
        assert sorted(found) == expected


def test_a_passage_stands_in_its_paragraph(project, page):
    texts = {each.id: each.text for each in project.articles}
    for tag in project.annotations[:40]:
        if tag.orphan or "\r" in tag.passage.exact:
            continue
        text, place = texts[tag.article], tag.passage
        before = text[max(0, place.start - 70) : place.start].rpartition("\n")[2]
        after = text[place.end : place.end + 70].partition("\n")[0]
        quotes = [words_of(each).strip("…") for each in page.select(f"#c{tag.code} blockquote")]
        assert (before + place.exact + after).strip("…") in quotes


def test_without_texts_the_context_is_what_the_passage_carries(project):
    few = replace(project, annotations=project.annotations[:3], memos=())
    plain = replace(few, articles=tuple(replace(each, text=None) for each in project.articles))
    page = page_of(plain)
    tag = project.annotations[0]
    quotes = [words_of(each) for each in page.select(f"#c{tag.code} blockquote")]
    assert any(tag.passage.prefix.rpartition("\n")[2] + tag.passage.exact in each for each in quotes)


def test_the_contents_lead_to_every_code_that_is_used_and_count(project, page):
    rows = {row.th.get_text().split(" ", 1)[1]: row for row in page.select("nav tbody tr:not(.book)")}
    assert len(rows) == len(project.codes)
    for row in rows.values():
        link = row.find("a")
        assert link is None or page.select_one(link["href"]) is not None
    counted = [int(row.select("td")[0].get_text() or 0) for row in rows.values()]
    assert sum(counted) == len(project.annotations)
    roots = [row for row in rows.values() if row.th["class"] == ["depth-0"]]
    assert sum(int(row.select("td")[1].get_text() or 0) for row in roots) == len(project.annotations)
    by_outlet = [int(cell.get_text() or 0) for row in rows.values() for cell in row.select("td")[2:]]
    assert sum(by_outlet) == len(project.annotations)
    heads = [cell.get_text() for cell in page.select("nav thead th")]
    assert heads[3:] == ["bbc", "美国之音", "No outlet"]


def test_the_star_and_orphans_are_told_in_words(project, page):
    star = next(code for code in project.codes if code.uuid == STAR)
    assert "Starred" in page.select_one(f"#c{star.id} h3").get_text()
    orphans = sum(tag.orphan for tag in project.annotations)
    assert len(page.select("li.orphan")) == orphans > 0
    assert page.select_one("li.orphan .orphan").get_text() == "No longer in the text"


def test_notes_on_articles_codes_and_codebooks_are_told(project, page):
    notes = page.select(".notes li")
    assert len(notes) == len(project.memos)
    assert words_of(notes[0].select_one(".memo")) == project.memos[0].text
    assert "second line" in page.select_one("section.book > .memo").get_text()


def test_nothing_is_loaded_and_nothing_runs(page):
    assert page.title.get_text() == "<港> & 口: tagged passages"
    assert page.find_all(["script", "img", "link", "iframe", "object"]) == []
    assert not any(name.startswith("on") for tag in page.find_all(True) for name in tag.attrs)
    assert {link["href"].split(":")[0] for link in page.select("a") if link["href"][0] != "#"} == {"https"}
    assert "url(" not in page.style.get_text()


def test_addresses_of_other_kinds_are_no_links(project):
    name = replace(project.articles[0].name, url='javascript:alert("1")', title="<b>题</b>")
    changed = (replace(project.articles[0], name=name), *project.articles[1:])
    page = page_of(replace(project, articles=changed, annotations=project.annotations[:20]))
    assert not [link for link in page.select("a") if link["href"].startswith("javascript")]
    assert any(cite.get_text() == "<b>题</b>" for cite in page.select("cite"))


@pytest.mark.parametrize("tongue", LANGUAGES)
def test_it_speaks_every_language(project, tongue):
    page = write_tag_report(project, tongue=tongue).content.decode()
    assert f'<html lang="{tongue}">' in page
    assert say("tag_report.contents", tongue) in page


def test_what_it_leaves_out_is_counted(project):
    assert dict(write_tag_report(project).losses) == {"loss.judgements": 6, "loss.names": 2}


def test_an_empty_collection_says_so():
    page = page_of(Project())
    assert "Nothing is tagged yet." in page.get_text()
    assert essence(Project())["codes"] == []


def test_the_first_codebook_is_called_in_the_language_of_the_page(project):
    named = replace(
        project, codebooks=(replace(project.codebooks[0], name=FIRST_CODEBOOK), *project.codebooks[1:])
    )
    made = write_tag_report(named, tongue="zh-Hans").content.decode()
    assert "我的标签" in BeautifulSoup(made, "html.parser").select_one("tr.book").get_text()
    assert FIRST_CODEBOOK not in [each.get_text() for each in BeautifulSoup(made, "html.parser")("h2")]
