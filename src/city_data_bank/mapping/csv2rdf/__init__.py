"""The csv2rdf half of the mapping station: plain CSVW tables become RDF, by the standard.

In: tables of text under CSVW metadata, the bank's own (``NormalisedTable``) or anybody's (a URL and
a way to open it). Out: N-Quads. It knows nothing of deliveries, code lists or findings: that is the
other half's, ``resolve``.

Source: W3C Recommendations of 17 December 2015: Model for Tabular Data and Metadata on the Web,
Metadata Vocabulary for Tabular Data, Generating RDF from Tabular Data on the Web.
"""

from __future__ import annotations

from city_data_bank.mapping.csv2rdf.publish import (
    metadata_json,
    write_nquads,
    write_nquads_blocks,
)

__all__ = ["metadata_json", "write_nquads", "write_nquads_blocks"]
