"""How far each rule can be trusted: the share of its facts that were right, fitted on reports."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.extraction_judging import JudgedFact, judged_facts
from benchmarks.extraction_reports import Report
from benchmarks.extraction_score import Judge
from ingest.extraction import Lexicon, extract

# A rule that was seen rarely is trusted like the others of its kind: their share counts as this
# many facts more. Any number from 1 to 16 gave the same Brier score to the third decimal.
_BORROWED = 4
# One fact more that was wrong: no rule is trusted without end because it was never caught.
_CAUTION = 1
KINDS = ("names", "roles", "event")

# Kind and rule to a number of facts.
_Counted = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often one rule was right, and the confidence that follows."""

    kind: str
    rule: str
    right: int
    of: int
    confidence: float


@dataclass(frozen=True)
class Trust:
    """The rules that were seen, by kind and name, and what is said of all others."""

    rules: tuple[RuleCount, ...]
    default: float

    def numbers(self) -> dict[str, float]:
        """Rule to confidence, as the lexicon holds it."""
        return {"default": self.default, **{one.rule: one.confidence for one in self.rules}}


@dataclass(frozen=True)
class Confidence:
    """The learned part that gives every rule its confidence; see `extraction_learned`."""

    judge: Judge
    name: str = "confidence"

    def fit(self, reports: Sequence[Report], lexicon: Lexicon) -> Trust:
        """Read the reports and count for each rule what was right."""
        facts = [
            fact
            for report in reports
            for fact in judged_facts(self.judge, report, extract(report.text, lexicon))
        ]
        return trust_in(facts)

    def use(self, data: Trust, lexicon: Lexicon) -> Lexicon:
        """Return the lexicon with these confidences."""
        return replace(lexicon, confidence=data.numbers())


def trust_in(facts: Iterable[JudgedFact]) -> Trust:
    """Return the confidence of every rule: its share of right facts, drawn towards its kind's."""
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for fact in facts:
        seen[fact.kind, fact.rule] += 1
        right[fact.kind, fact.rule] += fact.right
    usual = {kind: _share(right, seen, kind) for kind in KINDS}
    rules = [
        RuleCount(kind, rule, right[kind, rule], of, _drawn(right[kind, rule], of, usual[kind]))
        for (kind, rule), of in sorted(seen.items(), key=lambda one: (KINDS.index(one[0][0]), one))
    ]
    return Trust(tuple(rules), _drawn(0, 0, min(usual.values())))


def _share(
    right: Mapping[tuple[str, str], int], seen: Counter[tuple[str, str]], kind: str
) -> float:
    """The share of a kind, (right + 1) / (all + 2), since a kind may have no fact at all."""
    keys = [key for key in seen if key[0] == kind]
    return (sum(right[key] for key in keys) + 1) / (sum(seen[key] for key in keys) + 2)


def _drawn(right: int, of: int, usual: float) -> float:
    return round((right + _BORROWED * usual) / (of + _BORROWED + _CAUTION), 2)
