"""The store of a release and the engines that answer queries on it.

What comes in: a query with its graphs and the media type of its answer. What goes out: the whole
answer, or a QueryError. No query ever runs inside the web process.
"""
