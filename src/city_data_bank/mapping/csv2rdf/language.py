"""Language tags: what is one, and when two match.

Part of the csv2rdf half of the mapping station.
"""

from __future__ import annotations

import re
from typing import Final

UNDETERMINED: Final = "und"
"""The tag of a text whose language is not stated."""

_TAG: Final = re.compile(
    r"""
    ^(?:
      (?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})   # language, extended language
      (?:-[a-z]{4})?                                         # script
      (?:-(?:[a-z]{2}|[0-9]{3}))?                            # region
      (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*               # variants
      (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*                   # extensions
      (?:-x(?:-[a-z0-9]{1,8})+)?                             # private use
    | x(?:-[a-z0-9]{1,8})+
    )$
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def is_language(tag: str) -> bool:
    """Whether a text is a well-formed language tag.

    Source: BCP 47 (RFC 5646, section 2.1), without the registered irregular tags.
    """
    return _TAG.match(tag) is not None


def languages_match(one: str, other: str) -> bool:
    """Whether titles in two languages may be compared.

    Source: tabular-metadata, section 5.5.1: ``und`` matches any; else equal once truncated to the
    length of the shorter.
    """
    if UNDETERMINED in {one, other}:
        return True
    mine, theirs = one.lower().split("-"), other.lower().split("-")
    length = min(len(mine), len(theirs))
    return mine[:length] == theirs[:length]
