"""Kinds and relations are told apart without colour, in text, band, chip and overview."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from reader.gui.compare.forms import (
    Form,
    draw_block,
    draw_edge,
    draw_frame,
    draw_underlines,
    form_of,
    form_of_all,
    pen_of,
)
from reader.gui.compare.geometry import Band
from reader.gui.compare.marks import band_sources, link_marks
from reader.model import LinkKind, Relation

BLACK, WHITE = QColor(0, 0, 0), QColor(255, 255, 255)


def drawn(what) -> QImage:
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    what(painter)
    painter.end()
    return image


def underline(form, painter):
    painter.setPen(pen_of(form, BLACK, 1.4))
    draw_underlines(painter, form, [QLineF(5, 20, 75, 20)])


def edge(form, painter):
    painter.setPen(pen_of(form, BLACK, 1.4))
    path = QPainterPath(QPointF(0, 5))
    path.cubicTo(QPointF(40, 5), QPointF(40, 30), QPointF(80, 30))
    draw_edge(painter, form, path, 1)


def frame(form, painter):
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw_frame(painter, form, QRectF(10.5, 10.5, 17, 14), BLACK)


def block(form, painter):
    draw_block(painter, form, QRectF(3, 10, 8, 6), BLACK)


@pytest.mark.parametrize("draw", [edge, frame, block])
def test_no_two_forms_look_alike_in_one_colour(draw):
    pictures = {form: drawn(lambda painter, form=form: draw(form, painter)) for form in Form}
    for one, other in combinations(Form, 2):
        assert pictures[one] != pictures[other], (one, other)


def test_no_two_underlines_look_alike_in_one_colour():
    lined = [form for form in Form if form is not Form.BAR]
    pictures = [drawn(lambda painter, form=form: underline(form, painter)) for form in lined]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_every_kind_and_relation_has_its_form():
    quotes = [form_of(LinkKind.QUOTE, relation) for relation in Relation]
    others = [form_of(LinkKind.TOPIC), form_of(LinkKind.REUSE)]
    assert len({*quotes, *others}) == 5
    assert form_of(LinkKind.QUOTE) is Form.SOLID


def test_a_passage_has_the_form_of_its_most_faithful_link(make_view):
    links = make_view(3).alignment.links
    assert form_of_all([links[3], links[0]]) is Form.SOLID
    assert form_of_all([links[3]]) is Form.DOUBLE


def test_marks_and_bands_bear_the_forms(make_view):
    alignment = make_view(3).alignment
    forms = {mark.links: mark.form for mark in link_marks(alignment)[0]}
    assert forms == {(0, 3): Form.SOLID, (1,): Form.DOTTED, (2,): Form.BAR}
    assert [source.form for source in band_sources(alignment, 1)] == [Form.DOUBLE]


def test_what_a_person_judged_bears_a_tick_in_text_and_band(make_view):
    view = make_view(2)
    plain = view.alignment
    before = [pane.text.viewport().grab().toImage() for pane in view.panes]
    band = view.row.link_maps()[0].grab().toImage()
    links = tuple(replace(link, judgement=5) if at == 2 else link for at, link in enumerate(plain.links))
    view.set_alignment(replace(plain, links=links))
    assert [mark.judged for mark in link_marks(view.alignment)[0]].count(True) == 1
    after = [pane.text.viewport().grab().toImage() for pane in view.panes]
    assert all(one != other for one, other in zip(before, after, strict=True))
    view.hover_links([2])
    lit = view.row.link_maps()[0].grab().toImage()
    view.set_alignment(plain)
    view.hover_links([2])
    assert lit != view.row.link_maps()[0].grab().toImage()
    assert lit != band


def test_a_line_too_steep_to_follow_is_there_only_while_it_is_lit(make_view):
    view = make_view(2, long=30)
    view.set_sync(False)
    link_map = view.row.link_maps()[0]
    assert 2 in {source.link for source, _ in link_map.bands()}
    view.row.setHandleWidth(2)
    link_map.resize(2, link_map.height())
    view.panes[0].text.verticalScrollBar().setValue(int(view.panes[0].text.extents[2][0]) - 5)
    assert 2 not in {source.link for source, _ in link_map.bands()}
    view.hover_links([2])
    assert 2 in {source.link for source, _ in link_map.bands()}


def test_steepness_is_measured_between_the_middles():
    assert Band(0, 20, 0, 20).steepness(50) == 0
    assert Band(0, 20, 100, 120).steepness(50) == 2
    assert Band(100, 140, 20, 20).steepness(50) == 2
