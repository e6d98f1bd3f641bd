from pathlib import Path

import pytest

from benchmarks import names, names_sets
from benchmarks.names_fit import (
    AGAINST,
    Answer,
    Labelled,
    best_answers,
    fit,
    labelled_pairs,
    make_reader,
    thresholds,
)
from benchmarks.names_measure import (
    Counts,
    first_answers,
    links,
    ocha_clusters,
    scored_pairs,
    wilson,
)
from benchmarks.names_peers import at, best_threshold, ranked
from benchmarks.names_sets import NameSet, all_sets, crs_set, is_seen, mali_set, ocha_set
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
    ours: NameSet = all_sets(reader, vocabulary)[-1]
    known = {text for entry in vocabulary.named() for text in entry.labels.values()}
    strangers = {asked.text for asked in ours.asked if not asked.right}
    assert len(strangers) > 100
    assert strangers.isdisjoint(known)


def _sure(pair: Labelled) -> Labelled:
    from dataclasses import replace

    return replace(pair, caution=None)


def test_the_data_folder_is_beside_the_checkout() -> None:
    assert names_sets.SHARED.name == "shared"
