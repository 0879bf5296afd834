"""Where an address leads, told as a person can judge it."""

import string
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.web_address import web_address


@pytest.mark.parametrize(
    ("address", "url", "host"),
    [
        ("https://www.bbc.com/zhongwen/a?b=1#c", "https://www.bbc.com/zhongwen/a?b=1#c", "www.bbc.com"),
        ("HTTPS://BBC.com", "https://bbc.com/", "bbc.com"),
        ("http://news.example:8080/a b", "http://news.example:8080/a%20b", "news.example"),
        ("https://news.example/新闻", "https://news.example/%E6%96%B0%E9%97%BB", "news.example"),
        ("https://news.example/%E6%96%B0?x=<b>", "https://news.example/%E6%96%B0?x=%3Cb%3E", "news.example"),
        ("https://a.example/100%?up=5%&x=%zz", "https://a.example/100%25?up=5%25&x=%25zz", "a.example"),
        ("https://bbc.com@evil.example/a", "https://evil.example/a", "evil.example"),
        ("https://bbc.com:80@evil.example/", "https://evil.example/", "evil.example"),
        ("https://新闻.example/a", "https://xn--efvy88h.example/a", "xn--efvy88h.example"),
        ("https://ｂbc.com/", "https://bbc.com/", "bbc.com"),
        ("http://2130706433/", "http://127.0.0.1/", "127.0.0.1"),
        ("http://0x7f.1/", "http://127.0.0.1/", "127.0.0.1"),
        ("http://010.0.0.1/", "http://8.0.0.1/", "8.0.0.1"),
        ("http://[::1]:8/", "http://[::1]:8/", "::1"),
    ],
)
def test_what_is_opened_is_what_is_shown(address, url, host):
    found = web_address(address)
    assert (found.url, found.host) == (url, host)


@pytest.mark.parametrize(
    "address",
    [
        *(None, "", "  ", "/a", "//evil.example/a", "www.bbc.com", "mailto:a@b.example", "ftp://a.example/"),
        *("file:///etc/passwd", "file://server/share", "javascript:alert(1)", "JaVaScRiPt:alert(1)"),
        *("data:text/html,<script>1</script>", "vbscript:x", "smb://server/share", "\\\\server\\share"),
        *("https:", "https://", "https:///a", "http:\\\\evil.example", "https://bbc.com\\@evil.example/"),
        *(
            "https://a.example/\nb",
            "java\nscript:alert(1)",
            "https://a\t.example/",
            "https://a.example/\u2028",
        ),
        *(
            "https://a b.example/",
            "https://a%2eexample/",
            "https://[::1/",
            "https://a.example:x/",
            "https://-/",
        ),
        *("https://[v1.example]/", "https://a.example/\ud83d"),
        *("https://a..example/", "https://a\u202e.example/", "https://300.1.1.1/", "http://1.2.3.4.5/"),
        "https://a.example/" + "a" * 9000,
    ],
)
def test_what_a_browser_should_not_be_sent_to_is_none(address):
    assert web_address(address) is None


def test_a_user_that_looks_like_a_host_is_left_out_and_told():
    assert web_address("https://bbc.com@evil.example/a").had_user
    assert not web_address("https://evil.example/bbc.com@x").had_user


def test_a_name_in_other_letters_is_told_in_both():
    found = web_address("https://bb\u0441.com/")  # a Cyrillic letter that looks like a c
    assert found.host == "xn--bb-pmc.com"
    assert found.host_read == "bb\u0441.com"
    assert web_address("https://bbc.com/").host_read == ""


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "172.16.0.9", "169.254.169.254", "0.1"),
        *("[::1]", "[fe80::1]", "[fc00::1]", "[::ffff:10.0.0.1]", "[2002:7f00:1::]", "router", "nas.local"),
        *("100.64.0.1", "224.0.0.1", "0177.1", "db.internal", "localhost."),
    ],
)
def test_what_lies_in_ones_own_network_is_known(host):
    assert web_address(f"http://{host}/").is_private


@pytest.mark.parametrize(
    "host", ["bbc.com", "8.8.8.8", "[2606:4700::1111]", "local.example", "10.example.com"]
)
def test_what_lies_outside_is_known(host):
    assert not web_address(f"http://{host}/").is_private


@pytest.mark.parametrize(
    ("path", "readable"),
    [
        ("/%E6%96%B0%E9%97%BB/1", "/新闻/1"),
        ("/%E2%80%AEgpj.exe", "/%E2%80%AEgpj.exe"),  # a sign that turns what follows round
        ("/%D7%90", "/%D7%90"),
        ("/%2F%40evil.example", "/%2F%40evil.example"),
        ("/%ff%fe", "/%ff%fe"),
        ("/\u200b", "/%E2%80%8B"),
    ],
)
def test_a_path_is_readable_without_deceiving(path, readable):
    assert web_address(f"https://news.example{path}").readable == f"https://news.example{readable}"


def test_hosts_below_ones_own_are_ones_own():
    found = web_address("https://www.bbc.com/a")
    assert found.is_of("bbc.com")
    assert found.is_of("www.bbc.com")
    assert not found.is_of("c.com")
    assert not web_address("https://bbc.com.evil.example/").is_of("bbc.com")


@given(st.text(st.sampled_from(string.printable + "新\u202e\u200b\\@#?/:.[]%\ud800"), max_size=40))
def test_what_is_given_to_the_browser_reads_the_same_to_all(rest):
    found = web_address(f"https://{rest}")
    if found is not None:
        assert found.url.isascii()
        assert found.url.isprintable()
        assert not set(found.url) & set(' "<>\\^`{|}')
        assert web_address(found.url).url == found.url
        assert urlsplit(found.url).hostname == found.host
