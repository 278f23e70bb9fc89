"""Every rule of shapes/ is broken once: one statement less, more or other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest

from city_data_bank.iris import Iris
from city_data_bank.model import Finding
from city_data_bank.validation.shacl import validate
from city_data_bank.validation.whereabouts import Whereabouts

HERE = Path(__file__).parent
WHEREABOUTS = Whereabouts(Iris("https://town.example/"), {"a": "mappings/town/a.yaml"})
BLOCKS = {
    "agent": "<id/provider/town> a org:Organization , foaf:Agent ;",
    "area": "<id/area/A1> a bank:Area , dct:Location , skos:Concept ;",
    "catalog": "<id/catalog> a dcat:Catalog ;",
    "dataset": "<id/dataset/a> a dcat:Dataset ;",
    "distribution": "<id/distribution/a-csv> a dcat:Distribution ;",
    "document": "<id/document/plan> a bank:StrategicDocument , foaf:Document ;",
    "gap": "<id/gap/a/bank/people/A1/2021/town> a bank:Gap ;",
    "goal": "<id/goal/plan/1> a bank:Goal , skos:Concept ;",
    "indicator": "<id/indicator/bank/people> a bank:Indicator ;",
    "method": "<id/method/bank/people/2015-01-01> a bank:Method ;",
    "missing": "<id/gap/none/norm/5.1> a bank:MissingInput ;",
    "observation": "<id/observation/a/bank/people/A1/2020/town> a qb:Observation ;",
    "record": "<id/dataset/a/record> a dcat:CatalogRecord ;",
    "series": "<id/series/s> a dcat:DatasetSeries ;",
    "service": "<id/service/sparql> a dcat:DataService ;",
    "standard": "<id/indicator/norm/5.1> a bank:StandardIndicator , bank:Indicator ;",
    "strategy": "<id/strategy/plan> a bank:Strategy , skos:ConceptScheme ;",
    "target": "<id/target/plan/1-1> a bank:Target ;",
    "term": "<id/method/bank/people/2015-01-01#men> a bank:Term ;",
    "*": "",
}
SHAPES = {
    "catalog": ["catalog.ttl"],
    "lists": ["code-lists.ttl", "indicators.ttl", "strategy.ttl"],
    "observations": ["observations.ttl"],
}
PREFIXES = """
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix smea: <http://purl.org/linked-data/sdmx/2009/measure#> .
@prefix time: <http://www.w3.org/2006/time#> .
"""


def quads(text: str, graph: str = "catalog") -> list[ox.Quad]:
    name = ox.NamedNode(f"https://town.example/graph/{graph}")
    parsed = ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, name) for quad in parsed]


def source(name: str) -> str:
    return (HERE / f"{name}.ttl").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Case:
    """One line of broken-rules.txt."""

    text: str
    rule: str
    block: str
    action: str

    @property
    def broken(self) -> str:
        """The text with the block changed."""
        text, first_line = source(self.text), BLOCKS[self.block]
        start = text.index(first_line)
        end = text.index(" .\n", start) + 3 if first_line else len(text)
        block = text[start:end]
        changed = self._change(block, first_line)
        assert changed != block, "the case changes nothing"
        return text[:start] + changed + text[end:]

    def _change(self, block: str, first_line: str) -> str:
        sign, _, rest = self.action.partition(" ")
        if sign == "+":
            return block.replace(first_line, f"{first_line} {rest} ;", 1)
        if sign == "-":
            pattern = rf"\n    {rest} [^\n]*?(?= [;.]\n)"
            return re.sub(pattern, "\n    rdfs:seeAlso <urn:x>", block)
        for change in self.action.split(" && "):
            old, _, new = change.partition(" => ")
            block = block.replace(old, new)
        return block


def read_cases() -> list[Case]:
    cases, text = [], ""
    for line in (HERE / "broken-rules.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            text = line.strip("[]")
        elif line and not line.startswith("#"):
            rule, block, action = (part.strip() for part in line.split(" | "))
            cases.append(Case(text, rule, block, action))
    return cases


CASES = read_cases()


def findings(text: str, shapes: Sequence[Path], background: str = "") -> tuple[Finding, ...]:
    behind = [quad.triple for quad in quads(background)] if background else []
    return validate(quads(text), shapes, WHEREABOUTS, behind)


@pytest.mark.parametrize("name", SHAPES)
def test_what_is_right_has_no_fault(name: str, shapes: Path) -> None:
    files = [shapes / file for file in SHAPES[name]]
    assert findings(source(name), files, "" if name == "lists" else source("lists")) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.action[:30]}")
def test_a_broken_rule_is_found_by_its_name(case: Case, shapes: Path) -> None:
    files = [shapes / file for file in SHAPES[case.text]]
    background = "" if case.text == "lists" else source("lists")
    found = findings(case.broken, files, background)
    assert f"shape-{case.rule}" in {finding.code for finding in found}


def rules(path: Path) -> dict[str, list[ox.Quad]]:
    """The statements of each rule by its name; memberships in lists are parts of rules."""
    found: dict[str, list[ox.Quad]] = {}
    for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode):
            name = quad.subject.value.rpartition("#")[2]
            found.setdefault(name, []).append(quad)
    property_shape = "http://www.w3.org/ns/shacl#PropertyShape"
    return {
        name: statements
        for name, statements in found.items()
        if not name.startswith("in-")
        and any(getattr(quad.object, "value", "") == property_shape for quad in statements)
    }


def test_every_rule_has_a_case_that_breaks_it(shapes: Path) -> None:
    names = {name for path in shapes.glob("*.ttl") for name in rules(path)}
    assert names - {case.rule for case in CASES} == set()


def test_every_rule_says_what_is_wrong_and_what_to_do_once_a_language(shapes: Path) -> None:
    for path in shapes.glob("*.ttl"):
        for name, statements in rules(path).items():
            said = sorted(
                (quad.predicate.value.rpartition("#")[2], quad.object.language)
                for quad in statements
                if isinstance(quad.object, ox.Literal) and quad.object.language
            )
            words = [(part, tag) for part in ("comment", "message") for tag in ("de", "en", "pl")]
            assert said == words, name
