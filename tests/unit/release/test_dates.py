from datetime import UTC, datetime

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.model import Accounting
from city_data_bank.release.dates import Dates, date_dataset

BUILT = datetime(2026, 6, 8, 14, 12, 13, tzinfo=UTC)
NOW = "2026-06-08T14:12:13Z"
DAY = "2026-04-07T00:00:00Z"


def previous(record: str, issued: str, modified: str) -> ReleasedDataset:
    return ReleasedDataset("d", {}, record, issued, modified, (), Accounting(), {})


def test_the_first_release_takes_the_day_that_the_source_declares() -> None:
    assert date_dataset(None, "a", "2026-04-07", BUILT) == Dates(DAY, DAY)


def test_the_first_release_takes_the_build_time_where_nothing_is_declared() -> None:
    assert date_dataset(None, "a", "", BUILT) == Dates(NOW, NOW)


def test_an_equal_record_keeps_both_dates() -> None:
    parent = previous("a", "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
    assert date_dataset(parent, "a", "2026-04-07", BUILT) == Dates(parent.issued, parent.modified)


def test_a_changed_record_takes_the_newly_declared_day() -> None:
    parent = previous("a", "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
    assert date_dataset(parent, "b", "2026-04-07", BUILT) == Dates(parent.issued, DAY)


def test_a_changed_record_under_an_unchanged_day_changed_now() -> None:
    parent = previous("a", DAY, DAY)
    assert date_dataset(parent, "b", "2026-04-07", BUILT) == Dates(DAY, NOW)


def test_no_date_lies_in_the_future() -> None:
    assert date_dataset(None, "a", "2030-01-01", BUILT) == Dates(NOW, NOW)


def test_a_rebuild_right_after_a_release_changes_nothing() -> None:
    first = date_dataset(None, "a", "", BUILT)
    later = datetime(2026, 7, 1, tzinfo=UTC)
    assert date_dataset(previous("a", first.issued, first.modified), "a", "", later) == first
