"""The archive readers on thousands of real files: nothing of a body is lost, nothing else gets in.

Quick by default: a sample. ``JIANTING_WHOLE_ARCHIVE=1`` reads every file.
"""

import os
import random
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString

from reader.archive import read
from reader.model import Article, ParagraphKind, Source

SAMPLE = 400
OUTLETS = {"voa", "bbc", "nyt", "dw", "rfa", "cna"}

# What the files have besides an article, told from the files alone. A line of the body that only looks like
# one of these is rare enough not to matter to a share of words.
NO_TEXT_TAGS = [
    "script",
    "style",
    "noscript",
    "iframe",
    "svg",
    "button",
    "h1",
    "time",
    "address",
    "footer",
    "a",
]
NO_TEXT_CLASSES = re.compile(
    "moreArticle|insert|news-dic-all|topicbox|book|instagram-media|Person|Byline|EndText"
)
NO_TEXT = re.compile(
    r"获取更多RSS|德国之声版权|德國之聲版權|©|责编|网编|責編|编辑：|记者[：:]\s*\S{2,14}$|^(?:自由亚洲电台)?记者|^\S{2,6}$"
    r"|翻译：|对本(?:文|报道).{0,12}贡献|欢迎|关注[他她我]|时报.{0,20}(?:记者|分社|专栏)|自\S{2,8}(?:报道|对本文)"
    r"|是.{0,40}(?:记者|作者|教授|研究员|社长|作家|评论员|编辑|撰稿|专栏)|著有|加入时报|为《?纽?约?时报|普利策|一书"
    r"|cn\.letters|访问Twitter|播放列表|敬请收看|按时收看|完整版|全部内容|={3,}"
    r"|延伸[阅閱][读讀]|更多阅读|相关阅读"
    r"|电子报|電子報|新聞摘要|每週三|图像来源|加注文字|不支持播放|^\d+ ?(?:分钟|小时)前|最近更新"
    r"|跳过|结尾|帖子|无内容"
    r"|外部网站|影片來源|视频来源|综合报[道导]|摘编|[/／]\S{2,3}\s*[（(]|GMT$"
    r"|^20\d\d-\d\d-\d\d|^[A-Za-z .,'’\-]+$"
    r"|点击|今晨最新|美選最新|瀏覽更多|请访问"
)
TRAILER = re.compile(r"(?:[（(](?:編輯|譯者|核稿|編譯)[^（）()]*[）)])?(?:1[01]\d[\dx]{3,5})?$|[（(]$|^[）)]")
WORD = re.compile(r"[\u3400-\u9fff]|[A-Za-z0-9]+")
# None of these may be in a line of an article but in passing.
PHRASES = re.compile(
    r"^(?:图像来源|图像加注文字|视频加注文字|广告$|你的器材不支持|获取更多RSS|翻译：|点击查看)|^相关内容$"
    r"|^延伸[阅閱][读讀]\s*[:：]?$|feedx\.(?:net|xyz)"
    r"|^\d+ (?:分钟|小时)前$|德国之声版权声明|责编[:： ]|网编[:： ]"
    r"|不支持播放多媒体|images\.weserv\.nl"
)


def squeezed(text: str) -> str:
    return re.sub(
        r"[\s\u200b-\u200d\ufeff\u2060\u00ad\x00-\x1f\x7f-\x9f]+", "", unicodedata.normalize("NFC", text)
    )


def read_file(path: Path) -> Article:
    return read(Source(str(path), path.read_bytes(), "0" * 64))


@pytest.fixture(scope="module")
def files(shared: Path) -> list[Path]:
    found = sorted((shared / "archive").rglob("*.md"))
    if os.environ.get("JIANTING_WHOLE_ARCHIVE"):
        return found
    return random.Random(20).sample(found, SAMPLE)  # noqa: S311  (the same sample every time)


@pytest.fixture(scope="module")
def articles(files: list[Path]) -> dict[Path, Article]:
    return {path: read_file(path) for path in files}


def test_the_seeds_are_read_right(shared: Path) -> None:
    seeds = [read_file(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    facts = [
        (article.outlet, article.author, str(article.published)[:10], article.series) for article in seeds
    ]
    assert facts == [
        ("voa", None, "2023-03-22", None),
        ("voa", None, "2021-12-17", None),
        ("initium", None, "2024-05-16", "Whatsnews"),
        ("bbc", None, "2023-03-21", None),
        ("nyt", "David Pierson", "2024-05-20", None),
    ]
    assert [article.published_inferred for article in seeds] == [False, False, True, False, False]
    assert seeds[4].translator == "纽约时报中文网"
    assert len(seeds[2].tags) == 5


def test_every_file_is_an_article_with_its_fields(articles: dict[Path, Article]) -> None:
    assert {article.outlet for article in articles.values()} == OUTLETS
    for path, article in articles.items():
        assert article.title, path
        assert article.published is not None, path
        assert not article.published_inferred, path
        assert article.url is not None, path
        assert article.url.startswith("https://"), path


def test_no_words_of_the_bodies_are_lost(articles: dict[Path, Article]) -> None:
    total, lost = Counter[str](), Counter[str]()
    for path, article in articles.items():
        for text in body_texts(path):
            words = len(WORD.findall(text))
            total[article.outlet] += words
            if text not in squeezed(article.text):
                lost[article.outlet] += words
    for outlet in total:
        assert lost[outlet] / total[outlet] < 0.01, (outlet, lost[outlet], total[outlet])


def body_texts(path: Path) -> list[str]:
    """The texts of a file's body, found without the readers: text nodes that look like no label or footer."""
    body = path.read_text("utf-8").split("\n------\n", 1)[1]
    tree = BeautifulSoup(body, "html.parser")
    title = squeezed(path.stem[11:])
    for tag in tree.find_all(NO_TEXT_TAGS):
        tag.decompose()
    for tag in tree.find_all(class_=NO_TEXT_CLASSES):
        tag.decompose()
    texts = (
        TRAILER.sub("", squeezed(text))
        for text in tree.find_all(string=True)
        if type(text) is NavigableString
    )
    return [text for text in texts if text and text not in title and not NO_TEXT.search(text)]


def test_nothing_but_the_article_gets_in(articles: dict[Path, Article]) -> None:
    for path, article in articles.items():
        for line in article.text.split("\n"):
            assert not PHRASES.search(line), (path, line)
            assert line == line.strip(), path
        for media in article.media:
            assert "images.weserv.nl" not in media.url, path


def test_the_text_is_canonical(articles: dict[Path, Article]) -> None:
    dirt = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\ufeff\u00a0\u3000]|\n\n")
    for path, article in articles.items():
        assert unicodedata.is_normalized("NFC", article.text), path
        assert not dirt.search(article.text), path
        assert any(line.kind is ParagraphKind.BODY for line in article.paragraphs) or article.paragraphs, path
