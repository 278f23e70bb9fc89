"""Mapping station: how files write numbers.

What comes in: a column of texts and a format. What goes out: the same numbers as canonical decimal
text (``66270``, ``12.5``, ``-0.25``: no exponent, no group signs, no zeros that say nothing), null
where a text is no number. Work is done on whole columns by regular expressions of an explicit
grammar: ``NaN``, ``1_000``, ``1e3`` and ``ok. 5`` are no numbers.

Source: XML Schema 1.1 part 2, 3.3.3.2 (canonical decimals, but whole numbers without a point).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

SPACES: Final = " \t\r\n\u00a0\u2007\u2009\u202f\u200b\ufeff"
"""White space round a cell's text: hard, figure, thin and zero-width spaces too."""

_GROUP_SPACE: Final = "[ \u00a0\u2007\u2009\u202f]"
_CANONICAL: Final = r"^(0|-?[1-9][0-9]*)$"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How a number looks.

    Args:
        decimal: Sign before the decimals.
        group: Sign between groups of three digits; empty = none; a space = any kind of space.
    """

    decimal: str
    group: str = ""

    @property
    def grammar(self) -> str:
        """The regular expression (RE2) of a number."""
        point = f"\\{self.decimal}"
        digits = "[0-9]+"
        if self.group:
            sign = _GROUP_SPACE if self.group == " " else f"\\{self.group}"
            digits = f"([0-9]+|[0-9]{{1,3}}({sign}[0-9]{{3}})+)"
        return f"^[+\\-\u2212]?({digits}({point}[0-9]+)?|{point}[0-9]+)$"

    def canonical(self, texts: pa.Array) -> pa.Array:
        """Canonical decimals.

        Args:
            texts: String array without nulls, white space round them removed.

        Returns:
            String array of the same length; null where a text is no number of this format.
        """
        done = pc.match_substring_regex(texts, _CANONICAL)
        if pc.all(done).as_py():
            return texts
        rest = pc.filter(texts, pc.invert(done))
        number = pc.match_substring_regex(rest, self.grammar)
        converted = pc.if_else(number, self._converted(rest), pa.scalar(None, pa.string()))
        return pc.replace_with_mask(texts, pc.invert(done), converted)

    def _converted(self, texts: pa.Array) -> pa.Array:
        """Texts of the grammar as canonical decimals; others as anything."""
        if self.group:
            group = _GROUP_SPACE if self.group == " " else f"\\{self.group}"
            texts = pc.replace_substring_regex(texts, group, "")
        if self.decimal != ".":
            texts = pc.replace_substring(texts, self.decimal, ".")
        texts = pc.replace_substring(texts, "\u2212", "-")
        texts = pc.replace_substring_regex(texts, r"^\+", "")
        texts = pc.replace_substring_regex(texts, r"^(-?)\.", r"\10.")
        texts = pc.replace_substring_regex(texts, r"^(-?)0+([0-9])", r"\1\2")
        texts = pc.replace_substring_regex(texts, r"(\.[0-9]*?)0+$", r"\1")
        texts = pc.replace_substring_regex(texts, r"\.$", "")
        return pc.replace_substring_regex(texts, r"^-0$", "0")


NUMBER_FORMATS: Final = MappingProxyType(
    {
        "1234.5": NumberFormat("."),
        "1234,5": NumberFormat(","),
        "1 234,5": NumberFormat(",", " "),
        "1 234.5": NumberFormat(".", " "),
        "1.234,5": NumberFormat(",", "."),
        "1,234.5": NumberFormat(".", ","),
    }
)
"""What a mapping may write under ``number``."""

PLAIN_NUMBER: Final = "1234.5"
"""How numbers look unless a mapping says otherwise."""


def stripped(texts: pa.Array) -> pa.Array:
    """Texts without white space round them; an absent cell becomes an empty text."""
    return pc.utf8_trim(pc.fill_null(texts, ""), characters=SPACES)
