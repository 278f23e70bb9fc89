"""How many processes a build takes: no more than pay."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.build.town import Town

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.inputs import by_delivery, inputs_of
from city_data_bank.build.making import Work
from city_data_bank.build.outcome import BuildOptions, Machine, on_machine
from city_data_bank.build.workers import processes
from city_data_bank.mapping import read_mappings

OPTIONS = BuildOptions(Path("releases"), datetime(2026, 6, 1, tzinfo=UTC))
MACHINE = Machine(processors=4, memory=8_000)


@pytest.mark.parametrize(
    ("asked", "rows", "expected"),
    [(None, 1, 1), (None, 200_000, 2), (2, 1, 2), (9, 1, 2), (1, 200_000, 1)],
)
def test_a_build_takes_as_many_processes_as_are_asked_for_or_else_pay(
    town: Town, asked: int | None, rows: int, expected: int
) -> None:
    town.deliver(*["001;2021;razem;11 402"] * rows)
    bank = read_bank(town.root)
    groups = by_delivery(read_mappings(bank, read_ontology(bank)), inputs_of(bank))
    works = [Work(group, "") for group in groups]
    assert processes(works, town.root, on_machine(OPTIONS, MACHINE, asked)) == expected


def test_processes_share_the_memory_of_the_machine() -> None:
    assert on_machine(OPTIONS, MACHINE, None).memory == 2_000
    assert on_machine(OPTIONS, MACHINE, 2).memory == 4_000
