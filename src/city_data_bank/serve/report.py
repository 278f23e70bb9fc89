"""The yearly report as a file: the page of the site, made once, that can be read anywhere.

What comes in: a release. What goes out: HTML with its style inside and whole addresses.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.errors import ConfigurationError
from city_data_bank.manifest import read_manifest
from city_data_bank.pages import report
from city_data_bank.pages.rendering import render
from city_data_bank.pages.site import open_content
from city_data_bank.pages.visit import Visit
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified
from city_data_bank.serve.pools import page_engine
from city_data_bank.settings import Settings

_STEM: Final = "report"
_STYLE: Final = re.compile(rb'<link rel="stylesheet"[^>]*>')
_ICON: Final = re.compile(rb'<link rel="icon"[^>]*>\n?')


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report.

    Args:
        year: The year.
        language: Tag of one of the bank's languages; empty = its first.
        large: Whether the letters are large.
    """

    year: int
    language: str = ""
    large: bool = False


def yearly_report(bank: Path, releases: Path, settings: Settings, wanted: Wanted) -> bytes:
    """The report of a year from the current release.

    Args:
        bank: Folder of the bank.
        releases: Folder of its releases.
        settings: Of the run.
        wanted: Which report.

    Returns:
        HTML in UTF-8.

    Raises:
        ConfigurationError: The bank is wrong, has not this language, or no value of this year.
        ReleaseError: There is no whole release.
    """
    release = open_verified(Releases(releases)).path
    return asyncio.run(_made(read_bank(bank), release, settings, wanted))


async def _made(bank: Bank, release: Path, settings: Settings, wanted: Wanted) -> bytes:
    """The report from a release."""
    language = wanted.language or bank.languages[0]
    if language not in bank.languages:
        raise ConfigurationError(
            "--language", language, "one of " + ", ".join(bank.languages), "Choose another."
        )
    manifest = read_manifest(release)
    engine = page_engine(release, manifest, settings)
    content = open_content(bank, release, manifest, engine, read_messages(bank), settings)
    query = {"print": report.LARGE} if wanted.large else {}
    visit = Visit(content, language, _STEM, str(wanted.year), query)
    await engine.start()
    try:
        page = await report.page(visit)
        if page is None:
            raise ConfigurationError(
                "--year", str(wanted.year), "a year that the city has values of", "Choose another."
            )
        body, _ = render(visit, _STEM, page)
    finally:
        await engine.close()
    return standalone(body, bank.base, content.style)


def standalone(page: bytes, base: str, style: bytes) -> bytes:
    """A page of the site as a file: its style inside, its addresses whole.

    Args:
        page: HTML in UTF-8.
        base: Base IRI of the bank.
        style: Its style sheet.
    """
    address = urlsplit(base)
    host = f"{address.scheme}://{address.netloc}".encode()
    page = _STYLE.sub(lambda _: b"<style>" + style + b"</style>", page)
    page = _ICON.sub(b"", page)
    return page.replace(b' href="/', b' href="' + host + b"/")
