"""What a person says in an edit stands between things of which it can be said."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.relations import load_relations
from graph.model.statement import Statement
from graph.store import open_store
from ingest.loading.typed_kinds import refuse_wrong_kinds

SO = (Evidence("words", 0, 5),)
PART = Statement("PARTICIPATED_IN", "forum", "talks", "doc", SO, {"role": "host"})
PLACE = Statement("HELD_IN", "talks", "town", "doc", SO)
NODES = (
    Node("forum", ("Actor", "Mechanism"), None, "Lake Forum"),
    Node("talks", ("Event",), "meeting", "Talks at the Lake"),
    Node("town", ("Place",), None, "Lakeside"),
)


def check(read, said):
    with open_store("memory:") as store:
        list(store.put_all([Account(Document("doc", "a.txt", text="words"), NODES, ())], "tests"))
        with store.view() as view:
            refuse_wrong_kinds(read, said, view, load_relations(data_folder() / "vocabulary"))


@pytest.mark.parametrize(
    ("read", "said", "message"),
    [
        (PART, replace(PART, subject="town"), "'Lakeside' is no organisation"),
        (PART, replace(PART, subject="talks"), "'Talks at the Lake' is no organisation"),
        (PART, replace(PART, object="town"), "'Lakeside' is no event"),
        (PLACE, replace(PLACE, object="forum"), "'Lake Forum' is a thing of which this cannot"),
        (PLACE, replace(PLACE, subject="forum"), "'Lake Forum' is a thing of which this cannot"),
    ],
)
def test_what_is_of_another_kind_is_refused(read, said, message):
    with pytest.raises(ModelError, match=message):
        check(read, said)


def test_what_fits_what_stays_and_what_nobody_knows_is_left():
    odd = replace(PART, subject="town")
    for read, said in ((None, PART), (odd, replace(odd, note="so")), (None, PLACE)):
        assert check(read, said) is None
    assert check(PART, replace(PART, subject="nobody")) is None
