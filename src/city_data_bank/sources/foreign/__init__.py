"""sources: somebody else's catalogue, DCAT or CKAN, as datasets of the bank.

In: a declaration ``imports/<provider>/<name>.toml`` and the delivered files that it names. Out: one
``Imported`` a dataset with its description, its origin and every statement that the catalogue makes
of it, and Findings for what could not be read or taken. Nothing is fetched and nothing is written.
"""
