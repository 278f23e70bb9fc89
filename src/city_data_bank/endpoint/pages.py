"""The endpoint for people: a form that works without JavaScript, and answers as tables.

What comes in: messages, templates, and what is to be shown. What goes out: HTML that asks nothing
of any other host.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import jinja2

from city_data_bank.bank.folders import generic_root
from city_data_bank.endpoint.asking import Ask
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.tables import SHOWN, ResultTable
from city_data_bank.errors import QueryError
from city_data_bank.messages import Messages
from city_data_bank.negotiation import best_language

_LONGEST_LINK: Final = 8000
"""Characters of an address that every browser and proxy takes."""
_QUERY: Final = (
    "SELECT ?class (COUNT(?thing) AS ?things)\nWHERE { ?thing a ?class }\nGROUP BY ?class\n"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a query.

    Args:
        table: The answer to a SELECT or ASK.
        graph: The answer to a CONSTRUCT or DESCRIBE, in Turtle.
        error: Why there is no answer.
        formats: Names of the ``format`` parameter in which the answer can be had.
    """

    table: ResultTable | bool | None = None
    graph: str | None = None
    error: QueryError | None = None
    formats: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """The site that the endpoint belongs to.

    Args:
        titles: Name of the bank by language.
        banner: Key of the message on its status, or empty.
    """

    titles: Mapping[str, str]
    banner: str

    def title(self, language: str) -> str:
        """Its name in a language, else in the first one."""
        return self.titles.get(language) or next(iter(self.titles.values()))


class EndpointPages:
    """The pages.

    Args:
        folders: Folders of templates, the bank's own before the generic one.
        messages: By language, the preferred one first.
        site: The site around them; None = there is no bank.
    """

    def __init__(
        self, folders: Sequence[Path], messages: Mapping[str, Messages], site: Site | None
    ) -> None:
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folders),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._messages = messages
        self._site = site
        style = self._templates.get_template("endpoint/style.css").render()
        self._style = style
        digest = b64encode(sha256(style.encode()).digest()).decode()
        self.policy = (
            f"default-src 'none'; style-src 'self' 'sha256-{digest}'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )

    def query_page(
        self, accept_language: str, limits: EndpointLimits, ask: Ask, outcome: Outcome | None
    ) -> str:
        """The form, with what came of its query.

        Args:
            accept_language: The Accept-Language header.
            limits: Told on the page.
            ask: What was asked; the form holds it.
            outcome: What came of it; None = nothing was asked.
        """
        link = "?" + urlencode(
            [
                ("query", ask.query or ""),
                *(("default-graph-uri", iri) for iri in ask.default_graphs),
                *(("named-graph-uri", iri) for iri in ask.named_graphs),
            ]
        )
        return self._render(
            "query.html",
            accept_language,
            limits=limits,
            ask=ask,
            query=_QUERY if ask.query is None else ask.query,
            outcome=outcome,
            shown=SHOWN,
            link=link if len(link) <= _LONGEST_LINK else "",
        )

    def home_page(self, accept_language: str, files: Sequence[str]) -> str:
        """The first page of an endpoint over plain files.

        Args:
            accept_language: The Accept-Language header.
            files: Their names.
        """
        return self._render("home.html", accept_language, files=files)

    def _render(self, name: str, accept_language: str, **values: object) -> str:
        """A page in the language that the reader prefers."""
        language = best_language(accept_language, tuple(self._messages))
        message = self._messages[language]
        return self._templates.get_template(f"endpoint/{name}").render(
            say=message,
            language=language,
            site=self._site
            and {
                "title": self._site.title(language),
                "banner": self._site.banner,
            },
            style=self._style,
            number=message.number,
            **values,
        )


def template_folders(bank: Path | None) -> tuple[Path, ...]:
    """Where templates stand: the bank's own folder, then the generic one."""
    generic = generic_root() / "web" / "templates"
    return (generic,) if bank is None else (bank / "web" / "templates", generic)
