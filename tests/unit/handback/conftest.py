"""What the tests share: the words of the bank, a small town, findings and tables on the spot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.unit.build.town import MAPPING, Town

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.ontology import Ontology, read_ontology
from city_data_bank.handback.marked.asked import Asked
from city_data_bank.mapping import read_mapping
from city_data_bank.mapping.plan import DatasetMapping
from city_data_bank.messages import Messages
from city_data_bank.model import Delivery, Dialect, Finding, Part, Place, Severity

MESSAGES = Path(__file__).parents[3] / "web" / "messages"
LANGUAGES = ("pl", "en", "de")
FILE = "deliveries/office/figures.csv"

MakeFinding: TypeAlias = Callable[..., Finding]
MakeAsked: TypeAlias = Callable[..., Asked]


@cache
def words(language: str) -> Messages:
    """All messages of one language, without another to fall back to."""
    texts = [path.read_text(encoding="utf-8") for path in (MESSAGES / language).glob("*.ftl")]
    return Messages(language, texts, None)


@pytest.fixture(scope="session")
def english() -> Messages:
    return words("en")


@pytest.fixture(scope="session")
def polish() -> Messages:
    return words("pl")


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """A town, to be looked at only."""
    return Town.new(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def bank(town: Town) -> Bank:
    return read_bank(town.root)


@pytest.fixture(scope="session")
def ontology(bank: Bank) -> Ontology:
    return read_ontology(bank)


@pytest.fixture(scope="session")
def residents(bank: Bank, ontology: Ontology) -> DatasetMapping:
    """The mapping of the town's residents: CSV, semicolons, a column for every fact."""
    found = read_mapping(bank.folders.root / MAPPING, bank, ontology)
    assert isinstance(found[0], DatasetMapping)
    return found[0]


@pytest.fixture
def found() -> MakeFinding:
    """Makes a finding of a cell of a text table: ``not-a-number`` in row 3, column 2."""

    def make(  # noqa: PLR0913 -- one part of a finding a parameter
        code: str = "not-a-number",
        fragment: str = "cell=3,2",
        text: str = "about 5",
        *,
        severity: Severity = Severity.WARNING,
        file: str = FILE,
        sheet: str = "",
        column: str = "Persons",
        count: int = 1,
        arguments: tuple[tuple[str, str], ...] = (),
    ) -> Finding:
        row = int(fragment.partition("cell=")[2].partition(",")[0]) if "," in fragment else 0
        place = Place(file, sheet, row, column=column, fragment=fragment)
        return Finding(code, severity, place, text, arguments, count)

    return make


@pytest.fixture
def asked(tmp_path: Path) -> MakeAsked:
    """Writes a file and says how it is read."""

    def make(
        name: str, content: bytes | str, dialect: Dialect | None = None, part: Part | None = None
    ) -> Asked:
        data = content.encode() if isinstance(content, str) else content
        path = tmp_path / name
        path.write_bytes(data)
        delivery = Delivery("office", path, name, sha256(data).hexdigest(), len(data))
        return Asked(delivery, dialect or Dialect("utf-8", ";"), part or Part())

    return make
