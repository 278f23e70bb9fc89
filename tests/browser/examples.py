"""An example of every page type of this repository's bank, and more where pages differ much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.browser.conftest import ROOT

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.pages.addresses import Addresses

POPULATION: Final = "bank/population-31-12"
TABLE: Final = "cc91cabfe1ce"
"""The delivered file with the population, by its hash."""
FIGURE: Final = f"population-2026-06/{POPULATION}/2474011/2020/gus"
HOME: Final = ("", "", "")

EXAMPLES: Final[Mapping[str, tuple[tuple[str, str, str], ...]]] = {
    "about": (("about", "", ""),),
    "accessibility": (("accessibility", "", ""),),
    "area": (("area", "2474011", ""), ("area", "24", "")),
    "categories": (("category", "", ""),),
    "category": (("category", "population", ""), ("category", "business", "")),
    "cell": (("file", TABLE, "cell=30,8"), ("file", TABLE, "")),
    "city": (("city", "", ""),),
    "conflict": (("conflict", f"{POPULATION}/2474011/2020", ""),),
    "conflicts": (("conflict", "", ""),),
    "dataset": (
        ("dataset", "population-2026-06", ""),
        ("dataset", "stops", ""),
        ("dataset", "weather-2017", ""),
        ("dataset", "sejm-2023", ""),
    ),
    "dataset_version": (("dataset", "population-2026-06/release/{release}", ""),),
    "datasets": (("dataset", "", ""), ("dataset", "", "category=population")),
    "document": (("document", "directive-eu-2018-851", ""),),
    "documents": (("document", "", ""),),
    "duties": (("duty", "", ""),),
    "gap": (("gap", "none/iso37120-2018/22.4/2474011/2025", ""),),
    "gaps": (("gap", "", ""),),
    "goal": (("goal", "eu-waste/1", ""),),
    "home": (HOME,),
    "indicator": (
        ("indicator", POPULATION, ""),
        ("indicator", "iso37120-2018/5.1", ""),
        ("indicator", "iso37120-2018/13.4.1", ""),
        ("indicator", "iso37120-2018/13.4.3", ""),
        ("indicator", "iso37120-2018", ""),
    ),
    "indicator_version": (("indicator", f"{POPULATION}/release/{{release}}", ""),),
    "indicators": (("indicator", "", ""),),
    "listing": (("place", "", ""), ("method", "", "")),
    "mirror": (("mirror", "", ""),),
    "mirror_dataset": (("mirror", "population-2026-06", ""),),
    "observation": (
        ("observation", FIGURE, ""),
        ("observation", "reference/iso37120-2018/21.5.1/2474011/2020", ""),
    ),
    "period": (("period", "2020", ""),),
    "privacy": (("privacy", "", ""),),
    "provider": (("provider", "gus", ""), ("provider", "um-siemianowice", "")),
    "providers": (("provider", "", ""),),
    "purposes": (("purpose", "", ""),),
    "release": (("release", "", ""), ("release", "{release}", "")),
    "report": (("report", "2020", ""), ("report", "2020", "print=large")),
    "resource": (
        ("catalog", "", ""),
        ("unit", "pln-per-person", ""),
        ("place", "stop/3538", ""),
        ("resource", "", "iri=https://w3id.org/city-data-bank/ns%23Gap"),
    ),
    "reuse": (("reuse", "", ""),),
    "statistics": (("statistics", "", ""),),
    "search": (
        ("search", "", "q=ludno%C5%9B%C4%87"),
        ("search", "", "q=prrzystanki"),
        ("search", "", ""),
    ),
    "strategies": (("strategy", "", ""),),
    "strategy": (("strategy", "eu-waste", ""),),
    "target": (("target", "eu-waste/2035", ""),),
}
"""Kind, ref and query string by the stem of the page, the release by its place."""

BESIDE: Final = (
    "sparql",
    "sparql?query=SELECT%20%2A%20WHERE%20%7B%20%3Fs%20a%20%3Ftype%20%7D%20LIMIT%2020",
    "sparql?query=SELECT%20WRONG",
    "q/",
    "api",
    "findings/gus/{language}.html",
    "{language}/no-such-page",
)
"""Pages for people that stand beside those of ``PAGES``, and what is said where there is none."""


def every_example() -> tuple[tuple[str, str, str], ...]:
    """Stem, language and path of every example; the release by its place."""
    bank = read_bank(ROOT)
    addresses = Addresses.of(bank.base, read_messages(bank), bank.languages)
    return tuple(
        (stem, language, path)
        for language in bank.languages
        for stem, examples in EXAMPLES.items()
        for path in (_path(addresses, language, *example) for example in examples)
    ) + tuple(
        ("beside", language, f"/{path.format(language=language)}")
        for language in bank.languages
        for path in BESIDE
    )


def _path(addresses: Addresses, language: str, kind: str, ref: str, query: str) -> str:
    """The address of an example."""
    return addresses.page(language, kind, ref, query) if kind else addresses.home(language)
