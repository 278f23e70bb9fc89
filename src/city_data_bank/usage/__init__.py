"""Usage: how often pages were read and files downloaded, as daily totals without readers.

What comes in: addresses that were answered. What goes out: totals by day and address, in one SQLite
file beside the releases. Nothing of a reader is known here: no address, no time of day, no order.
"""
