import pytest
from bs4 import BeautifulSoup, Tag

from reader.archive import addresses, media


def tag_of(markup: str) -> Tag:
    found = BeautifulSoup(markup, "html.parser").find(True)
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("http://www.bbc.com/zhongwen/simp/world-1", "https://www.bbc.com/zhongwen/simp/world-1"),
        ("https://a.example/x?utm_source=rss&id=7&fbclid=z#top", "https://a.example/x?id=7"),
        ("https://a.example/x?ocid=socialflow", "https://a.example/x"),
        ("https://A.Example:443", "https://a.example/"),
        ("http://https//a.example/x", "https://a.example/x"),
        ("https://web.example/https://a.example/x", "https://web.example/https://a.example/x"),
        ("https://a.example/%E5%A4%AE%20?/a-5", "https://a.example/%E5%A4%AE%20?/a-5"),
        ("#", None),
        ("javascript:alert(1)", None),
        ("https://[broken", None),
        (None, None),
    ],
)
def test_addresses_become_canonical(address: str | None, canonical: str | None) -> None:
    assert addresses.canonical_url(address) == canonical


@pytest.mark.parametrize(
    ("address", "original"),
    [
        ("https://images.weserv.nl?url=cdn.example/a_w900.jpg", "https://cdn.example/a_w900.jpg"),
        ("https://images.weserv.nl/?url=cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("https://images.weserv.nl/?url=https%3A%2F%2Fcdn.example%2Fa.jpg&w=9", "https://cdn.example/a.jpg"),
        ("https://images.weserv.nl/?url=ssl:cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("https://images.weserv.nl/?w=9", None),
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("/a.jpg", "https://news.example/a.jpg"),
        ("data:image/gif;base64,R0", None),
    ],
)
def test_pictures_are_traced_to_where_they_lie(address: str, original: str | None) -> None:
    assert addresses.original_address(address, "https://news.example/story") == original


def test_lazy_pictures_and_sets_of_sizes_have_an_address() -> None:
    assert media.source_of(tag_of('<img data-src="//c.example/a.jpg">'), None) == "https://c.example/a.jpg"
    sizes = '<img srcset="https://c.example/1.jpg 240w, https://c.example/2.jpg 480w">'
    assert media.source_of(tag_of(sizes), None) == "https://c.example/2.jpg"
    video = '<video><source src="https://c.example/v.mp4"></video>'
    assert media.source_of(tag_of(video), None) == "https://c.example/v.mp4"


def test_lines_and_icons_are_decoration() -> None:
    assert (
        media.source_of(tag_of('<img src="https://c.example/98950366_line_grey_line464.jpg">'), None) is None
    )
    assert media.source_of(tag_of('<img src="https://c.example/a.gif" alt="line break">'), None) is None
    assert media.source_of(tag_of('<img src="https://c.example/a.gif" alt="Coastline">'), None) is not None
    assert media.source_of(tag_of("<img>"), None) is None


def test_the_name_of_a_file_tells_nothing_of_its_picture() -> None:
    assert media.alt_of(tag_of('<img src="/1.jpg" alt="jt1001.JPG">')) == ""
    assert media.alt_of(tag_of('<img src="/1.jpg" alt=" 湖边的 a.jpg ">')) == "湖边的 a.jpg"
