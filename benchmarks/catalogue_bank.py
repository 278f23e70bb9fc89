"""A bank with a large catalogue: many small datasets, each with a mapping and a delivery.

Titles, descriptions and keywords in two languages, a category, a frequency and a period each, as
providers state them; ten areas, five rows a table. Equal arguments, equal bytes.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from city_data_bank.init.new_bank import NewBank, init_bank

AREAS = 10
ROWS = 5
FIRST_YEAR = 2015
SUBJECTS = (
    ("Residents", "Einwohner", "administration"),
    ("Trees", "Bäume", "environment"),
    ("Schools", "Schulen", "education"),
    ("Road works", "Baustellen", "transport"),
)
_MAPPING = """url: {slug}/{slug}.csv
dialect: {{encoding: utf-8}}
bank:dataset:
  title: {{en: "{en} of ward {number}", de: "{de} im Bezirk {number}"}}
  description:
    en: Counted by the ward office {number} once a year, by area.
    de: Vom Bezirksamt {number} einmal im Jahr gezählt, nach Gebiet.
  keyword: {{en: [ward, "{en}"], de: [Bezirk, "{de}"]}}
  category: administration
  frequency: ANNUAL
  disclosure: generated figures
bank:observations:
  number: "1234.5"
  area: {{column: Code, form: code}}
  period: {{column: Year}}
  variable: i{number:05}
  unit: person
  values: [{{column: Value}}]
"""


def write_catalogue(folder: Path, datasets: int) -> Path:
    """Write a bank of so many datasets; returns its folder."""
    new = NewBank("Benchmark", "https://data.bench.example/", "city", ("en", "de"), "POL")
    bank = init_bank(folder, new)
    _write_areas(folder / "ontology" / "city")
    _write_indicators(folder / "ontology" / "city" / "indicators.ttl", datasets)
    mappings = folder / "mappings" / bank.publisher
    deliveries = folder / "deliveries" / bank.publisher
    (mappings / "areas.yaml").unlink()
    for number in range(datasets):
        slug = f"ward-{number:05}"
        change_dataset(folder, slug, number)
        (deliveries / slug).mkdir(parents=True)
        with (deliveries / slug / f"{slug}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["Code", "Year", "Value"])
            for row in range(ROWS):
                area = (number + row) % AREAS
                writer.writerow([f"{area:04}", str(FIRST_YEAR + row), str(number * 7 + row)])
    return folder


def change_dataset(folder: Path, slug: str, number: int) -> None:
    """Write the mapping of one dataset, with what it says of itself."""
    en, de, _ = SUBJECTS[number % len(SUBJECTS)]
    text = _MAPPING.format(slug=slug, number=number, en=en, de=de)
    (mappings,) = (path for path in (folder / "mappings").iterdir() if path.is_dir())
    (mappings / f"{slug}.yaml").write_text(text, encoding="utf-8")


def _write_areas(folder: Path) -> None:
    """Areas with a code and a name each."""
    with (
        (folder / "areas.csv").open("w", encoding="utf-8", newline="") as areas,
        (folder / "area-identifiers.csv").open("w", encoding="utf-8", newline="") as identifiers,
    ):
        area, identifier = csv.writer(areas), csv.writer(identifiers)
        area.writerow(["area", "kind", "broader", "valid_from", "valid_to", "label@en", "label@de"])
        identifier.writerow(["area", "scheme", "code", "valid_from", "valid_to"])
        area.writerow(["city", "city", "", "", "", "The city", "Die Stadt"])
        for number in range(AREAS):
            names = [f"Ward {number}", f"Bezirk {number}"]
            area.writerow([f"{number:04}", "municipality", "", "", "", *names])
            identifier.writerow([f"{number:04}", "code", f"{number:04}", "", ""])


def _write_indicators(path: Path, number: int) -> None:
    """One indicator a dataset."""
    lines = [
        "@prefix bank: <https://w3id.org/city-data-bank/ns#> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
    ]
    lines += [
        f"<id/indicator/bank/i{item:05}> a bank:Indicator ; "
        f'skos:inScheme <id/indicator/bank>, bank:indicators ; skos:notation "i{item:05}" ; '
        f'skos:prefLabel "Indicator {item}"@en, "Indikator {item}"@de ; '
        'skos:definition "Counted for a benchmark."@en, "Für einen Vergleich gezählt."@de .'
        for item in range(number)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_catalogue(Path(sys.argv[1]), int(sys.argv[2]))
