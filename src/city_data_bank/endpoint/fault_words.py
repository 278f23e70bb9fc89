"""What went wrong with a query, for people: in the language of their page.

What comes in: a ``QueryError``, whose own words are for programs. What goes out: a code, which
problem details carry too, and the sentences of ``web/messages`` under it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from city_data_bank.errors import QueryError
from city_data_bank.messages import Messages

PLACE: Final = re.compile(r"query:(\d+):(\d+)")
"""Line and column in a query."""
_CODES: Final = {
    403: "read-only",
    404: "no-such-thing",
    405: "method",
    406: "format",
    413: "answer-too-large",
    414: "query-too-long",
    415: "media-type",
    429: "too-many-at-once",
    503: "busy",
    504: "deadline",
}
_OF_PLACE: Final = {
    (400, "query"): "query",
    (404, "graph"): "no-graph",
    (406, "answer"): "not-in-xml",
    (413, "the body"): "query-too-long",
    (413, "query"): "query-too-long",
    (503, "memory"): "memory",
    (503, "query"): "refused-for-an-hour",
}
CODES: Final = frozenset({*_CODES.values(), *_OF_PLACE.values(), "syntax", "request", "fault"})
"""Every code; each has its sentences."""


@dataclass(frozen=True, slots=True)
class FaultWords:
    """What a page says of a fault.

    Args:
        status: HTTP status.
        sentence: What happened.
        advice: What to do.
        excerpt: What stands at the place of the query that is wrong, or empty.
        found: What was found, in English.
        expected: What was expected, in English.
    """

    status: int
    sentence: str
    advice: str
    excerpt: str
    found: str
    expected: str


def code_of(error: QueryError) -> str:
    """A name for what went wrong: one of ``CODES``."""
    if error.status == 400 and PLACE.fullmatch(error.place):  # noqa: PLR2004 -- bad request
        return "syntax"
    like = "request" if error.status < 500 else "fault"  # noqa: PLR2004 -- whose fault it is
    return _OF_PLACE.get((error.status, error.place)) or _CODES.get(error.status, like)


def words_of(error: QueryError, say: Messages) -> FaultWords:
    """What a page says of a fault.

    Args:
        error: What is wrong.
        say: Words of the page's language.
    """
    code = code_of(error)
    place = PLACE.fullmatch(error.place)
    line, column = (int(place[1]), int(place[2])) if place else (0, 0)
    key = f"endpoint-fault-{code}"
    return FaultWords(
        error.status,
        say(key, line=line, column=column),
        say(f"{key}.advice"),
        error.found if code == "syntax" and error.found.startswith(("'", '"')) else "",
        f"{error.place}: {error.found}",
        error.expected,
    )
