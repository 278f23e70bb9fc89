"""Indicators station: what several datasets say of one thing, compared, chosen and computed with.

What comes in: the published tables of a release's datasets. What goes out: conflicts, reference
values and computed values, as statements of ``graph/quality`` and ``graph/reference``.
"""
