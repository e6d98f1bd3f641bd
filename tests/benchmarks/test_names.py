from pathlib import Path

import pytest

from benchmarks import names, names_sets
from benchmarks.names_answers import Answer, best_answers, thresholds
from benchmarks.names_fit import AGAINST, fit, scores
from benchmarks.names_labelled import Labelled, labelled_pairs, make_reader
from benchmarks.names_measure import (
    Counts,
    first_answers,
    links,
    ocha_clusters,
    scored_pairs,
    wilson,
    with_a_person,
)
from benchmarks.names_peers import at, best_threshold, ranked
from benchmarks.names_sets import (
    NameSet,
    crs_set,
    invented_set,
    is_seen,
    mali_set,
    ocha_set,
    vocabulary_set,
)
from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from ingest.resolution.features import FEATURES
from ingest.resolution.name_parts import NameReader
from ingest.resolution.scoring import Scorer, load_weights
from ingest.resolution.walls import Walls

FOLDER = data_folder() / "vocabulary"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(FOLDER)


@pytest.fixture(scope="module")
def reader(vocabulary: Vocabulary) -> NameReader:
    return make_reader(vocabulary)


@pytest.fixture(scope="module")
def scorer(vocabulary: Vocabulary) -> Scorer:
    return Scorer(load_weights(FOLDER), Walls(vocabulary.actor_types))


def test_the_interval_of_a_share() -> None:
    low, high = wilson(9, 10)
    assert low == pytest.approx(0.596, abs=0.001)
    assert high == pytest.approx(0.982, abs=0.001)
    assert wilson(0, 0) == (0.0, 1.0)


def test_counts_of_nothing_are_not_wrong() -> None:
    assert (Counts(0, 0, 0).precision, Counts(0, 0, 0).recall) == (1.0, 1.0)
    assert (Counts(1, 2, 4).precision, Counts(1, 2, 4).recall) == (0.5, 0.25)


def test_halves_are_drawn_by_group_and_both_are_used() -> None:
    halves = [is_seen(f"group {number}") for number in range(100)]
    assert 30 < sum(halves) < 70
    assert is_seen("group 1") == is_seen("group 1")


def test_every_question_is_asked_of_unknown_bodies_too(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    pairs = labelled_pairs(ocha_set(reader), scorer)
    answers = best_answers(pairs, [1.0] * len(pairs))
    real = [answer for answer in answers if answer.is_real]
    assert len(real) == first_answers(answers).wanted
    assert not any(answer.is_right for answer in answers if not answer.is_real)
    assert len(answers) > len(real)


def test_weights_never_speak_against_their_feature(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    pairs = [p for p in labelled_pairs(ocha_set(reader), scorer) if p.asked.is_seen]
    bias, beta = fit(pairs, ["ocha"])
    again = fit(pairs, ["ocha"])
    assert (bias, beta.tolist()) == (again[0], again[1].tolist())
    for name, weight in zip(FEATURES, beta, strict=True):
        assert weight <= 0 if name in AGAINST else weight >= 0


def test_the_sets_have_the_sizes_that_are_reported(shared_folder: Path, reader: NameReader) -> None:
    sizes = [
        (len(one.known), len(one.asked))
        for one in (ocha_set(reader), crs_set(reader, asks_french=True), mali_set(reader))
    ]
    assert sizes == [(61, 121), (398, 398), (263, 260)]


def test_names_find_their_owner(shared_folder: Path, reader: NameReader, scorer: Scorer) -> None:
    """Floors that no change may break; the figures are in docs/measured.md."""
    floors = {"ocha": 0.9, "crs, French asked": 0.9, "crs, English asked": 0.9, "mali": 0.85}
    sets = [
        ocha_set(reader),
        crs_set(reader, asks_french=True),
        crs_set(reader, asks_french=False),
        mali_set(reader),
    ]
    pairs, given = scored_pairs(sets, scorer)
    for one in sets:
        mine = [a for a in best_answers(pairs, given) if a.pair.set_name == one.name]
        assert first_answers(mine).recall >= floors[one.name]
        assert links(mine, scorer.weights.automatic).precision >= 0.95


def test_two_that_could_be_it_are_not_linked(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    pair = _sure(labelled_pairs(ocha_set(reader), scorer)[0])
    assert Answer(0.9, pair, True, True, rival=0.4).is_linked(0.5)
    assert not Answer(0.9, pair, True, True, rival=0.6).is_linked(0.5)


def test_a_person_finds_the_right_one_among_three(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    ocha = ocha_set(reader)
    pairs, given = scored_pairs([ocha], scorer)
    found = with_a_person(pairs, given, scorer.weights)
    alone = links([a for a in best_answers(pairs, given) if a.is_real], scorer.weights.automatic)
    right = sum(counts.right for counts in found.values())
    assert right > alone.right
    assert right / len(ocha.asked) >= 0.9
    assert all(counts.precision >= 0.95 for counts in found.values())


def test_invented_writings_lead_to_their_body(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    invented = invented_set(reader)
    assert all(asked.is_seen for asked in invented.asked)
    pairs = labelled_pairs(invented, scorer)
    beta = [scorer.weights.by_feature[name] for name in FEATURES]
    answers = best_answers(pairs, scores(pairs, scorer.weights.bias, beta))
    assert first_answers(answers).recall >= 0.98
    linked = links(answers, scorer.weights.automatic)
    assert linked.precision == 1.0
    assert linked.recall >= 0.88


def test_strings_of_one_organisation_are_joined(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    confirmed = ocha_clusters(reader, scorer, None)["confirmed"]
    assert confirmed.precision >= 0.95
    assert confirmed.recall >= 0.9


def test_a_threshold_links_only_where_links_are_right(
    shared_folder: Path, reader: NameReader, scorer: Scorer
) -> None:
    pair = labelled_pairs(ocha_set(reader), scorer)[0]
    right = [Answer(0.8 + at / 1000, _sure(pair), True, True) for at in range(100)]
    wrong = [Answer(0.6 + at / 1000, _sure(pair), False, True) for at in range(50)]
    automatic, ask = thresholds([*right, *wrong])
    assert 0.64 <= automatic <= 0.8
    assert ask <= automatic


def test_a_peer_is_measured_with_its_own_best_threshold(
    shared_folder: Path, reader: NameReader
) -> None:
    small = ocha_set(reader)
    answers = ranked(small, lambda a, b: float(a == b), small.asked[:20])
    found = at(answers, best_threshold(answers))
    assert found.precision == 1.0
    assert found.right == sum(right for _, right, _ in answers)


def test_without_the_lists_it_says_which_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(names, "SHARED", tmp_path)
    assert names.main([]) == 1
    assert "ocha-org-name-mapping.csv is not in ../shared" in capsys.readouterr().out


def test_strangers_of_the_vocabulary_bear_no_known_name(
    shared_folder: Path, reader: NameReader, vocabulary: Vocabulary
) -> None:
    ours: NameSet = vocabulary_set(reader, vocabulary)
    known = {text for entry in vocabulary.named() for text in entry.labels.values()}
    strangers = {asked.text for asked in ours.asked if not asked.right}
    assert len(strangers) > 100
    assert strangers.isdisjoint(known)


def _sure(pair: Labelled) -> Labelled:
    from dataclasses import replace

    return replace(pair, caution=None)


def test_the_data_folder_is_beside_the_checkout() -> None:
    assert names_sets.SHARED.name == "shared"
