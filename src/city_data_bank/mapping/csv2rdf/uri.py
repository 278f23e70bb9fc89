"""References and how they resolve: RFC 3986, as far as CSVW needs it.

Part of the csv2rdf half of the mapping station. In: references and a base. Out: absolute IRIs.
``urllib.parse.urljoin`` is not used: it leaves dot segments in absolute references and refuses to
join on schemes that it does not list.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_REFERENCE: Final = re.compile(
    r"^(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?P<authority>[^/?#]*))?"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?$",
    re.DOTALL,
)
_DEFAULT_PORTS: Final = {"http": ":80", "https": ":443"}


class Reference(NamedTuple):
    """The five components of a reference; None = not there, ``""`` = there and empty."""

    scheme: str | None
    authority: str | None
    path: str
    query: str | None
    fragment: str | None

    def __str__(self) -> str:
        """The components put together again."""
        scheme = "" if self.scheme is None else f"{self.scheme}:"
        authority = "" if self.authority is None else f"//{self.authority}"
        query = "" if self.query is None else f"?{self.query}"
        fragment = "" if self.fragment is None else f"#{self.fragment}"
        return f"{scheme}{authority}{self.path}{query}{fragment}"


def parse(text: str) -> Reference:
    """Take a reference apart.

    Source: RFC 3986, appendix B.
    """
    match = _REFERENCE.match(text)
    if match is None:
        raise ValueError(f"not a reference: {text!r}")
    return Reference(*match.group("scheme", "authority", "path", "query", "fragment"))


def is_absolute(text: str) -> bool:
    """Whether a reference names its scheme."""
    return parse(text).scheme is not None


def without_fragment(text: str) -> str:
    """The reference up to its ``#``."""
    return text.partition("#")[0]


def remove_dot_segments(path: str) -> str:
    """Resolve ``.`` and ``..`` inside a path.

    Source: RFC 3986, section 5.2.4.
    """
    if "." not in path:
        return path
    segments = path.split("/")
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            if len(kept) > 1 or (kept and kept[0]):
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/".join(kept)


def resolve(base: str, text: str) -> str:
    """Resolve a reference against a base.

    Args:
        base: Absolute IRI, or a relative one (then the result is relative too).
        text: The reference.

    Returns:
        The target, without dot segments.

    Source: RFC 3986, section 5.2.2.
    """
    reference = parse(text)
    if reference.scheme is not None or reference.authority is not None:
        scheme = reference.scheme if reference.scheme is not None else parse(base).scheme
        return str(reference._replace(scheme=scheme, path=remove_dot_segments(reference.path)))
    start = parse(base)
    if not reference.path:
        query = start.query if reference.query is None else reference.query
        return str(start._replace(query=query, fragment=reference.fragment))
    path = remove_dot_segments(_merge(start, reference.path))
    return str(start._replace(path=path, query=reference.query, fragment=reference.fragment))


def _merge(base: Reference, path: str) -> str:
    """Put a relative path where the last segment of the base's path was."""
    if path.startswith("/"):
        return path
    if base.authority is not None and not base.path:
        return f"/{path}"
    return base.path[: base.path.rfind("/") + 1] + path


def normalise(text: str) -> str:
    """The form in which two IRIs of one resource are equal texts.

    Source: RFC 3986, sections 6.2.2 and 6.2.3; asked for by tabular-metadata, section 6.3.
    """
    reference = parse(text)
    scheme = reference.scheme.lower() if reference.scheme is not None else None
    authority = reference.authority
    if authority is not None:
        authority = authority.lower().removesuffix(_DEFAULT_PORTS.get(scheme or "", ":"))
    path = remove_dot_segments(reference.path) or ("/" if authority else "")
    plain = reference._replace(scheme=scheme, authority=authority, path=path)
    return re.sub(r"%[0-9A-Fa-f]{2}", _tidy_triplet, str(plain))


def _tidy_triplet(match: re.Match[str]) -> str:
    """Decode a percent-encoded unreserved character; upper-case any other triplet."""
    character = chr(int(match[0][1:], 16))
    if character.isascii() and (character.isalnum() or character in "-._~"):
        return character
    return match[0].upper()
