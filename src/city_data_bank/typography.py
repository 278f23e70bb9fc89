"""The pages' typography: where a line must not end.

What comes in: words as messages and data hold them. What goes out: the same words, some of their
spaces unbreakable. This module changes no other character.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from markupsafe import Markup, escape

_NUMBER: Final = re.compile(
    r" (?:(?<=\d )|(?<=\d\. ))(?!(?:(?<=\.\d )|(?<=\.\d\d ))[^\W\d_a-zà-ž])(?=[^\W\d_]|[%‰])"
)
"""Between a number and what it counts: a day and its month, too, but no code and its title."""
_GROUPS: Final = re.compile(r" (?<=\d )(?=\d{3}(?!\d))")
"""Between the groups of a long number."""
_SHORT: Final = re.compile(r" (?<=\b[AaIiOoUuWwZz] )(?=\S)")
"""After a Polish word of one letter, which begins a line but does not end one."""
_RANGE: Final = re.compile(r"\d+\N{EN DASH}\d+")


def set_fine(text: str, language: str) -> str:
    """A text with unbreakable spaces where its language has them.

    Args:
        text: Any text.
        language: BCP 47 tag of the text.

    Source: PN-83/P-55366, rules of typesetting in Polish.
    """
    if " " not in text:
        return text
    text = _GROUPS.sub("\N{NO-BREAK SPACE}", _NUMBER.sub("\N{NO-BREAK SPACE}", text))
    return _SHORT.sub("\N{NO-BREAK SPACE}", text) if language.startswith("pl") else text


def fine_messages(messages: Callable[..., str], language: str) -> Callable[..., str]:
    """Messages as the page sets them; those without arguments are set once."""
    constant: dict[str, str] = {}

    def told(key: str, /, **arguments: object) -> str:
        if not arguments and key in constant:
            return constant[key]
        text = set_fine(messages(key, **arguments), language)
        if not arguments:
            constant[key] = text
        return text

    return told


def whole(text: object) -> Markup:
    """A heading whose ranges of numbers, such as two years, stay on one line.

    Args:
        text: Text, or HTML where it is marked as such.
    """
    return Markup(_RANGE.sub(r'<span class="whole">\g<0></span>', str(escape(text))))  # noqa: S704
