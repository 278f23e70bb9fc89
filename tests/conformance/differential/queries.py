"""Queries drawn from a seed: sixteen families, each a way in which SPARQL 1.1 combines patterns.

A query is named after its family and number, so that a difference can be named. No query has an
answer that the standard leaves open: no SAMPLE, no GROUP_CONCAT, LIMIT only behind a whole order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.conformance.differential.town import AREAS, GRAPHS, YEARS

EACH = 15
"""Queries of a family."""
PREFIXES = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"

Draw = random.Random
Family = Callable[[Draw], str]

_STAR = (
    "?o :area ?area",
    "?o :year ?year",
    "?o :value ?value",
    "?o :unit ?unit",
    "?o :source ?source",
    "?o :stated ?stated",
)
_MAYBE = ("?o :estimated ?estimated", "?o :note ?note", "?area :founded ?founded")


@dataclass(frozen=True)
class Query:
    """A generated query.

    Args:
        name: Family and number.
        text: SPARQL 1.1.
    """

    name: str
    text: str

    @property
    def graph(self) -> bool:
        """Whether its answer is a graph."""
        return self.name.startswith("construct")


def queries(seed: int = 4) -> list[Query]:
    """All queries, the same for equal seeds."""
    return list(_drawn(seed))


def _drawn(seed: int) -> Iterator[Query]:
    """Every family in turn, each with a source of chance of its own; no query twice."""
    for name, family in FAMILIES.items():
        draw = random.Random(f"{seed} {name}")  # noqa: S311 -- chance with a seed
        texts: dict[str, None] = {}
        while len(texts) < EACH:
            texts[PREFIXES + family(draw)] = None
        for number, text in enumerate(texts, 1):
            yield Query(f"{name}-{number:02}", text)


def _star(draw: Draw, least: int = 1) -> str:
    """An observation and some of what is said of it; ``?value`` and ``?area`` always."""
    others = [pattern for pattern in _STAR if not pattern.endswith(("?value", "?area"))]
    drawn = draw.sample(others, draw.randint(least, 3))
    return " . ".join(["?o a :Observation", _STAR[0], _STAR[2], *drawn])


def _condition(draw: Draw) -> str:
    """A condition on what ``_star`` binds."""
    area, year = f":area{draw.randrange(AREAS)}", draw.choice(YEARS)
    low = draw.randint(0, 600)
    return draw.choice(
        (
            f"?value > {low}.5",
            f"?value >= {low} && ?value < {low + 250}.25",
            f"?value < {low} || ?area = {area}",
            f"?area != {area}",
            f"?area IN ({area}, :area{draw.randrange(AREAS)}, :area{draw.randrange(AREAS)})",
            f"?area NOT IN ({area}, :area0)",
            f'STRENDS(STR(?area), "{draw.randrange(10)}")',
            f'REGEX(STR(?o), "o[{draw.randint(1, 3)}-{draw.randint(4, 6)}]+$")',
            f"!(?value > {low}) && isNumeric(?value)",
            f"?value * 2 - 10 > {year % 2000 * 10}",
            f"ABS(?value - {low}) < 150",
            "isIRI(?area) && !isLiteral(?o) && isLiteral(?value)",
            "DATATYPE(?value) = xsd:decimal && ?value != 0.0",
            f"ROUND(?value / 100) = {draw.randint(0, 9)}",
        )
    )


def _pattern(draw: Draw) -> str:
    """Basic graph patterns: stars and chains."""
    chain = draw.choice(("?area :partOf ?whole", "?area :next ?other", "?area :label ?label"))
    distinct = draw.choice(("", "DISTINCT "))
    columns = draw.choice(("?area", "?area ?value", "?o ?area ?value"))
    return f"SELECT {distinct}{columns} {{ {_star(draw)} . {chain} }}"


def _optional(draw: Draw) -> str:
    """OPTIONAL side by side, nested, with a condition inside or on what it leaves unbound."""
    one, two = draw.sample(_MAYBE, 2)
    names = f"?{one.split('?')[-1]} ?{two.split('?')[-1]}"
    after = draw.choice(
        ("", f"FILTER(!BOUND(?{one.split('?')[-1]}))", f"FILTER({_condition(draw)})")
    )
    shape = draw.choice(
        (
            f"OPTIONAL {{ {one} }} OPTIONAL {{ {two} }}",
            f"OPTIONAL {{ {one} OPTIONAL {{ {two} }} }}",
            f"OPTIONAL {{ {one} FILTER({_condition(draw)}) }} OPTIONAL {{ {two} }}",
        )
    )
    return f"SELECT ?o {names} {{ {_star(draw)} {shape} {after} }}"


def _union(draw: Draw) -> str:
    """UNION of alternatives that bind different variables; duplicates stay."""
    arms = draw.sample([*_MAYBE[:2], *_STAR], draw.randint(2, 3))
    united = " UNION ".join(f"{{ {arm} }}" for arm in arms)
    names = " ".join(dict.fromkeys(f"?{arm.split('?')[-1]}" for arm in arms))
    distinct = draw.choice(("", "DISTINCT "))
    return f"SELECT {distinct}?o {names} {{ ?o a :Observation . {united} }}"


def _minus(draw: Draw) -> str:
    """MINUS that shares variables, and MINUS that shares none."""
    taken = draw.choice(
        (
            f"?o :year {draw.choice(YEARS)}",
            "?o :estimated true",
            "?o :note ?note",
            f"?x :year {draw.choice(YEARS)}",
            f"?area :partOf :area{draw.randrange(3)}",
            f"?o :value ?v FILTER(?v > {draw.randint(100, 700)})",
        )
    )
    return f"SELECT ?o ?area {{ {_star(draw)} MINUS {{ {taken} }} }}"


def _filter(draw: Draw) -> str:
    """FILTER on numbers, IRIs, texts, languages, dates."""
    day = f'"{draw.randint(1820, 1980)}-06-01"^^xsd:date'
    moment = f'"{draw.choice(YEARS)}-02-05T12:00:00Z"^^xsd:dateTime'
    language, flag = draw.choice(("pl", "en", "de")), draw.choice(("i", ""))
    return draw.choice(
        (
            f"SELECT ?o ?value {{ {_star(draw)} FILTER({_condition(draw)}) }}",
            f"SELECT ?o {{ {_star(draw)} FILTER({_condition(draw)}) FILTER({_condition(draw)}) }}",
            f"SELECT ?area ?day {{ ?area :founded ?day FILTER(?day < {day}) }}",
            f"SELECT ?o {{ ?o :stated ?when FILTER(?when >= {moment}) }}",
            f'SELECT ?area ?l {{ ?area :label ?l FILTER(LANG(?l) = "{language}") }}',
            'SELECT ?l { ?area :label ?l FILTER(LANGMATCHES(LANG(?l), "*") && STRLEN(?l) > 8) }',
            'SELECT ?l { ?area :label ?l FILTER(CONTAINS(LCASE(STR(?l)), "town")) }',
            f'SELECT ?l {{ ?area :label ?l FILTER(REGEX(?l, "^[a-m]", "{flag}")) }}',
            f"SELECT ?o {{ ?o :estimated ?e FILTER(?e = {draw.choice(('true', 'false'))}) }}",
            f'SELECT ?a ?c {{ ?a :code ?c FILTER(?c >= "00{draw.randint(1, 8)}") }}',
        )
    )


def _exists(draw: Draw) -> str:
    """EXISTS and NOT EXISTS, correlated with the pattern around them."""
    word = draw.choice(("EXISTS", "NOT EXISTS"))
    inner = draw.choice(
        (
            "?o :note ?note",
            "?area :founded ?day",
            "?other :area ?area . ?other :value ?v FILTER(?v > ?value)",
            f"?area :partOf :area{draw.randrange(4)}",
            f"?area :label ?l FILTER(LANG(?l) = '{draw.choice(('pl', 'en', 'de'))}')",
            "?area :next ?n . ?n :next ?area",
        )
    )
    more = draw.choice(("", f" && {_condition(draw)}"))
    return f"SELECT ?o ?area {{ {_star(draw)} FILTER({word} {{ {inner} }}{more}) }}"


def _bind(draw: Draw) -> str:
    """BIND of arithmetic, texts, dates, conditions, casts."""
    number = draw.randint(2, 9)
    expression = draw.choice(
        (
            f"?value * {number}",
            f"?value + {number}.5",
            f"?value - {number}",
            f"-?value + ?value * {number}",
            f"IF(?value > {number}00, 'much', 'little')",
            "CEIL(?value)",
            "FLOOR(?value)",
            "ROUND(?value)",
            "ABS(?value)",
            "CONCAT(STR(?area), '/', STR(?o))",
            f"SUBSTR(STR(?o), {number + 12}, 3)",
            "STRAFTER(STR(?area), 'area')",
            "STRBEFORE(STR(?area), 'org')",
            "UCASE(STRAFTER(STR(?area), 'example.'))",
            "REPLACE(STR(?o), '[0-9]', 'x')",
            "STRLEN(STR(?area))",
            "STRLANG(STR(?o), 'en')",
            "COALESCE(?missing, ?area)",
            "xsd:integer(FLOOR(?value))",
            "STRDT('7', xsd:integer)",
            "DATATYPE(?value)",
            "ENCODE_FOR_URI(CONCAT('a b/', STRAFTER(STR(?o), 'org/')))",
            f"?value > {number}00 && ?value < 800",
        )
    )
    moment = draw.choice(("YEAR", "MONTH", "DAY", "HOURS", "MINUTES"))
    return draw.choice(
        (
            f"SELECT ?o ?x {{ {_star(draw)} BIND({expression} AS ?x) }}",
            f"SELECT ?o ({expression} AS ?x) {{ {_star(draw)} }}",
            f"SELECT ?o ?x {{ ?o :stated ?when BIND({moment}(?when) AS ?x) }}",
            f"SELECT ?o ?x {{ {_star(draw)} BIND({expression} AS ?x) FILTER({_condition(draw)}) }}",
        )
    )


def _values(draw: Draw) -> str:
    """VALUES inside and behind the pattern, of one and two variables, with UNDEF."""
    areas = " ".join(f":area{draw.randrange(AREAS)}" for _ in range(draw.randint(1, 4)))
    pairs = " ".join(f"(:area{draw.randrange(AREAS)} {draw.choice(YEARS)})" for _ in range(3))
    return draw.choice(
        (
            f"SELECT ?o ?area {{ VALUES ?area {{ {areas} }} {_star(draw)} }}",
            f"SELECT ?o ?area {{ {_star(draw)} }} VALUES ?area {{ {areas} }}",
            (
                f"SELECT ?o ?area ?year {{ ?o :area ?area ; :year ?year "
                f"VALUES (?area ?year) {{ {pairs} }} }}"
            ),
            (
                f"SELECT ?o ?area ?year {{ ?o :area ?area ; :year ?year "
                f"VALUES (?area ?year) {{ (UNDEF {draw.choice(YEARS)}) (:area1 UNDEF) }} }}"
            ),
            "SELECT ?v ?area { VALUES ?v { 1 2.5 'x' 'x'@pl true } ?area :partOf :area0 }",
        )
    )


def _subquery(draw: Draw) -> str:
    """A query within a query: limited, grouped, joined."""
    return draw.choice(
        (
            (
                "SELECT ?area ?best ?o { ?o :area ?area ; :value ?best { SELECT ?area "
                "(MAX(?v) AS ?best) { ?x :area ?area ; :value ?v } GROUP BY ?area } }"
            ),
            (
                f"SELECT ?o ?area ?label {{ {{ SELECT ?o ?area {{ {_star(draw)} "
                f"FILTER({_condition(draw)}) }} ORDER BY ?o LIMIT {draw.randint(2, 9)} }} "
                "?area :label ?label }"
            ),
            (
                f"SELECT DISTINCT ?area {{ {{ SELECT ?area {{ {_star(draw)} "
                f"FILTER({_condition(draw)}) }} }} ?area :partOf ?whole }}"
            ),
            (
                "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?area ?year "
                "{ ?o :area ?area ; :year ?year } } }"
            ),
            (
                f"SELECT ?whole (SUM(?n) AS ?all) {{ ?area :partOf ?whole {{ SELECT ?area "
                f"(COUNT(?o) AS ?n) {{ {_star(draw)} }} GROUP BY ?area }} }} GROUP BY ?whole"
            ),
        )
    )


def _aggregate(draw: Draw) -> str:
    """Groups, with HAVING, over one key and two, over everything and over nothing."""
    what = draw.choice(
        (
            "COUNT(*)",
            "COUNT(?value)",
            "COUNT(DISTINCT ?area)",
            "SUM(?value)",
            "MIN(?value)",
            "MAX(?value)",
            "AVG(?value)",
            "MIN(?o)",
            "SUM(?value * 2)",
        )
    )
    key = draw.choice(("?area", "?unit", "?year", "?year ?unit"))
    star = "?o a :Observation ; :area ?area ; :value ?value ; :unit ?unit ; :year ?year"
    having = draw.choice(
        ("", f"HAVING(COUNT(*) > {draw.randint(1, 6)})", "HAVING(SUM(?value) > 900)")
    )
    return draw.choice(
        (
            f"SELECT {key} ({what} AS ?x) {{ {star} }} GROUP BY {key} {having}",
            f"SELECT ({what} AS ?x) {{ {star} FILTER({_condition(draw)}) }}",
            "SELECT (COUNT(*) AS ?x) (SUM(?v) AS ?y) { ?s :nothing ?v }",
            (
                f"SELECT ?decade ({what} AS ?x) {{ {star} }} "
                f"GROUP BY (FLOOR(?value / 100) AS ?decade) {having}"
            ),
            (
                f"SELECT {key} (COUNT(?note) AS ?x) {{ {star} OPTIONAL {{ ?o :note ?note }} }} "
                f"GROUP BY {key}"
            ),
        )
    )


def _path(draw: Draw) -> str:
    """Property paths: sequence, alternative, inverse, repeated, negated."""
    path = draw.choice(
        (
            ":partOf+",
            ":partOf*",
            ":partOf?",
            "^:partOf",
            ":partOf/:partOf",
            ":partOf|:next",
            "(:partOf|:next)+",
            "^:partOf/:next",
            ":next/^:next",
            "!(:partOf|:code)",
            "(:partOf/:next)?",
            "^(:partOf/:next)",
            ":next*",
            "!:label",
        )
    )
    end = draw.choice(("?y", f":area{draw.randrange(AREAS)}"))
    start = draw.choice(("?x", f":area{draw.randrange(AREAS)}"))
    if end.startswith(":") and start.startswith(":"):
        start = "?x"
    columns = " ".join(term for term in (start, end) if term.startswith("?"))
    both = "?x a :Area ." if start == "?x" else ""
    return f"SELECT {columns} {{ {both} {start} {path} {end} }}"


def _order(draw: Draw) -> str:
    """A whole order, then LIMIT and OFFSET."""
    first = draw.choice(
        ("?value", "DESC(?value)", "?year DESC(?value)", "DESC(?area) ?value", "?unit")
    )
    limit, offset = draw.randint(1, 20), draw.choice((0, 0, 5, 40))
    star = "?o :area ?area ; :value ?value ; :unit ?unit ; :year ?year"
    return f"SELECT ?o ?value {{ {star} }} ORDER BY {first} ?o LIMIT {limit} OFFSET {offset}"


def _graph(draw: Draw) -> str:
    """GRAPH with a name, with a variable, twice."""
    name, area = f":{draw.choice(GRAPHS)}", f":area{draw.randrange(AREAS)}"
    return draw.choice(
        (
            f"SELECT ?s ?p ?v {{ GRAPH {name} {{ ?s ?p ?v }} }}",
            "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?v } } GROUP BY ?g",
            "SELECT ?g ?o ?v { GRAPH ?g { ?o :value ?v } }",
            f"SELECT ?g ?l {{ {area} :partOf? ?x GRAPH ?g {{ ?x :label ?l }} }}",
            "SELECT DISTINCT ?g { GRAPH ?g { ?s a ?class } }",
            (
                "SELECT ?o ?office { GRAPH :sources { ?o :source ?office } "
                f"GRAPH :observations {{ ?o :year {draw.choice(YEARS)} }} }}"
            ),
            f"SELECT ?s {{ GRAPH {name} {{ ?s :code ?c }} FILTER EXISTS {{ ?s :label ?l }} }}",
        )
    )


def _from(draw: Draw) -> str:
    """FROM and FROM NAMED: exactly what is named."""
    one, two = draw.sample(GRAPHS, 2)
    return draw.choice(
        (
            f"SELECT ?s ?p ?v FROM :{one} {{ ?s ?p ?v }}",
            f"SELECT (COUNT(*) AS ?n) FROM :{one} FROM :{two} {{ ?s ?p ?v }}",
            f"SELECT ?g ?s FROM NAMED :{one} {{ GRAPH ?g {{ ?s ?p ?v }} }}",
            f"SELECT (COUNT(*) AS ?n) FROM :{one} FROM NAMED :{two} {{ GRAPH ?g {{ ?s ?p ?v }} }}",
            f"SELECT ?s ?class FROM :{one} FROM NAMED :{two} {{ ?s a ?class }}",
            f"ASK FROM :{one} {{ ?s :label ?l }}",
        )
    )


def _construct(draw: Draw) -> str:
    """Graphs from a template, with what is unbound left out; CONSTRUCT WHERE."""
    return draw.choice(
        (
            (
                f"CONSTRUCT {{ ?area :has ?o . ?o :rounded ?x }} WHERE {{ {_star(draw)} "
                f"BIND(ROUND(?value) AS ?x) FILTER({_condition(draw)}) }}"
            ),
            (
                "CONSTRUCT { ?o :remark ?note ; :of ?area } WHERE "
                f"{{ {_star(draw)} OPTIONAL {{ ?o :note ?note }} }}"
            ),
            "CONSTRUCT WHERE { ?a :partOf ?b ; :label ?l }",
            "CONSTRUCT { ?x :within ?y } WHERE { ?x :partOf+ ?y }",
            f"CONSTRUCT {{ ?s ?p ?v }} WHERE {{ GRAPH :{draw.choice(GRAPHS)} {{ ?s ?p ?v }} }}",
        )
    )


def _ask(draw: Draw) -> str:
    """Yes or no."""
    return draw.choice(
        (
            f"ASK {{ {_star(draw)} FILTER({_condition(draw)}) }}",
            f"ASK {{ :area{draw.randrange(AREAS)} :partOf+ :area{draw.randrange(4)} }}",
            f"ASK {{ ?o :year {draw.choice((*YEARS, 1999))} }}",
            "ASK { ?o :value ?v FILTER(?v > 100000) }",
            f"ASK {{ {_star(draw)} MINUS {{ ?o :year ?y }} }}",
        )
    )


FAMILIES: dict[str, Family] = {
    "pattern": _pattern,
    "optional": _optional,
    "union": _union,
    "minus": _minus,
    "filter": _filter,
    "exists": _exists,
    "bind": _bind,
    "values": _values,
    "subquery": _subquery,
    "aggregate": _aggregate,
    "path": _path,
    "order": _order,
    "graph": _graph,
    "from": _from,
    "construct": _construct,
    "ask": _ask,
}
