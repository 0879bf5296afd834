from datetime import UTC, datetime

import pytest

from reader.exchange.refi_reading import read_project
from reader.model import STAR
from tests.qda_files import codes, coding, guid, packed, qdpx, selection, source, sources

TEXT = "第一段有話。\n第二段也有。"
ANA = f'<Users><User guid="{guid("ana")}" name="Ana"/><User guid="{guid("bo")}" id="bo"/></Users>'
NOW = datetime(2026, 5, 6, tzinfo=UTC)


def read(project, texts=None, **attributes):
    return read_project(qdpx(project, texts, **attributes), "file", now=NOW)


def tagged(project):
    names = {code.id: code.name for code in project.codes}
    return [(names[each.code], each.passage.exact) for each in project.annotations]


class TestSources:
    def test_are_articles_with_the_names_that_they_have(self):
        project = read(codes("a") + sources(source("Interview 1")), {"Interview 1.txt": "\ufeff" + TEXT})
        (article,) = project.articles
        assert (article.name.title, article.name.outlet, article.text) == ("Interview 1", "", TEXT)
        assert project.losses == ()

    @pytest.mark.parametrize(
        "path",
        [
            *("internal://{}.txt", "internal:///{}.txt", "INTERNAL://{}.txt", "internal://sources/{}.txt"),
            *("{}.txt", "sources/{}.txt"),
        ],
    )
    def test_are_found_however_their_path_is_written(self, path):
        assert read(sources(source("a", path=path)), {"a.txt": TEXT}).articles[0].text == TEXT

    def test_are_found_in_a_folder_of_other_case(self):
        xml = f'<Project name="x">{sources(source("A"))}</Project>'
        data = packed({"Project.qde".lower(): xml, "Sources/a.TXT": TEXT})
        assert read_project(data, "").articles[0].text == TEXT

    def test_may_have_their_text_in_the_project(self):
        inner = f"<PlainTextContent>{TEXT}</PlainTextContent>" + selection(7, 10, coding("a"))
        project = read(codes("a") + sources(source("s", inner, path=None)))
        assert tagged(project) == [("a", "第二段")]

    @pytest.mark.parametrize(
        "path", ["relative://{}.txt", "file:///data/{}.txt", "/data/{}.txt", "C:\\{}.txt", "../{}.txt"]
    )
    def test_outside_of_the_file_are_never_opened(self, path):
        inner = selection(0, 3, coding("a"), name="第一段")
        project = read(codes("a") + sources(source("s", inner, path)))
        (tag,) = project.annotations
        assert project.articles[0].text is None
        assert (tag.passage.exact, tag.orphan) == ("第一段", True)
        assert dict(project.losses) == {"loss.no_text": 1}

    def test_without_a_name_go_by_that_of_their_file(self):
        inner = f'<TextSource guid="{guid("x")}" plainTextPath="internal://board 2017.txt"/>'
        project = read(sources(inner), {"board 2017.txt": TEXT})
        assert project.articles[0].name.title == "board 2017"

    def test_that_are_not_there_make_no_words_of_what_a_tag_is_called(self):
        project = read(codes("a") + sources(source("s", selection(0, 80, coding("a"), name="line:6"))))
        assert project.annotations == ()
        assert dict(project.losses)["loss.unplaced"] == 1

    def test_that_are_not_there_keep_the_notes_of_their_tags(self):
        inner = selection(0, 3, "<Description>why</Description>" + coding("a"))
        project = read(codes("a") + sources(source("s", inner)))
        assert [memo.text for memo in project.memos] == ["why"]
        assert dict(project.losses) == {"loss.no_text": 1, "loss.unplaced": 1}

    def test_of_pictures_and_sounds_are_told_of(self):
        inner = (
            f'<PictureSource guid="{guid("p")}"><PictureSelection/></PictureSource>'
            f'<AudioSource guid="{guid("s")}"><Transcript><TranscriptSelection/></Transcript>'
            "<AudioSelection/>"
            f'</AudioSource><VideoSource guid="{guid("v")}"/>'
        )
        losses = dict(read(sources(inner)).losses)
        assert losses == {"loss.other_selections": 3, "loss.other_sources": 3}

    def test_of_pdf_bring_the_text_that_is_with_them(self):
        text = f'<Representation guid="{guid("r")}" plainTextPath="internal://r.txt">'
        inner = (
            f'<PDFSource name="Report" guid="{guid("p")}" path="internal://p.pdf"><PDFSelection/>'
            f"{text}{selection(0, 3, coding('a'))}</Representation></PDFSource>"
        )
        project = read(codes("a") + sources(inner), {"r.txt": TEXT})
        assert project.articles[0].name.title == "Report"
        assert tagged(project) == [("a", "第一段")]
        assert dict(project.losses) == {"loss.other_selections": 1}

    def test_go_by_the_variables_that_say_what_they_are(self):
        variables = "".join(
            f'<Variable name="{name}" guid="{guid(name)}" typeOfVariable="Text"/>'
            for name in ("Outlet", "Title", "Address", "Published", "Mood")
        )
        values = "".join(
            f'<VariableValue><VariableRef targetGUID="{guid(name)}"/><TextValue>{value}</TextValue>'
            "</VariableValue>"
            for name, value in (
                ("Outlet", "bbc"),
                ("Title", "題"),
                ("Address", "https://example.org/1"),
                ("Published", "2023-03-22T14:59:05Z"),
                ("Mood", "good"),
            )
        )
        project = read(f"<Variables>{variables}</Variables>" + sources(source("s", values)), {"s.txt": TEXT})
        name = project.articles[0].name
        assert (name.outlet, name.title, name.url) == ("bbc", "題", "https://example.org/1")
        assert name.published == datetime(2023, 3, 22, 14, 59, 5, tzinfo=UTC)
        assert dict(project.losses) == {"loss.variables": 1}


class TestTags:
    def test_are_taken_with_who_made_them_and_when(self):
        inner = selection(
            7,
            10,
            "<Description>why\nso</Description>"
            + coding("a", creatingUser=guid("ana"), creationDateTime="2024-01-02T03:04:05.1234567+08:00")
            + coding("b", creatingUser="{" + guid("bo").upper() + "}"),
            creationDateTime="2020-01-01T00:00:00",
            modifiedDateTime="2025-01-01T00:00:00Z",
        )
        project = read(ANA + codes("a", "b") + sources(source("s", inner)), {"s.txt": TEXT})
        one, other = project.annotations
        assert tagged(project) == [("a", "第二段"), ("b", "第二段")]
        assert [each.memo for each in (one, other)] == ["why\nso"] * 2
        assert [each.coder for each in (one, other)] == ["Ana", "bo"]
        assert one.created == datetime(2024, 1, 1, 19, 4, 5, 123456, tzinfo=UTC)
        assert other.created == datetime(2020, 1, 1, tzinfo=UTC)
        assert one.modified == datetime(2025, 1, 1, tzinfo=UTC)
        assert one.uuid == guid(("coding", "a"))

    def test_of_nobody_are_signed_with_the_program(self):
        project = read(codes("a") + sources(source("s", selection(0, 1, coding("a")))), {"s.txt": TEXT})
        (tag,) = project.annotations
        assert (tag.coder, tag.created, tag.modified) == ("Other 1.0", NOW, None)

    def test_that_were_never_altered_are_not_said_to_be(self):
        inner = selection(0, 1, coding("a"), creationDateTime="2024-01-01T00:00:00Z").replace(
            "creationDateTime", 'modifiedDateTime="2024-01-01T00:00:00Z" creationDateTime', 1
        )
        project = read(codes("a") + sources(source("s", inner)), {"s.txt": TEXT})
        assert project.annotations[0].modified is None

    def test_keep_their_places_in_a_file_of_windows(self):
        raw = "\ufeff第一段。\r\n\r\n　　第二段é😀也有。\r\n".replace("é", "e\u0301")
        text = raw.removeprefix("\ufeff")
        start = text.index("e\u0301")
        inner = selection(start, start + 4, coding("a"))
        project = read(codes("a") + sources(source("s", inner)), {"s.txt": raw})
        assert project.articles[0].text == "第一段。\n第二段é😀也有。"
        assert tagged(project) == [("a", "é😀也")]

    def test_keep_their_places_in_a_file_of_atlas(self):
        raw = "第一段。\r\n第二段也有。"
        place = raw.replace("\r\n", "\n").index("第二")
        inner = selection(place, place + 3, coding("a"))
        project = read(
            codes("a") + sources(source("s", inner)), {"s.txt": raw}, origin="ATLAS.ti Windows 23.1"
        )
        assert tagged(project) == [("a", "第二段")]

    def test_on_a_whole_source_are_on_its_whole_text(self):
        project = read(codes("a") + sources(source("s", coding("a"))), {"s.txt": TEXT})
        assert tagged(project) == [("a", TEXT)]
        assert dict(project.losses) == {"loss.whole_sources": 1}

    def test_with_a_code_that_is_none_are_told_of(self):
        project = read(codes("a") + sources(source("s", selection(0, 2, coding("b")))), {"s.txt": TEXT})
        assert project.annotations == ()
        assert dict(project.losses) == {"loss.unknown_code": 1}

    def test_with_one_guid_stay_two(self):
        inner = selection(0, 2, coding("a")) + selection(2, 4, coding("a"))
        project = read(codes("a") + sources(source("s", inner)), {"s.txt": TEXT})
        assert len({each.uuid for each in project.annotations}) == 2

    def test_behind_the_text_leave_their_note_on_the_article(self):
        inner = selection(500, 600, "<Description>why</Description>" + coding("a"))
        project = read(codes("a") + sources(source("s", inner)), {"s.txt": TEXT})
        assert project.annotations == ()
        assert [memo.text for memo in project.memos] == ["why"]
        assert dict(project.losses) == {"loss.unplaced": 1}


class TestNotes:
    NOTES = (
        f'<Notes><Note guid="{guid("n")}" creatingUser="{guid("ana")}"'
        ' creationDateTime="2024-01-01T00:00:00Z">'
        f'<PlainTextContent>a note</PlainTextContent></Note><Note guid="{guid("f")}" name="x"'
        ' plainTextPath="internal://f.txt"/></Notes>'
    )

    def ref(self, name):
        return f'<NoteRef targetGUID="{guid(name)}"/>'

    def test_on_a_code_a_tag_and_an_article_are_theirs(self):
        book = (
            f'<CodeBook><Codes><Code guid="{guid("a")}" name="a" isCodable="true">'
            f"<Description>is</Description>{self.ref('f')}</Code></Codes></CodeBook>"
        )
        inner = selection(0, 2, coding("a", inner=self.ref("n"))) + self.ref("n")
        project = read(
            ANA + book + sources(source("s", inner)) + self.NOTES,
            {"s.txt": TEXT, "f.txt": "\ufefffrom a file"},
        )
        assert project.codes[0].memo == "is\n\nfrom a file"
        assert project.annotations[0].memo == "a note"
        (memo,) = project.memos
        assert (memo.text, memo.coder, memo.uuid) == ("a note", "Ana", guid("n"))
        assert project.losses == ()

    def test_on_a_passage_without_a_code_star_it(self):
        inner = selection(0, 3, "<Description>look</Description>") + selection(3, 5, self.ref("n"))
        project = read(ANA + codes("a") + sources(source("s", inner)) + self.NOTES, {"s.txt": TEXT})
        assert tagged(project) == [("★", "第一段"), ("★", "有話")]
        assert [each.memo for each in project.annotations] == ["look", "a note"]
        assert [code.uuid for code in project.codes][-1] == STAR
        assert dict(project.losses)["loss.starred"] == 2

    def test_on_a_passage_as_qualcoder_has_them_star_it(self):
        note = (
            f'<Notes><Note guid="{guid("q")}"><PlainTextContent>here</PlainTextContent>'
            f"{selection(7, 10)}</Note></Notes>"
        )
        project = read(
            codes("a") + sources(source("s", self.ref("q"))) + note, {"s.txt": TEXT}, origin="QualCoder 3.7"
        )
        assert tagged(project) == [("★", "第二段")]
        assert project.annotations[0].memo == "here"

    def test_of_one_coder_on_an_article_become_one(self):
        inner = "<Description>about it</Description>" + self.ref("n")
        project = read(
            ANA + sources(source("s", inner, creatingUser=guid("ana"))) + self.NOTES, {"s.txt": TEXT}
        )
        assert [memo.text for memo in project.memos] == ["a note\n\nabout it"]

    def test_on_the_project_are_those_of_its_codebook(self):
        project = read(codes("a") + "<Description>The study</Description>")
        assert [(book.name, book.memo) for book in project.codebooks] == [("Study", "The study")]

    def test_that_nothing_refers_to_and_all_else_are_told_of(self):
        rest = (
            '<Cases><Case guid="c"/><Case guid="d"/></Cases>'
            f'{self.NOTES}<Links><Link guid="l" originGUID="a" targetGUID="b"/></Links>'
            '<Sets><Set guid="s" name="x"/></Sets><Graphs><Graph guid="g"/></Graphs>'
        )
        assert dict(read(codes("a") + rest).losses) == {
            "loss.sets": 1,
            "loss.links": 1,
            "loss.cases": 2,
            "loss.graphs": 1,
            "loss.missing_notes": 1,
            "loss.loose_notes": 2,
        }

    def test_of_a_journal_are_kept_with_the_codebook(self):
        note = (
            f'<Notes><Note guid="{guid("j")}" name="Journal" plainTextPath="internal://j.txt"/>'
            "<Note><PlainTextContent>one more</PlainTextContent></Note></Notes>"
        )
        project = read(codes("a") + note, {"j.txt": "\ufeffdear diary"})
        assert project.codebooks[0].memo == "Journal\n\ndear diary\n\none more"
        assert dict(project.losses) == {"loss.loose_notes": 2}
        assert read(note, {"j.txt": "x"}).codebooks[0].memo == "Journal\n\nx\n\none more"

    def test_on_a_passage_as_nvivo_has_them_star_it(self):
        place = selection(7, 10)
        link = (
            f'<Links><Link guid="{guid("l")}" originGUID="{guid("n")}"'
            f' targetGUID="{guid((7, 10, ""))}" direction="OneWay"/></Links>'
        )
        project = read(ANA + codes("a") + sources(source("s", place)) + self.NOTES + link, {"s.txt": TEXT})
        assert tagged(project) == [("★", "第二段")]
        assert project.annotations[0].memo == "a note"
        assert "loss.links" not in dict(project.losses)

    def test_on_the_project_without_codes_are_not_lost(self):
        project = read("<Description>The study</Description>")
        assert [(book.name, book.memo) for book in project.codebooks] == [("Study", "The study")]


def test_folders_that_something_is_coded_with_are_codes():
    book = f'<CodeBook><Codes><Code guid="{guid("a")}" name="a" isCodable="false"/></Codes></CodeBook>'
    project = read(book + sources(source("s", selection(0, 3, coding("a")))), {"s.txt": TEXT})
    assert tagged(project) == [("a", "第一段")]
    assert [each.name for each in project.codebooks] == ["Study"]
