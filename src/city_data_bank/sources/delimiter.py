"""sources: the delimiter of a text table whose mapping declares none.

In: the first lines of the table. Out: the delimiter under which its records have most evenly the
same number of cells.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from typing import Final

DELIMITERS: Final = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}
"""Those that are looked for, with their names in messages; where two do equally, the first."""


def find_delimiter(lines: Sequence[str], quote_char: str | None) -> str:
    """The most likely delimiter.

    Args:
        lines: Physical lines with their line ends, preamble passed over.
        quote_char: Quotation mark; None = no quoting.

    Returns:
        One of ``DELIMITERS``; a comma where none divides the records.
    """
    scores = {delimiter: _score(lines, delimiter, quote_char) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    return delimiter if scores[delimiter] > (0.0, 0) else ","


def _score(lines: Sequence[str], delimiter: str, quote_char: str | None) -> tuple[float, int]:
    """Share of the records with the most frequent number of cells, and that number."""
    reader = csv.reader(
        lines,
        delimiter=delimiter,
        quotechar=quote_char,
        quoting=csv.QUOTE_MINIMAL if quote_char else csv.QUOTE_NONE,
    )
    try:
        counts = Counter(len(record) for record in reader if record)
    except csv.Error:
        return 0.0, 0
    cells, records = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (records / counts.total(), cells) if cells > 1 else (0.0, 0)
