from reader.library.pace import Pace


def test_nothing_is_told_at_the_start():
    pace = Pace(100.0)
    assert (pace.rate(), pace.seconds_left(10)) == (0.0, None)
    pace.note(100.5, 5)
    assert (pace.rate(), pace.seconds_left(10)) == (0.0, None)


def test_the_rate_is_that_of_the_last_seconds():
    pace = Pace(0.0)
    for second in range(1, 31):
        pace.note(float(second), 10 * second)
    assert pace.rate() == 10.0
    assert pace.seconds_left(400) == 10.0
    assert pace.seconds_left(None) is None
    for second in range(31, 61):
        pace.note(float(second), 300 + 2 * (second - 30))
    assert pace.rate() == 2.0
    assert pace.seconds_left(360) == 0.0


def test_what_went_before_other_work_is_forgotten():
    pace = Pace(0.0)
    pace.note(1.0, 100_000)
    pace.restart(1.0, 100_000)
    assert pace.rate() == 0.0
    pace.note(3.0, 100_010)
    assert pace.rate() == 5.0
    assert pace.seconds_left(100_020) == 2.0
