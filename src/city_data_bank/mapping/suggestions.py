"""Mapping station: the nearest right spelling, for errors and findings."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_CUTOFF = 0.5
_ONE_OF = "one of "


def nearest(text: str, options: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The options that look most like a text, the nearest first.

    Args:
        text: What was written.
        options: What could have been meant.
        limit: At most so many.
    """
    folded = {option.casefold(): option for option in options}
    found = get_close_matches(text.casefold(), folded, n=limit, cutoff=_CUTOFF)
    return tuple(folded[option] for option in found)


def advice(text: str, options: Iterable[str], otherwise: str) -> str:
    """'Did you mean ...?', or another sentence where nothing is near."""
    found = nearest(text, options, 1)
    return f"Did you mean {found[0]!r}?" if found else otherwise


def suggested(text: str, options: Iterable[str], limit: int = 30) -> dict[str, str]:
    """What a message in any language says of the options: the nearest one, and a list of them.

    Returns:
        ``nearest`` (may be empty), ``known`` (``yes`` where there is a nearest one), ``options``,
        ``empty`` (``yes`` where there are none).
    """
    names = tuple(options)
    found = "".join(nearest(text, names, 1))
    listed = choice(names, limit).removeprefix(_ONE_OF)
    return {
        "nearest": found,
        "known": "yes" if found else "no",
        "options": listed,
        "empty": "no" if names else "yes",
    }


def choice(options: Iterable[str], limit: int = 12) -> str:
    """'one of a, b, c': a list for people, cut where it is long, told where it is empty."""
    names = sorted(options)
    if not names:
        return "a code of a list of the bank, which is still empty"
    more = ", ..." if len(names) > limit else ""
    return _ONE_OF + ", ".join(names[:limit]) + more
