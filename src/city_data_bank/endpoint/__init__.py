"""The SPARQL endpoint: protocol, formats, service description, graph store, health.

What comes in: HTTP requests and an engine. What goes out: answers in the format that the client
prefers, or a problem in plain words. It runs no query itself and knows no dataset.
"""
