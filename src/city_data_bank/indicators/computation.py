"""Indicators station: values that methods compute from other values, exact in decimals.

What comes in: methods and the chosen values of their inputs. What goes out: computed values, each
with its inputs, and with the spread that values of a conflict that were not taken would give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from itertools import product
from math import prod
from typing import Final

from city_data_bank.bank.methods import Method, Term, method_for
from city_data_bank.bank.periods import period_dates
from city_data_bank.bank.scales import Scale, convert
from city_data_bank.indicators.inputs import Input, Inputs, Key, shifted

_DIGITS: Final = 50
_MOST: Final = 256
"""Combinations of reported values that are tried for the spread of one result."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed value.

    Args:
        method: By which.
        key: Area, period and breakdown.
        value: In the unit of the method, rounded.
        inputs: Addresses of the values that it was computed from.
        elsewhere: Ref and period of each input that is of another period than the method asks for.
        disputed: Refs of the inputs below the line of which others were reported too.
        lowest: What the values of conflicts would give at least; None without a conflict.
        highest: What they would give at most.
        breaks: Addresses of what keeps it from being compared with the values before it: inputs
            that begin a new series, and the method, where it takes over from an earlier version.
    """

    method: Method
    key: Key
    value: Decimal
    inputs: tuple[str, ...]
    elsewhere: tuple[tuple[str, str], ...] = ()
    disputed: tuple[str, ...] = ()
    lowest: Decimal | None = None
    highest: Decimal | None = None
    breaks: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether every input is of the period that the method asks for."""
        return not self.elsewhere

    @property
    def possible(self) -> bool:
        """Whether the method takes it for a possible value."""
        least, greatest = self.method.minimum, self.method.maximum
        return (least is None or least <= self.value) and (
            greatest is None or self.value <= greatest
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How methods speak of what values are keyed by.

    Args:
        ref: Ref of an indicator by its IRI.
        scales: Of units, by IRI.
        parts: ``dimension=code`` by the IRIs of both.
        dimensions: Name of a dimension by its IRI.
        address: Address of the reference value of an indicator and a key.
    """

    ref: Callable[[str], str]
    scales: Mapping[str, Scale]
    parts: Mapping[tuple[str, str], str]
    dimensions: Mapping[str, str]
    address: Callable[[str, Key], str]

    def breakdown(self, term: Term, more: Sequence[str] = ()) -> str:
        """The breakdown of a term, as values have it."""
        own = (self.parts[pair] for pair in term.breakdown)
        return "~".join(sorted({*own, *more}))


def compute(
    methods: Sequence[Method], inputs: Inputs, vocabulary: Vocabulary
) -> tuple[Computed, ...]:
    """Compute every value whose inputs are known.

    Args:
        methods: Those that have a numerator; of one indicator the later ones take over.
        inputs: The chosen values. What is computed and possible joins them: it can be an input too.
        vocabulary: Names of what methods speak of.

    Returns:
        Values, method by method, sorted by key. A key that is reported is not computed.
    """
    with localcontext() as context:
        context.prec = _DIGITS
        return tuple(
            one
            for group in _in_order(methods, vocabulary)
            for one in _of(group, inputs, vocabulary)
        )


def _of(methods: Sequence[Method], inputs: Inputs, vocabulary: Vocabulary) -> Iterator[Computed]:
    """The values of one indicator, by the versions of its method."""
    iri = methods[0].indicator
    indicator = vocabulary.ref(iri)
    known = inputs.values.setdefault(indicator, {})
    versions: dict[tuple[str, str, int], str] = {}
    for key in sorted(_keys(methods, inputs, vocabulary) - known.keys()):
        method = method_for(methods, iri, period_dates(key[1])[0])
        done = _Sum(method, key, inputs, vocabulary).computed() if method else None
        if done is None:
            continue
        if done.possible:
            area, period, breakdown = key
            series = (area, breakdown, len(period))
            if versions.get(series, done.method.iri) != done.method.iri:
                done = replace(done, breaks=(*done.breaks, done.method.iri))
            versions[series] = done.method.iri
            address = vocabulary.address(indicator, key)
            broken = bool(done.breaks)
            known[key] = Input(address, done.value, done.method.unit, broken=broken)
        yield done


def circles(methods: Sequence[Method]) -> tuple[tuple[str, ...], ...]:
    """Indicators that are computed from each other: none of them can be.

    Args:
        methods: All of them.

    Returns:
        IRIs of each circle, sorted; an indicator that needs itself of the same period is one.
    """
    needs: dict[str, set[str]] = {}
    for method in methods:
        terms = (*method.numerator, *method.denominator)
        own = needs.setdefault(method.indicator, set())
        own |= {term.indicator for term in terms if not term.years_before}
    graph = {indicator: own & needs.keys() for indicator, own in needs.items()}
    reach = {indicator: _reached(graph, indicator) for indicator in graph}
    found = {
        tuple(sorted(other for other in reach[one] if one in reach[other]))
        for one in graph
        if one in reach[one]
    }
    return tuple(sorted(found))


def _reached(graph: Mapping[str, set[str]], start: str) -> set[str]:
    """What an indicator needs, and what that needs, and so on."""
    found: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += graph[one]
    return found


def _in_order(methods: Sequence[Method], vocabulary: Vocabulary) -> list[tuple[Method, ...]]:
    """Versions of the method of each indicator, those first that others compute with."""
    groups: dict[str, tuple[Method, ...]] = {}
    for method in sorted(methods, key=lambda one: (vocabulary.ref(one.indicator), one.valid)):
        if method.numerator:
            groups[method.indicator] = (*groups.get(method.indicator, ()), method)
    done: dict[str, tuple[Method, ...]] = {}

    def visit(indicator: str, path: frozenset[str]) -> None:
        if indicator in done or indicator in path or indicator not in groups:
            return
        for needed in sorted({name for one in groups[indicator] for name in one.inputs}):
            visit(needed, path | {indicator})
        done[indicator] = groups[indicator]

    for indicator in groups:
        visit(indicator, frozenset())
    return list(done.values())


def _keys(methods: Sequence[Method], inputs: Inputs, vocabulary: Vocabulary) -> set[Key]:
    """Keys for which the first term of a numerator has a value."""
    found: set[Key] = set()
    for method in methods:
        term = min(method.numerator, key=lambda one: (one.years_before, -one.sign))
        each = {vocabulary.dimensions[iri] for iri in method.for_each}
        own = set(filter(None, vocabulary.breakdown(term).split("~")))
        for area, period, breakdown in inputs.keys(vocabulary.ref(term.indicator)):
            more = set(filter(None, breakdown.split("~"))) - own
            if own <= set(breakdown.split("~")) | {""} and _dimensions(more) == each:
                found.add((area, shifted(period, term.years_before), "~".join(sorted(more))))
    return found


def _dimensions(parts: set[str]) -> set[str]:
    """Names of the dimensions of ``dimension=code`` parts."""
    return {part.partition("=")[0] for part in parts}


@dataclass(frozen=True, slots=True)
class _Given:
    """The value that a term has.

    Args:
        address: Of the value.
        wanted: Period that the method asks for.
        period: Period that it is of.
        options: Its amounts, the chosen one first, then those not taken.
        broken: Whether it cannot be compared with the values before it.
    """

    address: str
    wanted: str
    period: str
    options: tuple[Decimal, ...]
    broken: bool

    @property
    def breaks(self) -> bool:
        """Whether a result cannot be compared with the one before because of it.

        A value that lasts breaks only the results of its own period.
        """
        return self.broken and self.period == self.wanted


@dataclass(frozen=True, slots=True)
class _Sum:
    """One value in the making.

    Args:
        method: By which.
        key: For what.
        inputs: The chosen values.
        vocabulary: Names of what methods speak of.
    """

    method: Method
    key: Key
    inputs: Inputs
    vocabulary: Vocabulary

    def computed(self) -> Computed | None:
        """The value, None where an input is missing, in another kind of unit, or zero below."""
        method = self.method
        terms = (*method.numerator, *method.denominator)
        found = [self._given(term) for term in terms]
        given = [item for item in found if item is not None]
        if len(given) < len(terms):
            return None
        value = self._quotient([one.options[0] for one in given])
        if value is None:
            return None
        spread = self._spread(given)
        below = zip(terms[len(method.numerator) :], given[len(method.numerator) :], strict=True)
        return Computed(
            method=method,
            key=self.key,
            value=value,
            inputs=tuple(dict.fromkeys(one.address for one in given)),
            elsewhere=tuple(
                dict.fromkeys(
                    (self.vocabulary.ref(term.indicator), one.period)
                    for term, one in zip(terms, given, strict=True)
                    if one.period != one.wanted
                )
            ),
            disputed=tuple(
                dict.fromkeys(
                    self.vocabulary.ref(term.indicator)
                    for term, one in below
                    if len(set(one.options)) > 1
                )
            ),
            lowest=min(spread, default=None),
            highest=max(spread, default=None),
            breaks=tuple(dict.fromkeys(one.address for one in given if one.breaks)),
        )

    def _given(self, term: Term) -> _Given | None:
        """The value of a term."""
        area, own, more = self.key
        wanted = shifted(own, -term.years_before)
        breakdown = self.vocabulary.breakdown(term, [part for part in more.split("~") if part])
        found = self.inputs.find(self.vocabulary.ref(term.indicator), (area, wanted, breakdown))
        if found is None:
            return None
        period, one = found
        options = self._amounts(one, term)
        return _Given(one.address, wanted, period, options, one.broken) if options else None

    def _amounts(self, given: Input, term: Term) -> tuple[Decimal, ...]:
        """A value and those not taken, in the unit of the term; none where it has another kind."""
        unit = term.unit or given.unit
        values = (given.value, *given.others)
        amounts = [convert(value, given.unit, unit, self.vocabulary.scales) for value in values]
        return tuple(amount for amount in amounts if amount is not None)

    def _quotient(self, amounts: Sequence[Decimal]) -> Decimal | None:
        """The result for some amounts, one a term."""
        method = self.method
        above = len(method.numerator)
        parts = [
            term.sign * amount
            for term, amount in zip((*method.numerator, *method.denominator), amounts, strict=True)
        ]
        divisor = sum(parts[above:], Decimal(0)) if method.denominator else Decimal(1)
        if not divisor:
            return None
        value = method.multiplier * sum(parts[:above], Decimal(0)) / divisor
        if method.decimals is None:
            return value
        return value.quantize(Decimal(1).scaleb(-method.decimals), ROUND_HALF_EVEN)

    def _spread(self, given: Sequence[_Given]) -> list[Decimal]:
        """Results for all combinations of reported values; none where every input has one.

        An input that stands in several terms has the same value in each of them.
        """
        options = {one.address: range(len(one.options)) for one in given}
        if all(len(places) == 1 for places in options.values()):
            return []
        if prod(map(len, options.values())) > _MOST:
            ends = {one.address: _ends(one.options) for one in given}
        else:
            ends = {address: tuple(places) for address, places in options.items()}
        results = []
        for picked in product(*ends.values()):
            choice = dict(zip(ends, picked, strict=True))
            results.append(self._quotient([one.options[choice[one.address]] for one in given]))
        return [result for result in results if result is not None]


def _ends(amounts: Sequence[Decimal]) -> tuple[int, ...]:
    """Places of the lowest and the highest amount."""
    places = range(len(amounts))
    return (min(places, key=amounts.__getitem__), max(places, key=amounts.__getitem__))
