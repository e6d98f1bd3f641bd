"""The two reports the project began with, compared by hand with gold/seed-facts.json."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.model.record import Record
from tests.ingest.extraction.facts import codes, roles_at, themes

Read = Callable[[str], Record]


@pytest.fixture(scope="module")
def exchange(shared_folder: Path, read: Read) -> Record:
    return read((shared_folder / "seeds" / "regional-exchange.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def workshop(shared_folder: Path, read: Read) -> Record:
    return read((shared_folder / "seeds" / "gender-ssr-workshop.txt").read_text(encoding="utf-8"))


def _ids(record: Record) -> dict[str, str | None]:
    return {actor.name: actor.id for actor in record.actors}


def test_the_exchange_names_its_actors(exchange: Record) -> None:
    found = {actor.id for actor in exchange.actors} | {p.id for p in exchange.programmes}
    assert found >= {
        "wipc",
        "just-future",
        "icglr-rtf",
        "uga-mglsd",
        "rchs",
        "fida-uganda",
        "coact",
    }
    wipc = next(actor for actor in exchange.actors if actor.id == "wipc")
    assert {wipc.name, *wipc.aliases} >= {"Women’s International Peace Centre", "Peace Centre"}


def test_the_exchange_has_its_type_and_no_date_or_place(exchange: Record) -> None:
    main = exchange.events[0]
    assert (main.type, main.date, main.places) == ("exchange-visit", None, [])
    assert main.title == "Regional Learning and Networking Exchange"
    assert "no-date" in codes(exchange)


def test_the_centre_organised_and_hosted(exchange: Record) -> None:
    found = roles_at(exchange, exchange.events[0])
    centre = "Women’s International Peace Centre"
    assert found >= {(centre, "organiser"), (centre, "host")}


def test_the_exchange_belongs_to_its_programme_whose_partner_organised_it(
    exchange: Record,
) -> None:
    programme = exchange.programmes[0]
    assert exchange.events[0].programme == programme.key
    told = [one for one in exchange.relations if "role" in one.qualifiers]
    ties = {(one.subject, one.predicate, one.object, one.qualifiers["role"]) for one in told}
    wipc = next(actor.key for actor in exchange.actors if actor.id == "wipc")
    assert (wipc, "ROLE_IN", programme.key, "programme-partner") in ties


def test_the_delegates_come_from_three_countries_and_five_towns(exchange: Record) -> None:
    names = {actor.key: actor.name for actor in exchange.actors}
    came = {
        (names[one.subject][0], one.object)
        for one in exchange.relations
        if one.predicate == "FROM_PLACE" and names[one.subject][0].isdigit()
    }
    assert came == {
        ("4", "country-bdi"), ("4", "place-bujumbura"),
        ("7", "country-cod"), ("7", "place-kinshasa"), ("7", "place-bukavu"), ("7", "place-goma"),
        ("5", "country-ssd"), ("5", "place-juba"),
    }  # fmt: skip


def test_the_sessions_keep_their_order_and_kind(exchange: Record) -> None:
    sessions = [(e.order, e.type) for e in exchange.events if e.parent == "e1"]
    assert sessions == [(1, "opening-session"), (2, "reflection-space"), (3, "wellness-session")]


def test_the_sessions_keep_their_themes(exchange: Record) -> None:
    opening, reflection, wellness = exchange.events[1:]
    assert themes(opening) >= {"wps", "regional-mechanisms", "women-mediators"}
    assert themes(reflection) >= {
        "legal-clinics",
        "civil-military-relations",
        "women-peacebuilding",
        "civic-space",
        "network-building",
        "learning-exchange",
    }
    assert themes(wellness) >= {
        "psychological-wellbeing",
        "self-care",
        "integrated-security",
        "capacity-needs",
    }


def test_a_role_the_text_leaves_open_stays_open(exchange: Record) -> None:
    opening = exchange.events[1]
    unclear = [p for p in opening.participations if p.certainty == "ambiguous"]
    ids = {a.key: a.id for a in exchange.actors}
    assert {ids[p.actor] for p in unclear} == {"icglr-rtf", "uga-mglsd", "rchs"}
    for part in unclear:
        assert part.role == "unspecified"
        assert part.list_open
        assert part.readings == {"participant": 0.5, "subject": 0.4, "presenter": 0.1}
    assert codes(exchange).count("ambiguous-role") == 3


def test_two_presenters_of_the_reflective_space(exchange: Record) -> None:
    found = roles_at(exchange, exchange.events[2])
    assert found >= {("FIDA-U", "presenter"), ("Coalition for Action on 1325", "presenter")}


def test_the_two_head_counts_are_kept_with_their_parts(exchange: Record) -> None:
    counts = exchange.events[0].counts
    totals = [(c.n, c.of, c.basis, c.certainty) for c in counts if c.part_of is None]
    assert totals == [
        (22, "delegates", "stated", "conflicting"),
        (20, "representatives", "targeted", "conflicting"),
    ]
    assert [c.n for c in counts if c.part_of == "20"] == [4, 7, 5, 4]
    assert "conflicting-counts" in codes(exchange)


def test_the_workshop_names_its_actors(workshop: Record) -> None:
    ids = {actor.id for actor in workshop.actors if actor.id}
    assert ids >= {
        "international-alert",
        "dushirehamwe",
        "binub",
        "ictj",
        "cenap",
        "bdi-army",
        "bdi-police",
    }
    assert {p.id for p in workshop.programmes} == {"ifp", "gutwara-neza"}
    kinds = {actor.name: (actor.type, actor.country) for actor in workshop.actors}
    assert kinds["Dutch military police"] == ("military-police", "NL")
    assert kinds["Minister of Defence"] == ("person-role", None)


def test_the_workshop_has_date_place_type_and_programme(workshop: Record) -> None:
    main = workshop.events[0]
    assert (main.type, main.date) == ("workshop", "2009-03-02/2009-03-06")
    assert [(p.name, p.country) for p in main.places] == [("Bujumbura", "BI"), ("Burundi", "BI")]
    programme = next(p for p in workshop.programmes if p.id == "ifp")
    assert main.programme == programme.key


def test_the_workshop_has_its_roles(workshop: Record) -> None:
    assert roles_at(workshop, workshop.events[0]) >= {
        ("International Alert", "organiser"),
        ("Dushirahamwe", "co-organiser"),
        ("Burundian army", "participant"),
        ("Burundian police corps", "participant"),
        ("civil society organisations", "participant"),
        ("Dutch military police", "participant"),
        ("Minister of Defence", "opener"),
    }
    opener = next(p for p in workshop.events[0].participations if p.role == "opener")
    assert opener.themes == ["gender-ssr"]


def test_the_workshop_has_its_themes(workshop: Record) -> None:
    assert themes(workshop.events[0]) >= {"gender-ssr", "gbv"}


def test_the_presentations_have_their_speakers_and_themes(workshop: Record) -> None:
    told = [
        ({name for name, _ in roles_at(workshop, e)}, themes(e))
        for e in workshop.events
        if e.type == "presentation"
    ]
    assert [speakers for speakers, _ in told] == [
        {"BINUB"},
        {"ICTJ", "Burundian civil society"},
        {"ICTJ", "CENAP"},
        {"Gutwara Neza"},
    ]
    wanted = ["gender-ssr", "gender-transitional-justice", "ssr", "gender-ssr"]
    assert all(theme in found for theme, (_, found) in zip(wanted, told, strict=True))


def test_those_who_spoke_together_are_joined(workshop: Record) -> None:
    third = [e for e in workshop.events if e.type == "presentation"][2]
    keys = {p.actor for p in third.participations}
    assert all(set(p.joint_with) == keys - {p.actor} for p in third.participations)


def test_the_commission_owns_the_project_and_the_project_presents(workshop: Record) -> None:
    owner = next(a.key for a in workshop.actors if a.id == "european-commission")
    project = next(p.key for p in workshop.programmes if p.id == "gutwara-neza")
    ties = {(r.subject, r.predicate, r.object) for r in workshop.relations}
    assert (owner, "ROLE_IN", project) in ties
    assert owner not in {p.actor for e in workshop.events for p in e.participations}


def test_the_country_of_the_minister_is_inferred_and_says_so(workshop: Record) -> None:
    minister = next(a.key for a in workshop.actors if a.type == "person-role")
    found = [r for r in workshop.relations if r.predicate == "COUNTRY_OF"]
    assert [(r.subject, r.object, r.status) for r in found] == [
        (minister, "country-bdi", "inferred")
    ]
