"""Names of properties: ours in plain words, else the label in the store, else the short name."""

from __future__ import annotations

from city_data_bank.pages.parts.names import Names, tail
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit
from city_data_bank.vocabulary import PREFIXES


def property_name(visit: Visit, names: Names, iri: str) -> Text:
    """A property in words.

    Args:
        visit: The visit.
        names: Names from the store.
        iri: The property; its message is ``property-{prefix}-{local name}``.
    """
    prefix, namespace = _namespace(iri)
    local = iri.removeprefix(namespace)
    key = f"property-{prefix}-{local}"
    if prefix and any(key in words for words in visit.content.messages.values()):
        return visit.say(key)
    if iri in names.labels:
        return names(iri)
    return Text(f"{prefix}:{local}" if prefix else tail(iri))


def _namespace(iri: str) -> tuple[str, str]:
    """Prefix and namespace of an IRI; the longest namespace that fits."""
    fitting = [(prefix, str(ns)) for prefix, ns in PREFIXES.items() if iri.startswith(ns)]
    return max(fitting, key=lambda pair: len(pair[1]), default=("", ""))
