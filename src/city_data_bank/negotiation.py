"""What a client would rather have: media types, languages, encodings by its Accept headers.

Shared by the endpoint, the pages and the harvest faces; free of I/O. Parts of a header that make no
sense are passed over; a header of which nothing is left counts as absent.

Source: RFC 9110, 12.4 and 12.5; RFC 4647, 3.4 (languages).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

_QUALITY: Final = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")
_NAME: Final = r"[\w!#$%&'*+.^`|~-]+"
_RANGE: Final = re.compile(rf"\*/\*|{_NAME}/(?:\*|{_NAME})")
_WORD: Final = re.compile(rf"\*|{_NAME}")
_TAG: Final = re.compile(r'(?:W/)?"([^"]*)"')
_REMEMBERED: Final = 300
"""Characters of a header whose outcome is remembered."""
_LONGEST: Final = 100
"""Parts of a header that are read."""


def best_media_type(accept: str, offers: Sequence[str]) -> str | None:
    """The offer that a client prefers.

    Args:
        accept: The Accept header; empty = anything.
        offers: Media types, the server's favourite first.

    Returns:
        The offer of the highest quality, the first one of equals; None if none is acceptable.
    """
    choose = _media_type if len(accept) <= _REMEMBERED else _media_type.__wrapped__
    return choose(accept, tuple(offers))


@lru_cache(maxsize=512)
def _media_type(accept: str, offers: tuple[str, ...]) -> str | None:
    """As ``best_media_type``; clients send the same few headers again and again."""
    ranges = dict(_weighted(accept, _RANGE)) or {"*/*": 1000}
    return _best([(_type_quality(offer, ranges), offer) for offer in offers])


def best_encoding(accept: str, offers: Sequence[str]) -> str:
    """The content coding that a client prefers.

    Args:
        accept: The Accept-Encoding header; empty = none but identity.
        offers: Codings, the server's favourite first.

    Returns:
        One of the offers, or ``identity``.
    """
    choose = _encoding if len(accept) <= _REMEMBERED else _encoding.__wrapped__
    return choose(accept, tuple(offers))


@lru_cache(maxsize=512)
def _encoding(accept: str, offers: tuple[str, ...]) -> str:
    """As ``best_encoding``."""
    weights = dict(_weighted(accept, _WORD))
    rest = weights.get("*", 0)
    identity = weights.get("identity", 1)
    best = _best([(weights.get(offer, rest), offer) for offer in offers])
    return best if best is not None and weights.get(best, rest) >= identity else "identity"


def best_language(accept: str, offers: Sequence[str]) -> str:
    """The language that a client prefers.

    Args:
        accept: The Accept-Language header; ``de-AT`` accepts ``de``, and ``de`` ``de-AT``.
        offers: BCP 47 tags, the server's favourite first; at least one.

    Returns:
        One of the offers; the first one if none is acceptable.
    """
    weights = dict(_weighted(accept, _WORD))
    rest = weights.get("*", 0)
    qualities = [(_language_quality(offer, weights, rest), offer) for offer in offers]
    return _best(qualities) or offers[0]


def matching_tag(header: str, tags: Iterable[str]) -> str:
    """The entity tag under which a client has an answer already.

    Args:
        header: The If-None-Match header; ``*`` matches whatever is there.
        tags: Tags of the answer, without quotes; at least one.

    Returns:
        One of the tags, or an empty text.

    Source: RFC 9110, section 13.1.2: weak comparison.
    """
    own = tuple(tags)
    if header.strip() == "*":
        return own[0]
    return next((one for one in _TAG.findall(header) if one in own), "")


def _weighted(header: str, value: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """Values of a header in lower case, with their quality in thousandths."""
    for part in header.split(",", _LONGEST)[:_LONGEST]:
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        qualities = [piece[2:].strip() for piece in parameters if piece.startswith("q=")]
        quality = qualities[0] if qualities else "1"
        if value.fullmatch(name) and _QUALITY.fullmatch(quality):
            yield name, round(float(quality) * 1000)


def _type_quality(offer: str, ranges: dict[str, int]) -> int:
    """Quality of a media type: that of the most specific range that it falls into."""
    for covering in (offer, offer.partition("/")[0] + "/*", "*/*"):
        if covering in ranges:
            return ranges[covering]
    return 0


def _language_quality(offer: str, weights: dict[str, int], rest: int) -> int:
    """Quality of a language: its own, else that of a longer or shorter tag of the same language."""
    tag = offer.lower()
    if tag in weights:
        return weights[tag]
    related = [
        weight
        for accepted, weight in weights.items()
        if accepted.startswith(f"{tag}-") or tag.startswith(f"{accepted}-")
    ]
    return max(related, default=rest)


def _best(qualities: Sequence[tuple[int, str]]) -> str | None:
    """The first of the highest quality, unless that is 0."""
    quality, offer = max(qualities, key=lambda pair: pair[0], default=(0, None))
    return offer if quality else None
