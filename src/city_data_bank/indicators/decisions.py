"""Indicators station: what people of the city decided and found out about differing values.

What comes in: ``decisions.toml`` of a bank. What goes out: decisions, each with its author and
reason, and explanations of why two datasets differ, each with its source.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from city_data_bank.errors import ConfigurationError

FILE: Final = "decisions.toml"

_DECISION: Final = {"indicator", "area", "period", "dataset", "by", "date", "reason"}
_EXPLANATION: Final = {"indicator", "datasets", "reason", "source"}
_KINDS: Final = ("other-definition", "other-area", "other-date", "other-unit")
"""What only a person can tell of values that differ; notations of ``conflict-kind``."""
_PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class Decision:
    """A person chose one of several values.

    Args:
        indicator: Ref.
        area: Ref.
        period: Ref.
        dataset: Slug of the dataset whose value was chosen.
        by: Who decided: an office or function.
        date: Day, ISO 8601.
        reason: By language.
    """

    indicator: str
    area: str
    period: str
    dataset: str
    by: str
    date: str
    reason: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the values of some datasets differ, as its source says.

    Args:
        indicator: Ref.
        datasets: Slugs, at least two.
        reason: By language.
        source: Title of the document, or an IRI.
        kind: What makes the values incomparable, or empty.
    """

    indicator: str
    datasets: frozenset[str]
    reason: Mapping[str, str]
    source: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What stands in ``decisions.toml``.

    Args:
        decided: By indicator, area and period.
        explanations: In the order of the file.
    """

    decided: Mapping[tuple[str, str, str], Decision]
    explanations: tuple[Explanation, ...]

    def explain(self, indicator: str, datasets: frozenset[str]) -> Explanation | None:
        """The explanation that names most of some datasets, two at least."""
        fitting = [
            item
            for item in self.explanations
            if item.indicator == indicator and len(item.datasets & datasets) >= _PAIR
        ]
        return max(fitting, key=lambda item: len(item.datasets & datasets), default=None)


def read_decisions(path: Path) -> Decisions:
    """Read ``decisions.toml``: ``[[decision]]`` and ``[[explanation]]`` tables.

    Args:
        path: The file; none = nothing was decided.

    Raises:
        ConfigurationError: It is no TOML, a key is unknown, missing or of another type, or one
            value is decided twice.
    """
    if not path.exists():
        return Decisions({}, ())
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _fault("file", str(error), "a TOML file in UTF-8") from error
    decisions = _tables(document, "decision", _DECISION)
    explanations = _tables(document, "explanation", _EXPLANATION, "kind")
    if document:
        raise _fault(", ".join(sorted(document)), "an unknown table", "decision or explanation")
    decided: dict[tuple[str, str, str], Decision] = {}
    for table in decisions:
        decision = _decision(table)
        key = (decision.indicator, decision.area, decision.period)
        if key in decided:
            raise _fault("decision", f"{'/'.join(key)} twice", "one decision a value")
        decided[key] = decision
    return Decisions(decided, tuple(_explanation(table) for table in explanations))


def _tables(
    document: dict[str, Any], name: str, keys: set[str], *optional: str
) -> list[dict[str, Any]]:
    """The tables of a name, taken out of the document; each has just these keys."""
    tables = document.pop(name, [])
    if not isinstance(tables, list):
        raise _fault(name, "one table", f"[[{name}]] tables")
    for number, table in enumerate(tables, 1):
        place = f"{name} {number}"
        if unknown := sorted(table.keys() - keys - set(optional)):
            known = ", ".join(sorted({*keys, *optional}))
            raise _fault(place, f"unknown: {', '.join(unknown)}", known)
        if missing := sorted(keys - table.keys()):
            raise _fault(place, f"missing: {', '.join(missing)}", ", ".join(sorted(keys)))
    return tables


def _decision(table: Mapping[str, Any]) -> Decision:
    """One decision."""
    texts = {key: _text("decision", key, table[key]) for key in _DECISION - {"reason"}}
    return Decision(**texts, reason=_texts("decision", table["reason"]))


def _explanation(table: Mapping[str, Any]) -> Explanation:
    """One explanation."""
    datasets = table["datasets"]
    if not isinstance(datasets, list) or len(set(map(str, datasets))) < _PAIR:
        raise _fault("explanation.datasets", repr(datasets), "the slugs of two or more datasets")
    kind = table.get("kind", "")
    if kind not in ("", *_KINDS):
        raise _fault("explanation.kind", repr(kind), ", ".join(_KINDS))
    return Explanation(
        kind=kind,
        indicator=_text("explanation", "indicator", table["indicator"]),
        datasets=frozenset(_text("explanation", "datasets", slug) for slug in datasets),
        reason=_texts("explanation", table["reason"]),
        source=_text("explanation", "source", table["source"]),
    )


def _text(table: str, key: str, value: object) -> str:
    """A text; days may be written as TOML days."""
    if key == "date":
        return _day(table, value)
    if not isinstance(value, str) or not value:
        raise _fault(f"{table}.{key}", repr(value), "a text")
    return value


def _day(table: str, value: object) -> str:
    """A day, ISO 8601."""
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise _fault(f"{table}.date", repr(value), "a day such as 2026-11-20") from error


def _texts(table: str, value: object) -> dict[str, str]:
    """Texts by language."""
    if not isinstance(value, dict) or not value:
        raise _fault(f"{table}.reason", repr(value), 'texts by language, such as reason.en = "..."')
    return {language: _text(table, f"reason.{language}", text) for language, text in value.items()}


def _fault(place: str, found: str, expected: str) -> ConfigurationError:
    """What is wrong with the file."""
    return ConfigurationError(
        f"{FILE}: {place}", found, expected, "docs/indicators.md shows the form."
    )
