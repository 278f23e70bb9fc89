"""Stored queries: SPARQL files with a header, answered at ``/q/{name}``, also without any SPARQL.

What comes in: ``queries/stored/*.rq`` and ``queries/export/*.rq`` of the package and of the bank;
requests with parameters. What goes out: answers as a page, as JSON, CSV, Turtle..., like those of
the endpoint.
"""
