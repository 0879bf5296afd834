"""Taking another library's tags in: nothing is lost, nothing is doubled, nothing is in the wrong place."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.library.notes import both
from reader.model import (
    STAR,
    Annotation,
    ArticleName,
    Code,
    Codebook,
    LinkKind,
    Passage,
    Project,
    ProjectArticle,
    Span,
    Tally,
    Verdict,
)

WORDS = (
    "河港新桥今早通车，数千市民到场。",
    "市长林远山在仪式上说：“这座桥让两岸的人近了一个小时。”",
    "反对者则指出，工程超支两成，而且噪音没有解决。",
)
OTHER = ("渡轮公司表示，新桥通车后航班减半。", "船员担心失去工作，工会要求谈判。")
LATER = datetime(2040, 1, 1, tzinfo=UTC)


@pytest.fixture
def ours(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    write("a.md", *WORDS, number=1)
    write("b.md", *OTHER, number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    return library


@pytest.fixture
def theirs(tmp_path: Path, ours: Library, archive: Path) -> Iterator[Library]:
    """Another person's, with the same articles under other numbers."""
    with Library(tmp_path / "theirs.sqlite3", coder="乙") as made:
        made.import_archive([archive / "b.md"])
        made.import_archive([archive])
        assert [made.find(name) for name in ("a.md", "b.md")] == [2, 1]
        yield made


def tag(library: Library, words: str, code: str | int, memo: str = "", file: str = "a.md") -> Annotation:
    article = library.find(file)
    start = library.article(article).text.index(words)
    (new,) = library.annotate(article, start, start + len(words), code, memo).added.annotations
    return new


def content(library: Library) -> set[tuple[object, ...]]:
    names = {code.id: code.name for code in library.codes()}
    return {
        (
            library.summary(each.article).path,
            each.passage,
            names[each.code],
            each.memo,
            each.coder,
            each.orphan,
        )
        for each in library.annotations()
    }


def test_what_is_new_comes_in_with_all_that_it_is(ours: Library, theirs: Library):
    tag(ours, "新桥", "桥")
    said = tag(theirs, "近了一个小时", "桥", "好处")
    (nested,) = theirs.add_code("噪音", said.code, memo="包括施工", digit=3).added.codes
    tag(theirs, "噪音没有解决", nested.id)
    theirs.star([(1, Span(0, 4), "渡轮公司")])
    theirs.set_article_memo(2, "要再核对")
    taken = ours.take_in(theirs.project())
    assert (taken.codes, taken.annotations) == (Tally(2, 0, 1), Tally(3, 0, 0))
    assert (taken.memos, taken.unknown, taken.left_out, taken.orphans) == (Tally(1), (), 0, 0)
    assert content(theirs) <= content(ours)
    codes = {code.name: code for code in ours.codes()}
    assert codes["★"].uuid == STAR
    assert (codes["噪音"].parent, codes["噪音"].digit, codes["噪音"].memo) == (codes["桥"].id, 3, "包括施工")
    (memo,) = ours.article_memos()
    assert (memo.text, memo.coder, memo.article) == ("要再核对", "乙", ours.find("a.md"))
    here = {each.uuid: each for each in ours.annotations()}[said.uuid]
    assert (here.created, here.memo) == (said.created, "好处")
    assert taken.changes.annotations == {each.id for each in ours.annotations() if each.coder == "乙"}
    assert ours.check().sound


def test_taking_the_same_in_again_changes_nothing(ours: Library, theirs: Library):
    tag(ours, "新桥", "桥", "我的")
    tag(theirs, "新桥", "桥", "对方的")
    theirs.set_article_memo(2, "要再核对")
    theirs.add_names(["奥兰", "歐倫"])
    theirs.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    ours.take_in(theirs.project())
    before = ours.project()
    again = ours.take_in(theirs.project())
    assert not again.alteration
    assert not again.changes
    assert (again.annotations, again.codes) == (Tally(unchanged=1), Tally(unchanged=1))
    assert (again.memos, again.judgements, again.names) == (Tally(unchanged=1),) * 3
    assert ours.project() == before
    back = theirs.take_in(ours.project())
    assert (back.annotations, back.memos) == (Tally(1, 0, 1), Tally(unchanged=1))
    assert content(ours) == content(theirs)


def test_of_two_versions_the_later_word_counts_and_no_note_is_lost(ours: Library, theirs: Library):
    one = tag(ours, "新桥", "桥", "原来的")
    theirs.take_in(ours.project())
    (there,) = theirs.annotations()
    assert there.uuid == one.uuid
    theirs.change_annotation(there.id, memo="乙改的", code=theirs.add_code("路").added.codes[0].id)
    ours.change_annotation(one.id, memo="甲改的")
    later = replace(theirs.project(), annotations=(replace(theirs.annotations()[0], modified=LATER),))
    taken = ours.take_in(later)
    (here,) = ours.annotations()
    assert taken.annotations == Tally(changed=1)
    assert (ours.code(here.code).name, here.memo) == ("路", "乙改的\n\n甲改的")
    assert here.modified is not None
    assert here.modified > LATER  # both notes are another word than either
    assert (here.id, here.coder, here.created) == (one.id, one.coder, one.created)
    earlier = replace(
        later, annotations=(replace(later.annotations[0], modified=one.created, memo="更早的"),)
    )
    ours.take_in(earlier)
    (here,) = ours.annotations()
    assert (ours.code(here.code).name, here.memo) == ("路", "乙改的\n\n甲改的\n\n更早的")


def test_the_same_tag_of_the_same_coder_is_one_though_it_has_another_name(ours: Library, theirs: Library):
    one = tag(ours, "新桥", "桥", "甲的备注")
    theirs.set_coder("甲")
    tag(theirs, "新桥", "桥", "补充")
    taken = ours.take_in(theirs.project())
    assert taken.annotations == Tally(changed=1)
    (here,) = ours.annotations()
    assert (here.uuid, set(here.memo.split("\n\n"))) == (one.uuid, {"甲的备注", "补充"})


def test_notes_of_several_coders_on_one_article_stay_apart(ours: Library, theirs: Library):
    ours.set_article_memo(ours.find("a.md"), "甲说")
    theirs.set_article_memo(2, "乙说")
    theirs.set_coder("甲")
    theirs.set_article_memo(2, "甲在别处说")
    ours.take_in(theirs.project())
    said = {memo.coder: set(memo.text.split("\n\n")) for memo in ours.article_memos()}
    assert said == {"甲": {"甲说", "甲在别处说"}, "乙": {"乙说"}}


def test_codes_are_one_by_uuid_else_by_codebook_and_path(ours: Library, theirs: Library):
    (book,) = ours.add_codebook("框架").added.codebooks
    (inner,) = ours.add_code("内", ours.add_code("外", codebook=book.id).added.codes[0].id).added.codes
    theirs.take_in(ours.project())
    (here,) = [code for code in ours.codes() if code.id == inner.id]
    ours.change_code(replace(here, name="改了名", parent=None))
    taken = ours.take_in(theirs.project())
    assert taken.codes == Tally(unchanged=2)
    assert {code.name for code in ours.codes()} == {"外", "改了名"}
    (other,) = theirs.add_codebook("主题").added.codebooks
    theirs.add_code("外", codebook=other.id)
    assert ours.take_in(theirs.project()).codes == Tally(1, 0, 2)
    assert [book.name for book in ours.codebooks()] == ["框架", "主题"]


def test_a_changed_text_has_the_tag_where_it_now_lies_or_it_is_an_orphan(
    ours: Library, theirs: Library, archive: Path, write: Callable[..., Path]
):
    tag(theirs, "这座桥让两岸的人近了一个小时", "桥")
    tag(theirs, "工程超支两成，而且噪音没有解决", "钱")
    write("a.md", "新加的一段，说的是天气。", WORDS[0], WORDS[1], number=1, ms=1_900_000_900_000)
    ours.import_archive([archive])
    taken = ours.take_in(theirs.project())
    assert (taken.annotations, taken.orphans) == (Tally(2), 1)
    text = ours.article(ours.find("a.md")).text
    moved, lost = sorted(ours.annotations(), key=lambda each: each.orphan)
    assert text[moved.passage.start : moved.passage.end] == "这座桥让两岸的人近了一个小时"
    assert moved.passage == Passage.of(text, moved.passage.start, moved.passage.end)
    assert (lost.orphan, lost.passage.exact) == (True, "工程超支两成，而且噪音没有解决")
    write("a.md", *WORDS, number=1, ms=1_900_001_800_000)
    ours.import_archive([archive])
    assert ours.take_in(theirs.project()).orphans == 0
    assert {each.orphan for each in ours.annotations()} == {False}


def test_what_is_about_unknown_articles_is_told_and_comes_in_later(
    library: Library, ours: Library, theirs: Library, tmp_path: Path, archive: Path
):
    tag(theirs, "新桥", "桥")
    tag(theirs, "渡轮公司", "渡轮", file="b.md")
    theirs.set_article_memo(2, "要再核对")
    theirs.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    project = theirs.project(texts=True)
    with Library(tmp_path / "new.sqlite3") as new:
        new.import_archive([archive / "b.md"])
        taken = new.take_in(project)
        assert [name.title for name in taken.unknown] == ["【示例】a"]
        assert (taken.annotations, taken.memos, taken.judgements) == (Tally(1), Tally(), Tally())
        assert (taken.left_out, taken.codes) == (3, Tally(2))
        new.import_archive([archive])
        taken = new.take_in(project)
        assert (taken.annotations, taken.memos, taken.judgements) == (Tally(1, 0, 1), Tally(1), Tally(1))
        assert (taken.unknown, taken.left_out) == ((), 0)
        assert content(new) == content(theirs)


def test_articles_can_be_made_of_the_texts_that_travel_along(ours: Library, theirs: Library, tmp_path: Path):
    tag(theirs, "新桥", "桥")
    project = theirs.project(texts=True)
    with Library(tmp_path / "new.sqlite3") as new:
        taken = new.take_in(project, add_articles=True)
        assert (taken.unknown, taken.annotations, taken.orphans) == ((), Tally(1), 0)
        (made,) = new.articles()
        assert new.article(made.id).text == theirs.article(2).text
        assert (made.title, made.url, made.outlet) == ("【示例】a", theirs.summary(2).url, "voa")
        assert taken.changes.articles == {made.id}
        assert new.take_in(project, add_articles=True).changes.articles == frozenset()
        assert new.check().sound
        new.import_archive([tmp_path / "archive"])  # the file itself is another version of that article
        assert len(new.articles()) == 2
        assert not new.annotations()[0].orphan


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (ArticleName("", "", "http://voachinese.com/a/1.html?utm_source=x#top"), True),
        (ArticleName("voa", "【示例】a", None, "/elsewhere/on/another/disk/a.md"), True),
        (ArticleName("none", "【示例】n", None, "/elsewhere\\n.md"), True),
        (ArticleName("voa", "【示例】a", None, "/elsewhere/a.md", datetime(2001, 1, 1, tzinfo=UTC)), False),
        (ArticleName("none", "别的题目", None, "/elsewhere/n.md"), False),
        (ArticleName("none", "【示例】n", "https://x.org/other", "/elsewhere/n.md"), True),
    ],
)
def test_by_what_an_article_is_known_again(ours: Library, archive: Path, name: ArticleName, found: bool):
    plain = archive / "n.md"
    plain.write_text("# 【示例】n\n\n" + "\n\n".join(WORDS), "utf-8")
    ours.import_archive([archive])
    outlet = ours.summary(ours.find("n.md")).outlet
    name = replace(name, outlet=outlet) if name.outlet == "none" else name
    project = made_project(name, None)
    assert bool(ours.take_in(project).annotations.new) is found
    other_words = made_project(name, "完全是另一篇文章。")
    assert bool(ours.take_in(other_words).annotations.unchanged) is found


def made_project(name: ArticleName, text: str | None) -> Project:
    passage = Passage.of("河港新桥今早通车，数千市民到场。", 2, 4)
    made = datetime(2026, 5, 1, tzinfo=UTC)
    return Project(
        codebooks=(Codebook(7, "book", "框架"),),
        codes=(Code(9, "code", 7, "桥", 0),),
        articles=(ProjectArticle(5, name, text),),
        annotations=(Annotation(3, "tag", 5, 9, passage, "", "丙", made),),
    )


def test_a_passage_without_context_is_placed_by_the_text_that_it_came_from(ours: Library):
    text = ours.article(ours.find("a.md")).text
    start = text.index("桥让")
    name = ArticleName("", "", ours.summary(ours.find("a.md")).url)
    project = made_project(name, text)
    bare = Passage(start, start + 1, "桥")  # of the two in the text it is the second
    project = replace(project, annotations=(replace(project.annotations[0], passage=bare),))
    assert ours.take_in(project).orphans == 0
    (here,) = ours.annotations()
    assert here.passage == Passage.of(text, start, start + 1)
    alone = replace(project, articles=(replace(project.articles[0], text=None),))
    other = replace(alone, annotations=(replace(alone.annotations[0], uuid="other", coder="丁"),))
    assert ours.take_in(other).orphans == 1


def test_names_that_no_code_can_have_are_mended(ours: Library):
    project = made_project(ArticleName("", "", ours.summary(1).url), None)
    odd = replace(project.codes[0], name=" 桥\n头\u200b ", slot=91, digit=4, parent=77)
    ours.take_in(replace(project, codes=(odd,)))
    (code,) = ours.codes()
    assert (code.name, code.slot < 8, code.digit, code.parent) == ("桥 头", True, 4, None)
    astray = replace(project, codes=())
    with pytest.raises(ValueError, match="is not in the project"):
        ours.take_in(replace(astray, annotations=(replace(project.annotations[0], uuid="x"),)))


def test_it_is_one_act_that_can_be_undone_and_redone(ours: Library, theirs: Library):
    tag(ours, "新桥", "桥", "我的")
    ours.add_names(["奥兰", "歐倫"])
    before = ours.project()
    tag(theirs, "噪音", "噪音")
    theirs.add_names(["歐倫", "奥伦"])
    theirs.set_article_memo(2, "要再核对")
    theirs.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    taken = ours.take_in(theirs.project())
    after = ours.project()
    assert after != before
    undone = ours.alter(taken.alteration.inverse)
    assert ours.project() == before
    assert undone.changes == taken.changes
    ours.alter(undone.inverse)
    assert ours.project() == after
    assert ours.check().sound


def test_a_part_can_travel(ours: Library):
    one, other = tag(ours, "新桥", "桥"), tag(ours, "渡轮公司", "渡轮", file="b.md")
    ours.set_article_memo(one.article, "注")
    part = ours.project(articles=[one.article])
    assert (part.annotations, [memo.text for memo in part.memos], len(part.codes)) == ((one,), ["注"], 2)
    part = ours.project(codes=[other.code], texts=True)
    assert (part.annotations, part.memos, [code.name for code in part.codes]) == ((other,), (), ["渡轮"])
    assert [article.text for article in part.articles] == ["\n".join(OTHER)]
    with pytest.raises(KeyError):
        ours.project(articles=[99])
    with pytest.raises(KeyError):
        ours.project(codes=[99])


def test_a_rehearsal_tells_the_same_and_writes_nothing(ours: Library, theirs: Library):
    tag(theirs, "新桥", "桥")
    before = ours.project()
    told = ours.difference(theirs.project())
    assert (told.annotations.missing, told.codes.missing, told.coders) == (1, 1, (("乙", 1),))
    assert ours.project() == before
    ours.take_in(theirs.project())
    assert not ours.difference(theirs.project())


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["甲", "乙", "甲\n\n乙", "", "丙"]), min_size=2, max_size=6), st.booleans())
def test_notes_come_together_in_any_order(notes: list[str], later: bool):
    here = ""
    for note in notes:
        here = both(here, note, later=later)
        assert note in here or all(part in here for part in note.split("\n\n"))
        assert both(here, note, later=later) == here
    assert len(here.split("\n\n")) == len(set(here.split("\n\n")))


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from("甲乙"), st.integers(0, 29), st.sampled_from("桥路"), st.text("注备x", max_size=3)
        ),
        max_size=8,
    )
)
def test_two_libraries_come_to_the_same(tmp_path_factory: pytest.TempPathFactory, ours: Library, said):
    folder = tmp_path_factory.mktemp("two")
    texts = ours.project(articles=[], texts=True)
    assert texts.articles == ()
    sources = tuple(
        ProjectArticle(each.id, ArticleName(each.outlet, each.title, each.url), ours.article(each.id).text)
        for each in ours.articles()
    )
    with Library(folder / "one.sqlite3") as one, Library(folder / "two.sqlite3") as two:
        both_libraries = {"甲": one, "乙": two}
        for library in (two, one):
            library.take_in(Project(articles=sources), add_articles=True)
        for who, start, name, memo in said:
            library = both_libraries[who]
            library.set_coder(who)
            library.annotate(1, start, start + 5, name, memo)
        for _ in range(2):
            one.take_in(two.project())
            two.take_in(one.project())
        assert content(one) == content(two)
        tags = {(start, name, who) for who, start, name, _ in said}
        assert len(content(one)) == len(tags)
        for who, start, name, memo in said:
            assert any(
                (memo in note) and (place.start, code, coder) == (start, name, who)
                for _, place, code, note, coder, _ in content(two)
            )


def test_a_minute_is_enough_to_tell_versions_apart(ours: Library):
    one = tag(ours, "新桥", "桥", "旧")
    ours.change_annotation(one.id, memo="新")
    now = ours.annotation(one.id)
    assert now.modified is not None
    earlier = replace(now, memo="更旧", modified=now.modified - timedelta(minutes=1), code=one.code)
    project = replace(ours.project(), annotations=(earlier,))
    ours.take_in(project)
    assert ours.annotation(one.id).memo == "新\n\n更旧"
