"""Names and events that may be one are listed with reasons, until a person decided."""

from pathlib import Path

import pytest

RECORD = """
document: {{uri: "https://example.org/{n}"}}
actors: [{{key: a1, name: {name}, type: ngo}}, {{key: a2, name: Lake Forum, type: ngo}}]
events:
- key: e1
  title: Workshop on mediation
  date: {date}
  places: [{{name: Goma, country: CD, kind: city}}]
  participations: [{{actor: a1, role: organiser}}, {{actor: a2, role: participant}}]
"""


@pytest.fixture
def twice(run, tmp_path: Path):
    """Two sources: of one organisation under two spellings, of one event on two days."""
    told = (("Lake Victoria Peace Centre", "2018-03-03"), ("Lake Victoria Peace Center", "2018-03"))
    for number, (name, date) in enumerate(told):
        text = RECORD.format(n=number, name=name, date=date)
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
        assert run("ingest", str(tmp_path / f"{number}.yaml")).code == 0
    return run


def test_both_kinds_are_listed_with_their_reasons(twice) -> None:
    found = twice("review", "duplicates", "--json").json
    assert found["events"]["total"] == 1
    assert "Both were in the same town." in found["events"]["items"][0]["reasons"]
    assert found["names"]["total"] == len(found["names"]["items"])
    assert all(pair["reasons"] for pair in found["names"]["items"])


def test_one_kind_alone_can_be_asked_for(twice) -> None:
    assert list(twice("review", "duplicates", "--events", "--json").json) == ["events"]
    assert list(twice("review", "duplicates", "--names", "--json").json) == ["names"]


def test_the_list_says_how_many_of_how_many(twice) -> None:
    out = twice("review", "duplicates", "--events").out
    assert "Workshop on mediation" in out
    assert "1 of 1 pair\n" in out


def test_the_list_says_that_everything_was_compared(twice) -> None:
    both = " ".join(twice("review", "duplicates").out.split())
    assert "All events were compared with one another (2)" in both
    assert "All names were compared with one another (" in both
    assert "All names" not in twice("review", "duplicates", "--events").out


@pytest.mark.parametrize("verdict", ["merge", "not-same", "unsure"])
def test_a_decided_pair_is_listed_no_more(twice, verdict: str) -> None:
    (pair,) = twice("review", "duplicates", "--events", "--json").json["events"]["items"]
    assert twice("review", verdict, pair["node"], pair["other"]).code == 0
    assert twice("review", "duplicates", "--events", "--json").json["events"]["total"] == 0


def test_the_list_says_who_led_to_no_event(run, tmp_path: Path, monkeypatch) -> None:
    text = RECORD.replace("  date: {date}\n", "")
    for number in range(2):
        told = text.format(n=number, name="Lake Peace Centre")
        (tmp_path / f"{number}.yaml").write_text(told, encoding="utf-8")
        assert run("ingest", str(tmp_path / f"{number}.yaml")).code == 0
    assert "busy_actors" not in run("review", "duplicates", "--json").json
    monkeypatch.setattr("ingest.resolution.same_events.BUSIEST", 1)
    out = " ".join(run("review", "duplicates", "--events").out.split())
    assert "2 events were compared. Events without a date were not looked for" in out
    assert "Lake Forum" in out
    busy = run("review", "duplicates", "--json").json["busy_actors"]
    assert {one["label"] for one in busy["items"]} == {"Lake Peace Centre", "Lake Forum"}
