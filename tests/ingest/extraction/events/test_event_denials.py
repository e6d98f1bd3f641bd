"""An event that the text takes back is planned with an issue, or none; one that was held stays."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.event_denials import wished_stretches
from tests.ingest.extraction.facts import codes, roles

Read = Callable[[str], Record]
RAIN = " The roads to the hills were closed by the rain that week."
PLUIE = " Les routes des collines étaient fermées par la pluie cette semaine-là."


def _modalities(record: Record) -> list[str]:
    return [event.modality for event in record.events]


@pytest.mark.parametrize(
    "text",
    [
        "The workshop on land that UNHCR had planned in Goma for 3 March 2019 was cancelled.",
        "The forum, which was to be held in Gulu on 4 May 2019 with UNDP, was postponed.",
        "The forum planned in Gulu for 4 May 2019 did not take place. UNDP had promised funds.",
        "A workshop on land was planned in Goma on 3 March 2019. It was called off.",
        "UNHCR organised a workshop in Goma for 3 March 2019. It never took place.",
        "No workshop took place in Goma on 3 March 2019, UNHCR said.",
        "UNHCR cancelled its workshop on land in Goma on 3 March 2019.",
        "Workshop on land in Goma, 3 March 2019\n\n"
        "This workshop was cancelled. UNHCR organised it.",
        "Atelier sur la terre, Goma, 3 mars 2019\n\n"
        "Cet atelier a été annulé. Le HCR l’avait organisé.",
        "The mayor banned the workshop on land that UNHCR had wanted in Goma on 3 March 2019.",
        "The workshop on land planned in Goma for 3 March 2019 fell through.",
        "UNHCR postponed to June the forum on land in Goma planned for 3 March 2019.",
        "It is false that UNHCR held a workshop in Goma on 3 March 2019.",
        "UNHCR would have held a workshop in Goma on 3 March 2019 if the bridge had stood.",
        "The forum planned for 3 March 2019 in Goma by UNDP and the Lake Hub was cancelled.",
        "The workshop on land disputes that UNDP and UNHCR had planned for 3 March 2019 in Goma, "
        "Congo, was cancelled at the last minute.",
        "Le forum des jeunes prévu le 3 mars 2019 à Goma par le HCR et le Centre du Lac a été "
        "annulé.",
        "L’atelier sur les conflits de terre que le HCR et le PNUD avaient prévu à Goma le 3 mars "
        "2019 a été annulé.",
        "L’atelier prévu à Goma le 3 mars 2019 par le HCR a été annulé.",
        "L’atelier sur la terre, prévu à Goma le 3 mars 2019, n’a pas eu lieu.",
        "La conférence de Bunia, prévue pour le 4 mai 2019, a été reportée.",
        "Aucun atelier ne s’est tenu à Goma le 3 mars 2019, a dit le HCR.",
        "Le HCR a annulé son atelier sur la terre à Goma le 3 mars 2019.",
        "Le HCR a nié qu’un atelier s’est tenu à Goma le 3 mars 2019.",
    ],
)
def test_an_event_that_was_not_held_is_planned_with_an_issue(read: Read, text: str) -> None:
    record = read(text + (PLUIE if " le " in text.lower() else RAIN))
    assert _modalities(record) == ["planned"]
    issue = next(issue for issue in record.issues if issue.code == "cancelled-event")
    assert issue.evidence is not None


@pytest.mark.parametrize(
    "text",
    [
        "The women of Goma called on UNHCR to organise a workshop in Goma on 3 March 2019.",
        "UNHCR should hold a workshop in Goma on 3 March 2019, said the women of the town.",
        "Les femmes de Goma ont demandé au HCR d’organiser un atelier à Goma le 3 mars 2019.",
        "Si les fonds sont trouvés, le HCR tiendra un atelier à Goma le 3 mars 2019.",
    ],
)
def test_an_event_that_is_only_wished_for_is_planned(read: Read, text: str) -> None:
    assert _modalities(read(text)) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "SATIRE. UNHCR held a workshop on land in Goma on 3 March 2019. It was opened by UNDP.",
        "In this novel, UNHCR held a workshop on land in Goma on 3 March 2019.",
        "Was a workshop on land held in Goma on 3 March 2019 by UNHCR? Nobody knows.",
        "It is not clear whether UNHCR held a workshop in Goma on 3 March 2019.",
        "If funds are found, UNHCR will hold a workshop in Goma on 3 March 2019 for 30 women.",
        "Un atelier a-t-il été tenu à Goma le 3 mars 2019 par le HCR ? Personne ne le sait.",
        "PARODIE : le HCR a tenu un atelier à Goma le 3 mars 2019. Il a été ouvert par le PNUD.",
    ],
)
def test_an_event_that_is_asked_about_or_made_up_is_none(read: Read, text: str) -> None:
    record = read(text)
    assert record.events == []
    assert not record.document.is_event_report


@pytest.mark.parametrize(
    "text",
    [
        "The workshop was held in Goma on 3 March 2019. A second workshop was cancelled.",
        "The workshop was not cancelled: it was held in Goma on 3 March 2019 by UNHCR.",
        "UNHCR held a workshop in Goma on 3 March 2019. It had been postponed twice.",
        "At the workshop held in Goma on 3 March 2019, UNHCR said that the vote was cancelled.",
        "The workshop on land planned by UNHCR was held in Goma on 3 March 2019, and the vote was "
        "cancelled.",
        "The workshop on land of UNHCR and UNDP in Goma on 3 March 2019 heard that the vote that "
        "UNICEF had planned was cancelled.",
        "The workshop in Goma on 3 March 2019 was not organised by UNHCR, but by UNDP.",
        "The workshop was not held in Goma but in Bukavu on 3 March 2019. UNHCR opened it.",
        "The forum was postponed from May and held in Goma on 3 June 2019 by UNHCR.",
        "UNHCR held a forum in Goma on 3 March 2019. Could women lead the talks? All said yes.",
        "UNHCR held a workshop in Goma on 3 March 2019. “The forum was cancelled by them in May,” "
        "said UNDP.",
        "Le HCR a tenu un atelier à Goma le 3 mars 2019. Un autre atelier a été annulé.",
        "UNHCR should have been in Goma on 3 March 2019, when UNDP organised a workshop on land.",
        "Le HCR aurait dû être à Goma le 3 mars 2019, quand le PNUD a organisé un atelier.",
        "Dans la nouvelle salle, le HCR a tenu un atelier à Goma le 3 mars 2019.",
    ],
)
def test_an_event_that_was_held_stays_one(read: Read, text: str) -> None:
    record = read(text)
    assert _modalities(record)[:1] == ["factual"]
    assert "cancelled-event" not in codes(record)


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        (
            "UNHCR held a workshop in Goma on 3 March 2019. "
            "The women called on UNDP to organise a forum on land.",
            "UNDP",
        ),
        (
            "Le HCR a tenu un atelier à Goma le 3 mars 2019. "
            "Les femmes ont exhorté le PNUD à organiser un forum sur la terre.",
            "PNUD",
        ),
    ],
)
def test_who_is_asked_to_organise_has_organised_nothing(read: Read, text: str, wished: str) -> None:
    told = roles(read(text))
    assert (wished, "organiser") not in told
    assert {role for name, role in told if name in ("UNHCR", "HCR")} == {"organiser"}


def test_a_wish_reaches_to_what_is_wished_for(find: Callable[[str], Found]) -> None:
    text = "The women called on UNDP to organise a forum. They were in the town."
    (stretch,) = wished_stretches(find(text))
    assert text[stretch.start : stretch.end] == "called on UNDP to organise a forum"


def test_a_wish_ends_where_a_clause_says_what_was(read: Read) -> None:
    text = "UNHCR should have been in Goma on 3 March 2019, when UNDP organised a workshop on land."
    assert roles(read(text)) == {("UNDP", "organiser")}
