"""Text for XML: what it cannot hold is marked, so that no text of a city can spoil a document.

What comes in: any text. What goes out: text of characters that XML 1.0 allows.
"""

from __future__ import annotations

import re
from typing import Final

_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNFIT_BYTES: Final = re.compile(b"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""In UTF-8 these bytes are these characters, and part of no other."""
RETURN: Final = b"\r"
WRITTEN_RETURN: Final = b"&#13;"
"""A reader of XML takes a carriage return for the end of a line, unless it is written so."""


def xml_text(text: str) -> str:
    """A text with the replacement character for each one that XML cannot hold.

    Args:
        text: As it stands in the data.

    Source:
        XML 1.0, 2.2 (Char).
    """
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def xml_document(document: bytes) -> bytes:
    """A document with the replacement character for each one that XML cannot hold.

    Carriage returns are written so that they survive reading.

    Args:
        document: As a writer made it that does not look at characters, in UTF-8.

    Source:
        XML 1.0, 2.2 (Char), 2.11 (End-of-Line Handling).
    """
    marked = UNFIT_BYTES.sub("\N{REPLACEMENT CHARACTER}".encode(), document)
    return marked.replace(RETURN, WRITTEN_RETURN)
