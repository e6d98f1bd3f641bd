"""One participation for each actor and role; a clear role makes a vague one superfluous."""

from collections.abc import Callable

import pytest

from graph.model.record import Participation, Record
from ingest.extraction.events.participations import INFERRED
from tests.ingest.extraction.facts import roles

Read = Callable[[str], Record]
HELD = "A workshop on peace was held in Goma on 3 March 2019. "


def _parts(record: Record) -> list[Participation]:
    return record.events[0].participations


def test_an_actor_has_each_role_once(read: Read) -> None:
    found = read(HELD + "It was funded by UNHCR. The workshop was also financed by the HCR.")
    assert [p.role for p in _parts(found)] == ["funder"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was opened by UNHCR and attended by UNHCR.", {"opener"}),
        ("It was attended by UNHCR.", {"participant"}),
        ("It was opened by UNHCR. The workshop was funded by UNHCR.", {"opener", "funder"}),
    ],
)
def test_the_clearer_role_stays(read: Read, text: str, told: set[str]) -> None:
    assert {role for _, role in roles(read(HELD + text))} == told


def test_the_quote_holds_actor_and_cue_and_no_person(read: Read) -> None:
    found = read(HELD + "It was opened by Mr. Paul Amani of UNHCR in the hall.")
    plain = read(HELD + "It was opened by UNHCR in the hall.")
    quotes = [p.evidence.quote for r in (found, plain) for p in _parts(r) if p.evidence]  # type: ignore[union-attr]
    assert quotes == ["UNHCR", "opened by UNHCR"]


def test_a_speaker_has_the_themes_that_follow_and_others_have_none(read: Read) -> None:
    found = read(
        HELD + "The workshop was funded by UNICEF. The workshop was opened by UNHCR with words on "
        "transitional justice."
    )
    assert {p.role: p.themes for p in _parts(found)} == {
        "funder": [],
        "opener": ["transitional-justice"],
    }


def test_only_unclear_roles_have_readings(read: Read) -> None:
    clear = read(HELD + "It was opened by UNHCR.")
    unclear = read(HELD + "Partners such as UNICEF.")
    assert [(p.readings, p.certainty) for p in _parts(clear)] == [({}, "certain")]
    (part,) = _parts(unclear)
    assert part.certainty == "ambiguous"
    assert sum(part.readings.values()) == pytest.approx(1.0)


def test_a_part_that_no_word_tells_is_inferred_and_says_so(read: Read) -> None:
    text = "On 4 May 2016 UNDP held a workshop in Goma. UNHCR lost its way in the hills."
    parts = {p.rule: p for event in read(text).events for p in event.participations}
    assert (parts["acting"].status, parts["acting"].note) == ("inferred", INFERRED)
    assert (parts["organiser-before"].status, parts["organiser-before"].note) == ("asserted", None)
