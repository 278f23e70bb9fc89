"""A page as HTML: its template filled with its view and its frame."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from city_data_bank.pages.elements import Elements
from city_data_bank.pages.frame import Frame, frame_of
from city_data_bank.pages.parts.figure_table import tick_in_words
from city_data_bank.pages.visit import Page, Visit


def render(visit: Visit, stem: str, page: Page) -> tuple[bytes, Frame]:
    """Fill a page's template.

    Args:
        visit: The visit that the page was made for.
        stem: Name of the page and of its template.
        page: What it shows.

    Returns:
        HTML in UTF-8, and the frame that it stands in.
    """
    frame = frame_of(visit, page)
    template = visit.content.templates.get_template(f"{stem}.html")
    words = visit.content.words[visit.language]
    html = template.render(page=page, view=page.view, frame=frame, t=words, **_tools(visit, words))
    return html.encode(), frame


def _tools(visit: Visit, words: Callable[..., str]) -> dict[str, object]:
    """What templates may use: all of it turns values into what the reader sees."""
    elements = Elements(visit, words)

    def link(iri: str) -> str | None:
        return visit.content.addresses.link(visit.language, iri)

    def size(count: int) -> str:
        return size_in_words(visit, count)

    def tick(value: Decimal) -> str:
        return tick_in_words(visit, value)

    return {
        "link": link,
        "number": elements.number,
        "size": size,
        "tick": tick,
        "percent": elements.percent,
        "say": elements.say,
        "unit": elements.unit,
        "item": elements.item,
        "items": elements.items,
        "figure": elements.figure,
        "cells": elements.cells,
        "points": elements.points,
    }


def size_in_words(visit: Visit, count: int) -> str:
    """Bytes in words: ``812 B``, ``53 kB``, ``1,2 MB``."""
    for unit, power in (("MB", 1_000_000), ("kB", 1_000)):
        if count >= power:
            shown = Decimal(count) / power
            places = 1 if shown < 10 else 0  # noqa: PLR2004 -- two digits say enough
            number = visit.messages.number(round(shown, places))
            return f"{number}\N{NO-BREAK SPACE}{unit}"
    return f"{count}\N{NO-BREAK SPACE}B"
