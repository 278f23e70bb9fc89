"""sources: the identifier of a foreign dataset in the bank.

In: the prefix of the import and the foreign identity. Out: ``{prefix}-{16 hex}``, the hex digits
being the first of the sha256 of the identity. It stays while the foreign identity does, whatever
the title, and 64 bits keep 20,000 datasets apart (one collision in 10^11 catalogues; a collision
would be a finding, never a mix-up).
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final

DIGITS: Final = 16
_FORM_DIGITS: Final = 8


def slug_of(prefix: str, identity: str) -> str:
    """The identifier of a dataset: at most 36 characters of ``[a-z0-9-]``.

    Args:
        prefix: Of the import.
        identity: IRI of the dataset in its catalogue, else its identifier there.
    """
    return f"{prefix}-{sha256(identity.encode()).hexdigest()[:DIGITS]}"


def form_of(identity: str) -> str:
    """The last part of the IRI of a distribution.

    Args:
        identity: IRI of the distribution in its catalogue, else the address of its file.
    """
    return sha256(identity.encode()).hexdigest()[:_FORM_DIGITS]
