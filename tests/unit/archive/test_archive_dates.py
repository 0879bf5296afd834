from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from reader.archive import dates


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("Wed, 22 Mar 2023 14:41:45 GMT", datetime(2023, 3, 22, 14, 41, 45, tzinfo=UTC)),
        ("2020-12-03T16:03:41.761Z", datetime(2020, 12, 3, 16, 3, 41, 761000, tzinfo=UTC)),
        ("2020-12-03", datetime(2020, 12, 3, tzinfo=UTC)),
        ("2024年5月16日", datetime(2024, 5, 16, tzinfo=UTC)),
        ("2020-12-03T16:03:41+08:00", datetime(2020, 12, 3, 8, 3, 41, tzinfo=UTC)),
    ],
)
def test_dates_are_read_in_every_way_files_write_them(text: str, instant: datetime) -> None:
    assert dates.parse(text) == instant


@pytest.mark.parametrize(
    "text", ["", "周三", "2020-13-45", "2024年2月31日", "Wed, 99 Mar 2023 14:41:45 GMT", "1.5"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.parse(text) is None


def test_a_time_without_a_zone_is_read_in_the_one_given() -> None:
    assert dates.parse("2020-10-21 09:52:21", dates.BEIJING) == datetime(2020, 10, 21, 1, 52, 21, tzinfo=UTC)
    assert dates.parse("2020-10-21", dates.BEIJING) == datetime(2020, 10, 21, tzinfo=UTC)


def test_milliseconds_that_are_no_date_of_an_article_are_none() -> None:
    assert dates.from_milliseconds(1679497145000) == datetime(2023, 3, 22, 14, 59, 5, tzinfo=UTC)
    assert dates.from_milliseconds(0) is None
    assert dates.from_milliseconds(10**17) is None


def test_a_field_may_be_whatever_yaml_makes_of_it() -> None:
    east = timezone(timedelta(hours=8))
    assert dates.from_field(datetime(2020, 1, 2, 8, tzinfo=east)) == datetime(2020, 1, 2, tzinfo=UTC)
    assert dates.from_field(datetime(2020, 1, 2, 8)) == datetime(2020, 1, 2, 8, tzinfo=UTC)  # noqa: DTZ001
    assert dates.from_field(date(2020, 1, 2)) == datetime(2020, 1, 2, tzinfo=UTC)
    assert dates.from_field("2020-01-02T03:04:05Z") == datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert dates.from_field(7) is None
    assert dates.from_field(datetime.max.replace(tzinfo=timezone(timedelta(hours=-12)))) is None


def test_captions_tell_the_day_before_paragraphs_do() -> None:
    captions = ["2024年5月15日，镇公所。", "2024年5月16日，湖边。"]
    assert dates.infer(captions, ["2031年1月1日将开工。"]) == datetime(2024, 5, 16, tzinfo=UTC)
    assert dates.infer([], ["2019年3月2日提出。", "2020年4月5日通过。"]) == datetime(2020, 4, 5, tzinfo=UTC)
    assert dates.infer([], ["没有日期。"]) is None
