"""Pictures of articles: offered, fetched when the reader consents, and never part of the text."""

import struct
import threading
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu

from reader.gui import settings as names
from reader.gui.pictures import decoded
from reader.gui.settings import PictureChoice
from reader.library import downloading
from reader.library.pictures import PictureError, Pictures
from reader.model import Span
from tests.gui.conftest import open_articles, settle

LEFT = Qt.MouseButton.LeftButton


def png(width=600, height=300, colour="teal"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def server(qapp, monkeypatch):
    """The address of a server on this machine, and the paths that it was asked for."""
    monkeypatch.setattr(downloading, "own_network_is_shut", False)
    asked, picture = [], png()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(404 if "missing" in self.path else 200)
            self.send_header("Content-Type", "image/png")
            self.end_headers()
            self.wfile.write(picture)

        def log_message(self, *_):
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}", asked
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def window(qtbot, make_window, library, tmp_path, server):
    """Two articles, with a picture at the beginning, one before the fourth paragraph, and one at the end."""
    base, _ = server
    folder = tmp_path / "with pictures"
    folder.mkdir()
    for number in (1, 2):
        name = "missing" if number == 2 else "b"
        lines = [
            f"<!--{1716192000000 + number}-->",
            f"[第{number}篇：渡轮上的旗帜](https://www.voachinese.com/p/{number}.html)",
            "------",
            f'<p><img src="{base}/a{number}.png"></p>',
            *(f"<p>第{number}篇第{i}段，记者在现场看到，人们继续等待渡轮。</p>" for i in range(3)),
            f'<p><img src="{base}/{name}{number}.png"></p>',
            *(f"<p>第{number}篇后第{i}段，记者在现场看到，人们继续等待渡轮。</p>" for i in range(30)),
            f'<p><img src="{base}/c{number}.png"></p>',
        ]
        (folder / f"{number}.txt").write_text("\n".join(lines), encoding="utf-8")
    library.import_archive([folder])
    made = make_window(library)
    made.controls.pictures.store = Pictures(tmp_path / "pictures")
    found = [each.id for each in library.articles() if "旗帜" in each.title]
    open_articles(qtbot, made, sorted(found, key=lambda each: library.summary(each).path))
    return made


def text(window, pane=0):
    return window.view.panes[pane].text


def words(window, pane=0):
    return [each.words for each in text(window, pane).pictures]


def images(window, pane=0):
    return [len(each.images) for each in text(window, pane).pictures]


def words_place(window, index=0, pane=0):
    """A point of the viewport on the words that stand for a picture, scrolled into view."""
    pane = text(window, pane)
    layer, shown = pane._pictures, pane.pictures[index]
    y = layer._top(shown) + layer._height(shown) - 20
    pane.verticalScrollBar().setValue(max(0, int(y) - 150))
    return QPoint(int(pane.column[0]) + 30, int(y) - pane.verticalScrollBar().value())


def choose(qtbot, window, number, pane=0):
    """Clicks the words for a picture, and an entry of the menu that comes up."""
    qtbot.mouseClick(text(window, pane).viewport(), LEFT, pos=words_place(window, pane=pane))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    told = menu.actions()[0].text()
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[number]).center())
    settle(qtbot, window)
    return told


def test_pictures_are_offered_and_no_server_is_asked(window, server):
    assert [each.before for each in text(window).pictures] == [0, 3, 33]
    assert all("127.0.0.1" in each and "show" in each for each in words(window))
    assert images(window) == [0, 0, 0]
    assert server[1] == []
    assert QApplication.activeModalWidget() is None


def test_where_there_is_little_room_fewer_words_stand_for_pictures(window, server, monkeypatch):
    assert {each.brief for each in text(window).pictures} == {"Picture – show"}
    shown = []
    monkeypatch.setattr(QPainter, "drawText", lambda _painter, *told: shown.append(told[-1]))
    layer, theme = text(window)._pictures, window.themes.theme
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    for width in (600, 140):
        layer.make_room(width)
        painter = QPainter(image)
        layer.paint(painter, theme, 0, 10_000, 0)
        painter.end()
    layer.make_room(600)
    assert "127.0.0.1" in shown[0]
    assert shown[-1] == "Picture – show"


def test_one_articles_pictures_are_fetched_when_the_reader_wants_them(qtbot, window, server, settings):
    told = choose(qtbot, window, 2)
    assert "127.0.0.1" in told
    assert images(window) == [1, 1, 1]
    assert words(window) == ["", "", ""]
    assert sorted(server[1]) == ["/a1.png", "/b1.png", "/c1.png"]
    assert images(window, 1) == [0, 0, 0]  # of the other article nothing was said
    assert settings.get(names.PICTURES) is PictureChoice.ASK


def test_the_key_asks_for_the_pictures_of_the_article_that_is_read(qtbot, window, server):
    text(window, 0).setFocus()
    qtbot.keyClick(text(window, 0), Qt.Key.Key_P)
    settle(qtbot, window)
    assert images(window) == [1, 1, 1]
    assert not window.actions_.compare.show_pictures.isEnabled()


def test_always_is_remembered_and_holds_for_all(qtbot, window, server, settings):
    choose(qtbot, window, 3)
    assert settings.get(names.PICTURES) is PictureChoice.ALWAYS
    assert images(window, 0) == [1, 1, 1]
    assert images(window, 1) == [1, 0, 1]
    assert "could not be loaded" in words(window, 1)[1]


def test_never_is_remembered_and_leaves_no_room(qtbot, window, server, settings):
    high = text(window).content_height
    choose(qtbot, window, 4)
    assert settings.get(names.PICTURES) is PictureChoice.NEVER
    assert text(window).pictures == ()
    assert text(window).content_height < high - 100
    assert server[1] == []


def test_a_picture_that_failed_is_tried_again_on_a_click(qtbot, window, server):
    choose(qtbot, window, 2, pane=1)
    assert "could not be loaded" in words(window, 1)[1]
    before = server[1].count("/missing2.png")
    qtbot.mouseClick(text(window, 1).viewport(), LEFT, pos=words_place(window, index=1, pane=1))
    settle(qtbot, window)
    assert server[1].count("/missing2.png") == before + 1


def test_what_was_fetched_once_is_shown_again_without_the_web(qtbot, window, server):
    choose(qtbot, window, 2)
    articles, asked = window.reading.articles[:], len(server[1])
    window.controls.pictures._consented.clear()
    window.controls.pictures._images.clear()
    open_articles(qtbot, window, articles[:1])
    assert images(window) == [1, 1, 1]
    assert len(server[1]) == asked


def test_the_document_holds_the_articles_characters_alone(qtbot, window):
    choose(qtbot, window, 2)
    for pane in window.view.panes:
        raw = pane.text.document().toRawText().replace("\u2029", "\n")
        assert raw == pane.text.article.text


def test_a_picture_has_its_room_above_its_paragraph(qtbot, window):
    choose(qtbot, window, 2)
    pane = text(window)
    third, fourth = pane.article.paragraphs[2:4]
    gap = pane.height_of(fourth.start) - pane.height_of(third.end)
    width = pane.column[1] - pane.column[0]
    assert gap > min(600, width) / 2  # as high as the picture is, and more
    assert pane.height_of(0) > min(600, width) / 2


def test_pictures_that_come_do_not_move_what_is_read(qtbot, window):
    pane = text(window)
    place = pane.article.paragraphs[20].start
    pane.go_to(place)
    before = pane.height_of(place) - pane.verticalScrollBar().value()
    window.controls.pictures.show(0)
    settle(qtbot, window)
    assert images(window) == [1, 1, 1]
    assert pane.height_of(place) - pane.verticalScrollBar().value() == pytest.approx(before, abs=2)


def test_a_press_on_the_words_selects_nothing(qtbot, window):
    pane = text(window)
    pane.select(Span(2, 6))
    place = words_place(window)
    qtbot.mouseClick(pane.viewport(), LEFT, pos=place)
    QApplication.activePopupWidget().close()
    assert pane.selected_span() == Span(2, 6)


def test_rooms_follow_the_width_and_the_type(qtbot, window):
    choose(qtbot, window, 2)
    pane = text(window)
    wide = pane.height_of(pane.article.paragraphs[3].start)
    window.resize(820, 700)
    settle(qtbot, window)
    assert images(window) == [1, 1, 1]
    narrow = pane.height_of(pane.article.paragraphs[3].start)
    assert narrow != wide
    window.actions_.view.larger.trigger()
    assert pane.height_of(pane.article.paragraphs[3].start) > narrow
    pane.viewport().grab()


def test_a_choice_in_the_preferences_is_followed(qtbot, window, server, settings):
    settings.set(names.PICTURES, PictureChoice.ALWAYS)
    window.controls.frame.setting_changed.emit(names.PICTURES)
    settle(qtbot, window)
    assert images(window) == [1, 1, 1]
    settings.set(names.PICTURES, PictureChoice.NEVER)
    window.controls.frame.setting_changed.emit(names.PICTURES)
    assert text(window).pictures == ()


def test_what_was_asked_of_one_article_is_not_answered_for_another(qtbot, window, server):
    first, second = window.reading.articles
    qtbot.mouseClick(text(window).viewport(), LEFT, pos=words_place(window))
    menu = QApplication.activePopupWidget()
    open_articles(qtbot, window, [second])
    menu.actions()[2].trigger()
    settle(qtbot, window)
    assert server[1] == []
    menu.close()
    open_articles(qtbot, window, [first])
    qtbot.waitUntil(lambda: images(window) == [1, 1, 1])


# What a server may send


def png_of_size(width, height):
    """A small file that says it holds a picture of this size."""

    def chunk(name, data):
        checked = name + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    rows = zlib.compress(bytes(1000), 9)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30_000, 30_000), (60_000, 1000)])
def test_a_small_file_that_would_fill_the_memory_is_not_unpacked(size):
    with pytest.raises(PictureError) as refused:
        decoded(png_of_size(*size), "https://news.example/a.png")
    assert refused.value.code == "size"


def test_a_large_picture_is_kept_small():
    image = decoded(png(3200, 1000), "https://news.example/a.png")
    assert (image.width(), image.height()) == (1600, 500)
    assert decoded(png(300, 100), "https://news.example/a.png").width() == 300


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"",
        png()[:40],
    ],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(PictureError) as refused:
        decoded(data, "https://news.example/a.png")
    assert refused.value.code == "type"
