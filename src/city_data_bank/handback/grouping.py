"""handback: findings grouped as a person works through them: by file, by kind, by place.

In: findings in any order. Out: files, the worst first; in each the kinds, those that stop it
first; in each kind the places, in the order of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from city_data_bank.handback.places import whereabouts
from city_data_bank.handback.words import Said, Say
from city_data_bank.messages import Messages
from city_data_bank.model import Finding, Severity
from city_data_bank.validation.persons import MASK

_ORDER: Final = tuple(reversed(Severity))
_DELIVERIES: Final = "deliveries"


@dataclass(frozen=True, slots=True)
class Item:
    """One finding among others of its kind.

    Args:
        where: Its place within the file; empty = the whole file.
        found: The text that was found.
        message: What is the matter.
        cells: How many cells or rows it stands for.
    """

    where: str
    found: str
    message: str
    cells: int


@dataclass(frozen=True, slots=True)
class Kind:
    """Findings that want the same thing done.

    Args:
        severity: What they stop.
        title: What they are, in a few words.
        expected: What should stand there; may be empty.
        advice: What to do; may be empty.
        items: In the order of the file.
    """

    severity: Severity
    title: str
    expected: str
    advice: str
    items: tuple[Item, ...]

    @property
    def cells(self) -> int:
        """How many cells or rows they stand for."""
        return sum(item.cells for item in self.items)

    @property
    def message(self) -> str:
        """What all of them have to say; empty where they say different things."""
        said = {item.message for item in self.items}
        return self.items[0].message if len(said) == 1 else ""

    @property
    def differs(self) -> bool:
        """Whether they say different things, and not the same of different texts."""
        said = {
            item.message.replace(item.found, "", 1) if item.found else item.message
            for item in self.items
        }
        return len(said) > 1


@dataclass(frozen=True, slots=True)
class FileFindings:
    """What was found in one file.

    Args:
        file: Path relative to the bank, POSIX.
        doubts: How the file was read where nobody has said how: a guessed encoding, delimiter.
        kinds: Everything, those included.
    """

    file: str
    doubts: tuple[str, ...]
    kinds: tuple[Kind, ...]

    @property
    def provider(self) -> str:
        """Slug of the provider that handed it in; empty for files of the bank's own."""
        folder, _, rest = self.file.partition("/")
        return rest.partition("/")[0] if folder == _DELIVERIES else ""

    @property
    def name(self) -> str:
        """The file as its provider knows it: without the bank's folders."""
        return self.file.removeprefix(f"{_DELIVERIES}/{self.provider}/")

    def count(self, severity: Severity) -> int:
        """How many kinds of a severity there are."""
        return sum(kind.severity is severity for kind in self.kinds)


def by_file(findings: Iterable[Finding], messages: Messages, say: Say) -> tuple[FileFindings, ...]:
    """Group findings.

    Args:
        findings: In the order of their files.
        messages: Of the reader's language.
        say: Whom they are told to.

    Returns:
        Files with violations first, then by path.
    """
    files: dict[str, list[Finding]] = {}
    for finding in findings:
        files.setdefault(finding.place.file, []).append(finding)
    grouped = [_file(file, found, messages, say) for file, found in sorted(files.items())]
    return tuple(sorted(grouped, key=lambda item: _ORDER.index(item.kinds[0].severity)))


def _file(file: str, findings: Sequence[Finding], messages: Messages, say: Say) -> FileFindings:
    """The findings of one file."""
    # Two datasets of one file both tell what was found while it was read; what is about no file is
    # told of each dataset, though the words may be the same.
    once = {
        (item.code, item.place, item.found, item.arguments, "" if file else item.dataset): item
        for item in findings
    }
    said = [(finding, say(finding, messages)) for finding in once.values()]
    doubts = tuple(words.message for finding, words in said if _is_doubt(finding))
    groups: dict[tuple[object, ...], list[tuple[Finding, Said]]] = {}
    for finding, words in sorted(said, key=lambda pair: _ORDER.index(pair[0].severity)):
        place = finding.place
        key = (
            finding.severity,
            finding.code,
            place.sheet,
            words.title or words.message,
            words.expected,
            words.advice,
        )
        groups.setdefault(key, []).append((finding, words))
    return FileFindings(file, doubts, tuple(_kind(group, messages) for group in groups.values()))


def _kind(group: Sequence[tuple[Finding, Said]], messages: Messages) -> Kind:
    """One kind."""
    first, words = group[0]
    return Kind(
        first.severity,
        words.title or words.message,
        words.expected,
        words.advice,
        tuple(
            Item(
                _where(finding, messages),
                found_text(finding, messages),
                said.message,
                _cells(finding),
            )
            for finding, said in group
        ),
    )


def _where(finding: Finding, messages: Messages) -> str:
    """Its place within the file; of a finding about no file the dataset, if it is about one."""
    if not finding.place.file and finding.dataset:
        return messages("handback-of-dataset", slug=finding.dataset)
    return whereabouts(finding.place, messages)


def found_text(finding: Finding, messages: Messages) -> str:
    """The text that was found in a cell; what is said of a whole file or column quotes none."""
    place = finding.place
    quoted = finding.found and finding.found != MASK and (place.row or place.fragment)
    # As every text that a message quotes, it is cut and loses what would steer its reader.
    return messages("handback-text", text=finding.found) if quoted else ""


def _cells(finding: Finding) -> int:
    """How many cells or rows a finding stands for; one where it is about the whole file."""
    place = finding.place
    return finding.count if place.row or place.fragment or place.column else 1


def _is_doubt(finding: Finding) -> bool:
    """Whether a finding says that the file as a whole was read with doubt."""
    place = finding.place
    whole = bool(place.file) and not (place.row or place.column)
    return whole and finding.severity is Severity.INFO
