import io
from dataclasses import replace

import pytest

from reader.exchange.code_colours import SLOTS, colour_of, slot_of
from reader.exchange.refi_codebook import read_codebook, write_codebook
from reader.model import Code, Codebook, Project
from reader.model.exchanging import ExchangeError
from tests.qda_files import guid, schema

BOOKS = (Codebook(1, guid("A"), "措辞", "怎么说的\r\n<em>"), Codebook(2, guid("B"), "空的"))
CODES = (
    Code(1, guid("a"), 1, "消息来源", 0, None, "谁说的 & 为什么", None, 0),
    Code(2, guid("b"), 1, "官方", 3, 1, "", None, 0),
    Code(3, guid("c"), 1, "“匿名”", 7, 1, "\n 一行", None, 1),
    Code(4, guid("d"), 1, "框架", 5, None, "", None, 1),
)
PROJECT = Project(codebooks=BOOKS, codes=CODES)


def read(inner, head='xmlns="urn:QDA-XML:codebook:1.0" origin="Other"'):
    return read_codebook(f"<CodeBook {head}>{inner}</CodeBook>".encode(), "book")


def refusal(data):
    with pytest.raises(ExchangeError) as error:
        read_codebook(data if isinstance(data, bytes) else data.encode(), "book")
    return error.value.problem


class TestOut:
    def test_comes_back_as_it_was(self):
        made = write_codebook(PROJECT)
        assert read_codebook(made.content, "book") == PROJECT
        assert made.losses == ()

    def test_is_valid(self):
        schema("Codebook.xsd").validate(io.BytesIO(write_codebook(PROJECT).content))

    def test_is_the_same_each_time(self):
        assert write_codebook(PROJECT) == write_codebook(PROJECT)

    def test_has_the_codebooks_as_codes_that_nothing_is_coded_with(self):
        xml = write_codebook(PROJECT).content.decode()
        assert 'name="措辞" isCodable="false"' in xml
        assert xml.count('isCodable="true"') == len(CODES)

    def test_orders_codes_by_their_positions(self):
        turned = replace(PROJECT, codes=(*(replace(code, position=9 - code.id) for code in CODES),))
        names = [code.name for code in read_codebook(write_codebook(turned).content, "").codes]
        assert names == ["框架", "消息来源", "“匿名”", "官方"]

    def test_tells_of_keys_and_characters_that_it_cant_hold(self):
        keyed = replace(PROJECT, codes=(replace(CODES[0], digit=4, memo="a\x00b"), *CODES[1:]))
        made = write_codebook(keyed)
        assert dict(made.losses) == {"loss.digits": 1, "loss.characters": 1}
        assert read_codebook(made.content, "").codes[0].memo == "a\ufffdb"

    def test_needs_a_codebook(self):
        with pytest.raises(ExchangeError, match="no_codes"):
            write_codebook(Project())


class TestIn:
    def test_takes_folders_alone_at_the_top_for_codebooks(self):
        inner = '<Code guid="{0}" name="{0}" isCodable="false"><Code guid="c{0}" name="c"/></Code>'
        project = read(f"<Codes>{inner.format('a')}{inner.format('b')}</Codes>")
        assert [book.name for book in project.codebooks] == ["a", "b"]
        assert [(code.name, code.codebook, code.parent) for code in project.codes] == [
            ("c", 1, None),
            ("c", 2, None),
        ]

    def test_has_one_codebook_for_the_codes_of_another_program(self):
        project = read(
            '<Codes><Code guid="loose" name="loose" isCodable="true"/>'
            '<Code isCodable="false" name="Topics" guid="{5215CC69-B628-4E02-AFB9-9BEEAEE55808}">'
            '<Description>What it is on</Description><Code name="Economy" color="#ffff00" isCodable="true"'
            ' guid="d7aa29da-519b-4946-9b90-253b6db8fd0a"/></Code></Codes>'
        )
        assert [book.name for book in project.codebooks] == ["book"]
        _, topics, economy = project.codes
        assert (topics.name, topics.memo, topics.parent) == ("Topics", "What it is on", None)
        assert topics.uuid == "5215cc69-b628-4e02-afb9-9beeaee55808"
        assert economy.parent == topics.id
        assert dict(project.losses) == {"loss.folders": 1, "loss.colours": 1}

    @pytest.mark.parametrize("version", ["codebook:1:0", "codebook:0:4", "codebook:1.5", "project:1.0"])
    def test_is_of_any_version(self, version):
        project = read(
            '<Codes><Code guid="x" name="a"/></Codes>', f'xmlns:q="urn:x" xmlns="urn:QDA-XML:{version}"'
        )
        assert [code.name for code in project.codes] == ["a"]

    def test_may_have_prefixes_and_a_mark_of_byte_order(self):
        xml = (
            '\ufeff<?xml version="1.0" encoding="utf-8"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0">'
            f'<q:Codes><q:Code guid="{guid("a")}" name=" 甲 " isCodable="1"/></q:Codes></q:CodeBook>'
        )
        assert [code.name for code in read_codebook(xml.encode(), "").codes] == ["甲"]

    def test_gives_the_same_uuids_again_where_a_file_has_none(self):
        inner = '<Codes><Code name="a"><Code name="b"/></Code><Code name="b"/></Codes>'
        assert read(inner) == read(inner)
        assert len({code.uuid for code in read(inner).codes}) == 3

    def test_tells_codes_of_one_name_apart(self):
        project = read('<Codes><Code guid="1" name="a"/><Code guid="2" name="a"/></Codes>')
        assert [code.name for code in project.codes] == ["a", "a (2)"]
        assert dict(project.losses)["loss.same_names"] == 1

    def test_tells_of_sets(self):
        sets = '<Sets><Set guid="s" name="S"><MemberCode guid="1"/></Set></Sets>'
        assert dict(read(f'<Codes><Code guid="1" name="a"/></Codes>{sets}').losses)["loss.sets"] == 1

    def test_refuses_two_codes_with_one_guid(self):
        one = '<Code guid="{0}" name="a"/><Code guid="{{{0}}}" name="b"/>'.format(guid("a").upper())
        assert refusal(f"<CodeBook><Codes>{one}</Codes></CodeBook>") == "exchange.same_guid"

    def test_refuses_what_is_no_codebook(self):
        assert refusal("<Project/>") == "exchange.not_a_codebook"
        assert refusal("<CodeBook>") == "exchange.not_xml"
        assert refusal("") == "exchange.not_xml"
        assert refusal(b"\xff\xfe\x00\x00") == "exchange.not_xml"
        assert refusal('<?xml version="1.0" encoding="nonsense"?><CodeBook/>') == "exchange.not_xml"

    def test_refuses_entities_of_any_kind(self):
        bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
        laughs = f'<!DOCTYPE CodeBook [<!ENTITY e0 "ha">{bomb}]><CodeBook>&e9;</CodeBook>'
        assert refusal(laughs) == "exchange.doctype"
        reach = '<!DOCTYPE CodeBook [<!ENTITY e SYSTEM "file:///etc/hostname">]><CodeBook>&e;</CodeBook>'
        assert refusal(reach) == "exchange.doctype"
        assert refusal('<!DOCTYPE CodeBook SYSTEM "http://localhost/x.dtd"><CodeBook/>') == "exchange.doctype"

    def test_refuses_codes_nested_without_end(self):
        deep = 10_000
        xml = "<CodeBook><Codes>" + '<Code name="a">' * deep + "</Code>" * deep + "</Codes></CodeBook>"
        assert refusal(xml) == "exchange.too_deep"

    def test_takes_a_hundred_levels(self):
        deep = 100
        project = read("<Codes>" + '<Code name="a">' * deep + "</Code>" * deep + "</Codes>")
        assert [code.parent for code in project.codes] == [None, *range(1, deep)]
        assert len(read_codebook(write_codebook(project).content, "").codes) == deep


class TestColours:
    def test_come_back_as_their_slots(self):
        assert [slot_of(colour_of(slot)) for slot in range(SLOTS)] == list(range(SLOTS))
        assert slot_of(colour_of(3).upper()) == 3

    def test_of_others_become_the_nearest_slot(self):
        assert colour_of(slot_of("#2090f0")) == colour_of(7)
        assert slot_of("#0f6") == slot_of("#00ff66")

    @pytest.mark.parametrize("colour", [None, "", "red", "#12345", "#gggggg"])
    def test_that_are_none_are_no_slot(self, colour):
        assert slot_of(colour) is None
