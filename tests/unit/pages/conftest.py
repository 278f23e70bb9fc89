"""A small invented town with its release on disk, and an engine on its statements."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from lxml import html
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount

from city_data_bank.bank.configuration import Bank, read_bank
from city_data_bank.bank.words import read_messages
from city_data_bank.errors import QueryError
from city_data_bank.manifest import SEARCH_INDEX, FileEntry, Manifest, ReleasedDataset
from city_data_bank.model import Accounting, Distribution, Withdrawal
from city_data_bank.pages.content import Content
from city_data_bank.pages.memory import Memory
from city_data_bank.pages.page_cache import PageCache
from city_data_bank.pages.released import ReleasedFiles
from city_data_bank.pages.site import fault_handler, open_content, routes_of
from city_data_bank.pages.visit import Visit
from city_data_bank.search.gathering import gather, read_records
from city_data_bank.search.index import languages_of, write_index
from city_data_bank.search.inflection import read_inflection
from city_data_bank.settings import Settings
from city_data_bank.store.engine import N_TRIPLES, Answer, Question
from city_data_bank.store.formats import TABLES
from city_data_bank.store.together import joined

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
        self.messages = 0
        self.broken = 0

    async def answer(self, question: Question) -> Answer:
        self.messages += 1
        if not question.further:
            return self._answer(question)
        several = (question, *question.further)
        return Answer(question.media_type, joined([self._answer(one).body for one in several]))

    def _answer(self, question: Question) -> Answer:
        self.asked += 1
        if self.broken:
            raise QueryError(self.broken, "query", "no answer", "an answer", "Ask again.")
        try:
            found = self.store.query(
                question.text, base_iri=self.base, use_default_graph_as_union=True
            )
        except SyntaxError as error:
            raise QueryError(400, "query", str(error), "SPARQL", "Mend it.") from error
        if isinstance(found, ox.QueryTriples):
            assert question.media_type == N_TRIPLES
            body = found.serialize(format=ox.RdfFormat.N_TRIPLES)
            return Answer(question.media_type, body or b"")
        assert not isinstance(found, ox.QueryBoolean)
        return Answer(
            question.media_type, found.serialize(format=TABLES[question.media_type]) or b""
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
        "findings/stats/en.html": b"<!doctype html><style>p{color:red}</style><p>One cell.</p>",
        "findings/stats/en.csv": b"code\n",
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
        form(
            "src",
            "file/0123456789ab/population.csv",
            "file/0123456789ab/population.csv",
            "text/csv",
        ),
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
        counts={"conflicts": 1, "datasets": 3, "observations": 12, "gaps": 1, "triples": 400},
        datasets=(
            released("population-2022", {"pl": "Ludność 2020", "en": "Population 2020"}, *forms),
            released("population-2026", {"pl": "Ludność 2016\N{EN DASH}2024"}),
            released("stops", {"pl": "Przystanki"}),
        ),
        withdrawals=(
            Withdrawal(
                "old",
                {"pl": "Błędne liczby."},
                "2026-05-01",
                "population-2022",
                title={"pl": "Dawny zbiór", "en": "Old dataset"},
            ),
            Withdrawal("renamed", {"pl": "Nowa nazwa."}, "2026-05-01", "stops", renamed=True),
        ),
        files=files,
    )


def write_search(bank: Bank, store: ox.Store, release: Path) -> None:
    """The index of the town."""
    record = release / "record.nq"
    store.dump(record, format=ox.RdfFormat.N_QUADS)
    triples = [quad.triple for quad in store]
    entries = gather(bank.iris, triples, read_records([record], bank.iris))
    rules = {tag: read_inflection(bank.folders, tag) for tag in bank.languages}
    write_index(release / SEARCH_INDEX, entries, (), languages_of(bank.languages, rules))


def open_town(folder: Path, base: str = BASE, status: str = "fictitious") -> Content:
    """The town as the site sees it."""
    root = folder / "bank"
    root.mkdir(parents=True)
    (root / "bank.toml").write_text(BANK.format(base=base, status=status), encoding="utf-8")
    bank: Bank = read_bank(root)
    release = folder / "release"
    manifest = write_release(release, base)
    store = town_store(base)
    write_search(bank, store, release)
    return open_content(
        bank,
        release,
        manifest,
        StoreEngine(store, base),
        read_messages(bank),
        Settings.from_environment({}),
        read_cell,
    )


def without_delivered_file(content: Content) -> Content:
    """The town whose delivered file holds personal data and is not in the release."""
    manifest = content.manifest
    datasets = tuple(
        replace(one, distributions=tuple(form for form in one.distributions if form.form != "src"))
        for one in manifest.datasets
    )
    files = tuple(entry for entry in manifest.files if "population.csv" not in entry.path)
    return replace(
        content, files=ReleasedFiles.of(replace(manifest, datasets=datasets, files=files))
    )


class Browser:
    """Sends requests to a site, follows nothing, reads pages as elements."""

    def __init__(self, content: Content) -> None:
        self.content = content
        assert isinstance(content.engine, StoreEngine)
        self.engine = content.engine
        self.app = _application(content)

    def get(self, path: str, method: str = "GET", **headers: str) -> httpx.Response:
        """One answer; ``accept_language="de"`` is the header Accept-Language."""

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
                named = {name.replace("_", "-"): value for name, value in headers.items()}
                return await client.request(method, path, headers=named)

        return asyncio.run(send())

    def page(self, path: str) -> html.HtmlElement:
        """A page that is there."""
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return read_page(answer)


def richer_town(folder: Path, turtle: str) -> Browser:
    """A town of its own in which more is said, in a graph of its own."""
    browser = Browser(open_town(folder))
    browser.engine.store.load(
        turtle.encode(),
        ox.RdfFormat.TURTLE,
        base_iri=BASE,
        to_graph=ox.NamedNode(f"{BASE}graph/more"),
    )
    return browser


def with_more(town: Content, trig: str) -> Browser:
    """The town with further statements."""
    store = ox.Store()
    assert isinstance(town.engine, StoreEngine)
    store.extend(town.engine.store)
    store.load(trig.encode(), format=ox.RdfFormat.TRIG, base_iri=BASE)
    engine = StoreEngine(store, town.bank.base)
    return Browser(replace(town, engine=engine, cache=PageCache(0), memory=Memory()))


def read_page(answer: httpx.Response) -> html.HtmlElement:
    """The elements of an answer."""
    return html.fromstring(answer.text)


def text_of(element: html.HtmlElement, path: str) -> list[str]:
    """Texts of the elements under an XPath, white space collapsed, cells apart."""
    return [" ".join(_text(one).split()) for one in element.xpath(path)]


def _text(one: html.HtmlElement | str) -> str:
    """The text of an element or attribute."""
    if isinstance(one, str):
        return one
    cells = one.xpath("./th|./td") if one.tag == "tr" else [one]
    return " ".join(cell.text_content() for cell in cells)


Texts = Callable[[html.HtmlElement, str], list[str]]
"""Texts of elements under an XPath."""
OpenElsewhere = Callable[..., Browser]
"""Opens the town under another base or status."""
MakeVisit = Callable[..., Visit]
"""Makes a visit in a language."""
Break = Callable[[int], None]
"""Makes every query fail with a status; 0 = mends it."""


def _application(content: Content) -> Starlette:
    """The site below the path of its base."""
    handle = fault_handler(content)

    async def missing(request: Request, _: Exception) -> Response:
        return await handle(request, 404)

    root = content.addresses.root.rstrip("/")
    routes = routes_of(content)
    return Starlette(
        routes=[Mount(root, routes=routes)] if root else routes, exception_handlers={404: missing}
    )


@dataclass(frozen=True)
class Line:
    """A row of a file near a cell."""

    label: str
    cells: tuple[str, ...]
    is_target: bool


@dataclass(frozen=True)
class Around:
    """What stands round a cell."""

    header: tuple[tuple[str, ...], ...]
    rows: tuple[Line, ...]
    column: int
    text: str


def read_cell(path: Path, fragment: str, /) -> Around | None:
    """Cells of the town's file, whose records are numbered from 1."""
    numbers = fragment.removeprefix("cell=").split(",")
    rows = [tuple(line.split(";")) for line in path.read_text(encoding="utf-8").splitlines()]
    if len(numbers) != 2 or not all(map(str.isdecimal, numbers)):
        return None
    row, column = map(int, numbers)
    if not (1 < row <= len(rows) and 0 < column <= len(rows[0])):
        return None
    lines = tuple(
        Line(str(at), cells, at == row) for at, cells in enumerate(rows, start=1) if at > 1
    )
    return Around((rows[0],), lines, column - 1, rows[row - 1][column - 1])


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """The town, with its base at the root of a host."""
    return open_town(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def browser(town: Content) -> Browser:
    """A browser on the town's site."""
    return Browser(town)


@pytest.fixture(scope="session")
def texts() -> Texts:
    """Texts of elements under an XPath."""
    return text_of


@pytest.fixture(scope="session")
def open_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> OpenElsewhere:
    """The same town under another base or status."""

    def open_it(base: str = BASE, status: str = "official", *, withheld: bool = False) -> Browser:
        opened = open_town(tmp_path_factory.mktemp("town"), base, status)
        return Browser(without_delivered_file(opened) if withheld else opened)

    return open_it


@pytest.fixture(scope="session")
def visit(town: Content) -> MakeVisit:
    """A visit in a language; Polish if none is named."""

    def make(language: str = "pl", **values: object) -> Visit:
        return replace(Visit(town, language), **values)  # type: ignore[arg-type] # named by tests

    return make
