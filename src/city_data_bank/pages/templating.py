"""Templates: compiled once, escaped always, told about every missing variable."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment, FunctionLoader, StrictUndefined
from jinja2.runtime import Context, Macro

from city_data_bank.bank.folders import Folders
from city_data_bank.errors import ConfigurationError
from city_data_bank.typography import set_fine, whole


class _Context(Context):
    """A context whose functions want nothing but their arguments.

    A page calls hundreds of them. The engine's own context first looks whether each one is to be
    told of its surroundings, which doubles what a call costs.
    """

    def call(self, obj: Callable[..., object], /, *args: object, **kwargs: object) -> object:
        """Call a function; a macro in the engine's own way."""
        if isinstance(obj, Macro):
            return super().call(obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return obj(*args, **kwargs)


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
    environment.context_class = _Context
    environment.filters.update(fine=set_fine, whole=whole)
    return environment
