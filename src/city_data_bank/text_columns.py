"""Columns of text as the bytes of a file.

What comes in: Arrow arrays of strings. What goes out: their bytes, which are not copied.
"""

from __future__ import annotations

import pyarrow as pa


def bytes_of(texts: pa.Array) -> memoryview:
    """The texts of a column, one after another, without copying them.

    Args:
        texts: Strings (``pa.string()``) without nulls.

    Returns:
        UTF-8; it keeps the memory of the column alive.

    Source:
        Arrow columnar format, "Variable-size Binary Layout".
    """
    _, offsets, content = texts.buffers()
    if content is None:
        return memoryview(b"")
    ends = memoryview(offsets).cast("i")
    return memoryview(content)[ends[texts.offset] : ends[texts.offset + len(texts)]]
