"""The serving half put together: a bank's releases, or plain RDF files, behind one HTTP service.

What comes in: a bank and its releases, or files; settings. What goes out: a service that runs until
it is told to stop and takes up new releases meanwhile. It reads releases and never ``mappings/`` or
``deliveries/``.
"""

from city_data_bank.serve.commands import serve_bank, serve_rdf

__all__ = ["serve_bank", "serve_rdf"]
