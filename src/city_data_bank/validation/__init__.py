"""Station *validation*: what does not hold, as findings with place and advice; nothing is changed.

What comes in: tables (for personal data), mapped datasets, and the quads of the record, never those
of the store. What goes out: findings, and the quads of ``graph/quality``. Cells are checked by the
mapping compiler, every one; metadata and code lists by SHACL here.
"""
