"""Links to the answers of a page's queries as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote_plus

from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Term


def csv_link(visit: Visit, name: str, /, **terms: Iterable[Term]) -> str:
    """Where the whole answer of a query of the page is served as CSV.

    Args:
        visit: The visit.
        name: ``{page}/{part}``.
        terms: Its parameters, where the page shows but the first solutions; without them it is the
            query as the page has asked it.
    """
    if terms:
        text = visit.content.queries[name].bind(terms)
    else:
        text = next(asked.text for asked in visit.asked if asked.name == name)
    return _address(visit, text)


def whole_csv_link(visit: Visit, name: str) -> str:
    """Where the answer of a query about everything is served as CSV, of which a page shows a part.

    Args:
        visit: The visit.
        name: ``{page}/{part}``; no parameter of it is bound.
    """
    return _address(visit, visit.content.queries[name].text)


def _address(visit: Visit, text: str) -> str:
    """Where the answer of a query is served as CSV."""
    return f"{visit.content.addresses.root}sparql?format=csv&query={quote_plus(text)}"
