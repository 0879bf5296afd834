"""``jianting tags agreement``."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tagged_library import BRIDGE, CRITICS, SPEECH, filled, tag

pytestmark = pytest.mark.usefixtures("surroundings")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    """Both find the bridge a fact; of what is quoted they agree on one of three sentences."""
    path = filled(tmp_path)
    for words, code, coders in [
        (BRIDGE, "事实", "甲乙"),
        (SPEECH, "引述", "甲乙"),
        (CRITICS, "引述", "甲"),
        (BRIDGE, "引述", "乙"),
    ]:
        for coder in coders:
            tag(path, words, code, coder=coder)
    return path


@pytest.mark.usefixtures("tagged")
def test_the_table_says_what_it_measures(run: Run):
    status, out, aside = run("tags", "agreement")
    assert status == 0
    lines = out.splitlines()
    assert lines[0].split()[:2] == ["CODE", "ALPHA"]
    fact = next(line for line in lines if line.startswith("事实"))
    assert "1.000" in fact
    assert "too few" in fact
    assert "no alpha for unitizing" in aside


@pytest.mark.usefixtures("tagged")
def test_programs_get_all_numbers(run: Run):
    status, out, _ = run("tags", "agreement", "--coder", "甲", "--coder", "乙", "--format", "json")
    assert status == 0
    found = json.loads(out)
    assert (found["coders"], found["unit"], found["orphans"]) == (["甲", "乙"], "sentence", 0)
    codes = {each["code"]: each for each in found["codes"]}
    assert (codes["事实"]["alpha"], codes["事实"]["percentage"]) == (1, 100)
    quoted = codes["引述"]
    assert (quoted["all"], quoted["only"]) == (1, {"甲": 1, "乙": 1})
    assert quoted["units"] == quoted["all"] + quoted["several"] + 2 + quoted["none"]
    assert {each["counted"] for each in found["articles"]} <= {"worked_on", "not_by_two"}
    _, out, _ = run("tags", "agreement", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert "unitizing" in rows[0]["note"]
    assert {row["code"]: row["only_甲"] for row in rows}["引述"] == "1"


@pytest.mark.usefixtures("tagged")
def test_the_places_where_coders_differ_are_listed(run: Run):
    status, out, _ = run("tags", "agreement", "--list", "--format", "json")
    assert status == 0
    places = json.loads(out)["disagreements"]
    assert [(each["exact"], each["given_by"], each["not_by"]) for each in places] == [
        (BRIDGE, ["乙"], ["甲"]),
        (CRITICS, ["甲"], ["乙"]),
    ]
    _, out, aside = run("tags", "agreement", "--list", "--code", "事实")
    assert (out, aside.strip()) == ("", "They differ nowhere.")
    _, out, _ = run("tags", "agreement", "--list", "--code", "引述", "--unit", "character")
    assert out.count("引述") >= 2


@pytest.mark.usefixtures("tagged")
def test_who_has_no_tags_is_not_compared(run: Run):
    status, _, aside = run("tags", "agreement", "--coder", "甲", "--coder", "丙")
    assert status == 3
    assert "丙" in aside
    status, _, aside = run("tags", "agreement", "--coder", "甲")
    assert status == 3
    assert "two coders" in aside
