import pytest

from reader.archive.authors import join_names, spell, split_names


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (["ANN DOE", "ANN DOE"], "ANN DOE"),
        (["甲某", "乙某"], "甲某、乙某"),
        (["  文某  "], "文某"),
        (["null 李某（综合报道）"], "李某"),
        (["（采访记者）任某"], "任某"),
        (["利奥·某（Leo Doe）"], "利奥·某（Leo Doe）"),
        (["李某 综合报导"], "李某"),
        (["王 某某"], "王某某"),
        (["美国之音"], None),
        (["  德国之声中文网"], None),
        ([], None),
    ],
)
def test_bylines_become_names(names: list[str], joined: str | None) -> None:
    assert join_names(names) == joined


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("ANN DOE,BO ROE", ["ANN DOE", "BO ROE"]),
        ("Ann Doe, Bo Roe", ["Ann Doe", "Bo Roe"]),
        ("JANE, DUCHESS OF LAKES", ["JANE, DUCHESS OF LAKES"]),
        ("JANE DOE, THE DUCHESS", ["JANE DOE, THE DUCHESS"]),
        ("甲某、乙某/丙某／丁某", ["甲某", "乙某", "丙某", "丁某"]),
        ("甲某 和 乙某", ["甲某", "乙某"]),
        ("", []),
    ],
)
def test_bylines_are_parted(byline: str, names: list[str]) -> None:
    assert split_names(byline) == names


def test_a_shouted_name_is_spelled_as_the_footer_does() -> None:
    assert spell("ROBERT D. McDOE", "Robert D. McDoe是记者。") == "Robert D. McDoe"
    assert spell("ANN O'DOE-ROE", "") == "Ann O'Doe-Roe"
    assert spell("C PAM DOE", "") == "C Pam Doe"
    assert spell("黄某", "") == "黄某"
