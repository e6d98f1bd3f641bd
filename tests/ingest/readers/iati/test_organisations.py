"""Organisations: one each, whatever element names it; only real identifiers join anything."""

import pytest

from graph.model.record import RecordActor
from tests.ingest.readers.iati.relations_of import relations


def org(name: str = "", ref: str = "", kind: str = "", role: str = "4") -> str:
    return (
        f'<participating-org ref="{ref}" type="{kind}" role="{role}">'
        f"<narrative>{name}</narrative></participating-org>"
    )


@pytest.fixture
def actors_of(read_one):
    """The organisations but for the one that reports."""

    def read(*inside: str) -> list[RecordActor]:
        return read_one("".join(inside)).reads[0].record.actors[1:]

    return read


def test_one_identifier_is_one_organisation_under_all_its_names(actors_of) -> None:
    (one,) = actors_of(org("Lakeside", "KE-NGO-1"), org("LAKESIDE TRUST", "ke-ngo-1"))
    assert (one.name, one.aliases) == ("Lakeside", ["LAKESIDE TRUST"])
    assert one.identifiers == {"KE-NGO": "1"}
    assert [(c.tells, c.quote) for c in one.evidence] == [
        ("name", "Lakeside"),
        ("identifiers", "KE-NGO-1"),
        ("aliases", "LAKESIDE TRUST"),
    ]


def test_a_name_without_identifier_is_the_one_that_has_it(actors_of) -> None:
    (one,) = actors_of(org("Lakeside", "KE-NGO-1"), org("lakeside"))
    assert one.identifiers == {"KE-NGO": "1"}


def test_all_narratives_are_names(actors_of) -> None:
    names = '<narrative xml:lang="fr">Maison du lac</narrative><narrative>Lakeside</narrative>'
    (one,) = actors_of(f'<participating-org role="4">{names}</participating-org>')
    assert (one.name, one.aliases) == ("Lakeside", ["Maison du lac"])


@pytest.mark.parametrize(
    ("ref", "identifiers"),
    [
        ("XM-DAC-41114", {"XM-DAC": "41114"}),
        ("XI-IATI-EC_NEAR", {"XI-IATI": "EC_NEAR"}),
        ("GB-GOV-1", {"GB-GOV": "1"}),
        ("CH-4", {"iati-org": "CH-4"}),
        ("DAC-1601", {"iati-org": "DAC-1601"}),
        ("00141", {"iati-org-of-XX-EXA-9": "00141"}),
        ("n/a", {"iati-org-of-XX-EXA-9": "n/a"}),
    ],
)
def test_a_number_of_one_publisher_says_nothing_beside_others(actors_of, ref, identifiers) -> None:
    (one,) = actors_of(org("Lakeside", ref))
    assert one.identifiers == identifiers


def test_numbers_of_a_list_of_its_own_are_different_bodies_under_different_names(actors_of) -> None:
    assert len(actors_of(org("Lakeside", "n/a"), org("Hillside", "n/a"))) == 2


def test_an_identifier_alone_is_the_name(actors_of) -> None:
    (one,) = actors_of(org(ref="XM-DAC-41114"))
    assert one.name == "XM-DAC-41114"


@pytest.mark.parametrize(("code", "kind"), [("21", "ingo"), ("40", "igo"), ("10", "state")])
def test_types_are_ours(actors_of, code, kind) -> None:
    (one,) = actors_of(org("Lakeside", kind=code))
    assert one.type == kind


def test_an_unknown_type_is_an_issue_and_counted(read_one) -> None:
    outcome = read_one(org("Lakeside", kind="17"))
    (issue,) = outcome.reads[0].record.issues
    assert (issue.code, issue.evidence.quote) == ("unknown-actor-type", "17")
    assert issue.message == "The source calls the type of Lakeside '17', which no list knows."
    assert outcome.counts[0].unknown == {"types of organisations": {"17": 1}}


def test_the_country_of_a_register_is_inferred(read_one) -> None:
    inside = org("Lakeside", "KE-NGO-1") + org("Fund", "XM-DAC-1") + org("Agency", "CH-4")
    found = relations(read_one(inside).reads[0].record, "COUNTRY_OF")
    assert [(r.subject, r.object, r.status) for r in found] == [
        ("org:KE-NGO-1", "country:KE", "inferred"),
        ("org:CH-4", "country:CH", "inferred"),
    ]
    assert "in its identifier, KE-NGO-1" in str(found[0].note)


def test_without_a_reporter_its_numbers_are_counted_only(read_text) -> None:
    text = "<iati-activities><iati-activity><iati-identifier>X</iati-identifier>"
    outcome = read_text(text + org("Lakeside", "77") + "</iati-activity></iati-activities>")
    assert outcome.reads[0].record.actors[0].identifiers == {}
    assert outcome.counts[0].unknown == {"identifiers of organisations": {"77": 1}}
