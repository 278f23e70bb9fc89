"""Terms of a method in words: an indicator, its part of a breakdown, its year, its sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from city_data_bank.pages.parts.facts import Item, link
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row


def terms(visit: Visit, names: Names, rows: Sequence[Row]) -> Mapping[str, Item]:
    """Each term by its IRI, leading to its indicator.

    Args:
        visit: The visit.
        names: Names of indicators and codes.
        rows: With ``term``, ``indicator`` and perhaps ``sign``, ``years``, ``code``.
    """
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["term"].value, []).append(row)
    return {iri: _term(visit, names, found) for iri, found in grouped.items()}


def _term(visit: Visit, names: Names, rows: Sequence[Row]) -> Item:
    """One term; several rows are several breakdowns."""
    first = rows[0]
    one = link(visit, names, first["indicator"].value)
    more = [str(names(row["code"])) for row in rows if "code" in row]
    if years := int(first["years"].value) if "years" in first else 0:
        more.append(visit.messages("indicator-years-before", count=years))
    sign = "\N{MINUS SIGN} " if "sign" in first and first["sign"].value == "-1" else ""
    added = f" ({', '.join(more)})" if more else ""
    return Item(Text(f"{sign}{one.text.value}{added}", one.text.language), one.href)
