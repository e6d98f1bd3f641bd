"""Codes of CAMEO lead to what our vocabulary has, and to nothing else."""

import pytest

from ingest.readers.gdelt.cameo import cameo


@pytest.mark.parametrize(
    ("code", "kind"),
    [("040", "gathering"), ("046", "mediation-session"), ("057", "signing")]
    + [("1411", "demonstration"), ("041", None), ("036", None), ("0356", None), ("190", None)]
    + [("145", None), ("", None), ("0", None), ("---", None)],
)
def test_only_codes_of_meetings_are_meetings(code: str, kind: str | None) -> None:
    meeting = cameo().meeting(code)
    assert (meeting.type if meeting else None) == kind


def test_all_types_and_roles_are_of_the_vocabulary(terms) -> None:
    for meeting in cameo().meetings.values():
        assert meeting.type in terms.event_types.exact
        assert set(meeting.roles) <= terms.roles.exact
    assert set(cameo().types.values()) <= terms.actor_types.exact
    assert len(cameo().roots) == 20


def test_every_known_group_is_a_body_of_ours_or_has_a_name(terms) -> None:
    for code, group in cameo().groups.items():
        assert len(code) == 3
        assert (group.id in terms.named) != bool(group.name), code
        assert group.type is None or group.type in terms.actor_types.exact


@pytest.mark.parametrize(
    "name", ["POLICE", "PRESIDENT", "KENYA", "KENYAN", "THE US", "THE OPPOSITION", "BURUNDAIS"]
)
def test_general_words_and_peoples_name_nobody(name: str) -> None:
    assert cameo().names_nobody(name)


@pytest.mark.parametrize("name", ["JANE EXAMPLE", "EXAMPLE", "", "NAKURU"])
def test_all_other_words_may_name_somebody(name: str) -> None:
    assert not cameo().names_nobody(name)
    assert not cameo().is_body(name)


def test_a_body_is_known_by_its_last_word() -> None:
    assert cameo().is_body("LAKE REFUGEE COUNCIL")
    assert not cameo().is_body("COUNCIL")
    assert not cameo().is_body("TRADE UNION")
