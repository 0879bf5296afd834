"""What articles are known by in files for others: no folder of this computer, and still known again."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.exchange.refi_project import write_project
from reader.exchange.tag_table import write_tag_table
from reader.exchange.web_annotation import write_web_annotation
from reader.library import Library, judgement_of_json, judgement_to_json
from reader.library.exchanging import EXPORTS
from reader.model import LinkKind, Project, Span, Verdict
from reader.model.exchanging import Exported

WRITERS: dict[str, Callable[[Project], Exported]] = {
    "csv": write_tag_table,
    "jsonld": write_web_annotation,
    "qdpx": lambda project: write_project(project, "研究"),
}
FORMATS = {"csv": "csv", "jsonld": "webannotation", "qdpx": "qdpx"}


def plain(path: Path, words: str, title: str = "快讯") -> Path:
    """A bare file, of which no address and no day are known."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {title}\n\n{words}\n\n新桥今早通车，数千市民到场。", "utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of somebody who has two articles of one name and title, and another."""
    archive = tmp_path / "lin-yuanshan" / "文章"
    plain(archive / "早" / "1.md", "早上雾大，渡轮停航，码头上等着的人都回家去了。")
    plain(archive / "晚" / "1.md", "晚间音乐会照常举行，广场上坐满了从外地赶来的听众。")
    plain(archive / "2.md", "一座桥的一百年，从石料的来历写到最后一次大修。", title="长文")
    return archive


@pytest.fixture
def filled(library: Library, home: Path) -> Library:
    library.import_archive([home])
    for summary in library.articles():
        library.annotate(summary.id, len(summary.title) - 2, len(summary.title) + 4, "桥", summary.title)
    return library


def unpacked(content: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("project.qde").decode("utf-8")


def passages(library: Library) -> set[tuple[str, str, str]]:
    """Each tag with the file of its article, by the folder and name."""
    return {
        ("/".join(Path(library.summary(each.article).path).parts[-2:]), str(each.passage), each.memo)
        for each in library.annotations()
    }


@pytest.mark.parametrize("form", EXPORTS)
def test_no_file_tells_the_folders_of_this_computer(filled: Library, form: str):
    words = unpacked(filled.exported_tags(form, "研究").content)
    assert "lin-yuanshan" not in words
    assert "文章" not in words


def test_a_judgement_tells_none_either(filled: Library):
    filled.judge((1, 2), Span(0, 4), Span(0, 4), Verdict.ADDED, LinkKind.TOPIC)
    (portable,) = filled.export_judgements()
    form = judgement_to_json(portable)
    assert "lin-yuanshan" not in json.dumps(form)
    assert filled.import_judgements([judgement_of_json(form)]).unchanged == 1


def test_the_folder_stays_where_only_it_tells_which_article_is_meant(filled: Library):
    names = {article.name.title: article.name.path for article in filled.chosen().articles}
    assert names["长文"] == "2.md"
    assert {Path(article.name.path).parts for article in filled.chosen().articles} == {
        ("2.md",),
        ("早", "1.md"),
        ("晚", "1.md"),
    }


@pytest.mark.parametrize("form", WRITERS)
def test_the_articles_are_known_again_at_home(filled: Library, tmp_path: Path, form: str):
    before = passages(filled)
    path = tmp_path / f"out.{form}"
    path.write_bytes(filled.exported_tags(FORMATS[form], "研究").content)
    taken = filled.take_in(filled.read_tags(path).project)
    assert (taken.unknown, taken.annotations.unchanged, passages(filled)) == ((), 3, before)


@pytest.mark.parametrize("form", WRITERS)
def test_the_articles_are_known_again_on_another_computer(
    filled: Library, home: Path, tmp_path: Path, form: str
):
    path = tmp_path / f"out.{form}"
    path.write_bytes(filled.exported_tags(FORMATS[form], "研究").content)
    moved = home.rename(tmp_path / "elsewhere")
    with Library(tmp_path / "other.sqlite3", coder="乙") as other:
        other.import_archive([moved / "2.md"])
        other.import_archive([moved])
        taken = other.take_in(other.read_tags(path).project)
        assert (taken.unknown, taken.annotations.new, taken.orphans) == ((), 3, 0)
        assert {tag[1:] for tag in passages(other)} == {tag[1:] for tag in passages(filled)}


@pytest.mark.parametrize("form", WRITERS)
def test_files_with_whole_paths_are_still_read(filled: Library, tmp_path: Path, form: str):
    before, project = passages(filled), filled.chosen(texts=form == "qdpx")
    whole = tuple(
        replace(each, name=replace(each.name, path=filled.summary(each.id).path)) for each in project.articles
    )
    path = tmp_path / f"out.{form}"
    path.write_bytes(WRITERS[form](replace(project, articles=whole)).content)
    assert "lin-yuanshan" in unpacked(path.read_bytes())
    taken = filled.take_in(filled.read_tags(path).project)
    assert (taken.unknown, taken.annotations.unchanged, passages(filled)) == ((), 3, before)


def test_a_text_that_came_with_a_project_keeps_the_name_that_was_made_for_it(filled: Library, tmp_path: Path):
    with Library(tmp_path / "other.sqlite3") as other:
        other.take_in(filled.chosen(texts=True), add_articles=True)
        paths = {other.summary(each.article).path for each in other.annotations()}
        assert {article.name.path for article in other.chosen().articles} == paths
