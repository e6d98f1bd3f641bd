"""Roles are named by id or in any language; what is none is refused."""

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.cli.known_roles import known_roles


def test_ids_and_names_stand_for_the_role():
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    assert known_roles(vocabulary, ["organiser", "Organisateur"]) == ("organiser",)
    assert known_roles(vocabulary, None) is None
    with pytest.raises(ModelError, match="There is no role 'jester'"):
        known_roles(vocabulary, ["jester"])


@pytest.mark.parametrize("command", ["rank", "gaps"])
def test_an_unknown_role_is_an_error_and_never_an_empty_answer(filled, command):
    told = filled(command, "--role", "jester", "--lang", "fr")
    assert told.code == 2
    assert "Il n’y a pas de rôle « jester »" in told.err
