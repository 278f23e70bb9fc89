import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.errors import ReleaseError
from city_data_bank.iris import Iris
from city_data_bank.manifest import Manifest
from city_data_bank.release.files import entries, sha256
from city_data_bank.release.store import (
    Before,
    build_store,
    count_store,
    describe_store,
    load_store,
)
from city_data_bank.release.void import BankDescription, read_figures, void_quads

IRIS = Iris("https://town.example/bank/")
QB = "http://purl.org/linked-data/cube#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RECORDS = {
    "catalog": [
        f"<https://town.example/bank/id/dataset/d> <{TYPE}> <http://www.w3.org/ns/dcat#Dataset>",
    ],
    "dataset/d": [
        f"<https://town.example/bank/id/dataset/d> <{TYPE}> <{QB}DataSet>",
        f"<https://town.example/bank/id/observation/d/1> <{TYPE}> <{QB}Observation>",
        f"<https://town.example/bank/id/observation/d/2> <{TYPE}> <{QB}Observation>",
        f"<{IRIS.base}id/observation/d/1> <{QB}dataSet> <{IRIS.base}id/dataset/d>",
    ],
}
BANK = BankDescription(IRIS, {"en": "Data bank of a town"}, "https://licence.example/by")


def write_records(staging: Path) -> list[Path]:
    written = []
    for name, statements in RECORDS.items():
        path = staging / "record" / f"{name}.nq"
        path.parent.mkdir(parents=True, exist_ok=True)
        graph = IRIS.graph(name)
        path.write_text("".join(f"{statement} <{graph}> .\n" for statement in statements))
        written.append(path)
    return written


def ask(store: Path, query: str) -> list[tuple[str, ...]]:
    solutions = ox.Store.read_only(str(store)).query(
        query,
        prefixes={"void": "http://rdfs.org/ns/void#", "qb": QB},
        use_default_graph_as_union=True,
    )
    assert isinstance(solutions, ox.QuerySolutions)
    return [tuple(str(getattr(term, "value", "")) for term in row) for row in solutions]


def test_every_record_is_loaded_and_the_store_is_closed(tmp_path: Path) -> None:
    assert load_store(tmp_path / "store", write_records(tmp_path)) == 5
    assert count_store(tmp_path / "store") == 5
    ox.Store(str(tmp_path / "store"))  # only one process may open it for writing


def test_reading_a_closed_store_changes_no_byte_of_it(tmp_path: Path) -> None:
    store = tmp_path / "store"
    load_store(store, write_records(tmp_path))
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    count_store(store)
    describe_store(store)
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


def test_a_record_that_is_no_n_quads_is_named_among_others(tmp_path: Path) -> None:
    record = tmp_path / "broken.nq"
    record.write_text("this is no quad\n")
    with pytest.raises(ReleaseError, match=r"broken\.nq"):
        load_store(tmp_path / "store", [*write_records(tmp_path), record])


def test_a_store_that_is_not_there_cannot_be_counted(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="store"):
        count_store(tmp_path / "store")


def test_figures_of_each_graph_and_of_all_together_are_exact(tmp_path: Path) -> None:
    load_store(tmp_path / "store", write_records(tmp_path))
    whole, catalog, dataset = describe_store(tmp_path / "store")
    assert (whole.graph, whole.triples, whole.entities) == ("", 5, 3)
    assert (catalog.triples, catalog.entities) == (1, 1)
    assert (dataset.triples, dataset.entities) == (4, 3)
    assert dataset.classes == {f"{QB}DataSet": 1, f"{QB}Observation": 2}
    assert whole.properties == {TYPE: 4, f"{QB}dataSet": 1}


def test_a_description_states_the_figures_that_it_was_made_of(tmp_path: Path) -> None:
    load_store(tmp_path / "store", write_records(tmp_path))
    figures = describe_store(tmp_path / "store")
    triples = [quad.triple for quad in void_quads(figures, BANK)]
    assert read_figures(triples, IRIS) == list(figures)


def test_the_store_describes_itself_in_void(tmp_path: Path) -> None:
    write_records(tmp_path)
    triples = build_store(tmp_path, BANK).triples
    store = tmp_path / "store"
    assert triples == count_store(store)
    void = "<https://town.example/bank/.well-known/void#bank>"
    assert ask(store, f"SELECT ?n ?e {{ {void} void:triples ?n ; void:entities ?e }}") == [
        ("5", "3")
    ]
    observations = "[ void:class qb:Observation ; void:entities ?n ]"
    assert ask(store, f"SELECT ?n {{ {void} void:classPartition {observations} }}") == [("2",)]
    subsets = f"SELECT ?g ?n {{ {void} void:subset ?g . ?g void:triples ?n }} ORDER BY ?g"
    assert ask(store, subsets) == [
        ("https://town.example/bank/graph/catalog", "1"),
        ("https://town.example/bank/graph/dataset/d", "4"),
    ]


def test_void_counts_what_a_query_counts(tmp_path: Path) -> None:
    write_records(tmp_path)
    build_store(tmp_path, BANK)
    query = """
        SELECT ?g ?p ?n ?counted {
            GRAPH ?void { ?g void:propertyPartition [ void:property ?p ; void:triples ?n ] }
            { SELECT ?g ?p (COUNT(*) AS ?counted) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ?p }
        }
    """
    rows = ask(tmp_path / "store", query)
    assert len(rows) == 3
    assert all(stated == counted for _, _, stated, counted in rows)


def test_a_thing_of_two_graphs_is_one_thing_with_a_type_or_without(tmp_path: Path) -> None:
    said = {
        "a": [f'<{IRIS.base}1> <{QB}x> "1"', f"<{IRIS.base}2> <{TYPE}> <{QB}T>"],
        "b": [f'<{IRIS.base}{number}> <{QB}x> "2"' for number in (1, 2, 3)],
    }
    for name, lines in said.items():
        text = "".join(f"{line} <{IRIS.graph(name)}> .\n" for line in lines)
        (tmp_path / f"{name}.nq").write_text(text)
    load_store(tmp_path / "store", [tmp_path / f"{name}.nq" for name in said])
    whole, first, second = describe_store(tmp_path / "store")
    assert (whole.entities, first.entities, second.entities) == (3, 2, 3)


def test_the_description_is_a_record_of_the_graph_void_without_blank_nodes(tmp_path: Path) -> None:
    write_records(tmp_path)
    build_store(tmp_path, BANK)
    quads = list(ox.parse(path=tmp_path / "record" / "void.nq", format=ox.RdfFormat.N_QUADS))
    assert {quad.graph_name for quad in quads} == {ox.NamedNode(IRIS.void)}
    assert not any(isinstance(quad.subject, ox.BlankNode) for quad in quads)
    assert len(quads) == len(set(quads))


def test_equal_records_make_an_equal_description(tmp_path: Path) -> None:
    texts = set()
    for name in ("a", "b"):
        write_records(tmp_path / name)
        build_store(tmp_path / name, BANK)
        texts.add((tmp_path / name / "record" / "void.nq").read_bytes())
    assert len(texts) == 1


def release_of(folder: Path, figures: str, overlapping: tuple[str, ...] = ()) -> Before:
    """A release with a large dataset that never changes and a small one with some figures."""
    write_records(folder)
    large = [f'<{IRIS.base}id/observation/large/{n}> <{QB}x> "{n}"' for n in range(200)]
    small = [f'<{IRIS.base}id/observation/small/{n}> <{QB}x> "{n}"' for n in figures]
    for name, lines in {"large": large, "small": small}.items():
        graph = IRIS.graph(f"dataset/{name}")
        text = "".join(f"{line} <{graph}> .\n" for line in lines)
        (folder / "record" / "dataset" / f"{name}.nq").write_text(text)
    build_store(folder, BANK, overlapping)
    return before_of(folder)


def before_of(folder: Path) -> Before:
    """A release as the next one sees it: its large dataset stays."""
    made = list(entries(folder))
    store = tuple(entry for entry in made if entry.path.startswith("store/"))
    files = tuple(entry for entry in made if entry not in store)
    manifest = Manifest("", "", "", "", "", (), {}, {}, (), files=files, store=store)
    return Before(folder, manifest, {"large"})


def content(folder: Path) -> set[str]:
    """Every quad of a store."""
    return {str(quad) for quad in ox.Store.read_only(str(folder / "store"))}


def gone_on(tmp_path: Path, before: Before) -> Path:
    """A release of other figures, made from the one before."""
    today = tmp_path / "today"
    release_of(today, "37")
    shutil.rmtree(today / "store")
    (today / "record" / "void.nq").unlink()
    build_store(today, BANK, (), before)
    return today


def test_a_store_that_goes_on_from_another_holds_what_a_fresh_one_holds(tmp_path: Path) -> None:
    before = release_of(tmp_path / "before", "123")
    today = gone_on(tmp_path, before)
    release_of(tmp_path / "fresh", "37")
    assert content(today) == content(tmp_path / "fresh")
    void = Path("record/void.nq")
    assert (today / void).read_bytes() == (tmp_path / "fresh" / void).read_bytes()
    identities = [(folder / "store" / "IDENTITY").read_text() for folder in (before.release, today)]
    assert identities[0] == identities[1]


def test_the_tables_of_a_store_are_copied_and_never_written_again(tmp_path: Path) -> None:
    before = release_of(tmp_path / "before", "123")
    tables = {
        entry.path: entry.sha256 for entry in before.manifest.store if entry.path.endswith(".sst")
    }
    today = gone_on(tmp_path, before)
    shared = [path for path in tables if (today / path).exists()]
    assert shared
    assert not any((today / path).samefile(before.release / path) for path in shared)
    assert all(sha256(today / path) == tables[path] for path in shared)


def test_a_rotten_store_is_not_gone_on_from(tmp_path: Path) -> None:
    before = release_of(tmp_path / "before", "123")
    rotten = max((tmp_path / "before" / "store").iterdir(), key=lambda path: path.stat().st_size)
    rotten.write_bytes(rotten.read_bytes()[:-1] + b"!")
    today = gone_on(tmp_path, before)
    release_of(tmp_path / "fresh", "37")
    assert content(today) == content(tmp_path / "fresh")


def test_a_statement_of_two_shared_records_stands_in_the_graph_of_the_first(
    tmp_path: Path,
) -> None:
    said = {"a": ["same", "own"], "b": ["same", "other"], "c": ["other", "third", "third"]}
    for name, values in said.items():
        lines = [f'<{IRIS.base}id/1> <{QB}x> "{value}" <{IRIS.graph(name)}> .' for value in values]
        (tmp_path / f"{name}.nq").write_text("\n".join(lines) + "\n")
    records = [tmp_path / f"{name}.nq" for name in said]
    assert load_store(tmp_path / "store", [], records) == 4
    found = ask(tmp_path / "store", "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?o")
    graphs = [("a", "own"), ("a", "same"), ("b", "other"), ("c", "third")]
    assert found == [(IRIS.graph(name), value) for name, value in graphs]


def test_what_a_large_shared_record_says_stands_once_whatever_is_loaded_with_it(
    tmp_path: Path,
) -> None:
    graphs = {name: IRIS.graph(name) for name in "abc"}
    values = range(50_000)
    texts = {
        "a": f'<{IRIS.base}id/a> <{QB}x> "own" <{graphs["a"]}> .\n',
        "b": "".join(f'<{IRIS.base}id/{n:06}> <{QB}x> "1" <{graphs["b"]}> .\n' for n in values),
        "c": "".join(f'<{IRIS.base}id/{n:06}> <{QB}x> "1" <{graphs["c"]}> .\n' for n in (7, -1)),
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.nq").write_text(text)
    load_store(tmp_path / "store", [], [tmp_path / f"{name}.nq" for name in texts])
    query = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    assert {graph[-1]: number for graph, number in ask(tmp_path / "store", query)} == {
        "a": "1",
        "b": "50000",
        "c": "1",
    }


LOAD = """
import sys
from pathlib import Path
from city_data_bank.release.store import load_store
print("ready", flush=True)
load_store(Path(sys.argv[1]), [Path(sys.argv[2])])
"""


def test_a_loader_ends_when_the_build_that_asked_for_it_is_killed(tmp_path: Path) -> None:
    record = tmp_path / "large.nq"
    line = '<https://town.example/{0}> <https://town.example/p> "{0}" .\n'
    with record.open("w") as stream:
        stream.writelines(line.format(number) for number in range(300_000))
    command = [sys.executable, "-c", LOAD, str(tmp_path / "store"), str(record)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as build:
        assert build.stdout is not None
        build.stdout.readline()
        loader = wait_for_child(build.pid)
        while not (tmp_path / "store").exists():
            time.sleep(0.005)
        build.kill()
    assert ended_within(loader, seconds=2)


def wait_for_child(pid: int) -> int:
    while True:
        if children := Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            return int(children[0])
        time.sleep(0.005)


def ended_within(pid: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
            os.kill(pid, 0)
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.01)
    return False
