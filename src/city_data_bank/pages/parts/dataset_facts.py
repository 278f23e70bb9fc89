"""Facts about a dataset: who and when, on what terms, from what source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from city_data_bank.pages.parts.description import Description
from city_data_bank.pages.parts.facts import Fact, Item, days, due, fact, facts, link, links, texts
from city_data_bank.pages.parts.names import Names
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.store.engine import Row, Term
from city_data_bank.vocabulary import BANK, DCAT, DCT


def head_facts(visit: Visit, names: Names, known: Description) -> tuple[Fact, ...]:
    """What a reader wants to know first."""
    themes = known.all(DCAT["theme"])
    own = [theme for theme in themes if "/id/category/" in theme.value]

    def linked(*properties: str) -> tuple[Item, ...]:
        return links(visit, names, known.all(*properties))

    return facts(
        fact(visit, "dataset-provider", linked(DCT["creator"])),
        fact(visit, "dataset-category", links(visit, names, own)),
        fact(visit, "dataset-vintage", days(visit, known.all(BANK["vintage"]))),
        fact(visit, "dataset-covers", linked(DCT["temporal"])),
        fact(visit, "dataset-area", linked(DCT["spatial"])),
        fact(visit, "dataset-frequency", linked(DCT["accrualPeriodicity"])),
        fact(
            visit,
            "dataset-due",
            (due(visit, term.value, "dataset-overdue") for term in known.all(BANK["nextDue"])),
        ),
        fact(visit, "dataset-series", linked(DCAT["inSeries"])),
        fact(visit, "dataset-before", linked(DCAT["prev"])),
    )


def terms_facts(
    visit: Visit, names: Names, known: Description, forms: Mapping[str, Description]
) -> tuple[Fact, ...]:
    """On what terms it may be used, and whom to ask."""
    licences = _together(forms, DCT["license"])
    rights = _together(forms, DCT["rights"])
    contact = links(visit, names, known.all(DCAT["contactPoint"]))
    missing = visit.say("site-contact-missing")
    return facts(
        fact(visit, "dataset-licence", links(visit, names, licences)),
        fact(visit, "dataset-rights", (Item(names(term)) for term in rights)),
        fact(visit, "dataset-publisher", links(visit, names, known.all(DCT["publisher"]))),
        fact(visit, "dataset-contact", contact or (missing,)),
        fact(visit, "dataset-issued", days(visit, known.all(DCT["issued"]))),
        fact(visit, "dataset-modified", days(visit, known.all(DCT["modified"]))),
        fact(visit, "dataset-keywords", _keywords(visit, known)),
    )


def source_facts(
    visit: Visit, names: Names, known: Description, origin: Sequence[Row]
) -> tuple[Fact, ...]:
    """Where its figures come from: in words, then file, mapping and run."""

    def linked(name: str) -> tuple[Item, ...]:
        items = links(visit, names, (row[name] for row in origin if name in row))
        return tuple({str(one.text): one for one in items}.values())

    statement = known.all(DCT["provenance"])
    return facts(
        fact(visit, "dataset-elsewhere-iri", links(visit, names, known.all(DCT["source"]))),
        fact(visit, "dataset-statement", (Item(names(term)) for term in statement)),
        fact(visit, "dataset-original", linked("original")),
        fact(visit, "dataset-file", linked("file")),
        fact(visit, "dataset-mapping", linked("mapping")),
        fact(visit, "dataset-run", _runs(visit, names, origin)),
        fact(visit, "dataset-landing-page", links(visit, names, known.all(DCAT["landingPage"]))),
    )


def _runs(visit: Visit, names: Names, origin: Sequence[Row]) -> tuple[Item, ...]:
    """The runs that made it, each once."""
    runs = sorted({row["run"].value for row in origin if "run" in row})
    return tuple(link(visit, names, run) for run in runs)


def _together(forms: Mapping[str, Description], name: str) -> tuple[Term, ...]:
    """The values of a property of all distributions, each once."""
    values = {term.value: term for one in forms.values() for term in one.all(name)}
    return tuple(values[key] for key in sorted(values))


def _keywords(visit: Visit, known: Description) -> tuple[Item, ...]:
    """The keywords in the reader's language, else in the first language that has some."""
    terms = known.all(DCAT["keyword"])
    for language in visit.content.order(visit.language):
        own = sorted(term.value for term in terms if term.language == language)
        if own:
            return (Item(Text(", ".join(own), language)),)
    return texts(visit, terms)
