from pathlib import Path

import pytest

from city_data_bank.errors import ConfigurationError, WithdrawalError
from city_data_bank.manifest import Manifest, ReleasedDataset
from city_data_bank.model import Accounting, Withdrawal
from city_data_bank.release.withdrawals import (
    Confirmation,
    carry_withdrawals,
    read_withdrawals,
)

CONFIRMED = Confirmation({"en": "Confirmed."}, "2026-07-01")
NAMED = Withdrawal("d0", {"en": "Merged."}, "2026-07-01", replaced_by="d1")


def parent(count: int, *withdrawals: Withdrawal) -> Manifest:
    datasets = tuple(
        ReleasedDataset(
            slug=f"d{number}",
            title={"en": f"Dataset {number}"},
            record="",
            issued="2026-01-01T00:00:00Z",
            modified="2026-01-01T00:00:00Z",
            distributions=(),
            accounting=Accounting(),
            findings={},
        )
        for number in range(count)
    )
    return Manifest(
        id="20260101T000000Z-0123456789ab",
        parent="",
        built="2026-01-01T00:00:00Z",
        software="",
        base="https://town.example/",
        languages=("en",),
        inputs={},
        counts={},
        datasets=datasets,
        withdrawals=withdrawals,
    )


def slugs(first: int, last: int) -> list[str]:
    return [f"d{number}" for number in range(first, last)]


def test_a_first_release_withdraws_nothing() -> None:
    assert carry_withdrawals(None, slugs(0, 3), (), None) == ()


def test_a_dataset_that_nobody_named_stops_the_release() -> None:
    with pytest.raises(WithdrawalError, match="1 of 20 datasets would be lost: d0") as error:
        carry_withdrawals(parent(20), slugs(1, 20), (), None)
    assert error.value.exit_code == 4


def test_a_named_dataset_goes_with_title_and_date_as_last_published() -> None:
    (gone,) = carry_withdrawals(parent(20), slugs(1, 20), (NAMED,), None)
    assert gone.title == {"en": "Dataset 0"}
    assert gone.issued == "2026-01-01T00:00:00Z"
    assert gone.replaced_by == "d1"


def test_more_than_ten_percent_need_the_flag_even_when_all_are_named() -> None:
    named = [Withdrawal(slug, {"en": "Old."}, "2026-07-01") for slug in slugs(0, 3)]
    with pytest.raises(WithdrawalError, match="3 of 20 datasets would be withdrawn at once"):
        carry_withdrawals(parent(20), slugs(3, 20), named, None)
    assert len(carry_withdrawals(parent(20), slugs(3, 20), named, CONFIRMED)) == 3


def test_exactly_ten_percent_need_no_flag() -> None:
    named = [Withdrawal(slug, {"en": "Old."}, "2026-07-01") for slug in slugs(0, 2)]
    assert len(carry_withdrawals(parent(20), slugs(2, 20), named, None)) == 2


def test_a_confirmed_loss_leaves_a_tombstone_too() -> None:
    (gone,) = carry_withdrawals(parent(2), ["d1"], (), CONFIRMED)
    assert (gone.slug, gone.reason, gone.date) == ("d0", {"en": "Confirmed."}, "2026-07-01")
    assert gone.title == {"en": "Dataset 0"}


def test_the_flag_changes_no_reason_that_was_given() -> None:
    (gone,) = carry_withdrawals(parent(2), ["d1"], (NAMED,), CONFIRMED)
    assert gone.reason == {"en": "Merged."}


def test_withdrawals_are_carried_from_the_parent() -> None:
    old = Withdrawal("older", {"en": "Gone."}, "2025-01-01", title={"en": "Older"})
    assert carry_withdrawals(parent(2, old), slugs(0, 2), (), None) == (old,)


def test_a_named_dataset_keeps_the_title_that_the_parent_carries() -> None:
    old = Withdrawal("older", {"en": "Gone."}, "2025-01-01", title={"en": "Older"}, issued="2024")
    named = Withdrawal("older", {"en": "Gone for good."}, "2025-01-01")
    (gone,) = carry_withdrawals(parent(2, old), slugs(0, 2), (named,), None)
    assert (gone.reason, gone.title, gone.issued) == (
        {"en": "Gone for good."},
        {"en": "Older"},
        "2024",
    )


def test_a_dataset_that_is_back_is_no_longer_withdrawn() -> None:
    old = Withdrawal("d1", {"en": "Gone."}, "2025-01-01")
    assert carry_withdrawals(parent(1, old), slugs(0, 2), (), None) == ()


def test_a_dataset_cannot_be_withdrawn_and_there() -> None:
    with pytest.raises(ConfigurationError, match="d0 is withdrawn, and a mapping makes it"):
        carry_withdrawals(parent(20), slugs(0, 20), (NAMED,), None)


def test_a_dataset_is_replaced_by_one_that_is_there() -> None:
    named = Withdrawal("d0", {"en": "Merged."}, "2026-07-01", replaced_by="nowhere")
    with pytest.raises(ConfigurationError, match="replaced by nowhere"):
        carry_withdrawals(parent(20), slugs(1, 20), (named,), None)


def read(folder: Path, text: str) -> tuple[Withdrawal, ...]:
    path = folder / "withdrawals.toml"
    path.write_text(text, encoding="utf-8")
    return read_withdrawals(path)


def test_a_bank_without_the_file_has_withdrawn_nothing(tmp_path: Path) -> None:
    assert read_withdrawals(tmp_path / "withdrawals.toml") == ()


def test_the_file_names_slug_reason_date_and_what_takes_its_place(tmp_path: Path) -> None:
    text = """
        [[withdrawal]]
        slug = "ludnosc-2021"
        date = 2026-05-31
        replaced_by = "ludnosc-2022"
        renamed = true
        reason.pl = "Zmiana nazwy."
        title.pl = "Ludność 2021"
        issued = "2021-03-01"
    """
    assert read(tmp_path, text) == (
        Withdrawal(
            "ludnosc-2021",
            {"pl": "Zmiana nazwy."},
            "2026-05-31",
            "ludnosc-2022",
            renamed=True,
            title={"pl": "Ludność 2021"},
            issued="2021-03-01",
        ),
    )


ENTRY = '[[withdrawal]]\nslug = "a"\ndate = 2026-05-31\nreason.en = "Old."\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ENTRY + ENTRY, "a twice"),
        (ENTRY + "raeson = 1\n", "a: unknown key raeson"),
        (ENTRY + "renamed = true\n", "a: renamed = True"),
        (ENTRY + 'replaced_by = "b c"\n', "a: replaced_by = 'b c'"),
        ('[[withdrawal]]\nslug = "a b"\n', "slug = 'a b'"),
        ('[[withdrawal]]\nslug = "a"\nreason."e n" = "Old."\n', "a: reason.e n"),
        ('[[withdrawal]]\ndate = 2026-05-31\nreason.en = "Old."\n', "slug = None"),
        ('[[withdrawal]]\nslug = "a"\ndate = 2026-05-31\n', "a: reason = None"),
        ('[[withdrawal]]\nslug = "a"\ndate = 2026-05-31\nreason.en = ""\n', "a: reason"),
        ('[[withdrawal]]\nslug = "a"\nreason.en = "Old."\ndate = "soon"\n', "a: date = 'soon'"),
        ('[withdrawals]\nslug = "a"\n', "withdrawals"),
        ("slug = \n", "Invalid value"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        read(tmp_path, text)
    assert found in error.value.found
    assert error.value.exit_code == 2
