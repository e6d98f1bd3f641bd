"""A name that is typed in a review is judged as one that is read."""

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.loading.typed_names import refuse_person

VOCABULARY = load_vocabulary(data_folder() / "vocabulary")


@pytest.mark.parametrize("name", ["John Smith", "Dr Mary Jones", "info@example.org"])
def test_persons_and_how_to_reach_them_are_refused(name):
    with pytest.raises(ModelError, match="looks like the name of a person"):
        refuse_person(name, ("Actor",), None, VOCABULARY)


@pytest.mark.parametrize(
    "name", ["J. Kamanzi", "Kamanzi J.", "J.P. Kamanzi", "Bosco's team", "Marie’s Office"]
)
def test_initials_and_what_is_somebodys_are_refused_too(name):
    with pytest.raises(ModelError, match="looks like the name of a person"):
        refuse_person(name, ("Actor",), None, VOCABULARY)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Grace Foundation", ("Actor",)),
        ("St. Mary's Hospital", ("Actor",)),
        ("Bosco's Foundation", ("Actor",)),
        *((f"{owner}'s team", ("Actor",)) for owner in ("Women", "Governor", "Burundi", "UNDP")),
        ("U.N. Women", ("Actor",)),
        ("S. Sudan", ("Actor",)),
        ("J. Kamanzi", ("Place",)),
        ("Lake Forum for Peace", ("Actor",)),
        ("UNDP", ("Actor",)),
        ("John Smith", ("Event",)),
    ],
)
def test_bodies_and_other_things_are_not(name, kinds):
    assert refuse_person(name, kinds, None, VOCABULARY) is None
