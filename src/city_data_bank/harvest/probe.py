"""Asks a running service for every file of the catalogue: the two metrics that no build has.

What comes in: the manifest of a release, the address of a service. What goes out: a status for each
distribution. The addresses of the catalogue are asked of the service, whatever its host.

Source: data.europa.eu, MQA methodology: accessUrlStatusCode, downloadUrlStatusCode (HTTP HEAD).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import httpx

from city_data_bank.manifest import Manifest

UNREACHABLE: Final = 0
"""The status of an address at which nobody answers."""


@dataclass(frozen=True, slots=True)
class Probed:
    """One distribution.

    Args:
        dataset: Slug of its dataset.
        form: Of the distribution.
        address: That was asked.
        status: HTTP status; 0 = nobody answered.
    """

    dataset: str
    form: str
    address: str
    status: int

    @property
    def answers(self) -> bool:
        """Whether the file is there."""
        return self.status == HTTPStatus.OK


def probe(manifest: Manifest, url: str, client: httpx.Client) -> Iterator[Probed]:
    """Ask for every distribution by HEAD; a file with several datasets is asked for once.

    Args:
        manifest: Of the release that the service serves.
        url: Of the service, with the path of the base; ends in ``/``.
        client: Sends the requests; it follows no redirect.

    Yields:
        In the order of the manifest.
    """
    known: dict[str, int] = {}
    for dataset in manifest.datasets:
        for form in dataset.distributions:
            address = f"{url}{form.address}"
            if address not in known:
                known[address] = _status(client, address)
            yield Probed(dataset.slug, form.form, address, known[address])


def _status(client: httpx.Client, address: str) -> int:
    """The status of one address."""
    try:
        return client.head(address).status_code
    except httpx.HTTPError:
        return UNREACHABLE
