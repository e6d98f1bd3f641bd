import pytest

from tests.ingest.loading.records_of import reasons_of, told_of, workshop


@pytest.mark.parametrize(
    ("own", "owner"),
    [
        ("icglr", "'International Conference on the Great Lakes Region' of the vocabulary"),
        ("theme:ssr", "'Security sector reform' of the vocabulary"),
        ("doc-0123456789abcdef", "a document"),
        ("actor-0123456789ab", "an actor"),
    ],
)
def test_an_event_takes_no_id_of_another_kind(own: str, owner: str, tell) -> None:
    told = tell(**workshop(id=own))
    (reason,) = reasons_of(told)
    assert reason == (
        f"The id '{own}' belongs to {owner}; the event got another. Give it an id of its own."
    )
    (date,) = told_of(told, "HAS_DATE")
    assert date.subject.startswith("event-")


def test_an_actor_takes_no_id_of_a_theme_a_place_or_its_event(tell) -> None:
    record = workshop(id="my-event")
    for number, own in enumerate(("theme:ssr", "country-bdi", "my-event")):
        record["actors"].append({"key": f"x{number}", "name": f"Body {number}", "id": own})
    told = tell(**record)
    assert [reason.split("'")[1] for reason in reasons_of(told)] == [
        "theme:ssr",
        "country-bdi",
        "my-event",
    ]
    assert all(dict(told.resolved)[f"Body {n}"].node_id.startswith("actor-") for n in range(3))


def test_ids_of_their_own_kind_are_taken(tell) -> None:
    record = workshop(id="event-0123456789ab")
    record["actors"][1]["id"] = "actor-0123456789ab"
    told = tell(**record)
    assert reasons_of(told) == []
    assert {s.object for s in told_of(told, "PARTICIPATED_IN")} == {"event-0123456789ab"}
