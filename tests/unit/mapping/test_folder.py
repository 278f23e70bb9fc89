from __future__ import annotations

from city_data_bank.errors import MappingError
from city_data_bank.mapping import Context, DatasetMapping, read_mapping, read_mappings

HEAD = """
url: figures.csv
bank:dataset:
  title: {en: Figures}
  description: {en: Figures for tests.}
  category: people
"""
BODY = """
bank:observations:
  variable: people
  period: 2020
  unit: person
  values: [{column: Count}]
"""


def write(context: Context, name: str, text: str) -> None:
    path = context.bank.folders.root / "mappings" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read_all(context: Context) -> list[DatasetMapping | MappingError]:
    return list(read_mappings(context.bank, context.ontology))


def one(context: Context) -> DatasetMapping:
    (found,) = read_all(context)
    assert isinstance(found, DatasetMapping), found
    return found


def test_defaults_come_from_file_name_folder_and_bank(context: Context) -> None:
    write(context, "bureau/people-2020.yaml", HEAD + BODY)
    mapping = one(context)
    description = mapping.description
    assert description.slug == "people-2020"
    assert (description.provider, description.steward) == ("bureau", "bureau")
    assert (description.licence, description.spatial) == ("CC_BY_4_0", "01")
    assert description.themes == ("SOCI",)
    assert description.frequency == "UNKNOWN"
    assert description.mapping == mapping.path == "mappings/bureau/people-2020.yaml"
    assert (mapping.provider, mapping.url) == ("bureau", "figures.csv")


def test_the_faults_of_one_file_do_not_stop_the_others(context: Context) -> None:
    write(context, "bureau/b.yaml", HEAD + BODY)
    write(context, "bureau/a.yaml", "a: [")
    write(context, "office/c.yaml", HEAD + BODY.replace("person", "persn"))
    found = read_all(context)
    assert [type(item) for item in found] == [MappingError, DatasetMapping, MappingError]


def test_a_template_lies_under_the_file_and_a_bank_overrides_it_by_name(context: Context) -> None:
    write(context, "templates/mine.yaml", "dialect: {delimiter: ';'}\n" + BODY)
    write(context, "office/a.yaml", "bank:template: mine\n" + HEAD + "dialect: {encoding: utf-8}\n")
    dialect = one(context).dialect
    assert (dialect.delimiter, dialect.encoding) == (";", "utf-8")


def test_templates_are_no_datasets(context: Context) -> None:
    write(context, "templates/mine.yaml", BODY)
    assert read_all(context) == []


def test_a_template_that_is_not_there_names_the_nearest_one(context: Context) -> None:
    write(context, "office/a.yaml", "bank:template: bdl-wid\n" + HEAD)
    (error,) = read_all(context)
    assert isinstance(error, MappingError)
    assert error.found == "no template 'bdl-wid'"
    assert error.advice == "Did you mean 'bdl-wide'?"


def test_a_template_has_no_template(context: Context) -> None:
    write(context, "templates/mine.yaml", "bank:template: bdl-wide\n")
    write(context, "office/a.yaml", "bank:template: mine\n" + HEAD)
    (error,) = read_all(context)
    assert isinstance(error, MappingError)
    assert error.place.startswith("mappings/templates/mine.yaml:1")


def test_each_table_of_a_file_is_a_dataset_of_the_series(context: Context) -> None:
    tables = """
tables:
  - {url: a.csv, bank:dataset: {id: votes-1}, bank:observations: {period: 2019}}
  - {url: b.csv, bank:dataset: {id: votes-2}, bank:observations: {period: 2023}}
"""
    head = HEAD.replace("{en: Figures}", '{en: "Votes {period}"}')
    head = head.replace("category", "series: votes\n  category")
    write(context, "office/v.yaml", tables + head + BODY)
    first, second = read_all(context)
    assert isinstance(first, DatasetMapping)
    assert isinstance(second, DatasetMapping)
    assert (first.url, second.url) == ("a.csv", "b.csv")
    assert (first.description.slug, second.description.slug) == ("votes-1", "votes-2")
    assert first.description.series_title == {"en": "Votes"}


def test_one_identifier_for_two_datasets_stops_both_and_names_both_files(context: Context) -> None:
    write(context, "bureau/a.yaml", HEAD + BODY)
    write(context, "office/a.yaml", HEAD + BODY)
    found = read_all(context)
    assert all(isinstance(item, MappingError) for item in found)
    assert "bureau/a.yaml" in str(found[0])
    assert "office/a.yaml" in str(found[0])


def test_an_identifier_of_more_than_36_characters_is_refused(context: Context) -> None:
    write(context, f"office/{'a' * 37}.yaml", HEAD + BODY)
    (error,) = read_all(context)
    assert isinstance(error, MappingError)
    assert "37 characters" in error.found


def test_identifiers_have_no_other_characters_and_no_reserved_word(context: Context) -> None:
    for number, slug in enumerate(("Votes", "a--b", "ludność", "reference", "a_b")):
        text = HEAD.replace("category", f"id: {slug}\n  category")
        write(context, f"office/f{number}.yaml", text + BODY)
    assert all(isinstance(item, MappingError) for item in read_all(context))


def test_a_file_without_url_is_refused(context: Context) -> None:
    write(context, "office/a.yaml", HEAD.replace("url: figures.csv", "") + BODY)
    assert "no 'url'" in str(read_all(context)[0])


def test_an_unknown_provider_names_the_nearest_one(context: Context) -> None:
    write(context, "offce/a.yaml", HEAD + BODY)
    (error,) = read_all(context)
    assert isinstance(error, MappingError)
    assert "'offce'" in error.found


def test_one_file_can_be_read_alone(context: Context) -> None:
    write(context, "office/a.yaml", HEAD + BODY)
    path = context.bank.folders.root / "mappings" / "office" / "a.yaml"
    (found,) = read_mapping(path, context.bank, context.ontology)
    assert isinstance(found, DatasetMapping)


def test_a_mapping_with_another_ending_is_not_passed_over_in_silence(context: Context) -> None:
    write(context, "office/a.yml", HEAD + BODY)
    assert "ends in '.yml'" in str(read_all(context)[0])


def test_a_mapping_outside_the_bank_is_refused(context: Context) -> None:
    outside = context.bank.folders.root.parent / "a.yaml"
    (found,) = read_mapping(outside, context.bank, context.ontology)
    assert "outside the bank" in str(found)
