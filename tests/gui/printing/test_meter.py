"""How far a file is, told in parts of parts."""

import pytest

from reader.gui.printing.meter import Meter, Stopped


def test_a_part_of_a_meter_tells_its_share():
    told = []
    half = Meter(told.append).part(0.5, 1.0)
    for part in (0.0, 0.5, 1.0):
        half.reach(part)
    half.part(0.5, 1.0).reach(0.5)
    assert told == [0.5, 0.75, 1.0, 0.875]


def test_each_step_is_a_place_to_stop():
    asked = []
    meter = Meter(cancelled=lambda: len(asked) > 1).part(0.0, 0.5)
    meter.reach(0.1)
    asked += [1, 2]
    with pytest.raises(Stopped):
        meter.reach(0.2)


def test_nobody_need_listen():
    Meter().part(0, 1).reach(2.0)
