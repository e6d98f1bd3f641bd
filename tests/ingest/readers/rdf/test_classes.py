"""A class means one thing to us."""

from itertools import chain

from ingest.readers.rdf.classes import EVENTS, ORGANISATIONS, PERSONS, PLACES


def test_no_class_stands_in_two_lists():
    every = [*chain(ORGANISATIONS, EVENTS, PERSONS, PLACES)]
    assert len(every) == len(set(every))
    assert all(one.partition(":")[0] in ("org", "foaf", "schema", "sem", "prov") for one in every)
