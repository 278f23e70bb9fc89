from city_data_bank.bank.configuration import Bank
from city_data_bank.catalog.tombstones import provenance_quads
from city_data_bank.model import Withdrawal
from city_data_bank.vocabulary import ADMS, DCT, EU, PROV, RDF, RDFS, SKOS

BASE = "https://town.example/bank/"
GONE = Withdrawal(
    slug="people-2019",
    reason={"pl": "Plik bez nazwy gestora."},
    date="2022-04-08",
    replaced_by="people-2020",
    title={"pl": "Ludność 2019"},
    issued="2021-03-01T00:00:00Z",
)


def statements(bank: Bank, *withdrawals: Withdrawal) -> set[tuple[str, str, str]]:
    quads = provenance_quads(bank, "0.1", {"mappings/town/a.yaml": "0" * 64}, withdrawals)
    assert {str(quad.graph_name) for quad in quads} == {f"<{BASE}graph/provenance>"}
    return {
        (getattr(q.subject, "value", ""), q.predicate.value, getattr(q.object, "value", ""))
        for q in quads
    }


def test_a_tombstone_keeps_title_dates_reason_and_successor(bank: Bank) -> None:
    node = f"{BASE}id/dataset/people-2019"
    found = statements(bank, GONE)
    assert {(predicate, value) for subject, predicate, value in found if subject == node} == {
        (RDF["type"], PROV["Entity"]),
        (DCT["identifier"], "people-2019"),
        (DCT["title"], "Ludność 2019"),
        (DCT["issued"], "2021-03-01T00:00:00Z"),
        (DCT["isReplacedBy"], f"{BASE}id/dataset/people-2020"),
        (PROV["invalidatedAtTime"], "2022-04-08T00:00:00Z"),
        (SKOS["note"], "Plik bez nazwy gestora."),
        (ADMS["status"], EU["distribution-status/WITHDRAWN"]),
    }


def test_a_new_name_is_the_same_dataset(bank: Bank) -> None:
    renamed = Withdrawal("old", {"pl": "Nowa nazwa."}, "2022-04-08", "new", renamed=True)
    old, new = f"{BASE}id/dataset/old", f"{BASE}id/dataset/new"
    assert (old, PROV["alternateOf"], new) in statements(bank, renamed)


def test_the_software_and_each_mapping_are_named(bank: Bank) -> None:
    found = statements(bank)
    agent = "https://w3id.org/city-data-bank/software/0.1"
    plan = f"{BASE}file/000000000000/a.yaml"
    assert (agent, RDFS["label"], "city-data-bank 0.1") in found
    assert (plan, RDF["type"], PROV["Plan"]) in found
    assert (plan, RDFS["label"], "mappings/town/a.yaml") in found
