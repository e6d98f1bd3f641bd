"""Verbs and objects as entries of the lexicon."""

from ingest.extraction.text.kind_verb_entries import kind_verb_entries
from ingest.extraction.text.verb_forms import irregular_verbs

IRREGULAR = irregular_verbs({"irregular": {"en": {}, "fr": {}}, "with_etre": []})
GROUP = {"kind": "launch", "verbs": ["open"], "objects": ["market<s>"]}


def test_each_group_has_kinds_of_its_own() -> None:
    entries = [*kind_verb_entries({"en": [GROUP, GROUP]}, IRREGULAR)]
    assert {entry.kind for _, entry in entries} == {
        "kind_verb en0",
        "kind_object en0",
        "kind_verb en1",
        "kind_object en1",
    }
    assert {entry.value for _, entry in entries} == {"launch"}


def test_forms_of_verbs_are_made_but_none_that_tells_no_time() -> None:
    words = {wording for wording, _ in kind_verb_entries({"en": [GROUP]}, IRREGULAR)}
    assert words == {"opens", "opened", "market", "markets"}


def test_french_verbs_have_no_participle_of_the_present() -> None:
    group = {"kind": "launch", "verbs": ["lancer"], "objects": ["projet"]}
    words = {wording for wording, _ in kind_verb_entries({"fr": [group]}, IRREGULAR)}
    assert "lance" in words
    assert "lancant" not in words
