"""Faults of ours and of configuration: the errors that every station may raise.

Faults *in data* are not errors but ``model.Finding`` objects: collected, published, never raised.

CityDataBankError
├── ConfigurationError        bank.toml, settings or the command line are wrong      exit 2
│   ├── MappingError          a mapping file is wrong (file and line)                exit 2, or 1
│   ├── DeliveryError         SOURCE.toml or corrections.csv beside a file is wrong  exit 2, or 1
│   └── OntologyError         a file under ontology/ is wrong                        exit 2
├── ReleaseError              a release cannot be written, read or trusted           exit 3
│   ├── LockedError           another build is running                               exit 3
│   ├── DamagedReleaseError   a file of a release is not what its manifest says      exit 3
│   └── WithdrawalError       a release would lose datasets                          exit 4
└── QueryError                a query was refused or failed; carries an HTTP status
"""

from __future__ import annotations

from typing import ClassVar, Final, Self

STORE_FAULTS: Final = (OSError, RuntimeError)
"""What the engine of a store raises whose files are gone, or are not those that it wrote."""


class CityDataBankError(Exception):
    """A fault that a person can mend.

    Args:
        place: Where it is: a file (with line), a setting, a command.
        found: What stands there.
        expected: What should stand there.
        advice: The next step, a sentence.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, place: str, found: str, expected: str, advice: str) -> None:
        super().__init__(place, found, expected, advice)
        self.place = place
        self.found = found
        self.expected = expected
        self.advice = advice
        self.code = ""
        self.arguments: tuple[tuple[str, str], ...] = ()

    def coded(self, code: str, **arguments: str) -> Self:
        """The same under a code: then a finding says it in every language of the bank.

        Args:
            code: Of the finding: ``finding-{code}`` in ``web/messages``.
            arguments: What its message is filled in with; ``found`` is the text that was found.
        """
        self.code = code
        self.arguments = tuple(arguments.items())
        return self

    def __str__(self) -> str:
        """All four parts, one line each, and whatever was noted on its way up."""
        return "\n".join(
            (
                f"{self.place}: {self.found}",
                f"  expected: {self.expected}",
                f"  what to do: {self.advice}",
                *getattr(self, "__notes__", ()),
            )
        )


class ConfigurationError(CityDataBankError):
    """The bank's own files, the settings or the command line are wrong."""


class MappingError(ConfigurationError):
    """A mapping file is wrong; stops the dataset that it describes."""


class DeliveryError(ConfigurationError):
    """What stands beside a delivered file is wrong; stops the datasets of that file."""


class OntologyError(ConfigurationError):
    """A file under ``ontology/`` is wrong; stops the build."""


class ReleaseError(CityDataBankError):
    """A release cannot be written, read or trusted."""

    exit_code: ClassVar[int] = 3


class LockedError(ReleaseError):
    """Another build holds the releases folder."""


class DamagedReleaseError(ReleaseError):
    """A file of a release is not what its manifest says."""


class WithdrawalError(ReleaseError):
    """A release would lose datasets that nobody has withdrawn."""

    exit_code: ClassVar[int] = 4


class QueryError(CityDataBankError):
    """A query was refused or failed.

    Args:
        status: HTTP status: 4xx is the caller's fault, 5xx ours.
        place: The parameter, or line and column in the query.
        found: What stands there.
        expected: What should stand there.
        advice: The next step, a sentence.
    """

    def __init__(self, status: int, place: str, found: str, expected: str, advice: str) -> None:
        super().__init__(place, found, expected, advice)
        self.status = status
        self.retry_after = 0

    def later(self, seconds: int) -> Self:
        """The same, with the seconds after which the query may be tried again."""
        self.retry_after = seconds
        return self
