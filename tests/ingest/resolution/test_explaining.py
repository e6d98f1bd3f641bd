from ingest.messages import french, told
from ingest.resolution.explaining import explain, in_short
from ingest.resolution.features import FEATURES
from tests.ingest.resolution.name_sides_of import scorer, side

SCORER = scorer()


def test_every_reason_is_a_sentence_with_its_weight() -> None:
    compared = SCORER.compare(side("World Food Program"), side("World Food Programme"))
    first, *reasons, last = explain(SCORER, compared)
    assert first == "Compared: 'World Food Program' and 'World Food Programme'."
    assert last.startswith("In all 9")
    assert reasons[0].startswith("The names share 100 of 100 of what their words mean. (+")


def test_a_wall_is_the_only_reason() -> None:
    compared = SCORER.compare(side("FIDA (U)"), side("FIDA (K)"))
    assert explain(SCORER, compared)[1:] == [
        "They can never be one: not the same chapter (u, not k)."
    ]


def test_a_caution_is_said() -> None:
    compared = SCORER.compare(side("Peace Network"), side("Women Peace Network"))
    assert any(sentence.startswith("A person is asked: a word") for sentence in explain(
        SCORER, compared
    ))  # fmt: skip


def test_french_says_all_of_it() -> None:
    for one, other in (("Peace Network", "Women Peace Network"), ("FIDA (U)", "FIDA (K)")):
        compared = SCORER.compare(side(one), side(other))
        english, other_language = explain(SCORER, compared), explain(SCORER, compared, "fr")
        assert len(english) == len(other_language)
        assert not set(english) & set(other_language)


def test_in_short_names_the_two_strongest_reasons() -> None:
    compared = SCORER.compare(side("World Food Program"), side("World Food Programme"))
    short = in_short(SCORER, compared)
    assert short.startswith("Likely 'World Food Programme' (9")
    assert told(short, "fr").startswith("Sans doute « World Food Programme »")


def test_every_feature_has_a_sentence_in_both_languages() -> None:
    from ingest.resolution import explaining

    sentences = explaining._SENTENCES
    assert set(sentences) == set(FEATURES)
    assert set(sentences.values()) <= set(french())
