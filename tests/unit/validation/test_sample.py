from pathlib import Path

import pyoxigraph as ox

from city_data_bank.validation.sample import sample

OBSERVATION = "http://purl.org/linked-data/cube#Observation"
PROV = "http://www.w3.org/ns/prov#"


def record(observations: int) -> list[ox.Quad]:
    text = "".join(
        f"<urn:o{n:02}> a <{OBSERVATION}> ; <{PROV}wasDerivedFrom> <urn:c{n:02}> ."
        f" <urn:c{n:02}> <{PROV}value> '{n}' ."
        for n in range(observations)
    )
    return list(ox.parse(text, format=ox.RdfFormat.TURTLE))


def subjects(quads: tuple[ox.Quad, ...]) -> set[str]:
    return {getattr(quad.subject, "value", "") for quad in quads}


def test_a_sample_is_spread_over_the_record_and_brings_its_cells() -> None:
    found = sample(record(10), 3)
    assert subjects(found) == {"urn:o00", "urn:o04", "urn:o08", "urn:c00", "urn:c04", "urn:c08"}


def test_a_small_record_is_its_own_sample() -> None:
    assert sample(record(3), 5) == tuple(record(3))


def test_gaps_are_sampled_beside_observations() -> None:
    text = (Path(__file__).parent / "observations.ttl").read_text(encoding="utf-8")
    quads = list(ox.parse(text, format=ox.RdfFormat.TURTLE))
    assert len(subjects(sample(quads, 1))) == 3


def test_an_empty_record_has_an_empty_sample() -> None:
    assert sample([], 5) == ()
