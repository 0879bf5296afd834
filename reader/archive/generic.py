"""Any other outlet: what HTML says itself, and what sites commonly add around an article."""

import re
from itertools import islice

from bs4 import Tag

from reader.archive import dates
from reader.archive.authors import split_names
from reader.archive.blocks import Rules, classes_of
from reader.archive.draft import Draft
from reader.archive.site import Site, take_byline
from reader.model import ParagraphKind

_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:-list|-area|-section)?|disqus\S*|related(?:[-_](?:articles?|news|posts?|stories|links|content))?|"
    r"share(?:[-_](?:bar|buttons?|tools|links))?|social(?:[-_](?:share|links|media|bar))|advert\S*|ad[-_](?:box|slot|container)|"
    r"breadcrumbs?|newsletter|paywall|cookie\S*|recommend\S*|m-interstitial)(?:$|[\s_-])",
    re.I,
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|legend|picinfo|image-caption|photo-caption|wp-caption-text)(?:$|[\s_-])", re.I
)
_CREDIT = re.compile(r"(?:^|[\s_-])(?:credit|copyright|photo-?credit)(?:$|[\s_-])", re.I)
_FOOTER = re.compile(
    r"(?:责任编辑|責任編輯|责编|責編|网编|網編|编辑|編輯)\s*[:：]?\s*\S{2,20}|©.*|版权所有.*|版權所有.*|"
    r"(?:All rights reserved|Copyright).*|下载(?:法广|.{0,6})(?:应用程序|App).*|"
    r"(?:广告|廣告)|.{0,20}(?:未经|未經).{0,12}(?:授权|授權|许可|許可).{0,20}(?:转载|轉載).*",
    re.I,
)
_BYLINE = re.compile(r"(?:作者|记者|記者|撰文|文)\s*[:：/／]\s*([^。，]{2,30})")
_TRANSLATOR = re.compile(r"(?:翻译|译者|翻譯|譯者)\s*[:：]\s*([^。，]{2,30})")
_EDGE = 3
_NEAR = 100
"""So many elements and strings before its small print a picture may stand."""


def _skip(tag: Tag) -> bool:
    if tag.name == "nav":
        return True
    if not tag.attrs:
        return False
    names = f"{classes_of(tag)} {tag.get('id') or ''}"
    return (
        len(names) > 1 and tag.name not in ("body", "main", "article") and _CLUTTER.search(names) is not None
    )


def _kind(tag: Tag) -> ParagraphKind | None:
    if tag.name == "small" and _follows_picture(tag):
        return ParagraphKind.CAPTION
    classes = classes_of(tag)
    return ParagraphKind.CAPTION if classes and _CAPTION.search(classes) else None


def _follows_picture(tag: Tag) -> bool:
    for before in islice(tag.previous_elements, _NEAR):
        if isinstance(before, Tag) and before.name in ("img", "video", "audio", "p", "h2"):
            return before.name not in ("p", "h2")
    return False


def _credit(tag: Tag) -> bool:
    classes = classes_of(tag)
    return tag.name == "cite" or (bool(classes) and _CREDIT.search(classes) is not None)


def _refine(draft: Draft) -> None:
    take_byline(draft, dates.BEIJING)
    blocks = draft.blocks()
    edges = blocks[:_EDGE] + blocks[-_EDGE:]
    for block in edges:
        byline, translator = _BYLINE.fullmatch(block.text), _TRANSLATOR.fullmatch(block.text)
        if byline:
            draft.authors += split_names(byline[1])
        elif translator:
            draft.translator = draft.translator or translator[1].strip()
        if byline or translator or _FOOTER.fullmatch(block.text):
            draft.drop([block])


GENERIC = Site(Rules(skip=_skip, kind=_kind, credit=_credit), refine=_refine)
