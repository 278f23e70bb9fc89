"""The datasets of a release on a shelf: in the order of their titles, found by what they have.

What the manifest says of every dataset is sorted once, when a release is opened, so that a list of
twenty thousand is narrowed down without a query.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, Self

from city_data_bank.manifest import ReleasedDataset
from city_data_bank.messages import Messages
from city_data_bank.pages.parts.collation import sort_key
from city_data_bank.pages.parts.texts import choose_stated

FACETS: Final = ("category", "provider", "theme", "format", "period", "licence", "quality")
"""By what the list is narrowed down."""

OWN_TERMS: Final = "source"
"""Licence of a dataset for which only its source's terms hold."""
_SEVERITIES: Final = ("violation", "warning", "info")
_BESIDE: Final = frozenset({"csvw", "dictionary", "gaps", "sdmx"})
"""Forms that stand beside the values."""

Wanted = Mapping[str, str]
"""The value that a facet is held to, by facet; facets that are not held to are not in it."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The datasets of a release.

    Args:
        datasets: As in the manifest.
        orders: Numbers of datasets by title, by language.
        values: Numbers of the datasets that have a value, by facet and value.
    """

    datasets: Sequence[ReleasedDataset]
    orders: Mapping[str, tuple[int, ...]]
    values: Mapping[str, Mapping[str, frozenset[int]]]

    @classmethod
    def of(cls, datasets: Sequence[ReleasedDataset], messages: Mapping[str, Messages]) -> Self:
        """Sort the datasets of a release.

        Args:
            datasets: Of its manifest.
            messages: By language of the site, the preferred one first.
        """
        held: dict[str, dict[str, list[int]]] = {name: {} for name in FACETS}
        for number, one in enumerate(datasets):
            for name, value in _values(one):
                held[name].setdefault(value, []).append(number)
        return cls(
            datasets,
            {language: _order(datasets, language, messages) for language in messages},
            {
                name: {value: frozenset(numbers) for value, numbers in values.items()}
                for name, values in held.items()
            },
        )

    def chosen(self, language: str, wanted: Wanted) -> tuple[ReleasedDataset, ...]:
        """The datasets that have every value wanted, by title."""
        kept = self._held(wanted)
        return tuple(self.datasets[number] for number in self.orders[language] if number in kept)

    def by_title(self, language: str, slugs: Collection[str]) -> tuple[str, ...]:
        """Some datasets by title; what does not stand on the shelf comes last."""
        here = (self.datasets[number].slug for number in self.orders[language])
        return tuple(dict.fromkeys([*(slug for slug in here if slug in slugs), *sorted(slugs)]))

    def counts(self, name: str, wanted: Wanted) -> tuple[tuple[str, int], ...]:
        """How many datasets have each value of a facet while the others are held to.

        Returns:
            Values that some dataset has, the most frequent first; periods the latest first.
        """
        others = {other: value for other, value in wanted.items() if other != name}
        kept = self._held(others)
        counts = [(value, len(numbers & kept)) for value, numbers in self.values[name].items()]
        found = sorted((value, count) for value, count in counts if count)
        if name == "period":
            return tuple(reversed(found))
        return tuple(sorted(found, key=lambda pair: -pair[1]))

    def _held(self, wanted: Wanted) -> frozenset[int]:
        """Numbers of the datasets that have every value wanted."""
        sets = (self.values[name].get(value, frozenset[int]()) for name, value in wanted.items())
        return reduce(frozenset.intersection, sets, frozenset(range(len(self.datasets))))


def _order(
    datasets: Sequence[ReleasedDataset], language: str, messages: Mapping[str, Messages]
) -> tuple[int, ...]:
    """Numbers of datasets by title, as a language sorts."""
    order = tuple(dict.fromkeys([language, *messages, "en"]))
    keys = [
        sort_key(
            messages[language],
            one.title.get(language) or str(choose_stated(one.title, order) or one.slug),
        )
        for one in datasets
    ]
    return tuple(sorted(range(len(datasets)), key=keys.__getitem__))


def _values(one: ReleasedDataset) -> Iterator[tuple[str, str]]:
    """The facets of one dataset with its values."""
    yield from (("format", extension) for extension in _formats(one))
    yield "quality", next((name for name in _SEVERITIES if one.findings.get(name)), "clean")
    said = one.description
    yield from (("period", year) for year in _years(one))
    if said is None:
        return
    yield "provider", said.provider
    yield "licence", said.licence or OWN_TERMS
    yield from (("category", said.category),) if said.category else ()
    yield from (("theme", code) for code in dict.fromkeys(said.themes))


def _formats(one: ReleasedDataset) -> Iterable[str]:
    """Extensions of the files in which its values are offered, delivered ones among them."""
    forms = (form.address for form in one.distributions if form.form not in _BESIDE)
    return dict.fromkeys(address.rpartition(".")[2].lower() for address in forms)


def _years(one: ReleasedDataset) -> Iterable[str]:
    """The years that it has values of; where no values say so, those of the period covered."""
    years = dict.fromkeys(ref[:4] for ref in one.periods if ref[:4].isdecimal())
    temporal = one.description.temporal if one.description else None
    if years or temporal is None:
        return years
    first, last = (int(day[:4]) for day in temporal)
    return [str(year) for year in range(first, last + 1)]
