"""Links to the answers of a page's queries as CSV."""

from __future__ import annotations

from urllib.parse import quote_plus

from city_data_bank.pages.visit import Visit


def csv_link(visit: Visit, name: str) -> str:
    """Where the answer of a query that the page has asked is served as CSV.

    Args:
        visit: The visit.
        name: ``{page}/{part}``.
    """
    text = next(asked.text for asked in visit.asked if asked.name == name)
    return f"{visit.content.addresses.root}sparql?format=csv&query={quote_plus(text)}"
