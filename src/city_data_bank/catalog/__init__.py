"""Station *catalog*: what the bank holds, described in DCAT-AP 3.0.1.

What comes in: the bank, its ontology, and one ``CatalogEntry`` a dataset. What goes out: the quads
of ``graph/catalog`` and ``graph/provenance`` and the catalogue's files. Nothing is validated here.
"""
