import pytest

from graph.model.record import Record
from ingest.loading.account import Teller
from ingest.loading.run import ingest
from ingest.readers.base import ReadRecord
from ingest.resolution.resolver import Resolver
from tests.ingest.loading.records_of import reasons_of, told_of


def labels(told) -> set[tuple[str, str]]:
    return {(str(s.object), str(s.qualifiers["kind"])) for s in told_of(told, "HAS_LABEL")}


def test_another_name_of_a_known_actor_is_kept(tell) -> None:
    told = tell(actors=[{"key": "a", "name": "Dushirahamwe", "aliases": ["Dushi"]}])
    assert labels(told) == {("Dushirahamwe", "alternative"), ("Dushi", "alternative")}


def test_an_acronym_is_kept_as_one(tell) -> None:
    told = tell(
        actors=[
            {"key": "a", "name": "BINUB"},
            {"key": "b", "name": "Lake Network", "acronym": "LN"},
        ]
    )
    assert labels(told) == {("BINUB", "acronym"), ("LN", "acronym")}


def test_the_preferred_name_needs_no_label(tell) -> None:
    assert labels(tell(actors=[{"key": "a", "name": "international alert"}])) == set()


def test_type_and_codes_of_a_new_actor_are_statements(tell) -> None:
    told = tell(
        actors=[{"key": "a", "name": "Lake Network", "type": "network", "identifiers": {"XI": "7"}}]
    )
    assert [s.object for s in told_of(told, "HAS_TYPE")] == ["network"]
    (code,) = told_of(told, "HAS_IDENTIFIER")
    assert (code.object, code.qualifiers) == ("7", {"scheme": "XI"})


def test_the_type_of_a_known_actor_stands_in_the_vocabulary(tell) -> None:
    assert told_of(tell(actors=[{"key": "a", "name": "CENAP", "type": "wro"}]), "HAS_TYPE") == []


def test_a_seat_is_one_country_and_work_another(tell) -> None:
    told = tell(actors=[{"key": "a", "name": "UNDP", "country": "BI"}])
    assert [s.object for s in told_of(told, "OPERATES_IN")] == ["country-bdi"]
    assert told_of(told, "COUNTRY_OF") == []


def test_a_code_of_no_country_is_rejected(tell) -> None:
    told = tell(actors=[{"key": "a", "name": "Lake Network", "country": "ZZ"}])
    assert reasons_of(told) == ["'ZZ' is no ISO 3166 code of a country."]


def test_a_country_that_the_words_do_not_tell_is_inferred(tell) -> None:
    text = "The Burundian army and the Ministry of Gender met."
    told = tell(
        document={"text": text, "uri": "a.txt"},
        actors=[
            {"key": "a", "name": "Burundian army", "country": "BI", "evidence": span(text, "Bur")},
            {"key": "b", "name": "Ministry of Gender", "country": "UG"}
            | {"evidence": span(text, "Ministry of Gender")},
        ],
    )
    status = {s.object: s.status for s in told_of(told, "COUNTRY_OF")}
    assert status == {"country-bdi": "asserted", "country-uga": "inferred"}


def test_no_country_of_an_event_is_inferred_for_what_the_vocabulary_knows(tell) -> None:
    text = "A workshop of UNDP was held."
    actor = {"key": "a", "name": "UNDP", "country": "CD", "evidence": span(text, "UNDP")}
    told = tell(document={"text": text, "uri": "a.txt"}, actors=[actor])
    assert told.resolved[0][1].node_id == "undp"
    assert told_of(told, "COUNTRY_OF") == []


def span(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {"quote": words, "start": start, "end": start + len(words)}


def test_a_row_that_gives_a_name_alone_is_not_lost(tell) -> None:
    told = tell(actors=[{"key": "a", "name": "Lake Network"}, {"key": "b", "name": "CENAP"}])
    assert labels(told) == {("Lake Network", "preferred"), ("CENAP", "acronym")}
    assert "Lake Network" in {node.label for node in told.account.nodes}


def test_a_name_is_not_said_apart_where_something_else_is(tell) -> None:
    told = tell(actors=[{"key": "a", "name": "Lake Network", "type": "network"}])
    assert told_of(told, "HAS_LABEL") == []


@pytest.mark.parametrize(("takes_part", "said"), [(False, set()), (True, {("LALANE", "acronym")})])
def test_letters_that_another_source_explained_are_a_name_where_the_text_says_more(
    store, vocabulary, relations, record_file, takes_part: bool, said: set[tuple[str, str]]
) -> None:
    """Read before that source, letters of which nothing is said made no node at all."""
    network = {"key": "a", "name": "Lake Law Network", "acronym": "LALANE", "type": "network"}
    ingest([record_file("other.yaml", {"actors": [network], "events": []})], store)
    text = "UNHCR held a workshop. LALANE came."
    name = {"key": "a", "name": "LALANE", "evidence": span(text, "LALANE")}
    part = {"actor": "a", "role": "participant", "evidence": span(text, "LALANE came")}
    event = {"key": "e", "evidence": span(text, "workshop"), "participations": [part] * takes_part}
    record = Record.model_validate(
        {"document": {"text": text, "uri": "a.txt"}, "actors": [name], "events": [event]}
    )
    with store.view() as view:
        teller = Teller(vocabulary, relations, Resolver(vocabulary, view))
    assert labels(teller.tell(ReadRecord(record), "a.txt")) == said
