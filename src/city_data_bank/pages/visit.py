"""What a page is told and what it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field

from city_data_bank.messages import Messages
from city_data_bank.pages.addresses import thing
from city_data_bank.pages.content import Content
from city_data_bank.pages.parts.texts import Text, choose, choose_stated, rank
from city_data_bank.pages.queries import page_of
from city_data_bank.pages.rows import select
from city_data_bank.store.engine import Row, Term


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that a page has asked.

    Args:
        name: ``{page}/{part}``.
        text: As it was sent: it can be run as it stands.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One reader's wish to see one page.

    Args:
        content: The site.
        language: The reader's, one of the bank's.
        kind: Kind of page, as in ``addresses.KINDS``; empty = home.
        ref: Rest of the address, decoded.
        query: Parameters of the address, the first of each name.
        raw_query: Query string as it stands.
        asked: The queries asked so far, in order.
    """

    content: Content
    language: str
    kind: str = ""
    ref: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    raw_query: str = ""
    asked: list[Asked] = field(default_factory=list)

    @property
    def messages(self) -> Messages:
        """Words in the reader's language."""
        return self.content.messages[self.language]

    @property
    def thing(self) -> str:
        """IRI of what the page is about."""
        return thing(self.content.bank.iris, self.kind, self.ref)

    @property
    def city(self) -> Term:
        """The city's own area."""
        return Term("uri", self.content.bank.iris.thing("area", self.content.bank.area))

    @property
    def number(self) -> int:
        """Number of the page of a long list, from 1; anything else counts as 1."""
        text = self.query.get("page", "1")
        return max(int(text), 1) if text.isascii() and text.isdigit() and 0 < len(text) < 7 else 1  # noqa: PLR2004 -- six digits

    async def ask(self, name: str, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The solutions of a query with its parameters bound."""
        return await self._ask(name, self.content.queries[name].bind(terms))

    async def ask_once(self, name: str, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The solutions of a query that is the same for many pages: asked once for a release."""
        text = self.content.queries[name].bind(terms)
        kept = self.content.memory.rows.get(text)
        if kept is None:
            kept = await self._ask(name, text)
            self.content.memory.rows.put(text, kept)
        else:
            self.asked.append(Asked(name, text))
        return kept

    async def ask_page(self, name: str, size: int, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The solutions on the visit's page of a long list, and one more where it goes on."""
        text = self.content.queries[name].bind(terms)
        return await self._ask(name, page_of(text, max(self.number, 1), size))

    async def ask_first(self, name: str, most: int, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The first solutions of a query, and one more where there are more than ``most``."""
        text = self.content.queries[name].bind(terms)
        return await self._ask(name, page_of(text, 1, most))

    async def _ask(self, name: str, text: str) -> tuple[Row, ...]:
        """Ask, and remember what was asked."""
        self.asked.append(Asked(name, text))
        return await select(self.content.engine, text, self.content.queries[name].inspection)

    def choose(self, terms: Iterable[Term]) -> Text | None:
        """The text that suits the reader best."""
        return choose(terms, self.content.order(self.language))

    def choose_stated(self, texts: Mapping[str, str]) -> Text | None:
        """The same choice among texts that stand by language."""
        return choose_stated(texts, self.content.order(self.language))

    def distance(self, language: str) -> tuple[int, str]:
        """How far a language is from the reader's wish; a key to sort by."""
        return rank(language, self.content.order(self.language))

    def say(self, key: str, /, **arguments: object) -> Text:
        """A message as a text in the reader's language."""
        return Text(self.messages(key, **arguments), self.language)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page function answers.

    Args:
        title: Heading and title.
        view: What its template shows, a dataclass of the page's module.
        summary: One sentence for search engines; may be empty.
        thing: IRI of what it is about, if that is a resource of the graph.
        status: Of the answer.
        query: Query string of its canonical address; None = the one that was asked for.
    """

    title: Text
    view: object
    summary: str = ""
    thing: str = ""
    status: int = 200
    query: str | None = None


PageFunction = Callable[[Visit], Awaitable[Page | None]]
"""Makes a page, or None where there is nothing under its address."""
