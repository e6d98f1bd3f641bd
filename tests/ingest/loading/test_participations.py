import pytest

from tests.ingest.loading.records_of import reasons_of, told_of, workshop


def told_with(tell, **part):
    return tell(**workshop(participations=[{"actor": "a1", "role": "presenter", **part}]))


def test_role_themes_partners_and_numbers_are_told(tell) -> None:
    told = told_with(
        tell,
        themes=["ssr", "gbv"],
        joint_with=["a2"],
        on_behalf_of="cenap",
        n=3,
        basis="stated",
        list_open=True,
        wording="spoke",
    )
    (part,) = told_of(told, "PARTICIPATED_IN")
    assert part.qualifiers == {
        "role": "presenter",
        "themes": ["theme:gbv", "theme:ssr"],
        "joint_with": [dict(told.resolved)["Lake Network"].node_id],
        "on_behalf_of": "cenap",
        "n": 3,
        "basis": "stated",
        "list_open": True,
        "wording": "spoke",
    }


def test_what_is_not_told_is_no_qualifier(tell) -> None:
    (part,) = told_of(told_with(tell), "PARTICIPATED_IN")
    assert part.qualifiers == {"role": "presenter"}


def test_the_name_behind_the_key_is_shown_first(tell) -> None:
    (part,) = told_of(told_with(tell), "PARTICIPATED_IN")
    assert [(e.sheet, e.quote) for e in part.evidence] == [
        ("Actors", "International Alert"),
        ("Participations", "a1"),
        ("Participations", "presenter"),
    ]


def test_an_unclear_role_keeps_its_readings(tell) -> None:
    told = told_with(
        tell,
        role="unspecified",
        certainty="ambiguous",
        readings={"presenter": 0.6, "participant": 0.4},
    )
    (part,) = told_of(told, "PARTICIPATED_IN")
    assert part.certainty == "ambiguous"
    assert part.qualifiers["readings"] == {"participant": 0.4, "presenter": 0.6}


def test_an_unknown_role_is_told_and_the_participation_kept(tell) -> None:
    told = told_with(tell, role="singer", readings={"dancer": 1.0})
    (part,) = told_of(told, "PARTICIPATED_IN")
    assert (part.qualifiers["role"], part.certainty) == ("unspecified", "unknown")
    assert "readings" not in part.qualifiers
    assert any("'singer' is no role; the participation was kept" in r for r in reasons_of(told))
    assert "'dancer' is no role." in reasons_of(told)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("themes", ["no-theme"], "'no-theme' is no theme"),
        ("joint_with", ["nobody"], "'nobody' names nothing"),
        ("on_behalf_of", "nobody", "'nobody' names nothing"),
    ],
)
def test_a_wrong_detail_does_not_lose_the_participation(
    tell, field: str, value: object, reason: str
) -> None:
    told = told_with(tell, **{field: value})
    assert len(told_of(told, "PARTICIPATED_IN")) == 1
    assert reason in reasons_of(told)[0]


def test_a_participant_that_is_nobody_is_rejected(tell) -> None:
    told = told_with(tell, actor="nobody")
    assert told_of(told, "PARTICIPATED_IN") == []
    assert reasons_of(told) == ["'nobody' names no actor of the record or the vocabulary."]
