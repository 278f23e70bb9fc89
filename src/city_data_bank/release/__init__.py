"""Station *release*: what was mapped and validated becomes an immutable folder that can be served.

What comes in: records (N-Quads), mapped datasets, delivered files. What goes out: a folder
``releases/{UTC build time}-{content id}`` that is whole, on the disk and verified, and the link
``current`` that points to it. Nothing is read from deliveries or mappings here, and no query is
answered.
"""
