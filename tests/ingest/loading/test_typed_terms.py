"""An edit may only use roles, themes and types that the vocabulary has."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.evidence import Evidence
from graph.model.relations import load_relations
from graph.model.statement import Statement
from graph.model.vocabulary import load_vocabulary
from ingest.loading.typed_terms import refuse_unknown_terms

FOLDER = data_folder() / "vocabulary"
PROOF = (Evidence("words", 0, 5),)
PART = Statement("PARTICIPATED_IN", "a", "e", "doc", PROOF, {"role": "old", "themes": ["theme:x"]})
TYPE = Statement("HAS_TYPE", "e", "workshop", "doc", PROOF)
BODY = Statement("HAS_TYPE", "a", "ngo", "doc", PROOF)
WORK = Statement("ROLE_IN", "a", "p", "doc", PROOF, {"role": "programme-partner"})


def part(role="old", themes=("theme:x",)):
    return replace(PART, qualifiers={"role": role, "themes": list(themes)})


def check(read, said):
    refuse_unknown_terms(read, said, load_vocabulary(FOLDER), load_relations(FOLDER))


@pytest.mark.parametrize(
    ("read", "said", "message"),
    [
        (
            PART,
            part(role="orgniser"),
            r"'orgniser' is not in the list of roles. Did you mean 'organiser'",
        ),
        (PART, part(role="programme-partner"), "is not in the list of roles"),
        (PART, part(themes=("theme:x", "theme:y")), "'theme:y' is not in the list of themes"),
        (PART, part(themes=("displacement",)), r"\(theme:displacement\)\?"),
        (TYPE, replace(TYPE, object="workshp"), "the list of event types. Did you mean 'workshop'"),
        (TYPE, replace(TYPE, object="ngo"), "'ngo' is not in the list of event types"),
        (BODY, replace(BODY, object="workshop"), "'workshop' is not in the list of actor types"),
        (WORK, replace(WORK, qualifiers={"role": "host"}), "'host' is not in the list of roles"),
    ],
)
def test_what_the_vocabulary_has_not_is_refused_with_the_nearest(read, said, message):
    with pytest.raises(ModelError, match=message):
        check(read, said)


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (PART, replace(PART, note="A remark.")),
        (PART, part(role="host", themes=("theme:x", "theme:displacement"))),
        (TYPE, replace(TYPE, object="training")),
        (BODY, replace(BODY, object="fund")),
        (WORK, replace(WORK, qualifiers={"role": "programme-funder"})),
    ],
)
def test_what_it_has_and_what_stays_as_it_was_read_may_be_said(read, said):
    assert check(read, said) is None
