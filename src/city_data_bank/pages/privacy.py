"""Privacy: what the service keeps of its readers, and how the data are kept free of persons."""

from __future__ import annotations

from dataclasses import dataclass

from city_data_bank.pages.parts.names import names_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Page, Visit


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """What the page shows.

    Args:
        body: Who answers for the site.
        email: Where to write; empty where the city has not said.
        statistics: Where the counts that are kept can be seen.
    """

    body: Text
    email: str
    statistics: str


async def page(visit: Visit) -> Page | None:
    """What is kept and what is not."""
    bank = visit.content.bank
    body = bank.iris.thing("provider", bank.publisher)
    names = await names_of(visit, [body])
    statistics = visit.content.addresses.page(visit.language, "statistics")
    view = PrivacyView(names(body), bank.contact.get("email", ""), statistics)
    return Page(visit.say("privacy-title"), view, visit.messages("privacy-summary"))
