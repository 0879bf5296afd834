"""Taking in what is at odds with this library, or with itself: nothing is lost, nothing is misplaced."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.replacing import put_in_place
from reader.library.verdicts import later_of
from reader.model import (
    Annotation,
    Article,
    ArticleMemo,
    ArticleName,
    Code,
    Codebook,
    LinkKind,
    Passage,
    Project,
    ProjectArticle,
    Span,
    Verdict,
)
from reader.store.identity import name_key

WORDS = "河港新桥今早通车，数千市民到场。"
OTHER = "渡轮公司表示，新桥通车后航班减半。"
NOW = datetime(2024, 5, 1, tzinfo=UTC)
LATER = datetime(2040, 1, 1, tzinfo=UTC)


@pytest.fixture
def ours(library: Library, archive: Path, write: Callable[..., Path]) -> Library:
    write("a.md", WORDS, number=1)
    write("b.md", OTHER, number=2, host="www.bbc.com/zhongwen/simp")
    library.import_archive([archive])
    return library


@pytest.fixture
def theirs(tmp_path: Path, ours: Library, archive: Path) -> Iterator[Library]:
    with Library(tmp_path / "theirs.sqlite3", coder="乙") as made:
        made.import_archive([archive])
        yield made


def tag(library: Library, words: str, code: str | int, memo: str = "", file: str = "a.md") -> Annotation:
    article = library.find(file)
    start = library.article(article).text.index(words)
    (new,) = library.annotate(article, start, start + len(words), code, memo).added.annotations
    return new


def stands(library: Library, each: Annotation) -> bool:
    return (
        Passage.of(library.article(each.article).text, each.passage.start, each.passage.end) == each.passage
    )


def said(library: Library) -> set[tuple[str, str, str, str]]:
    names = {code.id: code.name for code in library.codes()}
    return {
        (Path(library.summary(each.article).path).name, each.passage.exact, names[each.code], each.memo)
        for each in library.annotations()
    }


def test_a_tag_of_the_same_name_on_another_article_stays_apart(ours: Library, theirs: Library):
    one = tag(ours, "数千市民", "桥", "甲的")
    tag(theirs, "渡轮公司", "桥", "乙的", "b.md")
    project = theirs.project()
    project = replace(project, annotations=(replace(project.annotations[0], uuid=one.uuid, modified=LATER),))
    ours.take_in(project)
    assert said(ours) == {("a.md", "数千市民", "桥", "甲的"), ("b.md", "渡轮公司", "桥", "乙的")}
    assert all(stands(ours, each) for each in ours.annotations())
    assert not ours.take_in(project).alteration


def test_a_note_of_the_same_name_on_another_article_stays_apart(ours: Library, theirs: Library):
    (one,) = ours.set_article_memo(ours.find("a.md"), "关于桥").added.memos
    theirs.set_article_memo(theirs.find("b.md"), "关于渡轮")
    project = theirs.project()
    project = replace(project, memos=(replace(project.memos[0], uuid=one.uuid, modified=LATER),))
    ours.take_in(project)
    assert {(each.article, each.text) for each in ours.article_memos()} == {
        (ours.find("a.md"), "关于桥"),
        (ours.find("b.md"), "关于渡轮"),
    }
    assert not ours.take_in(project).alteration


def test_tags_that_share_a_name_in_one_project_are_all_taken(ours: Library, theirs: Library):
    tag(theirs, "数千市民", "桥", "一")
    tag(theirs, "今早通车", "路", "二")
    tag(theirs, "今早通车", "桥", "三")
    project = theirs.project()
    uuid = project.annotations[0].uuid
    project = replace(project, annotations=tuple(replace(each, uuid=uuid) for each in project.annotations))
    ours.take_in(project)
    assert said(ours) == said(theirs)
    assert not ours.take_in(project).alteration


def test_codes_that_share_a_uuid_in_one_project_are_all_taken(ours: Library, theirs: Library):
    tag(theirs, "数千市民", "桥")
    tag(theirs, "今早通车", "路")
    project = theirs.project()
    uuid = project.codes[0].uuid
    project = replace(project, codes=tuple(replace(each, uuid=uuid) for each in project.codes))
    ours.take_in(project)
    assert said(ours) == said(theirs)
    assert not ours.take_in(project).alteration


def test_a_new_code_under_the_old_name_of_one_is_not_taken_for_that(ours: Library, theirs: Library):
    old = tag(ours, "数千市民", "桥")
    theirs.take_in(ours.project())
    (code,) = theirs.codes()
    theirs.change_code(replace(code, name="到场者"))
    new = tag(theirs, "今早通车", "桥")
    assert theirs.code(new.code).uuid != code.uuid
    ours.take_in(theirs.project())
    here = {each.uuid: each for each in ours.annotations()}
    assert here[new.uuid].code != here[old.uuid].code == old.code
    assert [each.name for each in ours.codes()] == ["桥", "桥 (2)"]
    assert not ours.take_in(theirs.project()).alteration


def test_a_new_codebook_under_the_old_name_of_one_is_not_taken_for_that(ours: Library, theirs: Library):
    tag(ours, "数千市民", "桥")
    theirs.take_in(ours.project())
    (book,) = theirs.codebooks()
    theirs.change_codebook(replace(book, name="旧的"))
    (new,) = theirs.add_codebook(book.name).added.codebooks
    theirs.add_code("桥", codebook=new.id)
    ours.take_in(theirs.project())
    assert [each.name for each in ours.codebooks()] == [book.name, f"{book.name} (2)"]
    assert [each.name for each in ours.codes()] == ["桥", "桥"]
    assert not ours.take_in(theirs.project()).alteration


def test_a_judgement_keeps_a_note_whose_words_are_in_another_one(ours: Library):
    ours.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    (judgement,) = ours.project().judgements
    one, other = replace(judgement, memo="对"), replace(judgement, memo="不对", modified=LATER)
    assert later_of(one, other).memo.split("\n\n") == ["不对", "对"]
    assert later_of(later_of(one, other), one).memo.split("\n\n") == ["不对", "对"]


@pytest.mark.parametrize("known", ["codebook", "parents"])
def test_a_project_at_odds_with_itself_is_refused_whole(ours: Library, theirs: Library, known: str):
    tag(theirs, "数千市民", "桥")
    tag(theirs, "今早通车", "路")
    project = theirs.project()
    one, other = project.codes
    codes = {
        "codebook": (one, replace(other, codebook=99)),
        "parents": (replace(one, parent=other.id), replace(other, parent=one.id)),
    }[known]
    with pytest.raises(ValueError, match="in the project"):
        ours.take_in(replace(project, codes=codes))
    assert not ours.codes()


def test_a_note_that_another_program_dropped_is_not_removed(ours: Library):
    """Programs keep names and dates, and yet lose notes that they have no place for."""
    tag(ours, "数千市民", "桥", "要核对")
    ours.set_article_memo(1, "关于桥")
    ours.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC, memo="同一座桥")
    before = project = ours.project()
    project = replace(
        project,
        annotations=tuple(replace(each, memo="") for each in project.annotations),
        memos=tuple(replace(each, text="") for each in project.memos),
        judgements=tuple(replace(each, memo="") for each in project.judgements),
    )
    assert not ours.take_in(project).alteration
    assert ours.project() == before


def test_what_is_said_after_the_clock_was_put_back_is_the_later_word(ours: Library):
    (memo,) = ours.set_article_memo(1, "先").added.memos
    one = tag(ours, "数千市民", "桥")
    ours.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    with ours._connections.writing() as store:
        for table in ("annotations", "article_memos", "judgements"):
            store.db.execute(f"UPDATE {table} SET created = ?", [LATER.isoformat()])  # noqa: S608
    before = ours.project()
    other = ours.add_code("路").added.codes[0].id
    ours.change_annotation(one.id, code=other)
    ours.set_article_memo(1, "后")
    ours.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.REJECTED, LinkKind.TOPIC)
    third = ours.add_code("水").added.codes[0].id
    ours.merge_codes([other], third)
    ours.take_in(before)
    assert [each.code for each in ours.annotations()] == [third]
    assert [each.text for each in ours.article_memos()] == [f"后\n\n{memo.text}"]
    assert [each.verdict for each in ours.judgements()] == [Verdict.REJECTED]


def test_a_judgement_on_other_articles_stays_apart(ours: Library, archive: Path, write: Callable[..., Path]):
    write("c.md", WORDS, OTHER, number=3)
    ours.import_archive([archive])
    ours.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    ours.judge((1, 3), Span(0, 4), Span(0, 4), Verdict.REJECTED, LinkKind.TOPIC)
    project = ours.project()
    one, other = project.judgements
    ours.remove_judgement(other.id)
    same = replace(project, judgements=(replace(other, uuid=one.uuid, modified=LATER),))
    ours.take_in(same)
    assert [(each.ends, each.verdict) for each in ours.judgements()] == [
        (one.ends, one.verdict),
        (other.ends, other.verdict),
    ]
    assert not ours.take_in(same).alteration
    ours.remove_judgement(one.id)
    ours.remove_judgement(ours.judgements()[0].id)
    both = replace(project, judgements=(one, replace(other, uuid=one.uuid)))
    ours.take_in(both)
    assert [each.ends for each in ours.judgements()] == [one.ends, other.ends]
    assert not ours.take_in(both).alteration


def test_a_note_on_an_earlier_judgement_is_kept_below_that_on_the_later(ours: Library):
    ours.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC, memo="后来的")
    project = ours.project()
    (judgement,) = project.judgements
    earlier = replace(judgement, memo="先前的", created=NOW, verdict=Verdict.REJECTED)
    project = replace(project, judgements=(earlier,))
    taken = ours.take_in(project)
    assert ours.judgements() == [replace(judgement, memo="后来的\n\n先前的")]
    assert not ours.take_in(project).alteration
    ours.alter(taken.alteration.inverse)
    assert ours.judgements() == [judgement]


@pytest.mark.parametrize("way", ["taken in", "put in place"])
def test_what_has_lost_its_place_is_not_placed_where_its_words_stand_by_chance(
    ours: Library, archive: Path, write: Callable[..., Path], way: str
):
    tag(ours, "新桥", "桥")
    write("a.md", "甲乙新桥很旧，拆掉以后再说。", number=1)
    ours.import_archive([archive])
    (lost,) = ours.annotations()
    assert lost.orphan
    assert ours.article(lost.article).text[lost.passage.start : lost.passage.end] == "新桥"
    project = ours.project(texts=True)
    ours.remove_annotations([lost.id])
    if way == "taken in":
        ours.take_in(project)
    else:
        with ours._connections.writing() as store:
            put_in_place(store, project)
    (here,) = ours.annotations()
    assert (here.orphan, here.passage) == (True, lost.passage)


DAY = ArticleName("voa", "新桥", None, "", datetime(2024, 5, 1, tzinfo=UTC))
BRIDGE = "河港新桥今早通车，数千市民到场观看，交通部门说一切顺利，没有人受伤，桥面晚上继续开放。"
FERRY = "渡轮公司表示，新桥通车以后航班要减半，船员担心失去工作，工会要求立即和公司谈判补偿。"


def test_another_text_of_one_title_and_day_is_another_article(tmp_path: Path):
    with Library(tmp_path / "a.sqlite3") as library:
        library.take_in(_of_text(DAY, BRIDGE), add_articles=True)
        assert library.take_in(_of_text(DAY, FERRY)).unknown == (DAY,)
        library.take_in(_of_text(DAY, FERRY), add_articles=True)
        library.take_in(_of_text(DAY, f"更正：{BRIDGE}"), add_articles=True)
        found = [(each.article, each.passage.exact, each.orphan) for each in library.annotations()]
        assert found == [(1, "数千市民", False), (2, "渡轮公司", False)]
        assert [library.article(each).text for each in (1, 2)] == [BRIDGE, FERRY]


def test_a_text_from_a_project_takes_the_place_of_none_of_two_that_it_is_like(
    tmp_path: Path, archive: Path, write: Callable[..., Path]
):
    for name, words in (("a", BRIDGE), ("b", f"{BRIDGE}晚间版。")):
        write(f"{name}.md", words, number=ord(name))
    with Library(tmp_path / "a.sqlite3") as library:
        library.import_archive([archive])
        with library._connections.writing() as store:
            store.db.execute("UPDATE articles SET url_key = NULL, outlet = 'voa', title = ?", [DAY.title])
            key = name_key(Article("voa", DAY.title, "", (), published=DAY.published))
            store.db.execute("UPDATE articles SET name_key = ?", [key])
        tagged = [tag(library, "数千市民", "桥", file=name) for name in ("a.md", "b.md")]
        texts = [library.article(each.article).text for each in tagged]
        library.take_in(_of_text(DAY, f"更正：{BRIDGE}"), add_articles=True)
        assert [library.article(each.article).text for each in tagged] == texts
        assert all(stands(library, each) for each in library.annotations())
        assert library.count() == 3


def _of_text(name: ArticleName, text: str) -> Project:
    words = "数千市民" if "数千市民" in text else "渡轮公司"
    start = text.index(words)
    return Project(
        codebooks=(Codebook(1, "book", "标签"),),
        codes=(Code(1, "code", 1, "人", 0),),
        articles=(ProjectArticle(1, name, text),),
        annotations=(Annotation(1, f"tag {text}", 1, 1, Passage.of(text, start, start + 4), "", "甲", NOW),),
        memos=(ArticleMemo(1, f"memo {words}", 1, text[:4], "甲", NOW),),
    )
