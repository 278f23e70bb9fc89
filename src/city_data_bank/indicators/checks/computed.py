"""Indicators station: doubts about computed values, and about how they are computed.

What comes in: computed values with their methods. What goes out: doubts: impossible and unusual
results, inputs of another year, numerator and denominator of two years, two denominators for one
year, one series by two methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from city_data_bank.bank.methods import Method
from city_data_bank.indicators.checks.doubts import Doubt
from city_data_bank.indicators.computation import Computed, Vocabulary
from city_data_bank.indicators.results import written
from city_data_bank.model import Severity


def computed_doubts(computed: Iterable[Computed], vocabulary: Vocabulary) -> Iterator[Doubt]:
    """All doubts about values, one by one.

    Args:
        computed: Values, those included that their method takes for impossible.
        vocabulary: Names of what methods speak of.
    """
    for one in computed:
        tell = _teller(one, vocabulary)
        if not one.possible:
            bounds = _bounds(one.method.minimum, one.method.maximum)
            yield tell("computed-impossible", Severity.WARNING, (("range", bounds),))
            continue
        if not _usual(one):
            bounds = _bounds(one.method.usual_minimum, one.method.usual_maximum)
            yield tell("computed-unusual", Severity.WARNING, (("range", bounds),))
        for ref, period in one.elsewhere:
            yield tell("input-of-another-year", Severity.INFO, (("input", ref), ("taken", period)))
        if (years := two_years(one.method)) is not None:
            above, below = years
            yield tell(
                "years-differ", Severity.WARNING, (("above", str(above)), ("below", str(below)))
            )
        for ref in one.disputed:
            lowest, highest = one.lowest, one.highest
            if lowest is not None and highest is not None and lowest != highest:
                spread = (("lowest", written(lowest)), ("highest", written(highest)))
                yield tell("two-denominators", Severity.INFO, (("input", ref), *spread))


def two_years(method: Method) -> tuple[int, int] | None:
    """How many years back numerator and denominator lie, where these are two different years.

    A change since the year before has both years above the line: that is no doubt.
    """
    above = {term.years_before for term in method.numerator}
    below = {term.years_before for term in method.denominator}
    if not above or not below or below <= above:
        return None
    return min(above), min(below - above)


def method_changes(computed: Iterable[Computed], vocabulary: Vocabulary) -> Iterator[Doubt]:
    """Where a series goes on by another version of its method: the first value of the new one.

    Args:
        computed: Values that are possible.
        vocabulary: Names of what methods speak of.
    """
    for one in computed:
        if one.method.iri in one.breaks:
            yield _teller(one, vocabulary)(
                "two-methods", Severity.INFO, (("valid", one.method.valid.isoformat()),)
            )


def method_doubts(
    methods: Iterable[Method], vocabulary: Vocabulary, editions: frozenset[str]
) -> Iterator[Doubt]:
    """Methods of one edition of a standard that take inputs of another.

    Args:
        methods: They.
        vocabulary: Names of what methods speak of.
        editions: First parts of the refs of indicators of standards, such as ``iso37120-2018``.
    """
    for method in methods:
        ref = vocabulary.ref(method.indicator)
        own = ref.partition("/")[0]
        for needed in sorted(map(vocabulary.ref, method.inputs)):
            edition = needed.partition("/")[0]
            if {own, edition} <= editions and edition != own:
                words = (("input", needed),)
                yield Doubt("two-editions", Severity.WARNING, ref, "", "", method.iri, ref, words)


Teller = Callable[[str, Severity, tuple[tuple[str, str], ...]], Doubt]


def _teller(one: Computed, vocabulary: Vocabulary) -> Teller:
    """What makes a doubt about a value."""
    ref = vocabulary.ref(one.method.indicator)
    area, period, _ = one.key
    focus = vocabulary.address(ref, one.key)

    def tell(code: str, severity: Severity, words: tuple[tuple[str, str], ...]) -> Doubt:
        return Doubt(
            code, severity, ref, area, period, focus, written(one.value), words, _weight(one)
        )

    return tell


def _usual(one: Computed) -> bool:
    """Whether nobody wonders about a value."""
    least, greatest = one.method.usual_minimum, one.method.usual_maximum
    return (least is None or least <= one.value) and (greatest is None or one.value <= greatest)


def _weight(one: Computed) -> float:
    """How far the other values would take the result, else its size."""
    if one.lowest is None or one.highest is None:
        return abs(float(one.value))
    return float(one.highest - one.lowest)


def _bounds(least: object, greatest: object) -> str:
    """Two bounds in a few signs: ``0…100``, ``0…``, ``…100``."""
    return f"{'' if least is None else least}…{'' if greatest is None else greatest}"
