"""The deliveries that mutants are made of: those of the repository, each with its mapping."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from textwrap import dedent
from typing import Final

from city_data_bank.bank.configuration import read_bank
from city_data_bank.bank.folders import Folders
from city_data_bank.bank.ontology import read_ontology
from city_data_bank.mapping import Context, DatasetMapping, read_mapping, read_mappings

ROOT: Final = Path(__file__).parents[3]
BANKS: Final = (ROOT, ROOT / "tests/banks/alessandria", ROOT / "tests/banks/fictitious")

_DESCRIBED: Final = """
url: {url}
bank:dataset:
  id: {slug}
  title: {{pl: Próba, en: Trial, de: Probe}}
  description: {{pl: Próba., en: Trial., de: Probe.}}
  keyword: {{pl: [próba], en: [trial], de: [Probe]}}
  category: population
  temporal: 2020-01-01/2022-12-31
"""
_STATISTICS: Final = """
bank:missing: {"-": did-not-occur}
bank:observations:
  period: {column: rok}
  unit: person
  number: "1 234,5"
  values: [{column: osoby, variable: population-31-12}]
"""
_REGISTER: Final = """
tableSchema:
  aboutUrl: place/school-{a}
  columns:
    - {titles: a, required: true, propertyUrl: "dct:identifier"}
    - {titles: b, propertyUrl: "rdfs:label"}
"""
_ROWS: Final = (
    {"rok": "2020", "osoby": "11300"},
    {"rok": "2021", "osoby": "-"},
    {"rok": "2022", "osoby": "11 250"},
)


@dataclass(frozen=True)
class Original:
    """A delivery with its mapping.

    Args:
        name: Bank and dataset.
        mapping: Of the dataset.
        context: Bank, ontology and software; the bank's folder is the one that mutants are put in.
        content: Bytes of the delivered file.
        corrections: Bytes of the ``corrections.csv`` beside it; None = there is none.
    """

    name: str
    mapping: DatasetMapping
    context: Context
    content: bytes
    corrections: bytes | None = None

    @property
    def suffix(self) -> str:
        """Extension in lower case, with its dot."""
        return PurePosixPath(self.mapping.url).suffix.lower()


def read_originals(work: Path) -> tuple[Original, ...]:
    """Every delivery of the banks, and one of each form that they lack.

    Args:
        work: Folder in which mutants will be put, as a bank has its deliveries.
    """
    found: list[Original] = []
    for root in BANKS:
        bank = read_bank(root)
        ontology = read_ontology(bank)
        context = Context(replace(bank, folders=Folders(work)), ontology, "1")
        for mapping in read_mappings(bank, ontology):
            assert isinstance(mapping, DatasetMapping), mapping
            path = root / "deliveries" / mapping.provider / mapping.url
            corrections = path.parent / "corrections.csv"
            found.append(
                Original(
                    f"{bank.folders.root.name}/{mapping.description.slug}",
                    mapping,
                    context,
                    path.read_bytes(),
                    corrections.read_bytes() if corrections.is_file() else None,
                )
            )
    return (*found, *_further(work))


def _further(work: Path) -> Iterator[Original]:
    """Forms that no delivery of the repository has: XLS, ODS, JSON lines, TSV, nested archives."""
    bank = read_bank(BANKS[2])
    ontology = read_ontology(bank)
    context = Context(replace(bank, folders=Folders(work)), ontology, "1")
    for name, content in _contents():
        slug = f"trial-{PurePosixPath(name).suffix[1:]}"
        path = work / "mappings" / "ratusz" / f"{slug}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        plan = _REGISTER if name.endswith(".xls") else _STATISTICS
        path.write_text(_DESCRIBED.format(url=name, slug=slug) + plan, encoding="utf-8")
        placed = replace(bank, folders=Folders(work))
        (mapping,) = read_mapping(path, placed, ontology)
        assert isinstance(mapping, DatasetMapping), mapping
        yield Original(f"further/{slug}", mapping, context, content)


def _contents() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each of them."""
    yield "further/errors.xls", (ROOT / "tests/unit/sources/errors.xls").read_bytes()
    yield "further/rows.ods", _open_document()
    yield "further/rows.jsonl", "\n".join(map(json.dumps, _ROWS)).encode()
    yield "further/rows.tsv", "rok\tosoby\n2020\t11300\n2021\t-\n2022\t11 250\n".encode("utf-16")


def _open_document() -> bytes:
    """A sheet of LibreOffice, as far as readers look at it."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    grid = (tuple(_ROWS[0]), *(tuple(row.values()) for row in _ROWS))
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        "<table:table-row>" + "".join(map(cell.format, row)) + "</table:table-row>" for row in grid
    )
    content = dedent(
        f"""\
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="{names}office:1.0" xmlns:table="{names}table:1.0"
          xmlns:text="{names}text:1.0" office:version="1.3"><office:body><office:spreadsheet>
        <table:table table:name="Arkusz">{rows}</table:table>
        </office:spreadsheet></office:body></office:document-content>"""
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{names}manifest:1.0"/>')
        archive.writestr("content.xml", content)
    return out.getvalue()
