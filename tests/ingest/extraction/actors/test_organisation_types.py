"""What kind of actor the words of a name say."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.organisation_types import organisation_type
from ingest.extraction.text.spans import Mention


def _owner(ref: str | None, kind: str | None) -> Mention:
    return Mention(0, 0, 0, 0, "actor", "owner", "gazetteer", ref=ref, type=kind)


@pytest.mark.parametrize(
    ("head", "name", "owner", "kind"),
    [
        ("association", "Hilltown Association", None, "national-ngo"),
        ("association", "Hilltown Women’s Association", None, "wro"),
        ("association", "Hilltown Womenswear Association", None, "national-ngo"),
        ("ministry", "Ministry of Women", None, "ministry"),
        ("council", "Joint Working Group Council", None, "network"),
        ("agency", "International Hill Agency", None, "igo"),
        ("agency", "Hill Agency", None, "state"),
        ("office", "Hill Office", None, None),
        ("office", "Hill Office", _owner("un", "igo"), "un-agency"),
        ("mission", "Hill Mission", _owner("un", "igo"), "un-mission"),
        ("council", "Hill Council", _owner("igad", "rec"), "rec"),
        ("council", "Hill Council", _owner(None, "wro"), "network"),
        ("section", "Hill Section", _owner(None, "wro"), "wro"),
        ("pony", "Hill Pony", None, None),
        ("commission", "Zambian High Commission", None, "embassy"),
        ("commission", "Hill High Commission for Peace", None, "independent-commission"),
        ("chamber", "Hill Appeals Chamber", None, "judiciary"),
        ("committee", "Committee on Human Rights of Parliament", None, "parliament"),
    ],
)
def test_head_other_words_and_owner_say_the_kind(
    find: Callable[[str], Found], head: str, name: str, owner: Mention | None, kind: str | None
) -> None:
    view = find("The women of the town met in the hall.").view
    assert organisation_type(view, head, name, owner) == kind
