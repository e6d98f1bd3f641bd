"""The signs of an event report, one by one."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.gate_signs import signs_of
from ingest.extraction.events.kinds import event_hits

Find = Callable[[str], Found]
HELD = "A conference was held in Goma on 3 March 2019."


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        (HELD, "lead noun", 1.0),
        ("The plan is about workshops.", "lead noun", 0.0),
        ("Meetings were held in the town.", "lead noun", 1.0),
        ("They spoke after the conference.", "lead noun", 0.0),
        ("The agreement will be signed by UNHCR and UNICEF.", "lead verb", 0.0),
        (HELD, "lead day", 1.0),
        (HELD, "lead town", 1.0),
        (HELD, "share", 1.0),
        ("UNHCR and UNICEF signed an agreement on 3 March 2019.", "lead verb", 1.0),
        ("“UNHCR signed an agreement in the old town,” she said to the women.", "lead verb", 0.0),
        ("The minister spoke at the opening of a conference.", "at an event", 1.0),
        ("They spoke of the law at conferences.", "at an event", 0.0),
        ("Le ministre a parlé lors d’une table ronde.", "at an event", 1.0),
        ("The conference was opened by UNHCR.", "parts", 1 / 3),
        ("A conference will be held in Goma.", "to come", 1.0),
        ("Two women were killed in an attack, and three injured.", "incident", 1.0),
        ("The survey has findings.", "other paper", 2 / 3),
        ("It held 23 workshops.", "summed up", 1.0),
        ("It held two workshops.", "summed up", 0.0),
        ("It was 3 and 4 and 5.", "figures", 1.0),
        ("", "figures", 0.0),
        ("", "share", 0.0),
    ],
)
def test_a_sign_says_how_plainly_it_shows(find: Find, text: str, sign: str, value: float) -> None:
    found = find(text)
    assert signs_of(found, event_hits(found))[sign] == pytest.approx(value)


def test_the_lexicon_has_a_weight_for_each_sign(find: Find) -> None:
    found = find(HELD)
    weights = found.view.page.lexicon.gate_weights
    assert {"base", *signs_of(found, event_hits(found))} == weights.keys()
