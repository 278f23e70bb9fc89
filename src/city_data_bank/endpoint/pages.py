"""The endpoint for people: a form that works without JavaScript, and answers as tables.

What comes in: messages, templates, and what is to be shown. What goes out: HTML that asks nothing
of any other host.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import jinja2

from city_data_bank.bank.folders import Folders
from city_data_bank.endpoint.asking import Ask
from city_data_bank.endpoint.fault_words import words_of
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.snippets import snippets
from city_data_bank.endpoint.tables import ResultTable
from city_data_bank.endpoint.workbench import Workbench, link_to
from city_data_bank.errors import ConfigurationError, QueryError
from city_data_bank.messages import Messages
from city_data_bank.negotiation import best_language
from city_data_bank.typography import fine_messages, set_fine, whole

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
        frame: What stands around a page of the site, by language and by the query string that its
            links to other languages carry on: the ``frame`` of its header and footer templates.
    """

    frame: Callable[[str, str], object]


class EndpointPages:
    """The pages.

    Args:
        folders: Of the bank, or the generic ones.
        messages: By language, the preferred one first.
        site: The site around them; None = there is no bank.
        workbench: What the query page offers beside its form.
    """

    def __init__(
        self,
        folders: Folders,
        messages: Mapping[str, Messages],
        site: Site | None,
        workbench: Workbench,
    ) -> None:
        self.messages = messages
        self._templates = _templates(folders)
        self._site = site
        self.workbench = workbench
        self._style = self._templates.get_template("endpoint/style.css").render()
        self._digest = b64encode(sha256(self._style.encode()).digest()).decode()

    @property
    def editor(self) -> bool:
        """Whether the query page loads the editor."""
        return self.workbench.editor is not None

    def policy(self, *, script: bool = False) -> str:
        """What a page may load: its style, and the editor's scripts of this host if it has them."""
        scripts = "script-src 'self'; " if script else ""
        return (
            f"default-src 'none'; style-src 'self' 'sha256-{self._digest}'; "
            f"{scripts}img-src 'self'; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )

    def language(self, accept_language: str) -> str:
        """The language that a reader prefers."""
        return best_language(accept_language, tuple(self.messages))

    def query_page(
        self, language: str, limits: EndpointLimits, ask: Ask, outcome: Outcome | None
    ) -> str:
        """The form, with what came of its query.

        Args:
            language: Of its words, one of ``messages``.
            limits: Told on the page.
            ask: What was asked; the form holds it.
            outcome: What came of it; None = nothing was asked.
        """
        answered = outcome is not None and outcome.error is None
        table = outcome is not None and outcome.graph is None
        return self.render(
            "query.html",
            language,
            limits=limits,
            ask=ask,
            query=_QUERY if ask.query is None else ask.query,
            outcome=outcome,
            workbench=self.workbench,
            link=link_to(ask),
            carried=link_to(ask).replace("?", "&", 1) if ask.query else "",
            fault=outcome and outcome.error and words_of(outcome.error, self.messages[language]),
            code=snippets(self.workbench.endpoint, ask, table=table) if answered else (),
        )

    def home_page(self, accept_language: str, files: Sequence[str]) -> str:
        """The first page of an endpoint over plain files.

        Args:
            accept_language: The Accept-Language header.
            files: Their names.
        """
        return self.render("home.html", self.language(accept_language), files=files)

    def render(self, name: str, language: str, **values: object) -> str:
        """A page.

        Args:
            name: Of its template, in ``web/templates/endpoint``.
            language: Of its words.
            **values: What it shows.
        """
        message = self.messages[language]
        carried = str(values.get("carried", ""))
        return self._templates.get_template(f"endpoint/{name}").render(
            say=message,
            t=fine_messages(message, language),
            language=language,
            frame=self._site and self._site.frame(language, carried),
            style=self._style,
            root=self.workbench.root,
            number=message.number,
            **values,
        )


def _templates(folders: Folders) -> jinja2.Environment:
    """The templates, a bank's own over the generic ones."""

    def load(name: str) -> str | None:
        try:
            return folders.find(f"web/templates/{name}").read_text(encoding="utf-8")
        except ConfigurationError:
            return None

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(load),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(fine=set_fine, whole=whole)
    return environment
