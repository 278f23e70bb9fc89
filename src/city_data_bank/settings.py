"""Every setting of the software: one tuple, from which environment, flags and reference page come.

What belongs to a city stands in its ``bank.toml``; here is what belongs to a run of the software.
There is no other switch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf
from typing import Final

from city_data_bank.errors import ConfigurationError

ENVIRONMENT_PREFIX: Final = "CITY_DATA_BANK_"


@dataclass(frozen=True, slots=True)
class Setting:
    """One switch: ``CITY_DATA_BANK_{NAME}`` in the environment.

    Args:
        name: Lower case with underscores.
        default: Its type is the setting's type: bool, int, float or str.
        help: One sentence for the reference page; numbers with their unit.
    """

    name: str
    default: bool | int | float | str
    help: str

    def read(self, text: str) -> bool | int | float | str:
        """The value that a text stands for.

        Raises:
            ConfigurationError: The text is not of the setting's type, or a number below 0.
        """
        try:
            if isinstance(self.default, bool):
                return {"true": True, "1": True, "false": False, "0": False}[text.lower()]
            value = type(self.default)(text)
        except (KeyError, ValueError):
            raise self._wrong(repr(text)) from None
        return self.checked(value)

    def checked(self, value: float | str) -> float | str:
        """The value, if it can be one of this setting.

        Raises:
            ConfigurationError: It is a number below 0, or none that can be counted to.
        """
        if not isinstance(value, str) and not 0 <= value < inf:
            raise self._wrong(str(value))
        return value

    def _wrong(self, found: str) -> ConfigurationError:
        """The error for a value that cannot be one."""
        kind = {"bool": "true or false", "int": "a whole number from 0 on"}.get(
            type(self.default).__name__, "a number from 0 on"
        )
        return ConfigurationError(
            f"{ENVIRONMENT_PREFIX}{self.name.upper()}",
            found,
            f"{kind}, such as {self.default!r}",
            "Correct the environment variable or unset it, or correct the option of the command.",
        )


SETTINGS: Final = (
    Setting("host", "127.0.0.1", "Address that the service listens on."),
    Setting("port", 8000, "Port that the service listens on."),
    Setting("workers", 0, "Query workers of the public endpoint; 0 = one a core."),
    Setting("relief_workers", 0, "Workers for queries that take long; 0 = as many as workers."),
    Setting(
        "resting_workers",
        0,
        "Workers whose long queries may be paused at once; 0 = twice as many as workers.",
    ),
    Setting("long_after", 0.25, "Seconds after which a query counts as one that takes long."),
    Setting(
        "page_workers",
        2,
        "Query workers reserved for the site's own pages; one answers while another is replaced.",
    ),
    Setting("query_deadline", 10.0, "Seconds a public query may take."),
    Setting(
        "page_memory",
        150_000_000,
        "Bytes up to which a page worker has the store in memory, three times as fast as on disk.",
    ),
    Setting("page_deadline", 2.0, "Seconds a query behind a page may take."),
    Setting("query_memory", 1_500_000_000, "Bytes of memory a query worker may take."),
    Setting("query_answer", 64_000_000, "Bytes an answer of the endpoint may have."),
    Setting("page_answer", 8_000_000, "Bytes an answer to a page's query may have."),
    Setting("query_get_length", 16_384, "Characters of a query text sent by GET."),
    Setting("query_post_length", 262_144, "Characters of a query text sent by POST."),
    Setting("query_nesting", 100, "Levels of brackets that a query may have."),
    Setting("query_patterns", 200, "Triple patterns that a query may have."),
    Setting("query_alternatives", 500, "Alternatives (UNION, |, VALUES rows, IN) of a query."),
    Setting("engine", "rocksdb", "rocksdb: workers read the disk; memory: a copy each; remote."),
    Setting("remote_url", "", "SPARQL query service that the engine remote asks."),
    Setting("query_cache", 64_000_000, "Bytes of query answers kept in memory."),
    Setting("queue", 32, "Queries that may wait for a worker."),
    Setting("queries_per_client", 2, "Queries of one client that may run at once."),
    Setting(
        "usage",
        "",
        "File of daily totals of pages read and files downloaded; empty = usage.sqlite beside the "
        "releases; none = nothing is counted.",
    ),
    Setting("page_cache", 64_000_000, "Bytes of rendered pages kept in memory."),
    Setting("header_seconds", 10.0, "Seconds a client may take to send a request."),
    Setting("trusted_proxies", "", "Addresses of proxies whose Forwarded header is believed."),
    Setting(
        "watch_seconds", 2.0, "Seconds between two looks for a new release; 0 = on SIGHUP only."
    ),
    Setting("metrics_port", 0, "Port on loopback with /metrics for Prometheus; 0 = none."),
    Setting("log_format", "text", "text for people; json: one document a line, requests too."),
    Setting("sandbox", "best-effort", "best-effort, or require: refuse to start without."),
)
"""All settings, in the order of the reference page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of one run; read with ``settings["port"]``, which has the default's type."""

    values: Mapping[str, bool | int | float | str]

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], **given: object) -> Settings:
        """Defaults, overridden by the environment, overridden by what the command line gives.

        Args:
            environment: Variables, usually ``os.environ`` of the command.
            **given: Values by setting name; None = not given.

        Raises:
            ConfigurationError: A variable with our prefix is no setting or has a wrong value, or an
                option has.
        """
        known = {ENVIRONMENT_PREFIX + setting.name.upper(): setting for setting in SETTINGS}
        values = {setting.name: setting.default for setting in SETTINGS}
        for variable, text in environment.items():
            if variable in known:
                values[known[variable].name] = known[variable].read(text)
            elif variable.startswith(ENVIRONMENT_PREFIX):
                raise _unknown(variable)
        for setting in SETTINGS:
            value = given.get(setting.name)
            if isinstance(value, bool | int | float | str):
                values[setting.name] = setting.checked(value)
        return cls(values)

    def integer(self, name: str) -> int:
        """A whole number."""
        return int(self.values[name])

    def number(self, name: str) -> float:
        """A number."""
        return float(self.values[name])

    def text(self, name: str) -> str:
        """A text."""
        return str(self.values[name])


def _unknown(variable: str) -> ConfigurationError:
    """The error for a variable that is no setting: the nearest one, and where all of them are."""
    name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
    near = get_close_matches(name, [setting.name for setting in SETTINGS], n=1)
    found = f"{ENVIRONMENT_PREFIX}{near[0].upper()}" if near else "the name of a setting"
    return ConfigurationError(
        variable,
        "no such setting",
        f"{found}; docs/settings.md lists all {len(SETTINGS)}",
        "Correct its name or unset it.",
    )
