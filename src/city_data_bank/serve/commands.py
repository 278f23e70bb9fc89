"""What the command line calls: serve a bank's release, serve files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from city_data_bank.bank.configuration import read_bank
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified
from city_data_bank.serve.application import create_app
from city_data_bank.serve.server import Address, listen, run
from city_data_bank.settings import Settings


def serve_bank(
    bank: Path, releases: Path, settings: Settings, release_id: str | None = None
) -> None:
    """Serve a release of a bank until the process is told to stop.

    Args:
        bank: Folder of the bank.
        releases: Folder of its releases.
        settings: Of the run.
        release_id: Of an older release; None = the current one, or the newest whole one.

    Raises:
        ConfigurationError: The bank or the settings are wrong, or the port is taken.
        ReleaseError: No release can be served.
    """
    opened = open_verified(Releases(releases), release_id)
    for passed_over in opened.passed_over:
        sys.stderr.write(f"{passed_over}\n")
    city = read_bank(bank)
    address = listen(settings)
    app = create_app(city, opened.path, _at(settings, address))
    path = urlsplit(city.base).path.lstrip("/")
    run(app, replace(address, url=address.url + path), settings, _say)


def serve_rdf(files: Sequence[Path], settings: Settings) -> None:
    """Serve plain RDF files until the process is told to stop.

    Args:
        files: The format stands in the extension: ttl, nt, nq, trig, rdf, jsonld, each or .gz.
        settings: Of the run.

    Raises:
        ConfigurationError: A file or a setting is wrong, or the port is taken.
    """
    address = listen(settings)
    run(create_app(None, None, _at(settings, address), files), address, settings, _say)


def _at(settings: Settings, address: Address) -> Settings:
    """The settings with the port that was taken, which may have been left to the system."""
    port = address.listener.getsockname()[1]
    return Settings({**settings.values, "port": port})


def _say(url: str) -> None:
    """Print the address for people and scripts that wait for it."""
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
