import csv
import io
import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("surroundings")

STRIKE = (
    "奥兰港渡轮工人罢工 要求加薪一成",
    "奥兰港渡轮公司的三百名工人星期一开始罢工，要求加薪百分之十。渡轮停航，两万名旅客滞留码头。",
)
STRIKE_TOO = (
    "奥兰渡轮停航：三百工人罢工争取加薪",
    "奥兰港口的渡轮星期一全部停航，工会发动三百名工人罢工。渡轮公司说加薪百分之十做不到，旅客在码头过夜。",
)
MUSEUM = ("海澜博物馆展出古代星图", "海澜博物馆的新展览展出三十幅古代星图，其中一幅绘在丝绸上。")


@pytest.fixture
def filled(run, tmp_path):
    hosts = ("www.voachinese.com", "www.bbc.com", "www.dw.com")
    for number, (title, text) in enumerate((STRIKE, STRIKE_TOO, MUSEUM), 1):
        head = f"[{title}](https://{hosts[number - 1]}/a/{number}.html)"
        (tmp_path / f"{number}.md").write_text(
            f"<!--{1_900_022_400_000 + number * 3_600_000}-->\n{head}\n------\n\n<p>{text}</p>\n",
            "utf-8",
        )
    assert run("import", *(str(tmp_path / f"{n}.md") for n in (1, 2, 3)))[0] == 0
    return run


def listed(run, *arguments: str) -> list[dict[str, object]]:
    status, out, _ = run("events", *arguments, "--format", "json")
    assert status == 0
    return json.loads(out)["events"]


def test_events_are_listed_as_promised(filled):
    museum, strike = listed(filled)
    assert list(strike) == ["id", "label", "first", "last", "outlets", "articles"]
    assert strike["first"] == "2030-03-18T01:00:00Z"
    assert strike["last"] == "2030-03-18T02:00:00Z"
    assert strike["outlets"] == ["bbc", "voa"]
    assert [list(article) for article in strike["articles"]] == [
        ["id", "path", "outlet", "title", "published"]
    ] * 2
    assert [Path(article["path"]).name for article in strike["articles"]] == ["1.md", "2.md"]
    assert strike["articles"][0]["title"] == STRIKE[0]
    assert museum["label"] == MUSEUM[0]


def test_conditions_and_forms(filled):
    assert len(listed(filled, "--outlets", "2")) == 1
    assert len(listed(filled, "--limit", "1")) == 1
    assert listed(filled, "--since", "2031") == []
    assert len(listed(filled, "--until", "2030-03")) == 2
    rows = list(csv.reader(io.StringIO(filled("events", "--format", "csv")[1])))
    assert rows[0] == ["event", "label", "id", "path", "outlet", "title", "published"]
    assert len(rows) == 4
    status, out, err = filled("events", "--outlets", "2")
    assert (status, "1 of 1" in err) == (0, True)
    assert "LABEL" in out
    assert "bbc voa" in out


def test_new_articles_wait_without_an_update(filled):
    assert listed(filled, "--no-update") == []
    assert len(listed(filled)) == 2
    assert len(listed(filled, "--no-update")) == 2


def test_events_are_merged_split_and_renamed(filled):
    museum, strike = (str(event["id"]) for event in listed(filled))
    status, out, _ = filled("events", "merge", strike, museum, "--format", "json")
    assert status == 0
    assert [len(event["articles"]) for event in json.loads(out)["events"]] == [3]
    status, out, _ = filled("events", "split", strike, "3", "--format", "json")
    assert sorted(len(event["articles"]) for event in json.loads(out)["events"]) == [1, 2]
    status, out, _ = filled("events", "rename", strike, "渡轮罢工")
    assert (status, "渡轮罢工" in out) == (0, True)
    assert {event["label"] for event in listed(filled)} == {"渡轮罢工", MUSEUM[0]}


def test_elsewhere(filled):
    status, out, _ = filled("elsewhere", "1", "--format", "json")
    assert status == 0
    assert [article["id"] for article in json.loads(out)["articles"]] == [2]
    assert STRIKE_TOO[0] in filled("elsewhere", "1")[1]
    assert len(list(csv.reader(io.StringIO(filled("elsewhere", "2", "--format", "csv")[1])))) == 2
    status, out, err = filled("elsewhere", "3")
    assert (status, out) == (0, "")
    assert "No other article" in err


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("events", "merge", "1"), 2, "two events"),
        (("events", "merge", "1", "99"), 3, "no event 99"),
        (("events", "split", "99", "1"), 3, "no event 99"),
        (("events", "split", "1", "77"), 3, "77"),
        (("events", "rename", "99", "x"), 3, "no event 99"),
        (("elsewhere", "77"), 3, "77"),
        (("events", "--outlets", "0"), 2, "outlets"),
    ],
)
def test_what_is_wrong_is_told(filled, arguments, status, words):
    listed(filled)
    found, out, err = filled(*arguments)
    assert (found, out) == (status, "")
    assert words in err


def test_a_split_of_all_articles_is_told(filled):
    event = str(listed(filled)[0]["id"])
    status, out, err = filled("events", "split", event, "3")
    assert (status, out) == (2, "")
    assert "not all" in err


def test_without_a_library_it_is_told(run):
    assert run("events")[0] == 3
    assert run("elsewhere", "1")[0] == 3


def test_an_article_stands_once_for_each_of_its_files(filled, tmp_path: Path):
    again = (tmp_path / "1.md").read_text("utf-8").replace("</p>", "另有消息随后补充。</p>")
    (tmp_path / "later.md").write_text(again, "utf-8")
    assert filled("import", str(tmp_path / "later.md"))[0] == 0
    strike = next(event for event in listed(filled) if len(event["outlets"]) == 2)
    places = [(article["id"], Path(article["path"]).name) for article in strike["articles"]]
    assert sorted(name for _, name in places) == ["1.md", "2.md", "later.md"]
    assert len({number for number, _ in places}) == 2
