"""What the command line calls: serve a bank's release, serve files."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.folders import Folders
from city_data_bank.endpoint.answers import Transfers
from city_data_bank.endpoint.health import Refused
from city_data_bank.release.folder import Releases
from city_data_bank.release.opening import open_verified
from city_data_bank.serve.application import Application
from city_data_bank.serve.keeping import usage_of
from city_data_bank.serve.logs import set_up_logging
from city_data_bank.serve.observing import Observer
from city_data_bank.serve.parts import Parts, parts_of_files, parts_of_release
from city_data_bank.serve.server import Address, listen, listen_for_metrics, run
from city_data_bank.serve.service import Service
from city_data_bank.serve.settling import undisturbed
from city_data_bank.serve.watch import Watch
from city_data_bank.settings import Settings
from city_data_bank.usage.counts import Usage

_LOG: Final = logging.getLogger(__name__)
_TRANSFERS: Final = 16
"""Answers of the largest size that may be on their way at once."""


def serve_bank(
    bank: Path, releases: Path, settings: Settings, release_id: str | None = None
) -> None:
    """Serve a bank until the process is told to stop; new releases are taken up meanwhile.

    Args:
        bank: Folder of the bank.
        releases: Folder of its releases.
        settings: Of the run.
        release_id: Of an older release, which stays; None = the current one, or the newest whole
            one.

    Raises:
        ConfigurationError: The bank or the settings are wrong, or the port is taken.
        ReleaseError: No release can be served.
    """
    set_up_logging(settings.text("log_format"))
    folder = Releases(releases)
    with undisturbed():
        opened = open_verified(folder, release_id)
    for problem in opened.passed_over:
        _LOG.error("%s", problem)
    address = listen(settings)
    settings = _at(settings, address)
    transfers = _transfers(settings)
    usage = usage_of(releases, settings)

    def open_release(release: str) -> Parts:
        path = open_verified(folder, release).path
        return parts_of_release(_bank_of(bank, path), path, settings, transfers, usage)

    city = _bank_of(bank, opened.path)
    with undisturbed():
        parts = parts_of_release(city, opened.path, settings, transfers, usage)
    service = Service(parts, settings)
    if opened.passed_over:
        problem = opened.passed_over[0]
        service.refused = Refused(problem.release, str(problem))
    watch = None
    if release_id is None:
        watch = Watch(folder, service, open_release, settings.number("watch_seconds"))
    path = urlsplit(city.base).path.lstrip("/")
    _run(service, watch, replace(address, url=address.url + path), settings, usage)


def serve_rdf(files: Sequence[Path], settings: Settings) -> None:
    """Serve plain RDF files until the process is told to stop.

    Args:
        files: The format stands in the extension: ttl, nt, nq, trig, rdf, jsonld, each or .gz.
        settings: Of the run.

    Raises:
        ConfigurationError: A file or a setting is wrong, or the port is taken.
    """
    set_up_logging(settings.text("log_format"))
    address = listen(settings)
    settings = _at(settings, address)
    service = Service(parts_of_files(files, settings, _transfers(settings)), settings)
    _run(service, None, address, settings)


def _bank_of(folder: Path, release: Path) -> Bank:
    """A bank as the release has it, so that pages never mix two; templates are the folder's.

    Raises:
        ConfigurationError: The release's bank.toml cannot be read.
    """
    return replace(read_bank(release), folders=Folders(folder.resolve()))


def _run(
    service: Service,
    watch: Watch | None,
    address: Address,
    settings: Settings,
    usage: Usage | None = None,
) -> None:
    """Serve."""
    observer = Observer()
    metrics = listen_for_metrics(settings, service, observer)
    run(Application(service, watch, observer, usage), address, settings, _say, metrics)


def _transfers(settings: Settings) -> Transfers:
    """Room for answers that are being sent, whichever release they are of."""
    return Transfers(_TRANSFERS * settings.integer("query_answer"))


def _at(settings: Settings, address: Address) -> Settings:
    """The settings with the port that was taken, which may have been left to the system."""
    port = address.listener.getsockname()[1]
    return Settings({**settings.values, "port": port})


def _say(url: str) -> None:
    """Print the address for people and scripts that wait for it."""
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
