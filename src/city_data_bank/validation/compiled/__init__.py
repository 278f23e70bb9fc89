"""SHACL Core as SPARQL: a shape becomes a few queries, each over all of its nodes at once.

What comes in: shapes and the quads of the record. What goes out: the results that a validator which
walks from node to node reports too, in a fraction of its time. What is not known here is refused
before anything is checked, and left to the referee (``validation.referee``).
"""
