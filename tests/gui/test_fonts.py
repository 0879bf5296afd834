from PySide6.QtGui import QFontMetricsF, QRawFont

from reader.gui.look.fonts import load_fonts, reading_font, ui_font


def test_chinese_has_glyphs_whatever_the_system_has(qapp):
    load_fonts()
    for font in (ui_font(), reading_font(), reading_font(14, serif=True)):
        assert font.family().startswith("Noto S")
        raw = QRawFont.fromFont(font)
        for character in "兼听则明，對照新聞「」“”":
            assert raw.supportsCharacter(ord(character)), (font.family(), character)
        assert QFontMetricsF(font).horizontalAdvance("兼") > 0


def test_loading_twice_is_harmless(qapp):
    load_fonts()
    load_fonts()
    assert reading_font(15).pointSizeF() == 15
