"""A small invented town with its release on disk, and an engine on its statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.testclient import TestClient

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.errors import QueryError
from city_data_bank.manifest import FileEntry, Manifest, ReleasedDataset
from city_data_bank.model import Accounting, Distribution, Withdrawal
from city_data_bank.pages.content import Content
from city_data_bank.pages.excerpt import Excerpt
from city_data_bank.pages.site import fault_handler, open_content, routes_of
from city_data_bank.pages.visit import Visit
from city_data_bank.settings import Settings
from city_data_bank.store.engine import N_TRIPLES, Answer, Question

HERE = Path(__file__).parent
BASE = "https://dane.brzozowo.example/"
DELIVERED = b"Kod;Ludnosc\n01;66270\n02;ok. 5\n"
MAPPING = b"url: population.csv\n"
SERIES = {2016: 67905, 2017: 67523, 2018: 67154, 2020: 64935, 2021: 64365, 2024: 62817}

BANK = """
status = "{status}"
base = "{base}"
area = "01"
languages = ["pl", "en", "de"]
publisher = "town-hall"

[title]
pl = "Bank Danych Brzozowa"
en = "Data Bank of Brzozowo"

[description]
pl = "Dane o mieście z podanym źródłem każdej liczby."
en = "Data about the town, with the source of every number."
"""


class StoreEngine:
    """Answers from a store in memory, by the same interface as every engine."""

    def __init__(self, store: ox.Store, base: str) -> None:
        self.store = store
        self.base = base
        self.asked = 0

    async def answer(self, question: Question) -> Answer:
        self.asked += 1
        try:
            found = self.store.query(
                question.text, base_iri=self.base, use_default_graph_as_union=True
            )
        except SyntaxError as error:
            raise QueryError(400, "query", str(error), "SPARQL", "Mend it.") from error
        if isinstance(found, ox.QueryTriples):
            form: object = ox.RdfFormat.N_TRIPLES
            assert question.media_type == N_TRIPLES
            return Answer(question.media_type, found.serialize(format=ox.RdfFormat.N_TRIPLES) or b"")
        assert not isinstance(found, ox.QueryBoolean)
        return Answer(
            question.media_type, found.serialize(format=ox.QueryResultsFormat.JSON) or b""
        )


def observation(dataset: str, area: str, year: int, value: int, suffix: str = "") -> str:
    """One value as TriG, with its cell."""
    ref = f"{dataset}/bank/population/{area}/{year}/stats{suffix}"
    cell = f"<file/0123456789ab/population.csv#cell={year % 100},2>"
    sex = {"/F": "scode:sex-F", "/M": "scode:sex-M"}.get(suffix, "scode:sex-T")
    return f"""
    <id/observation/{ref}> a qb:Observation ; qb:dataSet <id/dataset/{dataset}> ;
      bank:indicator <id/indicator/bank/population> ; sdim:refArea <id/area/{area}> ;
      sdim:refPeriod <id/period/{year}> ; bank:steward <id/provider/stats> ; sdim:sex {sex} ;
      smea:obsValue {value}.0 ; satt:unitMeasure bank:person ;
      bank:referenceDate "{year}-12-31"^^xsd:date ; prov:wasDerivedFrom {cell} .
    {cell} a prov:Entity ; prov:value "{value}" ; dct:isPartOf <file/0123456789ab/population.csv> .
    """


def values() -> str:
    """Every value of the town as TriG."""
    prefixes = "".join(
        line + "\n" for line in (HERE / "town.trig").read_text().splitlines() if "@prefix" in line
    )
    first = [observation("population-2022", "01", 2020, 66270)]
    first += [observation("population-2022", "01", 2020, 31542, "/M")]
    first += [observation("population-2022", "01", 2020, 34728, "/F")]
    second = [observation("population-2026", "01", year, n) for year, n in SERIES.items()]
    second += [observation("population-2026", "02", 2024, 90000)]
    second += [observation("population-2026", "03", 2024, 12000)]
    second += [observation("population-2026", "0", 2024, 4500000)]
    second += [
        """<id/gap/population-2026/bank/population/01/2019/stats> a bank:Gap ;
        dct:isPartOf <id/dataset/population-2026> ; bank:indicator <id/indicator/bank/population> ;
        sdim:refArea <id/area/01> ; sdim:refPeriod <id/period/2019> ; dct:type bank:did-not-occur ;
        prov:wasDerivedFrom <file/0123456789ab/population.csv#cell=3,2> .
        <file/0123456789ab/population.csv#cell=3,2> prov:value "-" ;
        dct:isPartOf <file/0123456789ab/population.csv> ."""
    ]
    periods = [
        f"""<id/period/{year}> a dct:PeriodOfTime ; bank:year {year} ;
        dcat:startDate "{year}-01-01"^^xsd:date ; dcat:endDate "{year}-12-31"^^xsd:date ."""
        for year in range(2016, 2025)
    ]
    return (
        f"{prefixes}<graph/ontology> {{ {''.join(periods)} }}\n"
        f"<graph/dataset/population-2022> {{ {''.join(first)} }}\n"
        f"<graph/dataset/population-2026> {{ {''.join(second)} }}\n"
    )


def town_store(base: str) -> ox.Store:
    """All statements of the town."""
    store = ox.Store()
    for text in ((HERE / "town.trig").read_text(), values()):
        store.load(text.encode(), format=ox.RdfFormat.TRIG, base_iri=base)
    return store


def released(slug: str, titles: dict[str, str], *forms: Distribution) -> ReleasedDataset:
    """A dataset of the manifest."""
    return ReleasedDataset(
        slug,
        titles,
        "0" * 64,
        "2022-04-07T00:00:00Z",
        "2022-04-08T00:00:00Z",
        forms,
        Accounting(rows=3, value_columns=1, observations=3),
        {"warning": 1},
        kept_from="20260101T000000Z-aaaaaaaaaaaa" if slug == "population-2022" else "",
    )


def write_release(folder: Path, base: str) -> Manifest:
    """The release on disk and its manifest."""
    written = {
        "file/0123456789ab/population.csv": DELIVERED,
        "file/ba9876543210/population-2022.yaml": MAPPING,
        "dataset/population-2022/population-2022.csv": b"id,value\n1,66270\n",
        "dataset/population-2022/population-2022.ttl": b"<#a> <#b> <#c> .\n",
        "catalog/catalog.ttl": b"<#a> <#b> <#c> .\n",
        "catalog/catalog.rdf": b"<rdf/>",
        "manifest.json": b"{}",
    }
    for name, body in written.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)

    def form(kind: str, path: str, address: str, media: str) -> Distribution:
        body = written[path]
        digest = "0123456789ab" + "0" * 52 if kind == "src" else sha256(body).hexdigest()
        title = {"pl": f"Plik {kind}", "en": f"File {kind}"}
        return Distribution(kind, path, address, media, kind.upper(), len(body), digest, title)

    forms = (
        form("src", "file/0123456789ab/population.csv", "file/0123456789ab/population.csv", "text/csv"),
        form(
            "csv",
            "dataset/population-2022/population-2022.csv",
            "data/dataset/population-2022.csv",
            "text/csv",
        ),
        form(
            "ttl",
            "dataset/population-2022/population-2022.ttl",
            "data/dataset/population-2022.ttl",
            "text/turtle",
        ),
    )
    files = tuple(
        FileEntry(
            name,
            name.split("/")[1] + "0" * 52 if name.startswith("file/") else sha256(body).hexdigest(),
            len(body),
        )
        for name, body in written.items()
        if name != "manifest.json"
    )
    return Manifest(
        id="20260608T120000Z-0a1b2c3d4e5f",
        parent="20260101T000000Z-aaaaaaaaaaaa",
        built="2026-06-08T12:00:00Z",
        software="0.1.0",
        base=base,
        languages=("pl", "en", "de"),
        inputs={"bank.toml": "0" * 64},
        counts={"datasets": 3, "observations": 12, "gaps": 1, "triples": 400},
        datasets=(
            released("population-2022", {"pl": "Ludność 2020", "en": "Population 2020"}, *forms),
            released("population-2026", {"pl": "Ludność 2016–2024"}),
            released("stops", {"pl": "Przystanki"}),
        ),
        withdrawals=(
            Withdrawal(
                "old", {"pl": "Błędne liczby."}, "2026-05-01", "population-2022",
                title={"pl": "Dawny zbiór", "en": "Old dataset"},
            ),
            Withdrawal("renamed", {"pl": "Nowa nazwa."}, "2026-05-01", "stops", renamed=True),
        ),
        files=files,
    )


def open_town(
    folder: Path, base: str = BASE, status: str = "fictitious", read_cell: object = None
) -> Content:
    """The town as the site sees it."""
    root = folder / "bank"
    root.mkdir(parents=True)
    (root / "bank.toml").write_text(BANK.format(base=base, status=status), encoding="utf-8")
    bank: Bank = read_bank(root)
    release = folder / "release"
    manifest = write_release(release, base)
    return open_content(
        bank,
        release,
        manifest,
        StoreEngine(town_store(base), base),
        read_messages(bank),
        Settings.from_environment({}),
        read_cell,  # type: ignore[arg-type] # given by the test
    )


def client_of(content: Content) -> TestClient:
    """A client that speaks to the site below the path of its base, without following redirects."""
    handle = fault_handler(content)

    async def missing(request: Request, _: Exception) -> Response:
        return await handle(request, 404)

    root = content.addresses.root.rstrip("/")
    routes = routes_of(content)
    app = Starlette(
        routes=[Mount(root, routes=routes)] if root else routes, exception_handlers={404: missing}
    )
    return TestClient(app, base_url="http://localhost:8000", follow_redirects=False)


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """The town."""
    return open_town(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def client(content: Content) -> Iterator[TestClient]:
    """A client on the town's site."""
    with client_of(content) as opened:
        yield opened
