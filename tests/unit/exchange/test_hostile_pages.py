"""Pages for the browser: no word of an article, a file or a person becomes markup, and nothing is loaded."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from reader.exchange import comparison_html
from reader.exchange.citation import Citation, CitationStyle, cited_passage
from reader.exchange.tag_report import write_tag_report
from reader.model import Alignment, Group, Link, LinkKind, Passage, Relation, Unmatched
from tests.making import article_of, end_of
from tests.project_making import large_project

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>\"onmouseover='alert(1)'</title></style></textarea>"
    '<a href="javascript:alert(1)">点</a><svg onload=alert(1)><iframe src="file:///etc/passwd"></iframe>'
    '<base href="//evil.example"><meta http-equiv=refresh content="0;url=//evil.example"><!-- ]]>'
    "<link rel=stylesheet href=//evil.example/a.css><style>@import 'x';*{color:url(//evil.example)}</style>"
    "<form action=//evil.example><input autofocus onfocus=alert(1)>&lt;script&gt;&#60;b&#62;`${1}`"
)
HARMLESS = "文" * len(HOSTILE)
ADDRESSES = (
    *("javascript:alert(1)", "data:text/html,<script>1</script>", "vbscript:x", "file:///etc/passwd"),
    *("smb://server/share", "//evil.example/a", "\\\\server\\share", "java\nscript:alert(1)"),
    *("https://bbc.com\\@evil.example/", "https://[::1", "https://a.example/\u2028"),
)


class Page(HTMLParser):
    """What elements and attributes a page is made of."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self.whole = [], [], {"script": "", "style": ""}
        self._within = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._within = tag

    def handle_endtag(self, tag):
        self._within = ""

    def handle_data(self, data):
        if self._within in self.whole:
            self.whole[self._within] += data
        else:
            self.words.append(data)

    def handle_comment(self, data):
        raise AssertionError(data)

    @property
    def skeleton(self):
        return [(tag, sorted(attributes)) for tag, attributes in self.elements]


def comparison(words, url="https://news.example/a"):
    """Three articles with the words in each place that an article, a file or a person fills."""
    said = f"船长{words}说：“{words}我们等雾散。”"
    articles = [
        replace(
            article_of(said, f"然后{words}。", title=f"题{words}", url=url, author=f"某{words}"),
            outlet=outlet,
            section=f"栏{words}",
            series=f"辑{words}",
        )
        for outlet in ("a", "b")
    ]
    ends = [end_of(articles, number, f"{words}我们等雾散。", f"长{words}") for number in range(2)]
    note = {"shared_words": [words], "differs": [words]}
    link = Link(LinkKind.QUOTE, 1.0, ends[0], ends[1], Relation.VERBATIM, note)
    group = Group(
        LinkKind.QUOTE, f"签{words}", 1.0, (0,), tuple((end.article, end.passage.span) for end in ends)
    )
    alone = Unmatched(0, 1, len(said) + 1, len(articles[0].text))
    return comparison_html(
        Alignment(tuple(articles), (link,), (alone,), (group,)),
        [f"{words}/{words}.txt"] * 2,
        outlets={"a": f"甲{words}", "b": f"乙{words}"},
    )


def report(words, url="https://news.example/a"):
    """A report of tags with the words in each place that an article or a person fills."""
    made = large_project(codes=8, tags=40, articles=3)
    exact = f"段{words}"
    passage = Passage(0, len(exact), exact, f"前{words}"[:32], words[-32:])
    project = replace(
        made,
        codebooks=tuple(replace(each, name=f"集{words}", memo=f"注{words}") for each in made.codebooks),
        codes=tuple(replace(each, name=f"签{words}", memo=f"注{words}") for each in made.codes),
        articles=tuple(
            replace(
                each,
                name=replace(each.name, title=f"题{words}", outlet=f"报{words}", path=f"p{words}", url=url),
                text=None,
            )
            for each in made.articles
        ),
        annotations=tuple(
            replace(each, passage=passage, memo=f"注{words}", coder=f"人{words}") for each in made.annotations
        ),
        memos=tuple(replace(each, text=f"注{words}", coder=f"人{words}") for each in made.memos),
    )
    return write_tag_report(project, f"集{words}").content.decode()


@pytest.mark.parametrize("make", [comparison, report])
def test_hostile_words_add_nothing_to_what_a_page_is_made_of(make):
    hostile, harmless = Page(make(HOSTILE)), Page(make(HARMLESS))
    assert hostile.skeleton == harmless.skeleton
    assert hostile.whole == harmless.whole
    assert sum(HOSTILE[:60] in each for each in hostile.words) == sum(
        HARMLESS[:60] in each for each in harmless.words
    )


@pytest.mark.parametrize("make", [comparison, report])
def test_a_page_refers_to_nothing_but_itself_and_the_originals(make):
    for tag, attributes in Page(make(HOSTILE)).elements:
        assert tag not in {"img", "link", "iframe", "object", "embed", "base", "form", "svg"}
        assert not {name for name in attributes if name.startswith("on")}
        assert not attributes.keys() & {
            "src",
            "srcset",
            "action",
            "formaction",
            "style",
            "ping",
            "background",
        }
        href = attributes.get("href", "#")
        assert href.startswith("#") or href == "https://news.example/a"


@pytest.mark.parametrize("make", [comparison, report])
@pytest.mark.parametrize("url", ADDRESSES)
def test_what_is_no_address_of_the_web_is_no_link(make, url):
    links = [each["href"] for _, each in Page(make("文", url)).elements if "href" in each]
    assert all(each.startswith("#") for each in links)


@pytest.mark.parametrize("make", [comparison, report])
def test_a_link_leads_where_it_says(make):
    links = {
        each["href"]
        for _, each in Page(make("文", "https://bbc.com@evil.example/")).elements
        if "href" in each
    }
    assert {each for each in links if not each.startswith("#")} == {"https://evil.example/"}


@pytest.mark.parametrize("make", [comparison, report])
def test_the_policy_allows_the_pages_own_style_and_script_alone(make):
    page = Page(make(HOSTILE))
    (policy,) = [
        each["content"] for _, each in page.elements if each.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy
    for kind in ("style", "script"):
        words = page.whole[kind]
        digest = base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()
        assert rules.get(f"{kind}-src") == (f"'sha256-{digest}'" if words else None)
    assert not re.search(r"url\(|@import|expression\(", page.whole["style"])
    tags = [tag for tag, _ in page.elements]
    # What stands before the policy is not bound by it.
    assert "style" not in tags[: tags.index("title")]
    assert tags.count("style") == 1
    assert tags.count("script") <= 1
    assert ("meta", {"name": "referrer", "content": "no-referrer"}) in page.elements


def test_the_tree_of_tags_is_set_in():
    page = Page(report("文"))
    depths = {
        name
        for _, each in page.elements
        for name in each.get("class", "").split()
        if name.startswith("depth-")
    }
    assert len(depths) > 2
    assert all(f".{depth} {{" in page.whole["style"] for depth in depths - {"depth-0"})


@pytest.mark.parametrize("style", CitationStyle)
def test_what_is_copied_with_its_citation_is_no_markup(style):
    def copied(words, url="https://news.example/a"):
        article = article_of(f"段{words}", title=f"题{words}", url=url, author=f"某{words}")
        return Page(cited_passage(f"段{words}\n次{words}", Citation.of(article, f"报{words}"), style)[1])

    assert copied(HOSTILE).skeleton == copied(HARMLESS).skeleton
    for url in ADDRESSES:
        assert not [each for _, each in copied("文", url).elements if {"href", "cite"} & each.keys()]
