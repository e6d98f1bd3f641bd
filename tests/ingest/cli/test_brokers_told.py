"""`mtandao rank --by gatekeeper --actor A` tells between whom A stands, and where it met them."""

import pytest

REPORT = """
document: {uri: "https://example.org/hub", title: Hub}
actors:
  - {key: hub, name: Lake Hub Union, type: ngo, country: BI, id: lake-hub}
  - {key: near, name: Near Lake Union, type: ngo, country: BI}
  - {key: far, name: Far Lake Union, type: ngo, country: UG}
  - {key: lost, name: Lost Lake Union, type: ngo}
events:
  - key: one
    title: Round of the near
    date: 2019-05-01
    participations: [{actor: hub, role: participant}, {actor: near, role: participant}]
  - key: two
    title: Round of the far
    date: 2019-06-01
    participations:
      - {actor: hub, role: participant}
      - {actor: far, role: participant}
      - {actor: lost, role: participant}
"""
ASKED = ("rank", "--by", "gatekeeper", "--group", "country")


@pytest.fixture
def hub(filled, tmp_path):
    (tmp_path / "hub.yaml").write_text(REPORT, encoding="utf-8")
    told = filled("ingest", "hub.yaml")
    assert told.code == 0, told.err
    return filled


def test_for_people(hub):
    told = hub(*ASKED, "--actor", "lake-hub")
    assert told.code == 0, told.err
    assert "Burundi – Uganda: 1" in told.out
    assert "Near Lake Union [Burundi]" in told.out
    assert "Far Lake Union [Uganda]" in told.out
    assert "Round of the near, 1 May 2019 (" in told.out
    assert "1 of 1 pairs that never met" in told.out
    assert "their group is not known or they are posts or programmes: 1." in told.out


GONE = """
document: {uri: "https://example.org/gone", title: Gone}
actors:
  - {key: heir, name: Heir of the Lake, type: ngo}
  - {key: far, name: Far Lake Union, type: ngo, country: UG}
relations: [{subject: heir, predicate: SUCCEEDED, object: far, at: "2020"}]
"""


def test_who_is_no_more_is_told_so(hub, tmp_path):
    (tmp_path / "gone.yaml").write_text(GONE, encoding="utf-8")
    assert hub("ingest", "gone.yaml").code == 0
    assert "Far Lake Union [Uganda; no longer exists]" in hub(*ASKED, "--actor", "lake-hub").out
    french = hub(*ASKED, "--actor", "lake-hub", "--lang", "fr").out
    assert "Far Lake Union [Ouganda; n’existe plus]" in french
    assert "Near Lake Union [Burundi] (" in french


def test_the_shape_for_programs(hub):
    found = hub(*ASKED, "--actor", "Lake Hub Union", "--json").json
    assert set(found) == {"actor", "group", "roles", "groups", "pairs", "unknown"}
    (pair,) = found["pairs"]["items"]
    assert set(pair["first"]) == {"actor", "group", "shared", "event", "when", "closed"}
    assert {pair[end]["group"]["label"] for end in pair} == {"Burundi", "Uganda"}


def test_whose_country_is_not_known(hub):
    told = hub(*ASKED, "--actor", "Lost Lake Union", "--lang", "fr")
    assert told.code == 0
    assert "C’est une absence de données, pas une absence de lien." in told.out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--by", "degree", "--actor", "lake-hub"), "'degree' does not tell between whom"),
        (("--by", "liaison", "--actor", "cenapp"), "Did you mean"),
        (("--by", "liaison", "--actor", "lake-hub", "--from", "2030"), "No source surely puts"),
    ],
)
def test_what_cannot_be_told_is_said(hub, asked, said):
    told = hub("rank", *asked)
    assert told.code == 2
    assert said in told.err
