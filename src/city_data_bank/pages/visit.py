"""What a page is told and what it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

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
class Wish:
    """A query that a page is going to ask.

    Args:
        name: ``{page}/{part}``.
        terms: By parameter.
        most: Solutions of a page of the list, to which one more is added; 0 = all.
        number: Of the page of the list, from 1.
    """

    name: str
    terms: tuple[tuple[str, tuple[Term, ...]], ...]
    most: int = 0
    number: int = 1

    @classmethod
    def of(cls, name: str, most: int = 0, number: int = 1, /, **terms: Iterable[Term]) -> Self:
        """A query with its parameters."""
        return cls(name, tuple((key, tuple(some)) for key, some in terms.items()), most, number)


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
        foreseen: Texts and solutions of queries that were asked for at once.
    """

    content: Content
    language: str
    kind: str = ""
    ref: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    raw_query: str = ""
    asked: list[Asked] = field(default_factory=list)
    foreseen: dict[Wish, tuple[str, tuple[Row, ...]]] = field(default_factory=dict, compare=False)

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
        return Term("uri", thing(self.content.bank.iris, "area", self.content.bank.area))

    @property
    def number(self) -> int:
        """Number of the page of a long list, from 1; anything else counts as 1."""
        text = self.query.get("page", "1")
        return max(int(text), 1) if text.isascii() and text.isdigit() and 0 < len(text) < 7 else 1  # noqa: PLR2004 -- six digits

    async def foresee(self, *wishes: Wish) -> None:
        """Ask at once what the page is going to ask: one message to a worker in place of many."""
        texts = [self._text(wish) for wish in wishes]
        found = await self._select(zip(wishes, texts, strict=True))
        self.foreseen.update(zip(wishes, zip(texts, found, strict=True), strict=True))

    async def ask(self, name: str, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The solutions of a query with its parameters bound."""
        return await self._ask(Wish.of(name, **terms))

    async def ask_once(self, name: str, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The solutions of a query that is the same for many pages: asked once for a release."""
        wish = Wish.of(name, **terms)
        text = self._text(wish)
        kept = self.content.memory.rows.get(text)
        if kept is None:
            (kept,) = await self._select([(wish, text)])
            self.content.memory.rows.put(text, kept)
        self.asked.append(Asked(name, text))
        return kept

    async def ask_page(self, name: str, size: int, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The solutions on the visit's page of a long list, and one more where it goes on."""
        return await self._ask(Wish.of(name, size, self.number, **terms))

    async def ask_first(self, name: str, most: int, /, **terms: Iterable[Term]) -> tuple[Row, ...]:
        """The first solutions of a query, and one more where there are more than ``most``."""
        return await self._ask(Wish.of(name, most, **terms))

    async def _ask(self, wish: Wish) -> tuple[Row, ...]:
        """Ask, unless it was foreseen, and remember what was asked."""
        if wish not in self.foreseen:
            await self.foresee(wish)
        text, rows = self.foreseen[wish]
        self.asked.append(Asked(wish.name, text))
        return rows

    def _text(self, wish: Wish) -> str:
        """A query as it is sent."""
        text = self.content.queries[wish.name].bind(dict(wish.terms))
        return page_of(text, wish.number, wish.most) if wish.most else text

    async def _select(self, wishes: Iterable[tuple[Wish, str]]) -> list[tuple[Row, ...]]:
        """The solutions of queries, asked at once."""
        queries = self.content.queries
        asked = [(text, queries[wish.name].inspection) for wish, text in wishes]
        return await select(self.content.engine, asked)

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
        beyond: Where the list begins that ends before this page of it; else empty.
    """

    title: Text
    view: object
    summary: str = ""
    thing: str = ""
    status: int = 200
    query: str | None = None
    beyond: str = ""


PageFunction = Callable[[Visit], Awaitable[Page | None]]
"""Makes a page, or None where there is nothing under its address."""
