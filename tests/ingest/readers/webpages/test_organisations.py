import pytest

from tests.ingest.readers.webpages.pages import EVENT, ORGANISATION, page


@pytest.fixture
def told(read, tmp_path):
    def records(*items):
        path = tmp_path / "page.html"
        path.write_text(page(*items), encoding="utf-8")
        return read(path)

    return records


def test_an_organisation_has_its_names_country_and_codes(told) -> None:
    (actor,) = told(ORGANISATION).reads[0].record.actors
    assert (actor.name, actor.aliases, actor.type, actor.country) == (
        "Lake Region Peace Forum",
        ["LRPF"],
        "civil-society",
        "KE",
    )
    assert actor.identifiers == {"wikidata": "Q123", "url": "https://example.org"}


def test_what_it_is_part_and_member_of_is_told(told) -> None:
    body = {
        **ORGANISATION,
        "parentOrganization": {"@type": "Organization", "name": "Example Alliance"},
        "memberOf": {"@type": "Organization", "name": "Example Network"},
        "subOrganization": {"@type": "NGO", "name": "Example Branch"},
    }
    record = told(body).reads[0].record
    names = {actor.key: actor.name for actor in record.actors}
    assert [(names[r.subject], r.predicate, names[r.object]) for r in record.relations] == [
        ("Lake Region Peace Forum", "PART_OF", "Example Alliance"),
        ("Lake Region Peace Forum", "MEMBER_OF", "Example Network"),
        ("Example Branch", "PART_OF", "Lake Region Peace Forum"),
    ]


def test_an_unknown_type_is_an_issue(told) -> None:
    record = told({**ORGANISATION, "@type": "SportsOrganization"}).reads[0].record
    assert record.actors[0].type is None
    assert [issue.message for issue in record.issues] == [
        "The type of organisation 'SportsOrganization' is not known."
    ]


def test_persons_are_not_kept_but_the_body_they_work_for_is(told) -> None:
    body = {"@type": "Organization", "name": "Example Institute"}
    speaker = {"@type": "Person", "name": "Jane Example", "email": "jane@example.org"}
    outcome = told(
        {
            **EVENT,
            "performer": [{**speaker, "worksFor": body}, speaker],
            "organizer": ["Jane Example", "Example Forum"],
            "attendee": {"name": "John Example"},
        },
        {**ORGANISATION, "founder": speaker, "employee": [speaker]},
        {**speaker, "@context": "https://schema.org"},
    )
    assert "Jane" not in str(outcome.reads)
    assert "John" not in str(outcome.reads)
    assert outcome.messages == ["7 names and addresses of persons were not kept."]
    record = outcome.reads[0].record
    names = {actor.key: actor.name for actor in record.actors}
    parts = [(names[p.actor], p.role) for p in record.events[0].participations]
    assert parts == [("Example Forum", "organiser"), ("Example Institute", "presenter")]


def test_numbers_prices_and_addresses_are_no_organisations(told) -> None:
    names = ["2024", "50 EUR", "€ 1,500.00", "1 200 FCFA", "-"]
    bodies = [{"@type": "Organization", "name": one} for one in names]
    mail = {"@type": "Organization", "name": "jane@example.org"}
    outcome = told({**EVENT, "sponsor": [*names, *bodies, mail, "https://example.org"]})
    assert [actor.name for actor in outcome.reads[0].record.actors] == ["Lake Region Peace Forum"]
    assert outcome.last.unknown["organisation names"] == dict.fromkeys(names, 2)
    assert outcome.messages == ["2 names and addresses of persons were not kept."]
    assert "jane" not in str((outcome.reads, outcome.last))


def test_years_and_letters_are_parts_of_names(told) -> None:
    names = ["Peace Forum 2024-2025", "G7", "Shilling Forum"]
    bodies = [{"@type": "Organization", "name": one} for one in names]
    outcome = told({**EVENT, "organizer": bodies})
    assert [actor.name for actor in outcome.reads[0].record.actors] == names


def test_bodies_above_bodies_are_all_read(told) -> None:
    inner = {"@type": "NGO", "name": "Forum 6"}
    for number in (5, 4, 3, 2, 1):
        inner = {"@type": "NGO", "name": f"Forum {number}", "parentOrganization": inner}
    record = told({"@context": "https://schema.org", **inner}).reads[0].record
    assert [r.predicate for r in record.relations] == ["PART_OF"] * 5
