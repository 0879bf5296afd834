"""Bibliographies of a library's articles."""

import json

import pytest

from reader.library import CitationForm


@pytest.fixture
def articles(library, archive, write):
    write("a.md", title="【示例】渡口", number=1)
    write("b.md", title="【示例】鐘聲", number=2, host="www.bbc.com")
    write("c.md", title="【示例】别处", number=3, host="ferry.example.org")
    library.import_archive([archive])
    return sorted(summary.id for summary in library.articles())


def test_citations_name_outlets_by_their_names(library, articles):
    cited = library.citations(articles)
    assert {each.title: each.outlet for each in cited} == {
        "【示例】渡口": "美国之音",
        "【示例】鐘聲": "BBC中文",
        "【示例】别处": "ferry.example.org",
    }


@pytest.mark.parametrize("form", CitationForm)
def test_a_bibliography_has_every_article_in_order(library, articles, tmp_path, form):
    path = tmp_path / f"news{form.suffix}"
    told = []
    assert library.export_citations(articles[::-1], path, form, progress=told.append) == 3
    words = path.read_text(encoding="utf-8")
    titles = [library.article(article).title for article in articles[::-1]]
    places = [words.index(title) for title in titles]
    assert places == sorted(places)
    assert told == [3]
    assert form is CitationForm.BIBTEX or len(json.loads(words)) == 3


def test_what_was_cancelled_leaves_no_file(library, articles, tmp_path):
    path = tmp_path / "news.bib"
    assert library.export_citations(articles, path, CitationForm.BIBTEX, cancelled=lambda: True) == 0
    assert not path.exists()


def test_an_unknown_article_is_an_error(library, articles, tmp_path):
    with pytest.raises(KeyError):
        library.export_citations([999], tmp_path / "news.bib", CitationForm.BIBTEX)
