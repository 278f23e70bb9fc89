"""The declaration of accessibility: what the city says of it in bank.toml, in the form of the law.

Source:
    Directive (EU) 2016/2102, article 7; the elements with ``id="a11y-..."`` follow the Polish
    technical conditions for declarations of accessibility, version 2.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from city_data_bank.bank.accessibility import DAYS, TEXTS
from city_data_bank.pages.parts.facts import day
from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit

ELEMENTS: Final = (
    "a11y-wstep",
    "a11y-podmiot",
    "a11y-zakres",
    "a11y-url",
    "a11y-data-publikacja",
    "a11y-data-aktualizacja",
    "a11y-status",
    "a11y-ocena",
    "a11y-data-sporzadzenie",
    "a11y-data-przeglad",
    "a11y-kontakt",
    "a11y-email",
    "a11y-telefon",
    "a11y-procedura",
    "a11y-aplikacje",
    "a11y-architektura",
    "a11y-komunikacja",
)
"""What programs that check declarations look for, each once in a page; ``a11y-architektura-url``
stands beside them where the city has such a page.
"""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the declaration.

    Args:
        iso: ISO 8601, empty where the city has not said.
        text: In words.
    """

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """What the page shows; None and empty texts are what the city has to supply.

    Args:
        body: Who publishes the site.
        url: The site's own address.
        country: Whose law holds.
        conformance: One of ``bank.accessibility.CONFORMANCE``, or empty.
        days: By what happened on them.
        texts: By subject.
        email: Where to write.
        phone: Whom to call.
        building_url: A page on how to enter the building, or empty.
    """

    body: Text
    url: str
    country: str
    conformance: str
    days: dict[str, Day]
    texts: dict[str, Text | None]
    email: str
    phone: str
    building_url: str


async def page(visit: Visit) -> Page | None:
    """The declaration."""
    bank = visit.content.bank
    stated = bank.accessibility
    body = bank.iris.thing("provider", bank.publisher)
    names = await names_of(visit, [body])
    view = AccessibilityView(
        body=names(body),
        url=bank.base,
        country=bank.country,
        conformance=stated.conformance,
        days={name: _day(visit, stated.days.get(name, "")) for name in DAYS},
        texts={name: visit.choose_stated(stated.texts.get(name, {})) for name in TEXTS},
        email=bank.contact.get("email", ""),
        phone=bank.contact.get("phone", ""),
        building_url=stated.building_url,
    )
    return Page(visit.say("accessibility-title"), view, visit.messages("accessibility-summary"))


def _day(visit: Visit, iso: str) -> Day:
    """A day in words."""
    return Day(iso, day(visit.messages, iso) if iso else "")
