"""The smallest elements of a page as HTML: texts, links, figures.

What comes in: what a view holds. What goes out: HTML, escaped, that templates put in its place. A
page has hundreds of them; as macros of a template they were half of what a page cost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from city_data_bank.pages.parts.chart import Mark
from city_data_bank.pages.parts.facts import Item
from city_data_bank.pages.parts.pivot import Figure
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.typography import set_fine

_REMEMBERED: Final = 16_384
"""Texts whose HTML is kept: most of a page's names stand on other pages too."""


class Elements:
    """What templates write in a reader's language.

    Args:
        visit: The visit.
        t: Messages as the page sets them.
    """

    def __init__(self, visit: Visit, t: Callable[..., str]) -> None:
        self._visit = visit
        self._language = visit.language
        self._unknown = f'<span class="none" title="{escape(t("site-unknown"))}">·</span>'
        self._gap = escape(t("site-gap"))
        self.percent: Final = visit.messages.measured("", "%")
        """The percent sign after a number."""

    def say(self, text: Text) -> Markup:
        """A text, marked where its language is not the page's."""
        return _said(text.value, text.language, self._language)

    def unit(self, text: Text) -> Markup:
        """A unit after its number, with what stands between."""
        return self._visit.messages.gap(text.value) + self.say(text)

    def item(self, one: Item) -> Markup:
        """A text that leads somewhere, or does not."""
        said = _said(one.text.value, one.text.language, self._language)
        return Markup(f'<a href="{escape(one.href)}">{said}</a>') if one.href else said  # noqa: S704

    def items(self, several: Iterable[Item]) -> Markup:
        """Some of them, with commas between."""
        return Markup(", ".join(map(self.item, several)))  # noqa: S704

    def figure(self, one: Figure | None, reasons: Mapping[str, Text] | None = None) -> Markup:
        """A figure that leads to its passport, a gap to its reason.

        Args:
            one: The figure; None = nothing is known.
            reasons: Names of reasons by IRI.
        """
        return Markup(self._figure(one, reasons or {}))  # noqa: S704

    def cells(self, figures: Iterable[Figure | None], reasons: Mapping[str, Text]) -> Markup:
        """A row of figures as cells of a table."""
        cells = (f'<td class="number">{self._figure(one, reasons)}</td>' for one in figures)
        return Markup("".join(cells))  # noqa: S704

    def points(self, marks: Sequence[Mark]) -> Markup:
        """The points of a curve, each with what it says."""
        circles = (
            f'<circle cx="{mark.x}" cy="{mark.y}" r="3.5"><title>{escape(mark.label)}</title>'
            "</circle>\n"
            for mark in marks
        )
        return Markup("".join(circles))  # noqa: S704

    def _figure(self, one: Figure | None, reasons: Mapping[str, Text]) -> str:
        """A figure as HTML."""
        if one is None:
            return self._unknown
        href = escape(self._visit.content.addresses.link(self._language, one.href))
        if one.value is not None:
            return f'<a href="{href}">{self.number(one.value, one.decimals)}</a>'
        reason = reasons.get(one.note)
        title = f' title="{escape(reason)}"' if reason else ""
        return f'<a class="gap" href="{href}"{title}>{self._gap}</a>'

    def number(self, value: Decimal | int, decimals: int | None = None) -> str:
        """A number as the reader's language writes it."""
        return self._visit.messages.number(value, decimals)


@lru_cache(maxsize=_REMEMBERED)
def _said(value: str, language: str, page: str) -> Markup:
    """A text as HTML.

    Args:
        value: The text.
        language: Of the text; may be empty.
        page: Language of the page.
    """
    if language and language != page:
        fine = escape(set_fine(value, language))
        return Markup(f'<span lang="{escape(language)}">{fine}</span>')  # noqa: S704
    return escape(set_fine(value, page))
