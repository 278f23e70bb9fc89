"""handback: an empty form of the table that a mapping expects, as a workbook."""
