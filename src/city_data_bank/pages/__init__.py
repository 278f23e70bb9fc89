"""Station pages: the site that people read, and the documents behind its addresses.

What comes in: a bank, a release with its manifest, an engine that answers SPARQL, messages. What
goes out: routes. Every figure on a page comes from a query under ``queries/pages/``, which the page
shows. Nothing is read from deliveries or mappings but released copies of them.
"""
