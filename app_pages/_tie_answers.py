"""The questions of the page of ties and their answers, asked once for each ledger."""

from app_pages._prepared import Shown
from graph.analysis.ties.backbone import Backbone, backbone_of
from graph.analysis.ties.met_ties import SIGNIFICANT, MetTies, TieQuestion, met_ties
from graph.analysis.ties.pair_tie import PairTie, pair_tie
from graph.analysis.ties.strongest_ties import StrongestTies, strongest_ties
from graph.query.unknown import Unknown

# Of a larger graph it takes long to say what chance explains; 110,000 parts take half a second.
MOST_TESTED = 400_000


def can_test(shown: Shown) -> bool:
    """True when it can be said while somebody waits what chance explains."""
    return len(shown.weighing.attendance.actor) <= MOST_TESTED


def strongest_of(shown: Shown, limit: int) -> StrongestTies:
    """Return the strongest pairs of all."""
    language = shown.screen.language
    return shown.screen.remember(
        "strongest ties",
        (limit, shown.today),
        lambda: strongest_ties(shown.view, shown.weighing, limit, language),
    )


def met_by(shown: Shown, question: TieQuestion) -> MetTies | Unknown:
    """Return the first pairs by one way of counting."""
    backbone = _backbone(shown) if question.by == SIGNIFICANT else None
    language = shown.screen.language
    return shown.screen.remember(
        "met ties",
        (question, shown.today),
        lambda: met_ties(shown.view, shown.weighing, question, backbone, language),
    )


def pair_of(shown: Shown, ends: tuple[str, str]) -> PairTie | Unknown:
    """Return all that ties two actors."""
    backbone = _backbone(shown) if can_test(shown) else None
    language = shown.screen.language
    return shown.screen.remember(
        "pair tie",
        (ends, shown.today),
        lambda: pair_tie(shown.view, shown.weighing, ends, language, backbone),
    )


def _backbone(shown: Shown) -> Backbone:
    return shown.made("backbone", lambda: backbone_of(shown.weighing.attendance))
