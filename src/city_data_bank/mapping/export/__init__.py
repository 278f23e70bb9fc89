"""The RML of normalised tables: a mapping of the bank in the words of another standard.

Part of the mapping station. In: ``NormalisedTable``s, canonical text under plain CSVW. Out: a
Turtle document of which an RML engine makes, of the same CSV files, exactly the triples that
csv2rdf makes; where RML cannot say that, nothing is written. It runs no engine and writes no file.

Source: RML-Core, RML-IO and RML-FNML of the W3C Knowledge Graph Construction Community Group,
https://w3id.org/rml/portal/.
"""

from __future__ import annotations

from city_data_bank.mapping.export.document import rml_document

__all__ = ["rml_document"]
