import csv
import io
import json
from functools import partial

import pytest


@pytest.fixture
def run(run, surroundings):
    """Runs ``jianting names``."""
    return partial(run, "names")


def test_names_are_added_and_listed(run):
    status, out, _ = run("add", "泰索尼亚", "特索尼亞", "--format", "json")
    assert (status, json.loads(out)) == (0, {"names": [{"id": 1, "forms": ["泰索尼亚", "特索尼亞"]}]})
    assert run("add", "奥兰", "歐蘭", "小奥")[0] == 0
    status, out, _ = run("list", "--format", "json")
    assert [name["forms"] for name in json.loads(out)["names"]] == [
        ["泰索尼亚", "特索尼亞"],
        ["奥兰", "歐蘭", "小奥"],
    ]
    rows = list(csv.reader(io.StringIO(run("list", "--format", "csv")[1])))
    assert rows == [
        ["id", "form"],
        *(["1", form] for form in ("泰索尼亚", "特索尼亞")),
        *(["2", form] for form in ("奥兰", "歐蘭", "小奥")),
    ]
    assert "泰索尼亚、特索尼亞" in run("list")[1]


def test_names_are_removed_by_number_and_by_form(run):
    run("add", "泰索尼亚", "特索尼亞")
    run("add", "奥兰", "小奥")
    status, _, err = run("remove", "2", "特索尼亚")
    assert status == 0
    assert "奥兰、小奥" in err
    status, out, err = run("list")
    assert (status, out) == (0, "")
    assert "jianting names add" in err


def test_wrong_usage_is_told(run):
    status, out, err = run("add", "羅馬", "罗马")
    assert (status, out) == (2, "")
    assert "script" in err
    assert run("add")[0] == 2


def test_an_unknown_name_is_told(run):
    run("add", "泰索尼亚", "特索尼亞")
    status, _, err = run("remove", "特索尼亚", "奥兰")
    assert status == 3
    assert "奥兰" in err
    assert json.loads(run("list", "--format", "json")[1])["names"]


def test_without_a_library_there_is_nothing_to_list(run):
    status, _, err = run("list")
    assert status == 3
    assert "library.sqlite3" in err
