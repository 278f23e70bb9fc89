"""Station *faces*: the catalogue as each of its harvesters reads it, frozen in the release.

What comes in: the quads of the catalogue and of the ontology, the bank, what changed since the
release before. What goes out: files below ``catalog/`` and ``faces/``; the path below ``faces/`` is
the address at which a file is served. Every face is a view of the one graph: nothing is said in one
that the catalogue does not say. Equal quads give equal bytes.
"""
