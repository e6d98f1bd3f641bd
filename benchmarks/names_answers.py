"""The best answer to each name asked, and the scores from which to link and to ask."""

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.names_labelled import Labelled

_PRECISION = 0.99
_FEWEST, _BAND = 30, 0.1
_STEADY = 90  # above it links are few, and their share jumps
_WORTH_ASKING = 0.2  # a person is asked where at least one of five answers would be yes


class Answer(NamedTuple):
    """The best candidate of a question.

    Attributes:
        score: of the best pair.
        pair: the question and its best candidate.
        is_right: the pair is right.
        is_real: False for a question whose right nodes were taken for unknown.
        rival: score of the best other candidate without a caution; two sure ones link nothing.
    """

    score: float
    pair: Labelled
    is_right: bool
    is_real: bool
    rival: float = 0.0

    def is_linked(self, least: float) -> bool:
        """True when the program would link at this threshold without asking."""
        return self.pair.caution is None and self.score >= least > self.rival


def best_answers(pairs: Sequence[Labelled], given: Sequence[float]) -> list[Answer]:
    """Return score, pair and whether it is right, of the best candidate of each question.

    Every question is asked twice: as it is, and with its right nodes taken for unknown; then no
    answer is right. A question without any candidate is left out.
    """
    by_question: dict[tuple[str, str, str], list[tuple[float, Labelled]]] = {}
    for pair, score in zip(pairs, given, strict=True):
        key = (pair.set_name, pair.asked.group, pair.asked.text)
        by_question.setdefault(key, []).append((score, pair))
    found: list[Answer] = []
    for _, answers in sorted(by_question.items()):
        wrong = [answer for answer in answers if not answer[1].is_right]
        for choice in [answers, wrong] if len(wrong) < len(answers) else [answers]:
            if choice:
                score, pair = best = max(choice, key=_rank)
                rest = [one for one in choice if one is not best and one[1].caution is None]
                rival = max((other for other, _ in rest), default=0.0)
                found.append(Answer(score, pair, pair.is_right, choice is answers, rival))
    return found


def _rank(answer: tuple[float, Labelled]) -> tuple[float, float, str]:
    return answer[0], answer[1].likeness, answer[1].known


def thresholds(answers: Sequence[Answer]) -> tuple[float, float]:
    """Return the scores from which to link and from which to ask, in steps of a hundredth.

    A link must be right in 99 of 100 of every set that has thirty links or more.
    """
    automatic = 1.0
    for step in range(99, 49, -1):
        above = [step / 100, min(step / 100 + 0.05, 0.99)]
        if step < _STEADY and not all(_is_precise(answers, least) for least in above):
            break
        automatic = step / 100
    ask = automatic
    while ask > 0.02 and _is_worth_asking(answers, ask - 0.01):
        ask = round(ask - 0.01, 2)
    return automatic, ask


def _is_precise(answers: Sequence[Answer], least: float) -> bool:
    by_set: dict[str, list[bool]] = {}
    for answer in answers:
        if answer.is_linked(least):
            by_set.setdefault(answer.pair.set_name, []).append(answer.is_right)
    return all(
        sum(linked) / len(linked) >= _PRECISION
        for linked in by_set.values()
        if len(linked) >= _FEWEST
    )


def _is_worth_asking(answers: Sequence[Answer], least: float) -> bool:
    asked = [a.is_right for a in answers if least <= a.score < least + _BAND]
    return not asked or sum(asked) / len(asked) >= _WORTH_ASKING
