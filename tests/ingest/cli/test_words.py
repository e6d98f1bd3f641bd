"""The words of the command line stand in both languages."""

import string

import pytest
import yaml

from graph.model.statement import CERTAINTIES, MODALITIES, STATUSES
from ingest.cli.words import Words, spoken_language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_BI.UTF-8"}, "fr"),
        ({"LANG": "sw_KE.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB", "LANG": "fr_FR"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(environment, language):
    assert spoken_language(environment) == language


def test_every_phrase_stands_in_both_languages_with_the_same_blanks(project_root):
    text = (project_root / "ingest" / "cli" / "phrases.yaml").read_text(encoding="utf-8")
    for key, phrase in yaml.safe_load(text).items():
        assert set(phrase) == {"en", "fr"}, key
        blanks = [sorted(set(_blanks(wording))) for wording in phrase.values()]
        assert blanks[0] == blanks[1], key


def _blanks(wording):
    return [name for _, name, _, _ in string.Formatter().parse(wording) if name]


@pytest.mark.parametrize(
    ("language", "role", "relation"),
    [("en", "Organiser", "took part in"), ("fr", "Organisateur", "a participé à")],
)
def test_ids_of_the_vocabulary_are_told_in_words(language, role, relation):
    words = Words(language)
    assert (words.role("organiser"), words.relation("PARTICIPATED_IN")) == (role, relation)
    assert (words.role("unheard-of"), words.relation("UNHEARD")) == ("unheard-of", "UNHEARD")
    assert words.type(None) == ""


@pytest.mark.parametrize(
    ("prefix", "codes"),
    [("status", STATUSES), ("certainty", CERTAINTIES), ("modality", MODALITIES)],
)
def test_every_code_of_a_statement_has_words(prefix, codes, project_root):
    text = (project_root / "ingest" / "cli" / "phrases.yaml").read_text(encoding="utf-8")
    assert {f"{prefix}_{code}" for code in codes} <= set(yaml.safe_load(text))


def test_a_code_without_words_is_told_as_it_is():
    assert Words("fr").code("kind", "Place") == "Lieu"
    assert Words("fr").code("kind", "Comet") == "Comet"
