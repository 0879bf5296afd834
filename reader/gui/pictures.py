"""The pictures of the articles that are open: fetched when the reader consents, else only offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QBuffer, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.gui import settings as names
from reader.gui.actions import Actions
from reader.gui.compare.picture_layer import Pictures as Shown
from reader.gui.hub import Hub
from reader.gui.jobs import Job
from reader.gui.reading import Reading
from reader.gui.settings import PictureChoice, Setting, Settings
from reader.library.pictures import PictureError, Pictures, kind_of
from reader.model import Article, Media, MediaKind
from reader.text.web_address import web_address

_WIDEST = 1600
"""Pixels of a picture's width that are kept in memory."""
_MOST_PIXELS, _LONGEST_SIDE = 40_000_000, 30_000
"""A picture that says it has more is not unpacked: a small file may say so to fill the memory."""


class PictureControls(QObject):
    """Puts pictures between the paragraphs of what is open, or words that offer them.

    One picture is looked for at a time, so that the library's own readers need not wait for a slow server.
    """

    def __init__(
        self, hub: Hub, settings: Settings, reading: Reading, actions: Actions, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._hub, self._settings, self._reading, self._window = hub, settings, reading, window
        self._action = actions.compare.show_pictures
        self.store = Pictures()
        """Where pictures are kept on disk."""
        self._images: dict[str, QImage] = {}
        self._failed: set[str] = set()
        self._not_kept: set[str] = set()
        """Pictures that are not on disk, and may not be fetched."""
        self._allowed: set[str] = set()
        self._wanted: list[str] = []
        """The addresses still to be looked at, the next first."""
        self._consented: set[int] = set()
        """The articles of which the reader wanted to see the pictures, until the program ends."""
        reading.opened.connect(self._open)
        reading.view.focused_pane_changed.connect(lambda _pane: self._enable())
        self._action.triggered.connect(lambda: self.show(reading.view.focused_pane))
        self._enable()

    def show(self, pane: int) -> None:
        """Fetches the pictures of the article in a pane: the reader asked for them."""
        if pane < len(self._reading.articles):
            self._consent(self._reading.articles[pane])

    def _consent(self, article: int) -> None:
        """The reader wants to see an article's pictures; what failed before is tried again."""
        self._consented.add(article)
        if article in self._reading.articles:
            pane = self._reading.articles.index(article)
            self._failed -= {each.url for each in self._pictures(pane)}
            self.refresh()

    def choose(self, choice: PictureChoice) -> None:
        """Remembers whether pictures are fetched, and follows it at once."""
        self._settings.set(names.PICTURES, choice)
        self.follow(names.PICTURES)

    def follow(self, setting: Setting[Any]) -> None:
        """Acts on another choice in the settings; ``setting`` is what was set."""
        if setting is names.PICTURES:
            if self._settings.get(names.PICTURES) is PictureChoice.NEVER:
                self._consented.clear()
            self.refresh()

    def refresh(self) -> None:
        """Shows what may be shown by the settings, and looks for what is not there yet."""
        known: list[str] = []
        self._allowed.clear()
        for pane in range(len(self._reading.articles)):
            if self._is_shown(pane):
                urls = [each.url for each in self._pictures(pane)]
                known += urls
                self._allowed |= set(urls) if self._is_allowed(pane) else set()
        self._images = {url: image for url, image in self._images.items() if url in known}
        self._not_kept -= self._allowed
        done = self._images.keys() | self._failed | self._not_kept
        self._wanted = [url for url in dict.fromkeys(known) if url not in done]
        self._show()
        self._enable()
        self._look_for_next()

    def _open(self, articles: list[int]) -> None:
        for pane in range(len(articles)):
            self._reading.view.panes[pane].text.pictures_clicked.connect(partial(self._ask, pane))
        self.refresh()

    def _enable(self) -> None:
        pane = self._reading.view.focused_pane
        has_some = pane < len(self._reading.articles) and bool(self._pictures(pane))
        self._action.setEnabled(has_some and not self._is_allowed(pane))

    def _is_allowed(self, pane: int) -> bool:
        """Whether an article's pictures may be fetched."""
        is_always = self._settings.get(names.PICTURES) is PictureChoice.ALWAYS
        return is_always or self._reading.articles[pane] in self._consented

    def _is_shown(self, pane: int) -> bool:
        is_never = self._settings.get(names.PICTURES) is PictureChoice.NEVER
        return not is_never or self._is_allowed(pane)

    def _pictures(self, pane: int) -> list[Media]:
        alignment = self._reading.alignment
        return pictures_of(alignment.articles[pane]) if alignment is not None else []

    # Looking for them

    def _look_for_next(self) -> None:
        if not self._wanted or self._hub.jobs.is_busy("picture"):
            return
        url = self._wanted.pop(0)
        allowed, store = url in self._allowed, self.store

        def work(job: Job) -> QImage:
            return decoded(store.fetch(url, consent=allowed, cancelled=job.is_cancelled), url)

        self._hub.jobs.read("picture", work, partial(self._take, url), partial(self._fail, url))

    def _take(self, url: str, image: QImage) -> None:
        self._images[url] = image
        self._show()
        self._look_for_next()

    def _fail(self, url: str, error: Exception) -> None:
        is_refused = isinstance(error, PictureError) and error.code == "consent"
        if not is_refused:
            self._failed.add(url)
        elif url in self._allowed:  # the reader consented meanwhile
            self._wanted.insert(0, url)
        else:
            self._not_kept.add(url)
        self._show()
        self._look_for_next()

    # Showing them

    def _show(self) -> None:
        alignment = self._reading.alignment
        for pane, article in enumerate(alignment.articles if alignment is not None else ()):
            shown = list(self._in(article)) if self._is_shown(pane) else []
            text = self._reading.view.panes[pane].text
            if [(each.before, each.images, each.words) for each in text.pictures] != [
                (each.before, each.images, each.words) for each in shown
            ]:
                text.set_pictures(shown)

    def _in(self, article: Article) -> Iterator[Shown]:
        places: dict[int, list[Media]] = {}
        for media in pictures_of(article):
            places.setdefault(min(media.before, len(article.paragraphs)), []).append(media)
        for before, group in sorted(places.items()):
            images = tuple(self._images[each.url] for each in group if each.url in self._images)
            missing = [each.url for each in group if each.url not in self._images]
            yield Shown(before, images, *(self._words(missing) if missing else ()))

    def _words(self, missing: Sequence[str]) -> tuple[str, str]:
        """What stands for pictures that are not there, and the same in few words."""
        host, count = _host_of(missing[0]), len(missing)
        if not set(missing) <= self._allowed:
            words = self.tr("%n picture(s) from {host} – show", "", count)
            brief = self.tr("%n picture(s) – show", "", count)
        elif set(missing) & self._failed:
            words = self.tr("%n picture(s) from {host} could not be loaded – try again", "", count)
            brief = self.tr("Not loaded – try again")
        else:
            words = self.tr("%n picture(s) from {host} – on the way…", "", count)
            brief = self.tr("On the way…")
        return words.format(host=host), brief

    def _ask(self, pane: int, place: QPoint) -> None:
        """Offers to show the pictures of an article, and to remember an answer for all."""
        if self._is_allowed(pane):
            self.show(pane)
            return
        article = self._reading.articles[pane]
        hosts = sorted({_host_of(each.url) for each in self._pictures(pane)})
        menu = QMenu(self._window)
        note = self.tr("{hosts} will learn that you look at this article.").format(hosts=", ".join(hosts))
        menu.addAction(note).setEnabled(False)
        menu.addSeparator()
        for text, act in (
            (self.tr("Show the pictures of this article"), partial(self._consent, article)),
            (self.tr("Always show pictures"), partial(self.choose, PictureChoice.ALWAYS)),
            (self.tr("Never show pictures"), partial(self.choose, PictureChoice.NEVER)),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, act=act: act())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)


def decoded(data: bytes, url: str) -> QImage:
    """The picture in a file, no wider than is kept in memory; ``url`` is where it is from.

    Raises:
        PictureError: if it is none of the kinds that are fetched, or would fill the memory.
    """
    kind = kind_of(data)
    if kind is None:
        raise PictureError("type", url)
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer, kind.encode())
    reader.setDecideFormatFromContent(False)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS or max(size.width(), size.height()) > _LONGEST_SIDE:
        raise PictureError("size", url)
    image = reader.read()
    if image.isNull():
        raise PictureError("type", url)
    if image.width() > _WIDEST:
        return image.scaledToWidth(_WIDEST, Qt.TransformationMode.SmoothTransformation)
    return image


def pictures_of(article: Article) -> list[Media]:
    """The pictures of an article that can be fetched from the web, each address once."""
    found = {each.url: each for each in reversed(article.media) if each.kind is MediaKind.IMAGE}
    return [each for each in reversed(found.values()) if _host_of(each.url) and article.paragraphs]


def _host_of(url: str | None) -> str:
    """Where on the web an address leads; empty for what is none of the web."""
    found = web_address(url)
    return found.host if found is not None else ""
