import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from reader import messages
from reader.library import Library
from reader.model import TagFilter
from reader.model.exchanging import ExchangeError
from tests.qda_files import codes, coding, qdpx, selection, source

LINES = (
    "河港新桥今早通车，数千市民到场。",
    "市长林远山说：“两岸近了一个小时。”",
    "反对者指出，工程超支两成。",
)
LONG = tuple(f"第{number}天，工程队又铺了{number * 7}米桥面，没有人受伤。" for number in range(1, 30))


@pytest.fixture
def filled(library: Library, archive: Path, write) -> Library:
    write("a.md", *LINES, title="通车", number=1)
    write("b.md", *LONG, title="工程日志", number=2)
    library.import_archive([archive])
    return library


@pytest.fixture
def other(tmp_path: Path, archive: Path):
    with Library(tmp_path / "other.sqlite3", coder="乙") as library:
        library.import_archive([archive])
        yield library


def tag(library: Library, file: str, words: str, code: int | str, memo: str = ""):
    article = library.find(file)
    start = library.article(article).text.index(words)
    (new,) = library.annotate(article, start, start + len(words), code, memo).added.annotations
    return new


def exported(library: Library, tmp_path: Path, form: str = "qdpx", wanted: TagFilter | None = None):
    path = tmp_path / f"out.{form}"
    made = library.exported_tags(form, "研究", wanted or TagFilter())
    path.write_bytes(made.content)
    return path, made.losses


def tags(library: Library):
    names = {code.id: code.name for code in library.codes()}
    return {
        (each.uuid, names[each.code], each.passage, each.memo, each.coder, each.created, each.modified)
        for each in library.annotations()
    }


class TestProjects:
    def test_bring_everything_to_another_library(self, filled, other, tmp_path):
        first = tag(filled, "a.md", "两岸近了", "好处", "谁说的")
        tag(filled, "a.md", "近了一个小时", "来源")
        filled.change_annotation(first.id, memo="林远山说的")
        filled.set_article_memo(filled.find("b.md"), "日志一篇")
        path, losses = exported(filled, tmp_path)
        taken = other.take_in(other.read_tags(path).project)
        assert losses == ()
        assert tags(other) == tags(filled)
        assert [memo.text for memo in other.article_memos()] == ["日志一篇"]
        assert (taken.annotations.new, taken.memos.new, taken.unknown, taken.orphans) == (2, 1, (), 0)

    def test_change_nothing_when_they_come_home(self, filled, tmp_path):
        tag(filled, "a.md", "两岸近了", "好处", "谁说的")
        before = (tags(filled), filled.codes(), filled.codebooks())
        path, _ = exported(filled, tmp_path)
        taken = filled.take_in(filled.read_tags(path).project)
        assert (tags(filled), filled.codes(), filled.codebooks()) == before
        assert not taken.alteration

    def test_have_the_texts_of_those_articles_alone_that_are_spoken_of(self, filled):
        tag(filled, "a.md", "两岸近了", "好处")
        filled.set_flags([filled.find("b.md")], read=True)
        chosen = filled.chosen(texts=True)
        assert [article.name.title for article in chosen.articles] == ["通车"]
        assert chosen.articles[0].text == "\n".join(LINES)
        assert chosen.flags == ()

    def test_of_some_articles_bring_the_notes_on_them(self, filled):
        tag(filled, "a.md", "两岸近了", "好处")
        tag(filled, "b.md", "没有人受伤", "好处")
        filled.set_article_memo(filled.find("b.md"), "日志一篇")
        chosen = filled.chosen(TagFilter(articles=frozenset({filled.find("b.md")})))
        assert [each.passage.exact for each in chosen.annotations] == ["没有人受伤"]
        assert len(chosen.memos) == 1

    def test_of_some_tags_have_their_codes_and_those_above(self, filled):
        above = min(filled.add_code("报道").changes.codes)
        below = min(filled.add_code("语气", above).changes.codes)
        filled.add_code("别的")
        tag(filled, "a.md", "两岸近了", below)
        tag(filled, "a.md", "超支两成", "坏处")
        chosen = filled.chosen(TagFilter(codes=frozenset({below})))
        assert [code.name for code in chosen.codes] == ["报道", "语气"]
        assert len(chosen.annotations) == 1

    def test_of_a_codebook_have_all_of_its_codes(self, filled):
        tag(filled, "a.md", "两岸近了", "好处")
        (book,) = filled.add_codebook("框架").changes.codebooks
        filled.add_code("冲突", codebook=book)
        chosen = filled.chosen(TagFilter(codebook=book))
        assert [code.name for code in chosen.codes] == ["冲突"]
        assert [each.name for each in chosen.codebooks] == ["框架"]
        assert chosen.annotations == chosen.articles == ()


class TestSourcesOfOtherPrograms:
    def file(self, tmp_path, name, text, words):
        start = text.index(words)
        inner = selection(start, start + len(words), coding("a"), name=words)
        path = tmp_path / "study.qdpx"
        path.write_bytes(
            qdpx(codes("a") + f"<Sources>{source(name, inner)}</Sources>", {f"{name}.txt": text})
        )
        return path

    @pytest.mark.parametrize("name", ["通车", "Interview 7"])
    def test_are_known_by_their_text(self, filled, tmp_path, name):
        text = "\ufeff" + "\r\n\r\n".join(f"　　{line}" for line in LINES)
        path = self.file(tmp_path, name, text.removeprefix("\ufeff"), "两岸近了")
        taken = filled.take_in(filled.read_tags(path).project)
        (found,) = filled.annotations()
        assert taken.unknown == ()
        assert (found.article, found.passage.exact) == (filled.find("a.md"), "两岸近了")
        assert "\n".join(LINES).index("两岸近了") == found.passage.start

    @pytest.mark.parametrize("name", ["2_工程日志", "工程日誌.docx"])
    def test_are_known_by_their_title_and_a_text_much_like_it(self, filled, tmp_path, name):
        lines = [*LONG[:4], "这一行是后来加的。", *LONG[4:]]
        path = self.file(tmp_path, name, "\n".join(lines), "铺了63米桥面")
        filled.take_in(filled.read_tags(path).project)
        (found,) = filled.annotations()
        assert (found.article, found.passage.exact, found.orphan) == (
            filled.find("b.md"),
            "铺了63米桥面",
            False,
        )

    def test_are_not_taken_for_an_article_of_the_same_title(self, filled, tmp_path):
        path = self.file(tmp_path, "工程日志", "完全是另一篇文章，只是题目相同。", "另一篇")
        taken = filled.take_in(filled.read_tags(path).project)
        assert [name.title for name in taken.unknown] == ["工程日志"]
        assert filled.annotations() == []

    def test_can_become_articles(self, filled, tmp_path):
        text = "\ufeff　　第一句。\r\n\r\n第二句有\u304b\u3099和😀。\r\n"
        path = self.file(tmp_path, "访谈", text.removeprefix("\ufeff"), "\u304b\u3099和😀")
        filled.take_in(filled.read_tags(path).project, add_articles=True)
        (found,) = filled.annotations()
        article = filled.article(found.article)
        assert (article.outlet, article.title) == ("unknown", "访谈")
        assert article.text == "第一句。\n第二句有が和😀。"
        assert found.passage.exact == "が和😀"
        # Taking the same in again makes nothing twice.
        filled.take_in(filled.read_tags(path).project, add_articles=True)
        assert len(filled.annotations()) == 1


class TestFiles:
    def test_of_no_known_format_are_refused(self, library, tmp_path):
        path = tmp_path / "a.docx"
        path.write_bytes(b"x")
        with pytest.raises(ExchangeError) as error:
            library.read_tags(path)
        assert ".docx" in messages.say(error.value.problem, "en", **error.value.values)

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.qdpx", b"no zip"),
            ("a.qdc", b"<no xml"),
            ("a.qdc", b"<Other/>"),
            ("a.qdpx", qdpx("<Users>" * 300 + "</Users>" * 300)),
            ("a.qdpx", qdpx(codes("a", "a"))),
            ("a.qdpx", qdpx(f"<Sources>{source('s', selection(-3, 5))}</Sources>")),
        ],
    )
    def test_that_are_refused_are_told_why_in_every_language(self, library, tmp_path, name, content):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(ExchangeError) as error:
            library.read_tags(path)
        for tongue in messages.LANGUAGES:
            assert messages.say(error.value.problem, tongue, **error.value.values)

    def test_any_rubbish_is_refused_with_words(self, library, tmp_path):
        dice = random.Random(3)  # noqa: S311
        good = qdpx(
            codes("a") + f"<Sources>{source('s', selection(0, 1, coding('a')))}</Sources>", {"s.txt": "字"}
        )
        path = tmp_path / "a.qdpx"
        refusals = []
        for _ in range(60):
            bad = bytearray(good)
            for _ in range(dice.randint(1, 6)):
                bad[dice.randrange(len(bad))] = dice.randrange(256)
            path.write_bytes(bad[: dice.choice([len(bad), dice.randrange(len(bad))])])
            try:
                library.read_tags(path)
            except ExchangeError as error:
                refusals.append(messages.say(error.problem, "en", **error.values))
        assert len(refusals) > 20

    def test_codebooks_travel_alone(self, filled, other, tmp_path):
        filled.add_code("好处", min(filled.add_code("语气", memo="怎么说").changes.codes))
        path, _ = exported(filled, tmp_path, "qdc")
        other.take_in(other.read_tags(path).project)
        assert [replace(code, id=0, parent=None, codebook=0) for code in other.codes()] == [
            replace(code, id=0, parent=None, codebook=0) for code in filled.codes()
        ]


def test_every_loss_has_words():
    reader = Path(messages.__file__).parent
    text = "".join(file.read_text("utf-8") for file in (reader / "exchange").glob("refi_*.py"))
    found = set(re.findall(r'"((?:loss|exchange)\.[a-z_]+)"', text))
    assert len(found) > 30
    assert [key for key in found if not messages.has_words(key)] == []
