"""A bank of generated figures, as large as a benchmark wants it.

Shaped like a national export: one row an area, an indicator and a year; semicolons, decimal
commas, quoted texts, a sign for "no value". The figures are drawn from a seed: equal arguments,
equal bytes.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path

from city_data_bank.init.new_bank import NewBank, init_bank

AREAS = 2477
INDICATORS = 104
FIRST_YEAR = 2005
YEARS = 20

_MAPPING = """url: {slug}/{slug}.csv
dialect: {{encoding: utf-8, delimiter: ";"}}
bank:dataset:
  title: {{en: Figures {slug}}}
  description: {{en: Generated figures for a benchmark.}}
  keyword: {{en: [benchmark]}}
  category: administration
  frequency: ANNUAL
  disclosure: generated figures
bank:missing: {{"-": did-not-occur}}
bank:unused: [Name]
bank:observations:
  number: "1234,5"
  area: {{column: Code, form: code}}
  period: {{column: Year}}
  variable: {{column: Indicator}}
  unit: person
  values: [{{column: Value}}]
"""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a bank is.

    Args:
        rows: Value cells of all datasets together.
        datasets: Among which they are divided.
    """

    rows: int
    datasets: int = 1


def write_bank(folder: Path, size: Size, seed: int = 37120) -> Path:
    """Write the bank; returns its folder."""
    new = NewBank("Benchmark", "https://data.bench.example/", "city", ("en",), "POL")
    bank = init_bank(folder, new)
    _write_areas(folder / "ontology" / "city")
    _write_indicators(folder / "ontology" / "city" / "indicators.ttl")
    mappings = folder / "mappings" / bank.publisher
    deliveries = folder / "deliveries" / bank.publisher
    (mappings / "areas.yaml").unlink()
    generator = random.Random(seed)
    share = size.rows // size.datasets
    for number in range(size.datasets):
        slug = f"figures-{number:03}"
        (mappings / f"{slug}.yaml").write_text(_MAPPING.format(slug=slug), encoding="utf-8")
        (deliveries / slug).mkdir(parents=True)
        _write_figures(deliveries / slug / f"{slug}.csv", share, number * share, generator)
    return folder


def _write_areas(folder: Path) -> None:
    """Areas with a code and a name each."""
    with (
        (folder / "areas.csv").open("w", encoding="utf-8", newline="") as areas,
        (folder / "area-identifiers.csv").open("w", encoding="utf-8", newline="") as identifiers,
    ):
        area, identifier = csv.writer(areas), csv.writer(identifiers)
        area.writerow(["area", "kind", "broader", "valid_from", "valid_to", "label@en"])
        identifier.writerow(["area", "scheme", "code", "valid_from", "valid_to"])
        area.writerow(["city", "city", "", "", "", "The city"])
        for number in range(AREAS):
            area.writerow([_code(number), "municipality", "", "", "", f"Municipality {number}"])
            identifier.writerow([_code(number), "code", _code(number), "", ""])


def _write_indicators(path: Path) -> None:
    """Indicators i000 to i103."""
    lines = [
        "@prefix bank: <https://w3id.org/city-data-bank/ns#> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
    ]
    lines += [
        f"<id/indicator/bank/i{number:03}> a bank:Indicator ; "
        f'skos:inScheme <id/indicator/bank>, bank:indicators ; skos:notation "i{number:03}" ; '
        f'skos:prefLabel "Indicator {number}"@en ; skos:definition "Counted for a benchmark."@en .'
        for number in range(INDICATORS)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_figures(path: Path, rows: int, first: int, generator: random.Random) -> None:
    """Rows of one delivery; no key stands twice in the bank."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(["Code", "Name", "Indicator", "Year", "Value"])
        for number in range(first, first + rows):
            rest, area = divmod(number, AREAS)
            indicator, year = divmod(rest, YEARS)
            value = generator.lognormvariate(7, 2)
            text = "-" if generator.random() < 0.02 else f"{value:.{area % 3}f}".replace(".", ",")
            writer.writerow(
                [
                    _code(area),
                    f"Municipality {area}",
                    f"i{indicator % INDICATORS:03}",
                    str(FIRST_YEAR + year),
                    text,
                ]
            )


def _code(number: int) -> str:
    """Code of an area: seven digits, leading zeros and all."""
    return f"{201011 + 7 * number:07}"
