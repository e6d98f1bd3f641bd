"""What a class of verbs says of who acts, of the agent and of the object."""

from ingest.extraction.text.lexicon_files import read_lexicon_file
from ingest.extraction.text.verb_classes import VerbClass, verb_classes


def test_the_agent_has_the_role_of_who_acts_unless_the_class_says_another() -> None:
    classes = {
        "train": {"acts": "organiser", "object": "trainee"},
        "offer": {"acts": "presenter", "agent": "organiser"},
        "decide": {"acts": "participant", "agent": ""},
    }
    assert verb_classes({"classes": classes}) == {
        "train": VerbClass("organiser", "organiser", "trainee"),
        "offer": VerbClass("presenter", "organiser", ""),
        "decide": VerbClass("participant", "", ""),
    }


def test_every_verb_of_the_lexicon_is_of_a_class() -> None:
    content = read_lexicon_file("verbs")
    named = {name for language in ("en", "fr") for name in content[language]}
    assert named <= set(content["classes"])
