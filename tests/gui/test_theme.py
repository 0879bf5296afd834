import itertools
import math

import pytest
from PySide6.QtGui import QColor

from reader.gui.look import system_look
from reader.gui.look.system_look import SystemLook
from reader.gui.look.theme import CODE_SLOTS, Theme, ThemeChoice, ThemeSwitch

THEMES = tuple(choice.value for choice in ThemeChoice if choice is not ThemeChoice.SYSTEM)
LINKS = ("link_quote", "link_reuse", "link_topic")
FILLS = (*(f"{link}_fill" for link in LINKS), "link_hover_fill", "link_active_fill")
# Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB.
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}


def linear(colour: QColor) -> list[float]:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted(
        sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def over(fill: QColor, ground: QColor) -> QColor:
    a = fill.alphaF()
    return QColor.fromRgbF(
        *(f * a + g * (1 - a) for f, g in zip(fill.getRgbF()[:3], ground.getRgbF()[:3], strict=True))
    )


def least_for_text(theme: Theme) -> float:
    """WCAG's AA; its AAA where high contrast is asked for."""
    return 7 if theme.name.startswith("high_contrast") else 4.5


def least_for_lines(theme: Theme) -> float:
    return 4.5 if theme.name.startswith("high_contrast") else 3


def lab(colour: QColor, vision: str) -> tuple[float, float, float]:
    source = linear(colour)
    r, g, b = (
        min(1.0, max(0.0, sum(m * s for m, s in zip(row, source, strict=True)))) for row in VISIONS[vision]
    )
    xyz = ((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, 0.2126 * r + 0.7152 * g + 0.0722 * b)
    xyz += ((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,)
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("name", THEMES)
class TestColours:
    def test_text_is_read_on_every_surface(self, name):
        theme = Theme.load(name)
        for text in ("text", "heading", "text_muted", "caption", "link_text", "error"):
            for ground in ("window", "pane", "pane_alternate", "header"):
                assert contrast(theme.colour(text), theme.colour(ground)) >= least_for_text(theme), (
                    text,
                    ground,
                )
        pairs = (("selection_text", "selection"), ("accent_text", "accent"), ("badge_text", "badge"))
        for text, ground in (*pairs, ("tooltip_text", "tooltip"), ("text", "button"), ("text", "hover")):
            assert contrast(theme.colour(text), theme.colour(ground)) >= least_for_text(theme), (text, ground)

    def test_text_is_read_on_two_fills_laid_over_each_other(self, name):
        theme = Theme.load(name)
        fills = (*FILLS, *(f"code_{i}_fill" for i in range(CODE_SLOTS)))
        for one, other in itertools.product(fills, repeat=2):
            ground = over(theme.colour(one), over(theme.colour(other), theme.colour("pane")))
            assert contrast(theme.colour("text"), ground) >= least_for_text(theme), (one, other)

    def test_lines_stand_out_from_the_pane(self, name):
        theme = Theme.load(name)
        for slot in (*LINKS, *(f"code_{i}" for i in range(CODE_SLOTS)), "focus", "icon"):
            assert contrast(theme.colour(slot), theme.colour("pane")) >= least_for_lines(theme), slot

    def test_what_is_dimmed_or_can_not_be_done_is_still_seen(self, name):
        theme = Theme.load(name)
        high = name.startswith("high_contrast")
        assert contrast(theme.colour("text_dimmed"), theme.colour("pane")) >= (7 if high else 3)
        assert contrast(theme.colour("text_disabled"), theme.colour("window")) >= (4.5 if high else 2.3)

    def test_the_ring_of_the_keyboard_is_seen_on_every_surface(self, name):
        theme = Theme.load(name)
        for ground in ("window", "pane", "header", "button", "hover", "border"):
            least = 1.5 if ground == "border" else 3
            assert contrast(theme.colour("focus"), theme.colour(ground)) >= least, ground
        assert contrast(theme.colour("accent_text"), theme.colour("accent")) >= 4.5

    def test_borders_are_lines_where_contrast_is_high(self, name):
        theme = Theme.load(name)
        if name.startswith("high_contrast"):
            assert contrast(theme.colour("border"), theme.colour("window")) >= 7

    @pytest.mark.parametrize("vision", VISIONS)
    def test_colours_stay_apart_for_every_eye(self, name, vision):
        theme = Theme.load(name)
        for slots, distance in ((LINKS, 15), ([f"code_{i}" for i in range(CODE_SLOTS)], 10)):
            for one, other in itertools.combinations(slots, 2):
                assert (
                    math.dist(lab(theme.colour(one), vision), lab(theme.colour(other), vision)) >= distance
                ), (
                    one,
                    other,
                )

    def test_a_colour_handed_out_is_a_copy(self, name):
        theme = Theme.load(name)
        theme.colour("text").setRed(77)
        assert theme.colour("text").red() != 77


def test_the_themes_have_the_same_slots():
    first, *others = (Theme.load(name) for name in THEMES)
    assert len(others) == 3
    assert all(list(first) == list(each) for each in others)
    for name in THEMES:
        assert Theme.load(name).name == name
        assert Theme.load(name).dark == name.endswith("dark")


def test_an_unknown_slot_is_an_error():
    with pytest.raises(KeyError):
        Theme.load("light").colour("no such slot")


def test_codes_beyond_the_last_colour_start_again():
    theme = Theme.load("light")
    assert theme.code(CODE_SLOTS + 2) == theme.colour("code_2")
    assert theme.code(CODE_SLOTS + 2, fill=True) == theme.colour("code_2_fill")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("contrast", [False, True])
def test_the_system_is_followed_in_tone_and_contrast(qtbot, monkeypatch, dark, contrast):
    switch = ThemeSwitch(ThemeChoice.SYSTEM)
    monkeypatch.setattr(SystemLook, "is_dark", lambda _: dark)
    monkeypatch.setattr(SystemLook, "is_high_contrast", lambda _: contrast)
    switch._system.changed.emit()
    wanted = ("high_contrast_" if contrast else "") + ("dark" if dark else "light")
    assert switch.theme.name == wanted


def test_a_qt_that_knows_nothing_of_contrast_will_do(qtbot, monkeypatch):
    monkeypatch.setattr(system_look, "hasattr", lambda *_: False, raising=False)
    look = SystemLook()
    assert look.is_high_contrast() is False


def test_a_choice_overrides_the_system(qtbot):
    switch = ThemeSwitch(ThemeChoice.LIGHT)
    with qtbot.waitSignal(switch.changed) as seen:
        switch.choose(ThemeChoice.DARK)
    assert seen.args[0].dark
    assert switch.theme.name == "dark"
    with qtbot.assertNotEmitted(switch.changed):
        switch.choose(ThemeChoice.DARK)
