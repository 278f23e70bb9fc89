"""Indicators station: the chosen values as canonical N-Quads of ``graph/reference``.

What comes in: reported values and which of them were chosen. What goes out: one
``bank:ReferenceValue`` each. It repeats the observation that it points to and is none itself, so
that no fact is counted twice. Lines are made column by column.

Source:
    The worked model of the bank, section 4; Data Cube, https://www.w3.org/TR/vocab-data-cube/
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from city_data_bank.indicators.choice import RULES, Choices
from city_data_bank.indicators.names import REFERENCE, Names
from city_data_bank.indicators.reported import Coded, Positions, Reported
from city_data_bank.iris import escape
from city_data_bank.text_columns import bytes_of
from city_data_bank.vocabulary import BANK, DCT, RDF, SATT, SDIM, SMEA, XSD

_BLOCK: Final = 1 << 13
"""Values whose lines are made at a time: some 16 MB of text, so that the same memory serves all."""


def write_references(reported: Reported, choices: Choices, names: Names, stream: IO[bytes]) -> int:
    """Write the chosen totals.

    Args:
        reported: All values.
        choices: Which of them were chosen.
        names: Addresses.
        stream: Takes UTF-8.

    Returns:
        How many statements were written.
    """
    count = 0
    chosen, taken_by = choices.chosen[choices.totals], choices.rule[choices.totals]
    for start in range(0, len(chosen), _BLOCK):
        block = slice(start, start + _BLOCK)
        places, rules = chosen[block], taken_by[block]
        more = [
            _rejections(reported, choices, at, names) if at in choices.rejected else ""
            for at in places.tolist()
        ]
        lines = (*_statements(reported, places, rules, names), pa.array(more, pa.string()))
        text = pc.binary_join_element_wise(*lines, "")
        stream.write(bytes_of(text))
        count += pc.sum(pc.count_substring(text, "\n")).as_py()
    return count


def _statements(
    reported: Reported, places: Positions, rules: npt.NDArray[np.int8], names: Names
) -> Iterator[pa.Array]:
    """The statements of some values, a column each; no line where there is nothing to say."""
    vocabulary = _Lines(reported, places, names)
    yield vocabulary.links(RDF["type"], pa.array([BANK["ReferenceValue"]] * len(places)))
    yield vocabulary.codes(BANK["indicator"], reported.indicator, _thing(names, "indicator"))
    yield vocabulary.codes(SDIM["refArea"], reported.area, _thing(names, "area"))
    yield vocabulary.codes(SDIM["refPeriod"], reported.period, _thing(names, "period"))
    yield vocabulary.literals(SMEA["obsValue"], reported.text.take(pa.array(places)), "decimal")
    yield vocabulary.codes(SATT["unitMeasure"], reported.unit, names.units.__getitem__)
    dates = pa.array([text or None for text in reported.date.texts], pa.string())
    days = pc.take(dates, pa.array(reported.date.numbers[places]))
    yield vocabulary.literals(BANK["referenceDate"], days, "date")
    yield vocabulary.codes(SATT["obsStatus"], reported.status, names.statuses.__getitem__)
    slugs = pa.array([source.slug for source in reported.sources], pa.string())
    refs = pc.binary_join_element_wise(
        names.observation(""),
        pc.take(slugs, pa.array(reported.source[places])),
        "/",
        reported.observation.take(pa.array(places)).combine_chunks(),
        "",
    )
    yield vocabulary.links(BANK["selected"], refs)
    by = pa.array([names.rules[rule] for rule in RULES], pa.string())
    yield vocabulary.links(DCT["conformsTo"], pc.take(by, pa.array(rules)))


class _Lines:
    """Lines of N-Quads about some reference values.

    Args:
        reported: All values.
        places: Positions of the chosen ones.
        names: Addresses.
    """

    def __init__(self, reported: Reported, places: Positions, names: Names) -> None:
        self._places = places
        self._end = f" <{names.iris.graph(REFERENCE)}> .\n"
        parts = [
            self._taken(column, escape)
            for column in (reported.indicator, reported.area, reported.period)
        ]
        start = f"<{names.iris.thing('observation', REFERENCE)}"
        self._subjects = pc.binary_join_element_wise(start, *parts, "/")

    def codes(self, predicate: str, column: Coded, iri: Callable[[str], str]) -> pa.Array:
        """The value is linked to what a code stands for."""
        return self.links(predicate, self._taken(column, iri))

    def links(self, predicate: str, objects: pa.Array) -> pa.Array:
        """The value is linked to an IRI."""
        return self._joined(f"> <{predicate}> <", objects, f">{self._end}")

    def literals(self, predicate: str, texts: pa.Array, datatype: str) -> pa.Array:
        """The value has a typed literal; no line where the text is null."""
        return self._joined(f'> <{predicate}> "', texts, f'"^^<{XSD[datatype]}>{self._end}')

    def _joined(self, middle: str, objects: pa.Array, end: str) -> pa.Array:
        """The lines, empty where the object is null."""
        if isinstance(objects, pa.ChunkedArray):
            objects = objects.combine_chunks()
        lines = pc.binary_join_element_wise(self._subjects, middle, objects, end, "")
        return pc.fill_null(lines, "")

    def _taken(self, column: Coded, make: Callable[[str], str]) -> pa.Array:
        """What is made of the code of each value; made once a code."""
        made = pa.array([make(code) if code else None for code in column.texts], pa.string())
        return pc.take(made, pa.array(column.numbers[self._places]))


def _thing(names: Names, kind: str) -> Callable[[str], str]:
    """Addresses of a kind by ref."""
    return lambda ref: names.iris.thing(kind, ref)


def _rejections(reported: Reported, choices: Choices, at: int, names: Names) -> str:
    """The values that were known and not taken, as lines."""
    subject = names.reference(
        reported.indicator.text(at), reported.area.text(at), reported.period.text(at)
    )
    graph = names.iris.graph(REFERENCE)
    return "".join(
        f"<{subject}> <{BANK['rejected']}> <{names.observation(reported.ref(other))}> <{graph}> .\n"
        for other in choices.rejected[at]
    )
