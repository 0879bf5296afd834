import math

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from reader.gui import settings as names
from reader.gui.compare.typography import Typography
from reader.gui.look.fonts import reading_font
from reader.gui.look.reading_type import han_families, typography_of
from reader.gui.settings import ParagraphStyle


def test_the_type_is_the_default_until_something_is_set(settings):
    assert typography_of(settings) == Typography()


def test_the_type_is_what_was_set(settings):
    for name, value in (
        (names.TEXT_FAMILY, "Kai"),
        (names.TEXT_SIZE, 21),
        (names.LINE_HEIGHT, 1.9),
        (names.MEASURE, 30),
        (names.PARAGRAPH_STYLE, ParagraphStyle.INDENT),
    ):
        settings.set(name, value)
    assert typography_of(settings) == Typography("Kai", 21, 1.9, 30, indented=True)


def test_a_named_family_goes_before_serif(settings):
    settings.set(names.SERIF, True)
    assert typography_of(settings).family == reading_font(serif=True).family()
    settings.set(names.TEXT_FAMILY, "Kai")
    assert typography_of(settings).family == "Kai"


@pytest.mark.parametrize("size", [-3, 0, 400])
@pytest.mark.parametrize("height", [0.0, math.nan, math.inf, -1.0])
def test_what_nobody_could_read_is_brought_within_bounds(settings, size, height):
    settings.set(names.TEXT_SIZE, size)
    settings.set(names.LINE_HEIGHT, height)
    settings.set(names.MEASURE, size)
    found = typography_of(settings)
    assert 12 <= found.size <= 32
    assert 1.3 <= found.line_height <= 2.4
    assert 16 <= found.measure <= 80


def test_the_families_offered_have_chinese_characters(settings):
    families = han_families()
    assert {reading_font().family(), reading_font(serif=True).family()} <= set(families)
    assert families == sorted(families, key=str.casefold)
    assert all(QFontMetrics(QFont(family)).inFont("读") for family in families)
