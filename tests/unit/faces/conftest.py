"""The small bank of the catalogue's tests, seen as harvesters see it."""

from tests.unit.catalog.conftest import bank, entry, messages, ontology, origin, quads_of

__all__ = ["bank", "entry", "messages", "ontology", "origin", "quads_of"]
