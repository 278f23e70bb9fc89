"""Deliveries as offices do hand them in: each bad in one way, and each good before that."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from tests.unit.build.town import HEADER, RESIDENTS, ROWS, Town

GOOD = "\n".join(
    (HEADER, *ROWS, *(f"001;{year};razem;11 {year - 1900}" for year in range(2001, 2010)), "")
)
"""A table with more than enough rows that can be read."""
NATIONAL_NUMBER = "90010100009"
"""Of nobody: serial number 0000 of a day; its date and its check digit are right."""
TOO_LONG = "mieszkancy-miasta-wedlug-plci-i-wieku"
"""A slug with one character too many."""

_SHEET = RESIDENTS.replace("csv", "xlsx").replace(
    'dialect: {encoding: utf-8, delimiter: ";"}\n', ""
)
_RECORDS = """
url: residents/mieszkancy.xml
bank:part: {records: /dane/wpis}
bank:dataset:
  title: {pl: Mieszkańcy}
  description: {pl: Zmyślona liczba mieszkańców.}
  keyword: {pl: [mieszkańcy]}
  category: administration
  frequency: ANNUAL
bank:observations:
  period: {column: "@rok"}
  variable: residents
  unit: person
  values: [{column: osoby}]
"""
_NOISE = bytes((7919 * at + 13 * at * at) % 256 for at in range(2000))
_XML = '<dane><wpis rok="2021"><osoby>11402</osoby></wpis></dane>'
_ENTITY = '<!DOCTYPE dane [<!ENTITY plik SYSTEM "file:///etc/hostname">]>'


def put(town: Town, slug: str, content: str | bytes = GOOD, mapping: str = RESIDENTS) -> None:
    """Put a mapping and its delivery into folders of their own."""
    url = mapping.split("url: ", 1)[1].split("\n", 1)[0]
    name = url.rpartition("/")[2]
    own = mapping.replace(url, f"{slug}/{name}").replace(
        "{pl: Mieszkańcy}", f"{{pl: Zbiór {slug}}}"
    )
    town.write(f"mappings/testowo/{slug}.yaml", own)
    town.write(f"deliveries/testowo/{slug}/{name}", content)


def put_good(town: Town) -> None:
    """Every delivery as it was on the day when all was well."""
    for slug in (
        "missing-file",
        "no-such-encoding",
        "unknown-encoding",
        "wrong-encoding",
        "missing-column",
        "renamed-column",
        "two-values",
        "typo",
        "national-number",
    ):
        put(town, slug, GOOD.replace("11 402", f"11 {400 + len(slug)}"))
    put(town, "empty-sheet", workbook(), _SHEET)
    put(town, "truncated-archive", archive(GOOD.encode()), _zipped())
    put(town, "archive-bomb", archive(GOOD.encode() + b"\n"), _zipped())
    put(town, "doctype", _XML, _RECORDS)


def put_bad(town: Town) -> None:
    """Every delivery with what makes it impossible to trust."""
    (town.root / "deliveries/testowo/missing-file/mieszkancy.csv").unlink()
    put(town, "no-such-encoding", GOOD, RESIDENTS.replace("utf-8", "windows-1249"))
    undeclared = RESIDENTS.replace("encoding: utf-8, ", "")
    put(town, "unknown-encoding", GOOD.encode() + _NOISE, undeclared)
    polish = GOOD.replace("Płeć", "Płeć;Uwagi").replace("11 402", "11 402;Gęś, Żaba, źrebię, wąż")
    noted = RESIDENTS.replace("bank:observations:", "bank:unused: [Uwagi]\nbank:observations:")
    wrong = noted.replace("utf-8", "iso-8859-2")
    put(town, "wrong-encoding", polish.encode("windows-1250"), wrong)
    put(town, "missing-column", "\n".join(line.rpartition(";")[0] for line in GOOD.splitlines()))
    put(town, "renamed-column", GOOD.replace("Osoby", "Liczba osób"))
    put(town, "two-values", f"{GOOD}001;2021;razem;11 999\n")
    put(town, "typo", GOOD, RESIDENTS.replace("referenceDate:", "refrenceDate:"))
    numbered = GOOD.replace(HEADER, f"{HEADER};Numer").replace(
        "11 402", f"11 402;{NATIONAL_NUMBER}"
    )
    other = RESIDENTS.replace("bank:observations:", "bank:unused: [Numer]\nbank:observations:")
    put(town, "national-number", numbered, other)
    put(town, "empty-sheet", workbook(lambda sheet: sheet.delete_rows(1, 99)), _SHEET)
    put(town, "truncated-archive", archive(GOOD.encode() * 9)[:120], _zipped())
    put(town, "archive-bomb", archive(bytes(17 * 1024**2)), _zipped())
    put(town, "doctype", _ENTITY + _XML.replace("11402", "&plik;"), _RECORDS)
    put(town, "too-long", GOOD + "\n", RESIDENTS.replace("bank:dataset:", _id(TOO_LONG)))
    put(town, "twice", GOOD + "\n\n", RESIDENTS.replace("bank:dataset:", _id("used-twice")))
    put(town, "again", GOOD + "\n\n\n", RESIDENTS.replace("bank:dataset:", _id("used-twice")))


def put_doubtful(town: Town) -> None:
    """Deliveries with cells that cannot be read, and many more that can."""
    put(town, "repeated-rows", f"{GOOD}{ROWS[0]}\n{ROWS[0]}\n")
    put(town, "unknown-area", f"{GOOD}099;2021;razem;500\n")
    put(town, "lost-zero", f"{GOOD}11;2021;razem;500\n")
    put(
        town,
        "restored-zero",
        f"{GOOD}11;2021;razem;501\n",
        RESIDENTS.replace("form: town}", "form: town, lostZeros: true}"),
    )
    texts = ("sto dwadzieścia", "ok. 5", "NaN", "1_000", "1e3", "٣٤٥")
    rows = "".join(f"001;{1990 + at};razem;{text}\n" for at, text in enumerate(texts))
    put(town, "no-numbers", GOOD + rows)
    spaces = "\u00a0\u2009\u202f "
    rows = "".join(
        f"001;{1990 + at};razem;{space}11{space}402 \n" for at, space in enumerate(spaces)
    )
    put(town, "spaces", GOOD + rows)
    put(town, "workbook", workbook(_spoil), _SHEET)


def workbook(change: Callable[[Worksheet], object] = lambda _: None) -> bytes:
    """A workbook with the usual table, changed."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for line in GOOD.splitlines():
        *texts, count = line.split(";")
        sheet.append([*texts, int(count.replace(" ", "")) if count[:1].isdigit() else count])
    change(sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def archive(content: bytes) -> bytes:
    """An archive of one table."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mieszkancy.csv", content)
    return stream.getvalue()


def _spoil(sheet: Worksheet) -> None:
    """Merge cells below the header, leave a formula without its result, and an error."""
    sheet.merge_cells("A4:A5")
    sheet["D6"] = "=SUM(D2:D3)"
    sheet["D7"] = "#REF!"


def _zipped() -> str:
    """The mapping of an archive."""
    return RESIDENTS.replace("residents/mieszkancy.csv", "residents/mieszkancy.zip")


def _id(slug: str) -> str:
    """The head of a dataset that has a slug of its own."""
    return f"bank:dataset:\n  id: {slug}"
