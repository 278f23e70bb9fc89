"""Templates: compiled once, escaped always, told about every missing variable."""

from __future__ import annotations

from jinja2 import Environment, FunctionLoader, StrictUndefined

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.typography import set_fine, whole


def read_templates(folders: Folders) -> Environment:
    """The environment of ``web/templates/``, a bank's own files over the generic ones.

    Args:
        folders: Of the bank.
    """

    def load(name: str) -> str | None:
        try:
            return folders.find(f"web/templates/{name}").read_text(encoding="utf-8")
        except ConfigurationError:
            return None

    environment = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(fine=set_fine, whole=whole)
    return environment
