"""Names of properties: ours in plain words, else the label in the store, else the short name."""

from __future__ import annotations

from city_data_bank.pages.parts.names import Names, prefix_of
from city_data_bank.pages.parts.texts import Text
from city_data_bank.pages.visit import Visit


def property_name(visit: Visit, names: Names, iri: str) -> Text:
    """A property in words.

    Args:
        visit: The visit.
        names: Names from the store.
        iri: The property; its message is ``property-{prefix}-{local name}``.
    """
    prefix, namespace = prefix_of(iri)
    key = f"property-{prefix}-{iri.removeprefix(namespace)}"
    if prefix and any(key in words for words in visit.content.messages.values()):
        return visit.say(key)
    return names(iri)
