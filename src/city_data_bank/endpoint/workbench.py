"""What the query page offers beside its form: examples, the editor, the stored queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from city_data_bank.endpoint.asking import Ask
from city_data_bank.endpoint.editor import Editor
from city_data_bank.endpoint.examples import Example

_LONGEST_LINK = 8000
"""Characters of an address that every browser and proxy takes."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The offer of one release.

    Args:
        base: Base IRI.
        examples: Example queries.
        editor: None = the plain form serves.
        stored: Whether there are stored queries.
    """

    base: str
    examples: Sequence[Example]
    editor: Editor | None
    stored: bool

    @property
    def endpoint(self) -> str:
        """IRI of the endpoint."""
        return f"{self.base}sparql"

    @property
    def root(self) -> str:
        """Path of the base: what every link of a page begins with."""
        return urlsplit(self.base).path


def link_to(ask: Ask) -> str:
    """The query string that asks the same again; empty if no address takes it."""
    parameters = [("query", ask.query or ""), *graphs_of(ask)]
    link = "?" + urlencode(parameters)
    return link if len(link) <= _LONGEST_LINK else ""


def graphs_of(ask: Ask) -> list[tuple[str, str]]:
    """The graph parameters of what was asked."""
    return [
        *(("default-graph-uri", iri) for iri in ask.default_graphs),
        *(("named-graph-uri", iri) for iri in ask.named_graphs),
    ]
