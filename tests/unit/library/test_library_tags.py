import getpass
import random
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library import Library, LibraryError
from reader.model import FIRST_CODEBOOK, Annotation, Changes, Code, Edit, LibraryProblem, Passage, Records

PARAGRAPHS = (
    "河港新桥今早通车，数千市民到场。",
    "市长林远山在仪式上说：“这座桥让两岸的人近了一个小时。”",
    "反对者则指出，工程超支两成，而且噪音没有解决。",
)
SPEECH = "这座桥让两岸的人近了一个小时。"


@pytest.fixture
def filled(library: Library, archive: Path, write) -> Library:
    write("a.md", *PARAGRAPHS, number=1)
    write("b.md", "另一篇。", number=2)
    library.import_archive([archive])
    return library


def only(ids: frozenset[int]) -> int:
    (found,) = ids
    return found


def code(library: Library, name: str = "风险") -> int:
    return only(library.add_code(name).changes.codes)


def tag(library: Library, words: str = SPEECH) -> Annotation:
    article = library.find("a.md")
    start = library.article(article).text.index(words)
    codes = library.codes()
    used = codes[0].id if codes else code(library)
    (new,) = library.annotate(article, start, start + len(words), used, "备注").added.annotations
    return new


def test_a_passage_is_tagged_and_found_again_by_the_next_program(filled: Library):
    annotation = tag(filled)
    filled.close()
    with closing(Library(filled.path)) as again:
        assert again.annotations() == [annotation]
        assert again.annotations(annotation.article) == [annotation]
        assert again.annotations(again.find("b.md")) == []
        assert again.summary(annotation.article).annotations == 1
        text = again.article(annotation.article).text
    passage = annotation.passage
    assert passage == Passage.of(text, passage.start, passage.end)
    assert (passage.exact, annotation.memo, annotation.coder, annotation.orphan) == (
        SPEECH,
        "备注",
        "甲",
        False,
    )


def test_what_changed_is_told(filled: Library):
    new = code(filled)
    (book,) = filled.codebooks()
    assert book.name == FIRST_CODEBOOK
    assert filled.codes() == [Code(new, filled.code(new).uuid, book.id, "风险", 0)]
    changes = filled.annotate(1, 0, 2, new).changes
    assert changes == Changes(annotations=changes.annotations)
    annotation = only(changes.annotations)
    assert filled.change_annotation(annotation, memo="别的").changes == changes
    assert filled.annotation(annotation).memo == "别的"
    assert filled.remove_annotations([annotation]).changes == changes
    assert filled.remove_codes([new]).changes == Changes(codes=frozenset({new}))


def test_removing_and_restoring_is_exact(filled: Library):
    annotation = tag(filled)
    old = filled.codes()
    for _ in range(3):
        tag_gone = filled.remove_annotations([annotation.id])
        code_gone = filled.remove_codes([old[0].id])
        assert (filled.annotations(), filled.codes()) == ([], [])
        filled.apply(code_gone.inverse)
        filled.apply(tag_gone.inverse)
        assert (filled.annotations(), filled.codes()) == ([annotation], old)


def test_names_of_codes(filled: Library):
    top = code(filled, "  风险\n")
    inner = only(filled.add_code("风险", parent=top).changes.codes)
    assert [(c.id, c.name, c.parent) for c in filled.codes()] == [(top, "风险", None), (inner, "风险", top)]
    code(filled, "e\u0301")
    for name in ("", " \n", "a\nb", "a\0b", "风险", "\u00e9"):
        with pytest.raises(ValueError, match="code"):
            filled.add_code(name)
    with pytest.raises(KeyError):
        filled.add_code("别的", parent=99)


def test_what_is_not_there_can_not_be_tagged(filled: Library):
    used = code(filled)
    text = filled.article(1).text
    length, line = len(text), text.index("\n")
    for start, end in [(0, 0), (3, 2), (-1, 2), (0, length + 1), (length, length + 1), (line, line + 1)]:
        with pytest.raises(ValueError, match=r"\["):
            filled.annotate(1, start, end, used)
    for article, tagged in [(99, used), (1, 99)]:
        with pytest.raises(KeyError):
            filled.annotate(article, 0, 2, tagged)
    for look in (filled.annotation, filled.annotations, filled.article_memos, filled.code, filled.code_use):
        with pytest.raises(KeyError):
            look(99)
    for remove in (filled.remove_annotations, filled.remove_codes):
        with pytest.raises(KeyError):
            remove([99])
    with pytest.raises(KeyError):
        filled.change_annotation(99, memo="")
    assert filled.annotations() == []


def test_a_new_code_comes_with_its_passage_or_not_at_all(filled: Library):
    changes = filled.annotate(1, 0, 2, " 风险\n", exact="河港").changes
    one = frozenset({1})
    assert changes == Changes(annotations=one, codes=one, codebooks=one)
    assert filled.annotate(1, 2, 4, "风险").changes == Changes(annotations=frozenset({2}))
    with pytest.raises(ValueError, match="changed"):
        filled.annotate(1, 0, 2, "别的", exact="新桥")
    with pytest.raises(ValueError, match="code"):
        filled.annotate(1, 0, 2, "\n")
    assert [each.name for each in filled.codes()] == ["风险"]


def test_several_passages_are_removed_and_put_back_or_none(filled: Library):
    for start in range(3):
        filled.annotate(1, start, start + 2, "风险")
    tags, codes = filled.annotations(), filled.codes()
    with pytest.raises(KeyError):
        filled.remove_annotations([1, 2, 99])
    assert filled.annotations() == tags
    two = filled.remove_annotations([1, 2, 1])
    assert two.changes == Changes(annotations=frozenset({1, 2}))
    assert two.removed.annotations == tuple(tags[:2])
    gone = Edit(Records(), Records(annotations=(replace(tags[1], id=9, code=99),)))
    with pytest.raises(KeyError):
        filled.apply(gone)
    assert (filled.annotations(), filled.codes()) == (tags[2:], codes)
    assert filled.apply(two.inverse).changes == two.changes
    assert (filled.annotations(), filled.codes()) == (tags, codes)


def test_the_coder_is_the_user_unless_named(filled: Library, monkeypatch: pytest.MonkeyPatch):
    used = code(filled)

    def coder() -> str:
        with closing(Library(filled.path)) as library:
            return library.annotate(1, 0, 2, used).after.annotations[0].coder

    monkeypatch.setattr(getpass, "getuser", lambda: "张三")
    assert coder() == "张三"

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert coder() == ""


# --- when the text changes -------------------------------------------------------------------------


def test_tags_move_with_a_changed_text(filled: Library, archive: Path, write):
    first, speech = tag(filled, "数千市民"), tag(filled)
    write("a.md", "【更新】", *PARAGRAPHS, number=1)
    _, changes = filled.import_archive([archive])
    assert changes == Changes(articles=frozenset({1}), annotations=frozenset({first.id, speech.id}))
    text = filled.article(1).text
    for old in (first, speech):
        new = filled.annotation(old.id)
        assert new == replace(old, passage=Passage.of(text, new.passage.start, new.passage.end))
        assert new.passage.exact == old.passage.exact
        assert new.passage.start == old.passage.start + 5


def test_a_tag_whose_passage_is_gone_is_kept_as_an_orphan(filled: Library, archive: Path, write):
    kept, lost = tag(filled, "工程超支两成"), tag(filled)
    write("a.md", PARAGRAPHS[0], PARAGRAPHS[2], number=1)
    filled.import_archive([archive])
    assert filled.annotation(lost.id) == replace(lost, orphan=True)
    assert not filled.annotation(kept.id).orphan
    assert filled.check().orphans == 1
    write("a.md", *PARAGRAPHS, number=1)
    _, changes = filled.import_archive([archive])
    assert lost.id in changes.annotations
    assert filled.annotation(lost.id) == lost


def test_a_tag_restored_after_its_text_changed_finds_its_place(filled: Library, archive: Path, write):
    annotation = tag(filled)
    removed = filled.remove_annotations([annotation.id])
    write("a.md", "【更新】", *PARAGRAPHS, number=1)
    filled.import_archive([archive])
    filled.apply(removed.inverse)
    restored = filled.annotation(annotation.id)
    assert (restored.passage.exact, restored.passage.start) == (SPEECH, annotation.passage.start + 5)
    filled.remove_annotations([annotation.id])
    write("a.md", "全文已经删除。", number=1)
    filled.import_archive([archive])
    done = filled.apply(removed.inverse)
    assert filled.annotation(annotation.id) == replace(annotation, orphan=True)
    assert done.after.annotations == (replace(annotation, orphan=True),)


def test_what_is_tagged_is_what_was_seen(filled: Library, archive: Path, write):
    used = code(filled)
    seen = filled.article(1).text[4:8]
    rewritten(filled, archive, write, "【更新】", *PARAGRAPHS)
    with pytest.raises(ValueError, match="changed"):
        filled.annotate(1, 4, 8, used, exact=seen)
    assert filled.annotations() == []
    (new,) = filled.annotate(1, 9, 13, used, exact=seen).added.annotations
    assert filled.annotation(new.id).passage.exact == seen


def rewritten(library: Library, archive: Path, write, *paragraphs: str) -> None:
    write("a.md", *paragraphs, number=1)
    library.import_archive([archive])


def test_a_text_that_comes_back_brings_its_tags_back_exactly(filled: Library, archive: Path, write):
    """However the passage was followed through the versions between."""
    tags = [tag(filled, words) for words in (SPEECH, "数千市民", "两岸", "这座桥让两岸的人近了一个小时")]
    versions = [
        [text.replace("一个小时", "一个多小时") for text in PARAGRAPHS],
        [PARAGRAPHS[1].replace("让两岸的人近了", "使两岸的人近了"), PARAGRAPHS[0], PARAGRAPHS[2]],
        ["全文已经删除。"],
        [PARAGRAPHS[1], *PARAGRAPHS],
    ]
    for version in versions:
        for between in (version, PARAGRAPHS, version, versions[0], PARAGRAPHS):
            rewritten(filled, archive, write, *between)
        assert filled.annotations() == sorted(tags, key=lambda each: (each.passage.start, each.passage.end))


def test_a_followed_tag_that_is_removed_and_restored_comes_back_with_its_text(
    filled: Library, archive: Path, write
):
    annotation = tag(filled)
    rewritten(filled, archive, write, *(text.replace("近了一个", "近了不止一个") for text in PARAGRAPHS))
    followed = filled.annotation(annotation.id)
    assert followed.passage.exact == "这座桥让两岸的人近了不止一个小时。"
    removed = filled.remove_annotations([annotation.id])
    rewritten(filled, archive, write, *PARAGRAPHS)
    filled.apply(removed.inverse)
    assert filled.annotation(annotation.id) == annotation


def test_an_orphan_that_is_restored_after_its_text_came_back_is_none(filled: Library, archive: Path, write):
    annotation = tag(filled)
    rewritten(filled, archive, write, "全文已经删除。")
    orphan = filled.annotation(annotation.id)
    assert orphan.orphan
    removed = filled.remove_annotations([annotation.id])
    rewritten(filled, archive, write, *PARAGRAPHS)
    filled.apply(removed.inverse)
    assert filled.annotation(annotation.id) == annotation


# --- threads ---------------------------------------------------------------------------------------


def test_many_threads_tag_and_look_at_once(filled: Library):
    used = code(filled)
    seen = [place for place, char in enumerate(filled.article(1).text) if not char.isspace()]

    def work(seed: int) -> int:
        order = random.Random(seed)  # noqa: S311
        for turn in range(10):
            start = order.choice(seen)
            memo = f"{seed}-{turn}"
            (new,) = filled.annotate(1, start, start + 1, used, memo).after.annotations
            assert memo in filled.annotation(new.id).memo.split()
            filled.articles(text="示例")
        return seed

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(work, range(8))) == list(range(8))
    assert sum(len(each.memo.split()) for each in filled.annotations(1)) == 80
    assert filled.check().sound


def test_tagging_goes_on_while_an_import_runs(filled: Library, archive: Path, write):
    used = code(filled)
    for number in range(40):
        write(f"more/{number}.md", number=100 + number)
    waiting, go_on = threading.Event(), threading.Event()

    def cancelled() -> bool:
        waiting.set()
        assert go_on.wait(20)
        return False

    with ThreadPoolExecutor(1) as pool:
        importing = pool.submit(filled.import_archive, [archive], cancelled=cancelled)
        assert waiting.wait(20)
        filled.annotate(1, 0, 2, used)
        go_on.set()
        report, _ = importing.result()
    assert report.new == 40
    assert len(filled.annotations()) == 1


def test_closing_while_a_thread_reads_is_harmless(filled: Library):
    with filled._connections.reading() as store:
        filled.close()
        assert store.articles.article(1).text


# --- when the file changes -------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="an open file can't be moved")
def test_nothing_is_written_to_a_library_that_was_moved_away(filled: Library, tmp_path: Path):
    annotation = tag(filled)
    place = tmp_path / "elsewhere.sqlite3"
    with closing(Library(filled.path)) as other:
        assert other.count() == 2
        for suffix in ("", "-wal", "-shm"):
            Path(f"{filled.path}{suffix}").rename(f"{place}{suffix}")
        with pytest.raises(LibraryError) as refused:
            filled.change_annotation(annotation.id, memo="写给谁？")
        assert refused.value.code is LibraryProblem.GONE
    filled.close()
    for file in tmp_path.glob("library.sqlite3*"):
        file.unlink()
    with closing(Library(place)) as moved:
        assert moved.annotations() == [annotation]
        moved.change_annotation(annotation.id, memo="收到")
        assert moved.annotation(annotation.id).memo == "收到"


def test_several_tags_get_another_code_in_one_act(filled: Library):
    one = tag(filled)
    old = one.code
    other = code(filled, "框架")
    (beside,) = filled.annotate(one.article, 0, 4, old, "开头").added.annotations
    (twin,) = filled.annotate(one.article, 0, 4, other, "已有").added.annotations
    before = filled.annotations()
    edit = filled.recode_annotations([one.id, beside.id, one.id], other)
    now = {each.id: each for each in filled.annotations()}
    assert now.keys() == {one.id, beside.id}
    assert {each.code for each in now.values()} == {other}
    assert now[one.id].memo == one.memo
    assert {"开头", "已有"} <= set(now[beside.id].memo.split())
    assert [each.id for each in edit.removed.annotations] == [twin.id]
    filled.apply(edit.inverse)
    assert filled.annotations() == before
    with pytest.raises(KeyError):
        filled.recode_annotations([one.id, 999], other)
    assert filled.annotations() == before
    assert not filled.recode_annotations([one.id, beside.id], old)
