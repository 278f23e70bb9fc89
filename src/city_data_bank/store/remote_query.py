"""A query as another service is asked it: with every part of its dataset said.

What comes in: a query that may run. What goes out: the same query for services that read an unsaid
part of a dataset as "all graphs", and the query that counts the solutions of one that makes a graph
for services that cut those silently.

Source: SPARQL 1.1 Query, 13.2 (a dataset with FROM alone has no named graphs) and 16.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from city_data_bank.errors import QueryError
from city_data_bank.store.lexer import Kind, Token, tokens


@dataclass(frozen=True, slots=True)
class Split:
    """A query in four parts.

    Args:
        head: Prologue, form, projection or template.
        dataset: FROM clauses.
        names_named: Whether one of them is FROM NAMED.
        rest: From WHERE on; may be empty.
    """

    head: str
    dataset: str
    names_named: bool
    rest: str


def with_whole_dataset(text: str, nothing: str) -> str:
    """A query in which FROM alone means no named graph.

    Args:
        text: The query.
        nothing: IRI of a graph that does not exist.
    """
    split = split_query(text)
    if not split.dataset or split.names_named:
        return text
    return f"{split.head}{split.dataset} FROM NAMED <{nothing}>\n{split.rest}"


def counting(text: str) -> str:
    """The query that counts the solutions from which a query makes its graph.

    Args:
        text: CONSTRUCT or DESCRIBE.

    Returns:
        A query with the one row ``?n``; empty if the query has no pattern.

    Raises:
        QueryError: 400, its solutions are grouped, which cannot be counted so.
    """
    found = list(tokens(text))
    if any(token.kind is Kind.WORD and token.text.lower() == "group" for token in found):
        raise QueryError(
            400,
            "query",
            "GROUP BY in a query that makes a graph",
            "a query whose solutions can be counted",
            "Group in a SELECT within the pattern.",
        )
    split = split_query(text)
    prologue = text[: found[_form(found)].start]
    if not split.rest.strip():
        return ""
    pattern = f"{{ SELECT * {split.rest}\n}}"
    return f"{prologue}SELECT (COUNT(*) AS ?n) {split.dataset}\nWHERE {pattern}"


def split_query(text: str) -> Split:
    """The parts of a query."""
    found = list(tokens(text))
    index = _behind_head(found, _form(found) + 1)
    first = index
    named = False
    while index + 1 < len(found) and found[index].text.lower() == "from":
        has_named = found[index + 1].text.lower() == "named"
        named = named or has_named
        index += 3 if has_named else 2
    start, end = _offset(text, found, first), _offset(text, found, index)
    return Split(text[:start], text[start:end], named, text[end:])


def _form(found: Sequence[Token]) -> int:
    """Index of the word that names the form, behind BASE and PREFIX."""
    index = 0
    while found[index].text.lower() in {"base", "prefix"}:
        index += 2 if found[index].text.lower() == "base" else 3
    return index


def _behind_head(found: Sequence[Token], index: int) -> int:
    """Index of the first token behind projection or template: FROM, WHERE or the pattern."""
    depth = 0
    for position in range(index, len(found)):
        word = found[position].text.lower()
        is_template = (
            word == "{" and position == index and found[index - 1].text.lower() == "construct"
        )
        if not depth and not is_template and word in {"from", "where", "{"}:
            return position
        depth += (word in {"{", "("}) - (word in {"}", ")"})
    return len(found)


def _offset(text: str, found: Sequence[Token], index: int) -> int:
    """Offset at which a token begins, or the text ends."""
    return found[index].start if index < len(found) else len(text)
