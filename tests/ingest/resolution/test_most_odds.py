import math
from itertools import product

from graph.model.datafiles import read_yaml
from graph.model.vocabulary import load_vocabulary
from ingest.resolution.features import FEATURES, values_of
from ingest.resolution.most_odds import MostOdds
from ingest.resolution.name_pair import pair_of
from ingest.resolution.name_sides import Called
from ingest.resolution.scored_names import ScoredNames, add_vocabulary
from tests.ingest.resolution.name_sides_of import FOLDER, reader, scorer, side
from tests.ingest.resolution.test_scoring import CASES

SCORER = scorer()
MOST = MostOdds(SCORER.weights.bias, SCORER.weights.by_feature)


def test_the_bound_lies_above_every_score() -> None:
    """What is passed over would not have scored enough: no answer changes."""
    bodies = read_yaml(CASES)["bodies"][::3]
    known = [side(Called((body["name"],), body["acronyms"])) for body in bodies]
    asked = [side(text) for body in bodies for text in (*body["same"], *body["other"])]
    weights = [SCORER.weights.by_feature[name] for name in FEATURES]
    high = 0
    for one, other in product(asked, known):
        for a, b in product(one.names, other.names):
            values = values_of(pair_of(a, one, b, other))
            odds = SCORER.weights.bias + sum(map(float.__mul__, weights, values))
            high += odds > 0
            assert MOST.reach(a, one, b, other, odds)
    assert high > 50


def test_most_pairs_of_invented_names_are_passed_over() -> None:
    scored = ScoredNames(reader(), SCORER)
    add_vocabulary(scored, load_vocabulary(FOLDER))
    asked = [side(f"{word} Peace Network") for word in ("Gibora", "Zomoka", "Tivura")]
    looked_at = [
        SCORER.may_reach(one, scored.side(node.id), 0.5) for one in asked for node in scored.nodes()
    ]
    assert sum(looked_at) < 0.02 * len(looked_at)


def test_letters_of_a_word_are_always_looked_at() -> None:
    short, full = side("WFP"), side("World Food Programme")
    assert MOST.reach(short.names[0], short, full.names[0], full, 5.0)
    other = side("Peace Forum of Elders")
    assert not MOST.reach(other.names[0], other, full.names[0], full, 0.0)
    assert MOST.reach(other.names[0], other, other.names[0], other, math.inf)
