"""/.well-known/security.txt: whom to tell of a weakness; only where the bank names a contact.

What comes in: the bank's contact, the day of the release. What goes out: the text.

Source: RFC 9116.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urljoin

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from city_data_bank.bank.configuration import Bank
from city_data_bank.manifest import Manifest

_PATH: Final = "/.well-known/security.txt"
_VALID: Final = timedelta(days=365)
"""A year at most is recommended; each release renews it."""


def security_text(bank: Bank, manifest: Manifest) -> str:
    """The text; empty where the bank has neither e-mail nor web address."""
    contacts = []
    if email := bank.contact.get("email"):
        contacts.append(f"Contact: mailto:{email}")
    if url := bank.contact.get("url"):
        contacts.append(f"Contact: {url}")
    if not contacts:
        return ""
    expires = datetime.fromisoformat(manifest.built) + _VALID
    lines = [
        *contacts,
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(bank.languages)}",
        f"Canonical: {urljoin(bank.base, _PATH)}",
    ]
    return "\n".join(lines) + "\n"


def security_routes(bank: Bank, manifest: Manifest) -> Sequence[Route]:
    """The route, if there is anything to say."""
    text = security_text(bank, manifest)

    async def told(_: Request) -> Response:
        headers = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}
        return Response(text, headers=headers, media_type="text/plain")

    return (Route(_PATH, told),) if text else ()
