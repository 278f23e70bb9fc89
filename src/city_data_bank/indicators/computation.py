"""Indicators station: values that methods compute from other values, exact in decimals.

What comes in: methods and the chosen values of their inputs. What goes out: computed values, each
with its inputs, and with the spread that values of a conflict that were not taken would give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
        exact: False where an input is of another period than the method asks for.
        lowest: What the values of conflicts would give at least; None without a conflict.
        highest: What they would give at most.
    """

    method: Method
    key: Key
    value: Decimal
    inputs: tuple[str, ...]
    exact: bool
    lowest: Decimal | None = None
    highest: Decimal | None = None

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
    for key in sorted(_keys(methods, inputs, vocabulary) - known.keys()):
        method = method_for(methods, iri, period_dates(key[1])[0])
        done = _Sum(method, key, inputs, vocabulary).computed() if method else None
        if done is None:
            continue
        if done.possible:
            address = vocabulary.address(indicator, key)
            known[key] = Input(address, done.value, done.method.unit)
        yield done


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
        value = self._quotient([options[0] for _, _, options in given])
        if value is None:
            return None
        spread = self._spread(given)
        return Computed(
            method=method,
            key=self.key,
            value=value,
            inputs=tuple(dict.fromkeys(address for address, _, _ in given)),
            exact=all(exact for _, exact, _ in given),
            lowest=min(spread, default=None),
            highest=max(spread, default=None),
        )

    def _given(self, term: Term) -> tuple[str, bool, tuple[Decimal, ...]] | None:
        """Address of a term's value, whether it is of the period asked for, and its amounts.

        The chosen amount stands first.
        """
        area, period, more = self.key
        wanted = shifted(period, -term.years_before)
        breakdown = self.vocabulary.breakdown(term, [part for part in more.split("~") if part])
        found = self.inputs.find(self.vocabulary.ref(term.indicator), (area, wanted, breakdown))
        if found is None:
            return None
        options = self._amounts(found[1], term)
        return (found[1].address, found[0] == wanted, options) if options else None

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

    def _spread(self, given: Sequence[tuple[str, bool, tuple[Decimal, ...]]]) -> list[Decimal]:
        """Results for all combinations of reported values; none where every input has one.

        An input that stands in several terms has the same value in each of them.
        """
        options = {address: range(len(amounts)) for address, _, amounts in given}
        if all(len(places) == 1 for places in options.values()):
            return []
        if prod(map(len, options.values())) > _MOST:
            ends = {address: _ends(amounts) for address, _, amounts in given}
        else:
            ends = {address: tuple(places) for address, places in options.items()}
        results = []
        for picked in product(*ends.values()):
            choice = dict(zip(ends, picked, strict=True))
            results.append(
                self._quotient([amounts[choice[address]] for address, _, amounts in given])
            )
        return [result for result in results if result is not None]


def _ends(amounts: Sequence[Decimal]) -> tuple[int, ...]:
    """Places of the lowest and the highest amount."""
    places = range(len(amounts))
    return (min(places, key=amounts.__getitem__), max(places, key=amounts.__getitem__))
