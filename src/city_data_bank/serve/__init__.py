"""The serving half put together: a release, or plain RDF files, behind one HTTP service.

What comes in: a bank and its releases, or files; settings. What goes out: a service that runs until
it is told to stop. It reads releases and never ``mappings/`` or ``deliveries/``.
"""

from city_data_bank.serve.application import create_app
from city_data_bank.serve.commands import serve_bank, serve_rdf

__all__ = ["create_app", "serve_bank", "serve_rdf"]
