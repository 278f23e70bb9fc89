"""Snapshots of foreign catalogues: what ``build --fetch`` gets before it builds.

What comes in: the declarations under ``imports/`` that name an address, a client, the time. What
goes out: ``deliveries/<provider>/<import>/<time>-<12 hex>/`` with the pages as they came and a
SOURCE.toml. A build itself never touches the network; equal bytes make no new snapshot.

Source: decisions, "Commands, where they run"; Hydra Core Vocabulary, 5 (collections).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urljoin

import httpx

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.errors import DeliveryError
from city_data_bank.sources.delivery import SOURCE
from city_data_bank.sources.foreign.catalogue import snapshots
from city_data_bank.sources.foreign.declaration import Import, read_imports
from city_data_bank.sources.foreign.parsing import LARGEST, Fault, parse
from city_data_bank.vocabulary import HYDRA

PATIENCE: Final = 60.0
"""Seconds that a server may take."""

_PAGES: Final = 10_000
_HOPS: Final = 5
_DIGITS: Final = 12
_NEXT: Final = frozenset({HYDRA["next"], HYDRA["nextPage"]})
_ACCEPT: Final = "text/turtle, application/rdf+xml, application/ld+json, application/json;q=0.9"
_SUFFIXES: Final = {
    "application/json": ".json",
    "application/ld+json": ".jsonld",
    "application/n-triples": ".nt",
    "application/rdf+xml": ".rdf",
    "application/xml": ".rdf",
    "text/turtle": ".ttl",
    "text/xml": ".rdf",
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a catalogue.

    Args:
        url: Where it was.
        content: Its bytes.
        suffix: Of its file.
        etag: As the server said, or empty.
        last_modified: As the server said, or empty.
    """

    url: str
    content: bytes
    suffix: str
    etag: str
    last_modified: str


def fetch_snapshots(
    root: Path, when: datetime, client: httpx.Client, say: Callable[[str], None]
) -> None:
    """Get every foreign catalogue of a bank that has an address.

    Args:
        root: The bank's folder.
        when: Now, aware.
        client: Sends the requests; it follows no redirect.
        say: Is told one line a catalogue.

    Raises:
        DeliveryError: A server does not answer, or not as it may; nothing of it was written.
    """
    bank = read_bank(root)
    declarations = read_imports(bank, read_ontology(bank))
    for declaration in declarations:
        if isinstance(declaration, Import) and declaration.url:
            pages = tuple(_pages(declaration, client))
            say(f"{declaration.path}: {_written(bank, declaration, pages, when)}")


def _pages(declaration: Import, client: httpx.Client) -> Iterator[Page]:
    """The pages of a catalogue, each once."""
    address, seen, size = declaration.url, set[str](), 0
    while address and address not in seen and len(seen) < _PAGES:
        seen.add(address)
        page = _page(address, declaration, client, LARGEST - size)
        size += len(page.content)
        yield page
        address = _next(page)


def _page(address: str, declaration: Import, client: httpx.Client, room: int) -> Page:
    """One page, whatever redirects on its own host lead to it."""
    host = httpx.URL(declaration.url).host
    for _ in range(_HOPS):
        url = httpx.URL(address)
        if url.host != host or (url.scheme != "https" and not declaration.http):
            raise _fault(address, "another host, or no https", f"https on {host}")
        try:
            with client.stream("GET", url, headers={"Accept": _ACCEPT}) as answer:
                if answer.is_redirect:
                    address = urljoin(address, answer.headers.get("location", ""))
                    continue
                return _read(address, answer, room)
        except httpx.HTTPError as error:
            raise _fault(address, str(error) or type(error).__name__, "an answer") from error
    raise _fault(address, "redirects without end", "the catalogue")


def _read(address: str, answer: httpx.Response, room: int) -> Page:
    """What a server sends, as long as there is room for it."""
    if answer.status_code != httpx.codes.OK:
        raise _fault(address, f"status {answer.status_code}", "status 200")
    content = bytearray()
    for block in answer.iter_bytes():
        content += block
        if len(content) > room:
            raise _fault(address, f"more than {LARGEST} bytes", "a smaller catalogue")
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    suffix = _SUFFIXES.get(kind) or PurePosixPath(httpx.URL(address).path).suffix
    headers = answer.headers
    return Page(
        address,
        bytes(content),
        suffix,
        headers.get("etag", ""),
        headers.get("last-modified", ""),
    )


def _next(page: Page) -> str:
    """The address of the page after a page; empty where there is none."""
    found = parse(page.content, f"page{page.suffix}", page.url, {})
    if isinstance(found, Fault):
        return ""
    links = (item.object for item in found if item.predicate.value in _NEXT)
    return next((str(getattr(link, "value", "")) for link in links), "")


def _written(bank: Bank, declaration: Import, pages: tuple[Page, ...], when: datetime) -> str:
    """Write a snapshot, unless the newest has the same bytes; what was done, in words."""
    digest = sha256(b"".join(sha256(page.content).digest() for page in pages)).hexdigest()
    deliveries = bank.folders.root / "deliveries"
    taken = snapshots(declaration, deliveries)
    if taken and taken[-1].name.endswith(f"-{digest[:_DIGITS]}"):
        return "unchanged"
    stamp = when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    folder = deliveries / declaration.provider / declaration.name / f"{stamp}-{digest[:_DIGITS]}"
    unfinished = folder.with_name(f".{folder.name}")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    entries = []
    for number, page in enumerate(pages, 1):
        name = f"page-{number:05}{page.suffix}"
        (unfinished / name).write_bytes(page.content)
        entries.append(_entry(name, page, declaration, when))
    (unfinished / SOURCE).write_text("\n".join(entries), encoding="utf-8")
    unfinished.rename(folder)
    return folder.name


def _entry(name: str, page: Page, declaration: Import, when: datetime) -> str:
    """The entry of a page in SOURCE.toml; JSON's texts are TOML's too."""
    values = {
        "name": name,
        "publisher": declaration.provider,
        "title": declaration.name,
        "date": when.astimezone(UTC).date().isoformat(),
        "sha256": sha256(page.content).hexdigest(),
        "url": page.url,
        "etag": page.etag,
        "last_modified": page.last_modified,
    }
    lines = [f"{key} = {json.dumps(text)}" for key, text in values.items() if text]
    return "\n".join(["[[file]]", *lines, "transcription = false", ""])


def _fault(address: str, found: str, expected: str) -> DeliveryError:
    """Why a catalogue could not be fetched."""
    advice = "Try again later, or correct the url of the import; nothing was written."
    return DeliveryError(address, found, expected, advice)
