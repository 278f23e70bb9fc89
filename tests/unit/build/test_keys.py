"""The key of a dataset: what it is made of changes it, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.unit.build.town import DELIVERY, MAPPING, RESIDENTS, TABLE, Town

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.inputs import by_delivery, inputs_of
from city_data_bank.build.keys import common_digest, file_key, software_digest
from city_data_bank.mapping import read_mappings

TEMPLATE = "mappings/templates/residents.yaml"
CORRECTIONS = "file,cell,was,becomes,reason,by,date\n"


def keys(town: Town, software: str = "1") -> dict[str, str]:
    """The keys of all datasets by slug."""
    bank = read_bank(town.root)
    inputs = inputs_of(bank)
    common = common_digest(inputs, software)
    return {
        mapping.description.slug: file_key(mappings, inputs, common)
        for mappings in by_delivery(read_mappings(bank, read_ontology(bank)), inputs)
        for mapping in mappings
    }


def with_template(town: Town) -> None:
    """Let the mapping of the residents take all but its file from a template."""
    head, _, rest = RESIDENTS.partition("dialect:")
    town.write(TEMPLATE, f"dialect:{rest}")
    town.write(MAPPING, f"{head}bank:template: residents\n")


def renamed(town: Town) -> None:
    """Give the delivered file another name."""
    (town.root / DELIVERY).rename(town.root / "deliveries/testowo/residents/nowy.csv")
    town.edit(MAPPING, "mieszkancy.csv", "nowy.csv")


Change = Callable[[Town], object]


@pytest.mark.parametrize(
    "change",
    [
        lambda town: town.deliver("001;2021;razem;11 403"),
        lambda town: town.edit(MAPPING, "template:", "unused: [Inne]\nbank:template:"),
        lambda town: town.edit(TEMPLATE, "frequency: ANNUAL", "frequency: BIENNIAL"),
        lambda town: town.write("deliveries/testowo/residents/corrections.csv", CORRECTIONS),
        lambda town: town.write("deliveries/testowo/residents/SOURCE.toml", ""),
        lambda town: town.write("mappings/testowo/same.yaml", RESIDENTS),
        renamed,
    ],
    ids=["figure", "mapping", "template", "corrections", "source", "second-mapping", "name"],
)
def test_what_one_dataset_is_made_of_changes_its_key_alone(town: Town, change: Change) -> None:
    with_template(town)
    before = keys(town)
    change(town)
    after = keys(town)
    assert after["areas"] == before["areas"]
    assert after["residents"] != before["residents"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("bank.toml", "max_unreadable = 0.5", "max_unreadable = 0.4"),
        ("ontology/city/areas.csv", "Północ", "Zachód"),
        ("ontology/city/indicators.ttl", "Osoby mieszkające", "Osoby żyjące"),
    ],
)
def test_what_all_datasets_have_in_common_changes_every_key(
    town: Town, name: str, old: str, new: str
) -> None:
    before = keys(town)
    town.edit(name, old, new)
    after = keys(town)
    assert all(after[slug] != before[slug] for slug in before)


@pytest.mark.parametrize("name", ["web/messages/pl/own.ftl", "shapes/persons.toml"])
def test_words_and_shapes_of_the_bank_change_every_key(town: Town, name: str) -> None:
    before = keys(town)
    town.write(name, "# empty\n")
    after = keys(town)
    assert all(after[slug] != before[slug] for slug in before)


def test_another_version_of_the_software_changes_every_key(town: Town) -> None:
    before, after = keys(town), keys(town, software="2")
    assert all(after[slug] != before[slug] for slug in before)
    assert software_digest() == software_digest()


def test_another_dataset_changes_no_key_of_those_that_are_there(town: Town) -> None:
    before = keys(town)
    town.add("other", table=TABLE.replace("11 402", "11 403"))
    after = keys(town)
    assert {slug: after[slug] for slug in before} == before
    assert "other" in after
