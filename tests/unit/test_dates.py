from datetime import UTC, date, datetime

import pytest

from reader.dates import day_of_month, long_day, month_words, short_day, short_moment, tick_words

DAY = date(2023, 3, 2)


@pytest.mark.parametrize(
    ("tongue", "short", "long", "of_month", "month"),
    [
        ("en", "2 Mar 2023", "2 March 2023", "2 Mar", "Mar 2023"),
        ("zh-Hans", "2023-03-02", "2023年3月2日", "3月2日", "2023年3月"),
        ("zh-Hant", "2023/03/02", "2023年3月2日", "3月2日", "2023年3月"),
        ("x-pseudo", "2 Mar 2023", "2 March 2023", "2 Mar", "Mar 2023"),
    ],
)
def test_a_day_is_written_as_the_language_has_it(tongue, short, long, of_month, month):
    assert short_day(DAY, tongue) == short
    assert long_day(DAY, tongue) == long
    assert day_of_month(DAY, tongue) == of_month
    assert month_words("2023-03", tongue) == month
    assert short_moment(datetime(2023, 3, 2, 9, 5, tzinfo=UTC), tongue) == f"{short} 09:05"


def test_what_is_no_month_stays():
    assert month_words("2023", "en") == "2023"
    assert month_words("", "zh-Hans") == ""
    assert tick_words("06:00", "zh-Hans") == "06:00"
    assert tick_words("2020", "en") == "2020"
    assert tick_words("02-29", "en") == "29 Feb"
    assert tick_words("2023-03", "zh-Hant") == "2023年3月"


def test_every_month_has_a_name():
    names = [short_day(date(2023, month, 1), "en") for month in range(1, 13)]
    assert names[3] == "1 Apr 2023"
    assert names[11] == "1 Dec 2023"
    assert len(set(names)) == 12
