"""Parts that a text denies, plans or only asks for are parted from those that it tells."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.kept_facts import facts_told, without_plans
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.events.outline import outline_of
from ingest.extraction.roles.roles import RoleFact

HELD = "UNHCR held a workshop in Goma on 3 March 2019."
AHEAD = "UNHCR will hold a workshop in Goma on 3 March 2027."


def _named(facts: list[RoleFact]) -> set[str]:
    return {fact.mention.name for fact in facts}


@pytest.mark.parametrize(
    ("text", "kept", "denied", "left"),
    [
        (HELD, {"UNHCR"}, set(), set()),
        (HELD + " The workshop was not funded by UNICEF.", {"UNHCR"}, {"UNICEF"}, set()),
        (HELD + " The plan of the women will be funded by UNICEF.", {"UNHCR"}, set(), {"UNICEF"}),
        (AHEAD + " Among the guests who are invited: UNICEF.", {"UNHCR"}, set(), {"UNICEF"}),
    ],
)
def test_facts_are_parted(
    find: Callable[[str], Found], text: str, kept: set[str], denied: set[str], left: set[str]
) -> None:
    found = find(text)
    told = facts_told(found, "workshop")
    out, rest = without_plans(found, told.kept, outline_of(found, event_hits(found)))
    assert (_named(rest), _named(told.denied), _named(out)) == (kept, denied, left)
