"""Every computed value of a bank is what the inputs give that its passport shows."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

ROOT = Path(__file__).parents[3]
NUMERATOR = "https://w3id.org/city-data-bank/ns#numerator"
COMPUTED = """
PREFIX bank: <https://w3id.org/city-data-bank/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX smea: <http://purl.org/linked-data/sdmx/2009/measure#>
SELECT ?observation ?value ?decimals {
  ?observation a qb:Observation ; dct:conformsTo ?method ; smea:obsValue ?value .
  ?method bank:decimals ?decimals .
}
"""

pytestmark = pytest.mark.xdist_group("root-bank")

Row = dict[str, str]


# The methods of the root bank have terms, those of the invented town name indicators themselves.
@pytest.fixture(scope="module", params=[(".", 1000), ("tests/banks/fictitious", 40)], ids=str)
def bank(request: pytest.FixtureRequest) -> tuple[str, int]:
    """A bank, and how many values it computes at least."""
    return request.param  # type: ignore[no-any-return] # one of those above


@pytest.fixture(scope="module")
def store(release_of: Callable[[str], Path], bank: tuple[str, int]) -> ox.Store:
    """The store of the bank."""
    return ox.Store.read_only(str(release_of(bank[0]) / "store"))


def rows(store: ox.Store, text: str) -> list[Row]:
    found = store.query(text, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{name: row[name].value for name in names if row[name] is not None} for row in found]


def recomputed(several: list[Row]) -> Decimal:
    """The value that the terms of a method give, each with the input of its year."""
    terms: dict[tuple[str, str], Row] = {}
    for row in several:
        own, period = (int(row[name].rpartition("/")[2][:4]) for name in ("own", "period"))
        place = row["role"], row["term"]
        if place not in terms or own - period == int(row.get("years", 0)):
            terms[place] = row
    sums = {True: Decimal(0), False: Decimal(0)}
    for row in terms.values():
        above = row["role"] == NUMERATOR
        sums[above] += Decimal(row["amount"]) * int(row.get("sign", 1))
    divided = any(row["role"] != NUMERATOR for row in terms.values())
    factor = Decimal(next(iter(terms.values())).get("multiplier", "1"))
    return factor * sums[True] / (sums[False] if divided else 1)


def test_every_computed_value_is_what_its_inputs_give(
    store: ox.Store, bank: tuple[str, int]
) -> None:
    text = (ROOT / "queries" / "pages" / "parts" / "inputs.rq").read_text(encoding="utf-8")
    inputs: dict[str, list[Row]] = {}
    for row in rows(store, text.replace("SELECT DISTINCT", "SELECT DISTINCT ?observation")):
        inputs.setdefault(row["observation"], []).append(row)
    computed = rows(store, COMPUTED)
    assert len(computed) > bank[1]
    for one in computed:
        value, decimals = Decimal(one["value"]), int(one["decimals"])
        wrong = abs(recomputed(inputs[one["observation"]]) - value)
        assert wrong <= Decimal("0.5000001").scaleb(-decimals), one["observation"]
