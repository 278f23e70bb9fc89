"""A small town as quads: every kind of term that the generated queries ask for.

Four graphs: areas (a tree with cross links), labels in three languages, observations with decimals,
integers, dates, times and booleans, and who stated them. No blank nodes: answers are compared as
bags of terms.
"""

from __future__ import annotations

import random

BASE = "http://example.org/"
GRAPHS = ("areas", "labels", "observations", "sources")
AREAS = 12
OBSERVATIONS = 48
YEARS = (2018, 2019, 2020, 2021)
_NAMES = ("Łąka", "Meadow", "Östlich", "New Town", "Stare Miasto", "Alt-Stadt")
_LANGUAGES = ("pl", "en", "de")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def town(seed: int = 37120) -> str:
    """The town in N-Quads: equal seeds, equal bytes."""
    generator = random.Random(seed)  # noqa: S311 -- chance with a seed
    lines = [*_areas(generator), *_observations(generator)]
    return "\n".join(dict.fromkeys(lines)) + "\n"


def iri(name: str) -> str:
    """A name of the town."""
    return f"<{BASE}{name}>"


def _quad(subject: str, predicate: str, value: str, graph: str) -> str:
    """One statement."""
    verb = _TYPE if predicate == "a" else iri(predicate)
    return f"{iri(subject)} {verb} {value} {iri(graph)} ."


def _typed(value: object, datatype: str) -> str:
    """A typed literal."""
    return f'"{value}"^^<{_XSD}{datatype}>'


def _areas(generator: random.Random) -> list[str]:
    """A tree of areas, neighbours across it, names in some languages."""
    lines = []
    for number in range(AREAS):
        area = f"area{number}"
        lines.append(_quad(area, "a", iri("Area"), "areas"))
        lines.append(_quad(area, "code", f'"{number:03}"', "areas"))
        if number:
            lines.append(_quad(area, "partOf", iri(f"area{(number - 1) // 3}"), "areas"))
            lines.append(_quad(area, "next", iri(f"area{generator.randrange(AREAS)}"), "areas"))
        if number % 4:
            day = f"{generator.randint(1800, 2000)}-0{generator.randint(1, 9)}-1{number % 10}"
            lines.append(_quad(area, "founded", _typed(day, "date"), "areas"))
        for language in generator.sample(_LANGUAGES, generator.randint(1, 3)):
            name = f"{generator.choice(_NAMES)} {number}"
            lines.append(_quad(area, "label", f'"{name}"@{language}', "labels"))
    return lines


def _observations(generator: random.Random) -> list[str]:
    """Figures with their year, unit, source; some estimated, some with a note, some repeated."""
    lines = []
    for number in range(OBSERVATIONS):
        name = f"o{number}"
        value = f"{generator.randint(-500, 99_999) / 100:.2f}"
        year = generator.choice(YEARS)
        moment = f"{year + 1}-02-0{generator.randint(1, 9)}T1{number % 10}:30:00Z"
        area = iri(f"area{generator.randrange(AREAS)}")
        lines += [
            _quad(name, "a", iri("Observation"), "observations"),
            _quad(name, "area", area, "observations"),
            _quad(name, "year", _typed(year, "integer"), "observations"),
            _quad(name, "value", _typed(value, "decimal"), "observations"),
            _quad(name, "unit", iri(generator.choice(("person", "euro"))), "observations"),
            _quad(name, "stated", _typed(moment, "dateTime"), "sources"),
            _quad(name, "source", iri(f"office{generator.randrange(3)}"), "sources"),
        ]
        if number % 3 == 0:
            estimated = _typed(str(number % 2 == 0).lower(), "boolean")
            lines.append(_quad(name, "estimated", estimated, "observations"))
        if number % 5 == 0:
            lines.append(_quad(name, "note", f'"note {number}, \\"seen\\""', "labels"))
    return lines
