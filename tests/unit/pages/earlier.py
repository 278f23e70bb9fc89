"""The invented town with an earlier release beside the one that is served."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from city_data_bank.model import Distribution, Version
from city_data_bank.pages.content import Content
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.release.archive import Archive

EARLIER = "20260101T000000Z-aaaaaaaaaaaa"
SLUG = "population-2026"
TABLE = "dataset/population-2026/population-2026.csv"
HEAD = "id,area,period,referenceDate,indicator,unit,value,status,source,text\n"


def line(year: int, value: int, area: str = "01") -> str:
    key = f"bank/population/{area}/{year}/stats"
    return f'{key},{area},{year},,bank/population,person,{value},A,"cell=2,3",{value}\n'


THEN = HEAD + line(2020, 66270) + line(2021, 64365) + line(2018, 67154)
NOW = HEAD + line(2020, 64935) + line(2021, 64365) + line(2024, 62817) + line(2024, 9, "02")


def with_earlier(town: Content, folder: Path) -> Content:
    """The town, its dataset of 2026 with a table, and an earlier version of it in a release."""
    form = Distribution("csv", TABLE, f"data/{TABLE}", "text/csv", "CSV", len(NOW), "0" * 64, {})
    datasets = tuple(
        replace(
            one,
            distributions=(form,),
            versions=(Version(release=EARLIER, modified="2026-01-01T00:00:00Z"),),
        )
        if one.slug == SLUG
        else one
        for one in town.manifest.datasets
    )
    then = replace(form, size=len(THEN))
    before = tuple(
        replace(one, record="f" * 64, versions=(), distributions=(then,) * (one.slug == SLUG))
        for one in datasets
        if one.slug != "stops"
    )
    manifest = replace(
        town.manifest, id=EARLIER, parent="", built="2026-01-01T00:00:00Z", datasets=before
    )
    for root, text in ((folder / "releases" / EARLIER, THEN), (folder / "served", NOW)):
        (root / TABLE).parent.mkdir(parents=True)
        (root / TABLE).write_text(text, encoding="utf-8")
    (folder / "releases" / EARLIER / "manifest.json").write_bytes(manifest.to_json())
    return replace(
        town,
        release=folder / "served",
        manifest=replace(town.manifest, datasets=datasets),
        archive=Archive(folder / "releases"),
        cache=PageCache(0),
    )
