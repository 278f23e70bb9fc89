"""What a build is made of, and which mappings read one file."""

from __future__ import annotations

from tests.unit.build.town import DELIVERY, MAPPING, RESIDENTS, Town

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.build.inputs import by_delivery, by_file, inputs_of
from city_data_bank.errors import MappingError
from city_data_bank.mapping import read_mappings


def test_the_inputs_are_the_banks_files_and_the_generic_ones(town: Town) -> None:
    inputs = inputs_of(read_bank(town.root))
    assert {"bank.toml", MAPPING, DELIVERY, "ontology/city/areas.csv"} < inputs.keys()
    assert {
        "shapes/catalog.ttl",
        "ontology/units.ttl",
        "mappings/mapping.schema.json",
    } < inputs.keys()
    assert list(inputs) == sorted(inputs)


def test_another_bank_in_the_same_checkout_is_no_input(town: Town) -> None:
    names = inputs_of(read_bank(town.root))
    foreign = ("deliveries/", "mappings/", "ontology/city/")
    own = {path.relative_to(town.root).as_posix() for path in town.root.rglob("*")}
    shared = ("mappings/templates/", "mappings/mapping.schema.json")
    found = {name for name in names if name.startswith(foreign) and not name.startswith(shared)}
    assert found <= own


def test_mappings_of_equal_files_are_made_together(town: Town) -> None:
    town.add("copy")
    town.add("other", table="Kod;Rok;Płeć;Osoby\n001;2021;razem;1\n")
    town.write("mappings/testowo/same.yaml", RESIDENTS)
    bank = read_bank(town.root)
    groups = by_delivery(read_mappings(bank, read_ontology(bank)), inputs_of(bank))
    slugs = [[mapping.description.slug for mapping in group] for group in groups]
    assert slugs == [["areas"], ["copy", "residents", "same"], ["other"]]


def test_mappings_of_a_file_that_is_missing_are_made_together_too(town: Town) -> None:
    (town.root / DELIVERY).unlink()
    bank = read_bank(town.root)
    groups = by_delivery(read_mappings(bank, read_ontology(bank)), inputs_of(bank))
    assert len(groups) == 2


def test_the_faults_of_one_mapping_file_are_told_together() -> None:
    one, two = (MappingError(f"mappings/a/b.yaml:{line}", "x", "y", "z") for line in (1, 2))
    other = MappingError("mappings/a/c.yaml", "x", "y", "z")
    assert by_file([one, other, two]) == [[one, two], [other]]
