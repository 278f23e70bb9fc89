"""sources: the name that a person most likely meant.

In: a name that is not there and those that are. Out: arguments for the message of a finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(found: str, known: Iterable[str]) -> dict[str, str]:
    """The known name most like the one found.

    Args:
        found: Name that is not there.
        known: Names that are.

    Returns:
        ``nearest``, and ``known``: ``yes``, or ``no`` where there is none at all.
    """
    matches = get_close_matches(found, list(known), n=1, cutoff=0.0)
    return {"nearest": matches[0] if matches else "", "known": "yes" if matches else "no"}


def listed(paths: Iterable[str]) -> dict[str, str]:
    """Paths that a person may have meant.

    Args:
        paths: As a mapping would write them.

    Returns:
        ``candidates``, and ``known``: ``yes``, or ``no`` where there are none.
    """
    candidates = ", ".join(paths)
    return {"candidates": candidates, "known": "yes" if candidates else "no"}
