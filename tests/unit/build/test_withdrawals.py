"""Datasets that go: named, renamed, confirmed, or refused."""

from __future__ import annotations

import pytest
from tests.unit.build.town import BASE, MAPPING, Town, facts

from city_data_bank.errors import ConfigurationError, WithdrawalError
from city_data_bank.vocabulary import DCT, PROV

NAMED = """
[[withdrawal]]
slug = "residents"
date = 2026-06-02
reason.pl = "Plik nie podawał źródła."
"""


def withdraw(town: Town) -> None:
    """Take the mapping of the residents away."""
    (town.root / MAPPING).unlink()


def test_a_dataset_that_vanished_is_refused_with_exit_code_4(town: Town) -> None:
    first = town.current
    withdraw(town)
    with pytest.raises(WithdrawalError) as error:
        town.build(day=2)
    assert error.value.exit_code == 4
    assert error.value.place == "withdrawals.toml"
    assert "1 of 2 datasets would be lost: residents" in error.value.found
    assert "--confirm-withdrawals" in error.value.advice
    assert town.current == first
    assert list(town.releases.glob(".staging*")) == []


def test_a_refusal_says_why_a_renamed_dataset_could_not_be_made(town: Town) -> None:
    town.write("mappings/testowo/people.yaml", (town.root / MAPPING).read_text(encoding="utf-8"))
    town.edit("mappings/testowo/people.yaml", "residents/mieszkancy.csv", "residents/osoby.csv")
    withdraw(town)
    with pytest.raises(WithdrawalError) as error:
        town.build(day=2)
    said = str(error.value)
    assert "left out in this build: people" in said
    assert "residents/osoby.csv" in said


def test_naming_half_of_the_bank_is_not_enough(town: Town) -> None:
    withdraw(town)
    town.write("withdrawals.toml", NAMED)
    with pytest.raises(WithdrawalError, match="at most 10% in one release"):
        town.build(day=2)


def test_a_confirmed_withdrawal_carries_the_named_reason_from_release_to_release(
    town: Town,
) -> None:
    withdraw(town)
    town.write("withdrawals.toml", NAMED)
    town.build(day=2, confirm=True)
    (town.root / "withdrawals.toml").unlink()
    town.edit("deliveries/testowo/areas/areas.csv", "Testowo", "Miasto Testowo")
    town.build(day=3)
    (gone,) = town.manifest.withdrawals
    assert (gone.slug, gone.date, gone.issued) == (
        "residents",
        "2026-06-02",
        "2026-06-01T12:00:00Z",
    )
    assert (gone.reason, gone.title) == (
        {"pl": "Plik nie podawał źródła."},
        {"pl": "Mieszkańcy"},
    )


def test_a_renamed_dataset_points_to_its_new_name(town: Town) -> None:
    text = (town.root / MAPPING).read_text(encoding="utf-8")
    withdraw(town)
    town.write("mappings/testowo/people.yaml", text)
    renamed = NAMED + 'replaced_by = "people"\nrenamed = true\n'
    town.write("withdrawals.toml", renamed)
    town.build(day=2, confirm=True)
    (gone,) = town.manifest.withdrawals
    assert (gone.renamed, gone.replaced_by) == (True, "people")
    record = facts(town.current / "record" / "provenance.nq")
    said = {
        (name, value) for about, name, value in record if about == f"{BASE}id/dataset/residents"
    }
    assert (DCT["isReplacedBy"], f"<{BASE}id/dataset/people>") in said
    assert PROV["invalidatedAtTime"] in {name for name, _ in said}


def test_a_confirmed_withdrawal_ends_when_the_dataset_comes_back(town: Town) -> None:
    text = (town.root / MAPPING).read_text(encoding="utf-8")
    withdraw(town)
    town.build(day=2, confirm=True)
    (gone,) = town.manifest.withdrawals
    assert (gone.slug, gone.date) == ("residents", "2026-06-02")
    assert gone.reason == {"pl": "Zbiór nie jest już dostarczany."}
    town.write(MAPPING, text)
    town.build(day=3)
    assert town.manifest.withdrawals == ()
    assert town.dataset().issued == "2026-06-03T12:00:00Z"


def test_a_dataset_that_is_both_withdrawn_and_mapped_is_a_contradiction(town: Town) -> None:
    town.write("withdrawals.toml", NAMED)
    with pytest.raises(ConfigurationError, match="residents is withdrawn, and a mapping makes it"):
        town.build(day=2)
