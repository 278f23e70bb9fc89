"""handback: what goes back to the office that handed a file in.

Findings in its words, grouped by file: as text, CSV, JSON and a page that can be sent; the file
itself with its doubtful cells marked; an empty form of the table that a mapping expects. In:
findings, deliveries and mappings. Nothing is judged here, and no delivered file is changed.
"""
