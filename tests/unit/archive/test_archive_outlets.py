import pytest

from reader.archive import outlet_of, outlets
from reader.archive.outlets import UNKNOWN, is_outlet_name


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.voachinese.com/a/1.html", "voa"),
        ("https://www.bbc.com/zhongwen/simp/1", "bbc"),
        ("https://cn.nytimes.com/world/1", "nyt"),
        ("https://theinitium.com/article/1", "initium"),
        ("https://www.dw.com/zh/1", "dw"),
        ("https://www.rfa.org/mandarin/1", "rfa"),
        ("https://www.rfi.fr/cn/1", "rfi"),
        ("https://www.cna.com.tw/news/1", "cna"),
        ("https://notbbc.com/1", "notbbc.com"),
    ],
)
def test_the_host_names_the_outlet(url: str, outlet: str) -> None:
    assert outlet_of(url, "端传媒", {"author": "BBC"}).id == outlet


def test_front_matter_then_text_stand_in_for_the_host() -> None:
    assert outlet_of(None, "端传媒", {"author": "美国之音"}).id == "voa"
    assert outlet_of(None, "", {"tags": ["(臺)中央社CNA"]}).id == "cna"
    assert outlet_of(None, "本刊载内容版权为端传媒或相关单位所有", {}).id == "initium"
    assert outlet_of(None, "无名", {"author": 7, "tags": None}) is UNKNOWN


def test_every_outlet_of_the_table_is_whole() -> None:
    ids = [outlet.id for outlet in outlets()]
    assert len(ids) == len(set(ids))
    assert {"voa", "bbc", "nyt", "initium", "dw", "rfa", "rfi", "cna"} <= set(ids)
    assert all(outlet.name and outlet.short and outlet.hosts for outlet in outlets())


def test_an_outlet_is_known_by_its_names() -> None:
    assert is_outlet_name("美国之音")
    assert is_outlet_name("《纽约时报》")
    assert is_outlet_name(" 德国之声 中文网")
    assert not is_outlet_name("任某")
