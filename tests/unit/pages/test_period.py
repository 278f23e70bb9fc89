"""A period."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.unit.pages.conftest import Browser, Texts

from city_data_bank.vocabulary import QB, SDIM

QUERIES = Path(__file__).parents[3] / "queries" / "pages"


def test_it_shows_its_days_and_the_citys_values(browser: Browser, texts: Texts) -> None:
    page = browser.page("/pl/okres/2020")
    facts = dict(zip(texts(page, "//dt"), texts(page, "//dd"), strict=True))
    assert facts["Pierwszy dzień"] == "1 stycznia 2020"
    rows = texts(page, "//section[h2[@id='values']]//tbody/tr/td[1]")
    assert rows == ["66 270", "64 935"]


@pytest.mark.parametrize(("kind", "dimension"), [("period", "refPeriod"), ("area", "refArea")])
def test_a_cube_within_a_dataset_counts_as_that_dataset(kind: str, dimension: str) -> None:
    lines = "".join(
        f"<urn:o{number}> a <{QB['Observation']}> ; <{SDIM[dimension]}> <urn:about> ;"
        f" <{QB['dataSet']}> <https://x.example/{cube}> ."
        for number, cube in enumerate(("a", "reference", "reference#by-sex", "reference#by-age"))
    )
    store = ox.Store()
    store.extend(ox.parse(lines, format=ox.RdfFormat.TURTLE))
    text = (QUERIES / kind / "datasets.rq").read_text(encoding="utf-8")
    found = store.query(text.replace("UNDEF", "<urn:about>"))
    assert isinstance(found, ox.QuerySolutions)
    assert {str(row["dataset"]): str(row["values"]) for row in found} == {
        "<https://x.example/reference>": number(3),
        "<https://x.example/a>": number(1),
    }


def number(value: int) -> str:
    return str(ox.Literal(value))


def test_an_unknown_one_is_not_there(browser: Browser) -> None:
    assert browser.get("/pl/okres/1900").status_code == 404
