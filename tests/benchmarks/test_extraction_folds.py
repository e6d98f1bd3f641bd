"""Every report is tried once, with what was learned from the others only."""

from collections.abc import Sequence
from dataclasses import replace

from benchmarks.extraction_folds import cross_validated, folds
from benchmarks.extraction_reports import Report
from graph.model.record import Record, RecordDocument
from ingest.extraction import Lexicon


def report(number: int, language: str, is_report: bool) -> Report:
    gold = {"lang": language, "is_event_report": is_report}
    return Report(f"r{number}", f"text {number}", gold)


REPORTS = [report(n, "en" if n % 2 else "fr", is_report=n % 6 != 0) for n in range(23)]


class Memory:
    """Learns nothing but which reports it saw, as a confidence for each."""

    name = "memory"

    def fit(self, reports: Sequence[Report], lexicon: Lexicon) -> dict[str, float]:
        return {**lexicon.confidence, **{one.text: 0.5 for one in reports}}

    def use(self, data: dict[str, float], lexicon: Lexicon) -> Lexicon:
        return replace(lexicon, confidence=data)


def test_every_report_is_tried_once_and_never_learned_from_in_its_fold() -> None:
    found = folds(REPORTS)
    assert len(found) == 5
    assert sorted(r.id for fold in found for r in fold.tried_on) == sorted(r.id for r in REPORTS)
    for fold in found:
        tried, learned = ({r.id for r in part} for part in (fold.tried_on, fold.learned_from))
        assert not tried & learned
        assert len(tried | learned) == len(REPORTS)


def test_each_fold_has_its_share_of_each_language() -> None:
    for fold in folds(REPORTS):
        french = sum(one.language == "fr" for one in fold.tried_on)
        assert 2 <= french <= 3


def test_the_parts_are_the_same_whatever_the_order_and_others_with_another_seed() -> None:
    assert folds(REPORTS) == folds(REPORTS[::-1])
    assert folds(REPORTS) != folds(REPORTS, seed=1)


def test_fewer_reports_than_folds_give_a_fold_for_each() -> None:
    assert [len(fold.tried_on) for fold in folds(REPORTS[:3])] == [1, 1, 1]


def test_what_reads_a_report_was_not_taught_with_it(bare_lexicon: Lexicon) -> None:
    taught: dict[str, set[str]] = {}

    def read(text: str, lexicon: Lexicon) -> Record:
        taught[text] = set(lexicon.confidence)
        return Record(document=RecordDocument(text=text))

    parts = [Memory()]
    scored = [one.id for one, _ in cross_validated(REPORTS, bare_lexicon, parts, read)]
    assert sorted(scored) == sorted(one.id for one in REPORTS)
    texts = {one.text for one in REPORTS}
    for text, known in taught.items():
        assert text not in known
        assert 18 <= len(known & texts) <= 19


def test_a_later_part_sees_what_an_earlier_one_learned(bare_lexicon: Lexicon) -> None:
    class Counting(Memory):
        """Counts what the part before it learned."""

        def fit(self, reports: Sequence[Report], lexicon: Lexicon) -> dict[str, float]:
            known = [text for text in lexicon.confidence if text.startswith("text ")]
            return {**lexicon.confidence, "known": float(len(known))}

    seen = []

    def read(text: str, lexicon: Lexicon) -> Record:
        seen.append(lexicon.confidence["known"])
        return Record(document=RecordDocument(text=text))

    assert list(cross_validated(REPORTS, bare_lexicon, [Memory(), Counting()], read))
    assert set(seen) <= {18.0, 19.0}
