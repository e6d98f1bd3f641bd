"""Hard pairs of accounts: two events are never joined, one event is never passed over."""

from pathlib import Path

import pytest

from benchmarks.event_pairs import Judged, judged_pairs, main, measured
from benchmarks.names_measure import Counts
from ingest.resolution.event_match import ASK, DIFFERENT, SAME


@pytest.fixture(scope="module")
def pairs() -> list[Judged]:
    return list(judged_pairs())


def test_two_events_are_never_joined(pairs: list[Judged]) -> None:
    two = [pair for pair in pairs if not pair.is_one]
    assert len(two) >= 10
    assert [pair.case for pair in two if pair.verdict == SAME] == []


def test_one_event_is_joined_or_asked_about(pairs: list[Judged]) -> None:
    assert [pair.case for pair in pairs if pair.is_one and pair.verdict == DIFFERENT] == []


def test_reports_in_two_languages_are_joined_without_asking(pairs: list[Judged]) -> None:
    verdicts = {pair.case: pair.verdict for pair in pairs if "French" in pair.case}
    assert set(verdicts.values()) == {SAME}
    assert len(verdicts) == 2


def test_a_day_of_publication_is_asked_about(pairs: list[Judged]) -> None:
    (verdict,) = [pair.verdict for pair in pairs if "publication" in pair.case]
    assert verdict == ASK


def test_a_series_in_following_months_is_not_even_asked_about(pairs: list[Judged]) -> None:
    (verdict,) = [pair.verdict for pair in pairs if "following months" in pair.case]
    assert verdict == DIFFERENT


def test_precision_and_recall_are_counted() -> None:
    pairs = [Judged("a", True, SAME), Judged("b", True, ASK), Judged("c", False, SAME)]
    assert measured(pairs) == {
        "joined without asking": Counts(1, 2, 2),
        "joined or asked about": Counts(2, 3, 2),
    }


def test_each_case_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("benchmarks.event_pairs.judged_pairs", lambda: [Judged("a", True, ASK)])
    assert main() == 0
    assert "! ask       one  a\n" in capsys.readouterr().out
