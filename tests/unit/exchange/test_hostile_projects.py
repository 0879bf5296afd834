"""Files that only look like REFI-QDA projects, or should not be trusted, are refused and told why."""

import io
import struct
import zipfile

import pytest

from reader.exchange.refi_reading import read_project
from reader.model.exchanging import ExchangeError
from tests.qda_files import codes, coding, guid, packed, qdpx, selection, source, sources

TEXT = "第一段有話。\n第二段也有。"


def read(project, texts=None, **attributes):
    return read_project(qdpx(project, texts, **attributes), "file")


def refusal(data):
    with pytest.raises(ExchangeError) as error:
        read_project(data, "file")
    return error.value.problem


class TestRefused:
    def test_what_is_no_project(self):
        assert refusal(b"") == "exchange.not_zip"
        assert refusal(b"PK\x03\x04 and no more") == "exchange.not_zip"
        assert refusal(packed({"a.txt": "a"})) == "exchange.no_project"
        assert refusal(packed({"project.qde": "<CodeBook/>"})) == "exchange.not_a_project"
        assert refusal(packed({"project.qde": "<Project"})) == "exchange.not_xml"

    @pytest.mark.parametrize(
        "name", ["../evil.txt", "/etc/evil", "a/../../b", "C:/evil", "a\\..\\b", "x\x01y"]
    )
    def test_names_that_lead_out_of_the_file(self, name):
        assert refusal(packed({"project.qde": "<Project/>", name: "x"})) == "exchange.unsafe_name"

    @pytest.mark.parametrize("path", ["../x.txt", "..\\x", "a/../../x", "C:/x", "x&#10;y"])
    def test_paths_that_lead_out_of_the_file(self, path):
        assert refusal(qdpx(sources(source("s", path="internal://" + path)))) == "exchange.unsafe_name"

    def test_no_path_reads_a_file_of_this_machine(self, tmp_path):
        secret = tmp_path / "secret.txt"
        secret.write_text("secret", encoding="utf-8")
        place = secret.as_posix().lstrip("/").replace(":", "")
        assert read(sources(source("s", path="internal:///" + place))).articles[0].text is None

    def test_a_file_that_swells(self):
        bomb = {
            "project.qde": f"<Project>{sources(source('s'))}</Project>",
            "sources/s.txt": b"0" * 20_000_000,
        }
        assert refusal(packed(bomb)) == "exchange.zip_bomb"
        assert refusal(packed({"project.qde": b" " * 20_000_000})) == "exchange.zip_bomb"

    def test_a_file_that_lies_about_its_size(self):
        data = packed(
            {"project.qde": f"<Project>{sources(source('s'))}</Project>", "sources/s.txt": "0" * 999}
        )
        directory = data.rindex(b"PK\x01\x02")
        lying = data[: directory + 24] + struct.pack("<L", 5) + data[directory + 28 :]
        assert refusal(lying) == "exchange.broken_zip"

    def test_a_damaged_file(self):
        data = packed(
            {"project.qde": f"<Project>{sources(source('s'))}</Project>", "sources/s.txt": "一" * 999}
        )
        at = data.index(b"sources/s.txt") + 20
        assert refusal(data[:at] + b"\xff\xff\xff" + data[at + 3 :]) == "exchange.broken_zip"

    def test_two_files_of_one_name(self):
        held = io.BytesIO(packed({"project.qde": "<Project/>"}))
        with zipfile.ZipFile(held, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("project.qde", "<Project/>")
        assert refusal(held.getvalue()) == "exchange.same_name"

    def test_more_files_than_any_project_has(self, monkeypatch):
        monkeypatch.setattr("reader.exchange.refi_archive._MOST_ENTRIES", 3)
        assert refusal(packed({str(n): "" for n in range(4)})) == "exchange.too_many_files"

    def test_an_encrypted_file(self):
        data = packed({"project.qde": "<Project/>"})
        directory = data.rindex(b"PK\x01\x02")
        locked = bytearray(data)
        locked[6] |= 1
        locked[directory + 8] |= 1
        assert refusal(bytes(locked)) == "exchange.encrypted"

    @pytest.mark.parametrize("marks", ["\u0301\u0323", "\u093c\u094d"])
    def test_accents_heaped_without_end(self, marks):
        heap = "a" + marks * 100_000
        assert refusal(qdpx(sources(source("s")), {"s.txt": heap})) == "exchange.heaped_marks"
        assert refusal(qdpx(codes(heap))) == "exchange.heaped_marks"

    def test_long_words_of_scripts_with_many_marks_are_no_heap(self):
        text = "\u0915\u093f\u0924\u093e\u092c\u094d" * 2000
        assert read(sources(source("s")), {"s.txt": text}).articles[0].text == text

    def test_entities(self):
        xml = '<!DOCTYPE Project [<!ENTITY e SYSTEM "file:///etc/hostname">]><Project name="x">&e;</Project>'
        assert refusal(packed({"project.qde": xml})) == "exchange.doctype"

    def test_elements_nested_without_end(self):
        deep = 10_000
        assert refusal(qdpx("<Sources>" * deep + "</Sources>" * deep)) == "exchange.too_deep"

    @pytest.mark.parametrize("place", ["-1", "x", "", "1.5", "9" * 30, "１"])
    def test_places_that_are_none(self, place):
        inner = selection(0, 5, coding("a")).replace('startPosition="0"', f'startPosition="{place}"')
        data = qdpx(codes("a") + sources(source("s", inner)), {"s.txt": TEXT})
        assert refusal(data) == "exchange.not_a_place"

    def test_a_passage_that_ends_before_it_begins(self):
        inner = selection(5, 2, coding("a"))
        assert (
            refusal(qdpx(codes("a") + sources(source("s", inner)), {"s.txt": TEXT})) == "exchange.not_a_place"
        )

    @pytest.mark.parametrize(
        "inner",
        [
            codes("a", "a"),
            sources(source("s"), source("s")),
            f'<Users><User guid="{guid("u")}"/><User guid="{{{guid("u")}}}"/></Users>',
            f'<Notes><Note guid="{guid("n")}"/><Note guid="{guid("n")}"/></Notes>',
        ],
        ids=["codes", "sources", "users", "notes"],
    )
    def test_two_things_with_one_guid(self, inner):
        assert refusal(qdpx(inner, {"s.txt": TEXT})) == "exchange.same_guid"

    def test_a_note_that_refers_to_itself_is_read_once(self):
        note = (
            f'<Notes><Note guid="{guid("n")}"><PlainTextContent>n</PlainTextContent>'
            f'<NoteRef targetGUID="{guid("n")}"/></Note></Notes>'
        )
        ref = f'<NoteRef targetGUID="{guid("n")}"/>'
        assert [memo.text for memo in read(sources(source("s", ref)) + note, {"s.txt": TEXT}).memos] == ["n"]
