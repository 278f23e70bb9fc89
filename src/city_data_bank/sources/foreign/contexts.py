"""sources: contexts of JSON-LD, from files and never from the network.

In: a JSON document and the contexts at hand, by address. Out: the document with every context
inside, or the address of one that is not at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_KEY: Final = "@context"


class UnknownContextError(ValueError):
    """A context that is not at hand.

    Args:
        address: Of it.
    """

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


def with_contexts(document: Any, contexts: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- JSON
    """A JSON-LD document whose contexts stand in it.

    Args:
        document: As ``json.loads`` gives it.
        contexts: What stands under ``@context`` in the document at an address.

    Raises:
        UnknownContextError: It names a context that is not at hand.

    Source:
        JSON-LD 1.1, 3.1.
    """
    if isinstance(document, list):
        return [with_contexts(item, contexts) for item in document]
    if not isinstance(document, dict):
        return document
    return {
        key: _context(value, contexts) if key == _KEY else with_contexts(value, contexts)
        for key, value in document.items()
    }


def _context(value: Any, contexts: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- JSON
    """A context, a list of them, or the address of one."""
    if isinstance(value, list):
        return [_context(item, contexts) for item in value]
    if isinstance(value, str):
        if value not in contexts:
            raise UnknownContextError(value)
        return contexts[value]
    return value
