"""What the site is made of: one release, the engine on it, words, templates, addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment

from city_data_bank.bank.configuration import Bank
from city_data_bank.manifest import Manifest
from city_data_bank.messages import Messages
from city_data_bank.pages.addresses import Addresses
from city_data_bank.pages.damage import Damage
from city_data_bank.pages.excerpt import CellReader
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.parts.shelf import Shelf
from city_data_bank.pages.queries import Query
from city_data_bank.pages.released import ReleasedFiles
from city_data_bank.release.archive import Archive, Held
from city_data_bank.search.opened import SearchIndex
from city_data_bank.store.engine import Engine
from city_data_bank.usage.counts import Usage

_LANGUAGES: Final = 64
"""Languages of which it is kept which ones are tried for them."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that an answer of the site may need; the same for every request.

    Args:
        bank: The city's bank.
        release: Folder of the release.
        manifest: Of the release.
        engine: Answers queries on the release.
        messages: By language.
        words: The same by language of the site, as a page sets them.
        read_cell: Shows a cell of a delivered file; None = cells are not shown.
        addresses: Where pages stand.
        queries: By ``{page}/{part}``.
        templates: Compiled once.
        files: What the release offers for download, by address.
        damage: What is wrong with these files.
        style: The style sheet with the bank's colours.
        fingerprint: Of release, templates, words, queries and style: changes with any of them.
        cache: Rendered pages.
        archive: Earlier releases, for reading.
        shelf: The datasets of the release, to be narrowed down.
        usage: What is read and downloaded; None = it is not counted.
        search: The index of the release; None where it has none.
        memory: What its pages share.
    """

    bank: Bank
    release: Path
    manifest: Manifest
    engine: Engine
    messages: Mapping[str, Messages]
    words: Mapping[str, Callable[..., str]]
    read_cell: CellReader | None
    addresses: Addresses
    queries: Mapping[str, Query]
    templates: Environment
    files: ReleasedFiles
    damage: Damage
    style: bytes
    fingerprint: str
    cache: PageCache
    archive: Archive
    shelf: Shelf
    usage: Usage | None = None
    search: SearchIndex | None = None
    memory: Memory = field(default_factory=Memory)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the site, the preferred one first."""
        return self.bank.languages

    @property
    def held(self) -> Held:
        """The release that is served, as the archive shows releases."""
        return Held(self.release, self.manifest)

    def order(self, language: str) -> tuple[str, ...]:
        """In which order a reader's languages are tried: theirs, the bank's, English."""
        return _order(language, self.languages)


@lru_cache(maxsize=_LANGUAGES)
def _order(language: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """In which order a reader's languages are tried."""
    return tuple(dict.fromkeys([language, *languages, "en"]))
