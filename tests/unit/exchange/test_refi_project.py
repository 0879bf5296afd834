import io
import random
import unicodedata
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.exchange.refi_project import write_project
from reader.exchange.refi_reading import read_project
from reader.exchange.refi_text import canonical
from reader.model import (
    STAR,
    Annotation,
    ArticleMemo,
    ArticleName,
    Code,
    Codebook,
    JudgedEnd,
    Judgement,
    LinkKind,
    OwnName,
    Passage,
    Project,
    Relation,
    Verdict,
)
from reader.model.project import ProjectArticle
from tests.making import passage_of
from tests.qda_files import guid, schema

NOW = datetime(2026, 3, 4, 5, 6, 7, 89, tzinfo=UTC)
LATER = NOW + timedelta(days=3, microseconds=7)
ONE = ProjectArticle(
    1,
    ArticleName("voa", "一 & <二>", "https://example.org/a?b=1&c", "voa/2026/一.md", NOW),
    "𠮷野家说：“开业。”\n😀第二段有𠮷字，也有开业。",
)
OTHER = ProjectArticle(2, ArticleName("bbc", "二", None, "", None), "𠮷野家昨天开业。\n没有别的。")
BOOKS = (Codebook(1, guid("A"), "措辞", "memo"), Codebook(2, guid("B"), "框架"))
CODES = (
    Code(1, guid("a"), 1, "来源", 0, None, "who says so"),
    Code(2, guid("b"), 1, "官方", 3, 1),
    Code(3, STAR, 1, "★", 2, position=1),
    Code(4, guid("c"), 2, "冲突", 5),
)


def tag(number, article, code, words, memo="", coder="甲", **fields):
    passage = words if isinstance(words, Passage) else passage_of(article.text, words)
    made = NOW + timedelta(seconds=number)
    fields = {"id": number, "uuid": guid(f"tag {number}"), "created": made} | fields
    return Annotation(article=article.id, code=code, passage=passage, memo=memo, coder=coder, **fields)


def judged(number, verdict=Verdict.CONFIRMED, **fields):
    said = {
        "id": number,
        "uuid": guid(f"judgement {number}"),
        "verdict": verdict,
        "kind": LinkKind.QUOTE,
        "relation": Relation.INDIRECT,
        "a": JudgedEnd(1, passage_of(ONE.text, "开业。")),
        "b": JudgedEnd(2, passage_of(OTHER.text, "昨天开业")),
        "memo": "同一件事\r\n确实",
        "coder": "乙",
        "created": NOW,
        "modified": LATER,
    }
    return Judgement(**said | fields)


WHOLE = Project(
    codebooks=BOOKS,
    codes=CODES,
    articles=(ONE, OTHER),
    annotations=(
        tag(1, ONE, 1, "𠮷野家说", "一\n二\t三 <>&'\" 😀"),
        tag(2, ONE, 2, "野家说：“开", modified=LATER),
        tag(3, ONE, 4, "𠮷野家说", coder="乙"),
        tag(4, ONE, 3, "”\n😀第", " 前后有空格 "),
        tag(5, OTHER, 1, "没有别的"),
    ),
    memos=(ArticleMemo(1, guid("memo"), 1, "全文的备注\r\n。", "乙", NOW, LATER),),
    judgements=(judged(1),),
)


def back(project):
    return read_project(write_project(project, "研究").content, "")


def xml_of(project):
    with zipfile.ZipFile(io.BytesIO(write_project(project, "研究").content)) as archive:
        return archive.read("project.qde")


class TestRoundTrip:
    def test_gives_all_back(self):
        assert back(WHOLE) == WHOLE
        assert write_project(WHOLE, "研究").losses == ()

    def test_is_valid(self):
        schema("Project.xsd").validate(io.BytesIO(xml_of(WHOLE)))

    def test_is_the_same_each_time(self):
        assert write_project(WHOLE, "x") == write_project(WHOLE, "x")

    def test_keeps_an_orphan_with_its_words_in_a_note(self):
        passage = Passage(70, 73, "不在了", "从前这里", "的话\n。")
        lost = replace(WHOLE, annotations=(tag(1, ONE, 1, passage, "why", orphan=True, modified=LATER),))
        assert back(lost) == lost
        assert dict(write_project(lost, "").losses) == {"loss.strays": 1}
        schema("Project.xsd").validate(io.BytesIO(xml_of(lost)))

    def test_keeps_an_orphan_one_although_its_words_stand_where_it_says(self):
        lost = replace(WHOLE, annotations=(tag(1, ONE, 1, "𠮷野家说", orphan=True),))
        assert back(lost) == lost

    def test_keeps_judgements_whatever_the_order_of_the_articles(self):
        again = back(replace(WHOLE, articles=(OTHER, ONE)))
        (found,) = again.judgements
        assert [end.passage.exact for end in found.ends] == ["昨天开业", "开业。"]
        assert again.losses == ()

    def test_keeps_a_tag_whose_words_are_not_where_it_says(self):
        moved = Passage(1, 3, "开业", "说", "。")
        project = replace(WHOLE, annotations=(tag(1, ONE, 1, moved),))
        assert back(project) == project

    def test_keeps_tags_on_an_article_without_its_text(self):
        bare = replace(WHOLE, articles=(replace(ONE, text=None), OTHER))
        again = back(bare)
        assert again.annotations == bare.annotations
        assert again.judgements == bare.judgements
        assert again.articles == bare.articles
        schema("Project.xsd").validate(io.BytesIO(xml_of(bare)))

    def test_keeps_judgements_with_an_end_that_has_no_place(self):
        end = JudgedEnd(2, Passage(90, 92, "没了", "前", "后"), orphan=True)
        project = replace(
            WHOLE,
            judgements=(
                judged(1, b=end),
                judged(2, Verdict.ADDED, kind=LinkKind.TOPIC, relation=None, memo="", modified=None),
                judged(3, kind=LinkKind.REUSE, relation=None, found=LinkKind.TOPIC),
            ),
        )
        assert back(project) == project

    def test_tells_of_what_has_no_place_in_it(self):
        project = replace(
            WHOLE,
            codes=(replace(CODES[0], digit=1), *CODES[1:]),
            judgements=(judged(1, Verdict.REJECTED),),
            names=(OwnName(1, ("甲", "乙")),),
        )
        losses = dict(write_project(project, "").losses)
        assert losses == {"loss.digits": 1, "loss.rejected": 1, "loss.names": 1}
        assert back(project).judgements == ()

    def test_knows_an_article_again_by_the_same_guid(self):
        first = xml_of(WHOLE).decode()
        second = xml_of(replace(WHOLE, articles=(OTHER, ONE), judgements=())).decode()
        guids = [line.split('guid="')[1][:36] for line in first.splitlines() if "<TextSource" in line]
        assert len(guids) == 2
        assert all(each in second for each in guids)

    def test_holds_articles_that_go_by_one_name(self):
        twins = replace(WHOLE, articles=(OTHER, replace(OTHER, id=1, text=ONE.text)), judgements=())
        assert back(twins).articles[1].text == ONE.text

    def test_of_nothing_is_valid(self):
        schema("Project.xsd").validate(io.BytesIO(xml_of(Project())))
        assert back(Project()) == Project()

    def test_signs_what_is_made_with_stable_users(self):
        xml = xml_of(WHOLE).decode()
        user = next(line for line in xml.splitlines() if 'name="乙"' in line and "<User" in line)
        assert user.split('guid="')[1][:36] in xml_of(replace(WHOLE, annotations=())).decode()

    def test_has_colours_of_the_theme(self):
        assert 'color="#' in xml_of(WHOLE).decode()


@pytest.fixture(scope="module")
def many_tags():
    """50 codes in two codebooks, 2,000 tags of two coders, many over one another."""
    dice = random.Random(6)  # noqa: S311
    signs = "的一是不了人在有我他这中大来上国，。“”𠮷𡃁😀👩‍👩‍👧"
    articles = tuple(
        ProjectArticle(
            number,
            ArticleName("bbc", f"题目 {number}", f"https://example.org/{number}", published=NOW),
            "\n".join("".join(dice.choices(signs, k=80)).strip() for _ in range(12)),
        )
        for number in range(1, 21)
    )
    books = (Codebook(1, guid("A"), "甲"), Codebook(2, guid("B"), "乙", "memo"))
    codes = []
    for number in range(1, 51):
        book = 1 if number <= 30 else 2
        under = None if number in (1, 31) else dice.choice([c.id for c in codes if c.codebook == book])
        codes.append(
            Code(number, guid(number), book, f"标签 {number}", number % 8, under, "m" * (number % 3))
        )
    order = _in_order(codes)
    annotations = []
    for number in range(1, 2001):
        article = dice.choice(articles)
        start = dice.randrange(len(article.text) - 40)
        passage = Passage.of(article.text, start, start + dice.randint(1, 40))
        memo = f"备注 {number}\n😀" if number % 3 == 0 else ""
        coder = ("甲", "乙")[number % 2]
        modified = LATER if number % 5 == 0 else None
        annotations.append(tag(number, article, dice.randint(1, 50), passage, memo, coder, modified=modified))
    memos = tuple(
        ArticleMemo(each.id, guid(f"memo {each.id}"), each.id, f"备注 {each.id}", "甲", NOW)
        for each in articles
    )
    return Project(books, order, articles, tuple(annotations), memos)


class TestManyTags:
    def test_come_back_with_nothing_lost(self, many_tags):
        project = many_tags
        made = write_project(project, "大")
        again = read_project(made.content, "")
        assert made.losses == again.losses == ()
        assert again.codebooks == project.codebooks
        assert again.articles == project.articles
        assert again.memos == project.memos
        names = {code.id: code.uuid for code in project.codes}
        names_again = {code.id: code.uuid for code in again.codes}
        assert {_bare(each, names) for each in project.codes} == {
            _bare(each, names_again) for each in again.codes
        }

        def bare(each, known):
            return replace(each, id=0, code=0), known[each.code]

        ours = {bare(each, names) for each in project.annotations}
        assert len(ours) == 2000
        assert {bare(each, names_again) for each in again.annotations} == ours

    def test_are_valid(self, many_tags):
        schema("Project.xsd").validate(io.BytesIO(xml_of(many_tags)))


def _in_order(codes):
    """The codes as a library has them: positions among those with the same parent."""
    seen = {}
    placed = []
    for code in codes:
        position = seen[code.codebook, code.parent] = seen.get((code.codebook, code.parent), -1) + 1
        placed.append(replace(code, position=position))
    return tuple(placed)


def _bare(code, known):
    return replace(code, id=0, parent=None), known.get(code.parent)


WORDS = st.text(alphabet="甲乙𠮷😀é 。“\n", max_size=60).map(
    lambda text: canonical(unicodedata.normalize("NFC", text)) or "甲"
)
NOTES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t\r"))


@st.composite
def projects(draw):
    texts = draw(st.lists(WORDS, min_size=1, max_size=3))
    articles = tuple(
        ProjectArticle(at + 1, ArticleName("voa", f"T{at}", f"https://example.org/{at}"), text)
        for at, text in enumerate(texts)
    )
    annotations = []
    for number in range(draw(st.integers(0, 5))):
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        annotations.append(
            tag(
                number + 1,
                article,
                draw(st.integers(1, 4)),
                Passage.of(article.text, start, end),
                draw(NOTES.filter(lambda memo: memo.strip() or not memo)),
                draw(st.sampled_from("甲乙")),
                modified=draw(st.sampled_from([None, LATER])),
            )
        )
    annotations.sort(key=lambda each: (each.article, each.id))
    annotations = [replace(each, id=at) for at, each in enumerate(annotations, 1)]
    return Project(BOOKS, CODES, articles, tuple(annotations))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(projects())
def test_any_project_comes_back(project):
    illegal = sum(dict(write_project(project, "").losses).values())
    schema("Project.xsd").validate(io.BytesIO(xml_of(project)))
    if not illegal:
        assert back(project) == project
