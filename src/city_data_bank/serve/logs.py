"""What the service writes to standard error: lines for people, or JSON for programs.

What comes in: the setting. What goes out: a handler for all loggers. As text, it says what went
wrong and which release is served; as JSON it has a line a request too. Nothing that a client sent
can begin a line of its own.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Final

from city_data_bank.errors import ConfigurationError
from city_data_bank.serve.observing import REQUESTS

_CONTROLS: Final = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))} | {
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}
"""Characters that would end a line or steer a terminal."""
_OWN: Final = "city_data_bank"


def set_up_logging(form: str) -> None:
    """Send everything that is logged to standard error.

    Args:
        form: ``text`` or ``json``.

    Raises:
        ConfigurationError: It is neither.
    """
    forms = {"text": TextFormatter(), "json": JsonFormatter()}
    if form not in forms:
        raise ConfigurationError(
            "CITY_DATA_BANK_LOG_FORMAT", repr(form), "text or json", "Correct the setting."
        )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(forms[form])
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger(_OWN).setLevel(logging.INFO)
    REQUESTS.setLevel(logging.INFO if form == "json" else logging.WARNING)


class TextFormatter(logging.Formatter):
    """One line a record; the lines of a traceback below it are indented."""

    def format(self, record: logging.LogRecord) -> str:
        """The text of a record."""
        line = f"{record.levelname.lower()}: {record.getMessage()}".translate(_CONTROLS)
        if record.exc_info:
            trace = self.formatException(record.exc_info).splitlines()
            line = "\n".join([line, *(f"  {one.translate(_CONTROLS)}" for one in trace)])
        return line


class JsonFormatter(logging.Formatter):
    """One JSON document a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The document of a record."""
        document: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        document |= getattr(record, "request", {})
        if record.exc_info:
            document["trace"] = self.formatException(record.exc_info)
        # ASCII: some readers take U+2028 and U+0085 for the end of a line.
        return json.dumps(document)
