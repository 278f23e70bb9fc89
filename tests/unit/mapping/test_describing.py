from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from city_data_bank.errors import MappingError
from city_data_bank.mapping import Context, map_table
from city_data_bank.model import Origin, Table

BODY = """
bank:observations: {variable: people, period: {column: Year}, unit: person, values: [{column: N}]}
"""
DATASET = """# whole
url: figures.csv
bank:dataset:
  title: {{en: "Figures {{period}}"}}
  description: {{en: Figures for tests.}}
  category: people
  {line}
"""
ORIGIN = Origin(
    publisher="The Office",
    title="Table 5",
    code="T5",
    original="t5.xls",
    date="2021-04-22",
    sha256="cd" * 32,
    where="rows 1 to 9",
    url="https://office.example/t5",
    terms={"en": "With the source named."},
    transcription=True,
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("category: peple", "the key 'category' twice"),
        ("issued: 2022-02-30", "issued '2022-02-30'"),
        ("temporal: 2024-12-31/2024-01-01", "temporal"),
        ("frequency: ANUAL", "frequency 'ANUAL'"),
        ("licence: CC", "licence 'CC'"),
        ("theme: SOCIETY", "theme 'SOCIETY'"),
        ("spatial: 99", "spatial '99'"),
        ("publisher: nobody", "publisher 'nobody'"),
        ("series: Votes", "series 'Votes'"),
        ("caveat: {pl: tekst}", "no caveat in 'en'"),
        ("disclosure: public", "disclosure 'public' without a reason"),
    ],
)
def test_what_a_description_cannot_say_is_an_error(
    refused: Callable[[str], MappingError], line: str, found: str
) -> None:
    assert refused(DATASET.format(line=line) + BODY).found.startswith(found)


@pytest.mark.parametrize("key", ["title", "description", "category"])
def test_mandatory_metadata_that_is_missing_is_an_error(
    refused: Callable[[str], MappingError], key: str
) -> None:
    lines = DATASET.format(line="issued: 2022-01-01").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith(f"  {key}:"))
    assert refused(kept + BODY).found.startswith(f"no {key}")


def test_everything_that_a_mapping_states_is_in_the_description(read: Callable[[str], Any]) -> None:
    line = """
  keyword: {en: [water, air]}
  theme: [REGI, SOCI]
  licence: none
  rights: {en: Named source.}
  issued: 2022-04-07
  purpose: {en: For the strategy.}
  caveat: {en: Says nothing of visitors.}
  contact: bureau
  disclosure: The register is public by law.
  landingPage: https://office.example
  temporal: 2020-01-01/2020-12-31
"""
    description = read(DATASET.format(line=line) + BODY).description
    assert description.keywords == {"en": ("water", "air")}
    assert description.themes == ("REGI", "SOCI")
    assert description.licence == ""
    assert description.rights == {"en": "Named source."}
    assert (description.issued, description.vintage) == ("2022-04-07", "2022-04-07")
    assert description.purpose == {"en": "For the strategy."}
    assert description.caveat == {"en": "Says nothing of visitors."}
    assert description.disclosure == "The register is public by law."
    assert description.temporal == ("2020-01-01", "2020-12-31")


def test_dates_texts_and_terms_are_completed_by_the_file_and_its_source(
    read: Callable[[str], Any], make_table: Callable[[str], Table], context: Context
) -> None:
    mapping = read(DATASET.format(line="frequency: ANNUAL") + BODY)
    table = make_table("Year|N\n2020|5000\n2015|6000\n")
    delivery = replace(table.delivery, origin=ORIGIN)
    description = map_table(mapping, replace(table, delivery=delivery), context).description
    assert description.temporal == ("2015-01-01", "2020-12-31")
    assert description.title == {"en": "Figures 2015\u20132020"}
    assert description.vintage == "2021-04-22"
    assert description.rights == {"en": "With the source named."}


def test_months_of_whole_years_fill_a_text_as_years(
    read: Callable[[str], Any], make_table: Callable[[str], Table], context: Context
) -> None:
    body = BODY.replace("column: Year", "column: Year, form: yyyyMM")
    mapping = read(DATASET.format(line="frequency: MONTHLY") + body)
    whole = map_table(mapping, make_table("Year|N\n202012|5\n202001|6\n"), context)
    assert whole.description.title == {"en": "Figures 2020"}
    part = map_table(mapping, make_table("Year|N\n202011|5\n202001|6\n"), context)
    assert part.description.title == {"en": "Figures 2020-01\u20132020-11"}


def test_one_period_fills_a_text_as_it_is(
    read: Callable[[str], Any], make_table: Callable[[str], Table], context: Context
) -> None:
    mapping = read(DATASET.format(line="frequency: ANNUAL") + BODY)
    description = map_table(mapping, make_table("Year|N\n2020|5000\n"), context).description
    assert description.title == {"en": "Figures 2020"}


@pytest.mark.parametrize(
    ("line", "code", "found"),
    [
        (
            "landingPage: https://office.example/a b",
            "mapping-address",
            "https://office.example/a b",
        ),
        ("landingPage: https://", "mapping-address", "https://"),
        (
            'landingPage: "https://a.example/{period}"',
            "mapping-address",
            "https://a.example/{period}",
        ),
        ("contact: x y", "mapping-contact", "x y"),
        ("contact: desk@", "mapping-contact", "desk@"),
        ("contact: ofice", "mapping-contact", "ofice"),
    ],
)
def test_what_cannot_be_an_address_is_refused_with_its_line(
    refused: Callable[[str], MappingError], line: str, code: str, found: str
) -> None:
    error = refused(DATASET.format(line=line) + BODY)
    assert error.place.endswith(f"bank:dataset.{line.partition(':')[0]}")
    assert error.code == code
    assert dict(error.arguments)["found"] == found


def test_the_nearest_provider_is_named(refused: Callable[[str], MappingError]) -> None:
    error = refused(DATASET.format(line="contact: ofice") + BODY)
    assert "'office'" in error.advice.casefold()
