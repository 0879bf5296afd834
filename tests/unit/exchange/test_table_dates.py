"""Dates as spreadsheets write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.table_dates import reformatted

DAY, MOMENT = datetime(2024, 2, 29, tzinfo=UTC), datetime(2024, 2, 29, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2024/2/29", DAY),
        ("2024-02-29 20:30", MOMENT),
        ("2024-2-29 20:30:00", MOMENT),
        ("2024.02.29", DAY),
        ("2024年2月29日", DAY),
        ("2024年2月29日 下午 8:30", MOMENT),
        ("2024/2/29 下午8:30", MOMENT),
        ("2/29/2024", DAY),
        ("2/29/24 20:30", MOMENT),
        ("2/29/2024 8:30:00 PM", MOMENT),
        ("29/02/2024 20:30", MOMENT),
        ("29.2.2024", DAY),
        ("3.2.2024", datetime(2024, 2, 3, tzinfo=UTC)),
        ("2/2/24", datetime(2024, 2, 2, tzinfo=UTC)),
        ("2/29/2024 12:05 AM", datetime(2024, 2, 29, 0, 5, tzinfo=UTC)),
        ("45351", DAY),
        ("45351.5", datetime(2024, 2, 29, 12, tzinfo=UTC)),
    ],
)
def test_common_forms_are_read(words, when):
    assert reformatted(words) == when


@pytest.mark.parametrize(
    "words",
    ["", "########", "2/9/24", "30/30/2024", "2024/13/1", "29.2.2023", "8:30", "Feb", "123", "1/2-2024"],
)
def test_what_is_no_date_or_one_of_two_is_none(words):
    assert reformatted(words) is None


@given(st.text(st.sampled_from("0123456789/-.: 年月日APM下午"), max_size=24))
def test_any_words_are_read_or_none(words):
    found = reformatted(words)
    assert found is None or found.tzinfo is UTC
