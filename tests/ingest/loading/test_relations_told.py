import pytest

from tests.ingest.loading.records_of import reasons_of, told_of

ACTORS = [{"key": "a", "name": "Lake Network"}, {"key": "b", "name": "CENAP"}]


def told_with(tell, **relation):
    return tell(actors=ACTORS, relations=[{"subject": "a", **relation}])


def test_two_keys_are_tied(tell) -> None:
    told = told_with(
        tell,
        predicate="COOPERATES_WITH",
        object="b",
        qualifiers={"themes": ["ssr"], "context": "a course"},
        valid_from=2009,
        modality="planned",
    )
    (tie,) = told_of(told, "COOPERATES_WITH")
    assert (tie.object, tie.valid_from, tie.modality) == ("cenap", "2009", "planned")
    assert tie.qualifiers == {"context": "a course", "themes": ["theme:ssr"]}


def test_an_older_name_of_a_relation_is_understood(tell) -> None:
    told = told_with(tell, predicate="COLLABORATES_WITH", object="b")
    assert len(told_of(told, "COOPERATES_WITH")) == 1


def test_a_theme_a_place_and_the_document_may_be_named(tell) -> None:
    assert told_of(told_with(tell, predicate="WORKS_ON", object="gbv"), "WORKS_ON")
    assert told_of(told_with(tell, predicate="BASED_IN", object="place-goma"), "BASED_IN")
    told = told_with(tell, subject="document", predicate="DESCRIBES", object="a")
    assert told_of(told, "DESCRIBES")[0].subject == told.account.document.id


def test_a_promise_in_words_becomes_an_outcome(tell) -> None:
    told = told_with(tell, predicate="COMMITTED_TO", object="a code of conduct")
    (promise,) = told_of(told, "COMMITTED_TO")
    (outcome,) = [node for node in told.account.nodes if node.kinds == ("Outcome",)]
    assert (promise.object, outcome.label) == (outcome.id, "a code of conduct")


def test_what_was_looked_for_in_vain_has_no_object(tell) -> None:
    told = told_with(tell, predicate="BASED_IN", status="absent")
    assert told_of(told, "BASED_IN")[0].object is None


@pytest.mark.parametrize(
    ("relation", "reason"),
    [
        ({"predicate": "COOPERATES_WIHT", "object": "b"}, "Did you mean COOPERATES_WITH?"),
        ({"predicate": "COOPERATES_WITH", "object": "nobody"}, "'nobody' names nothing"),
        ({"predicate": "COOPERATES_WITH", "object": "ssr"}, "'ssr' is Theme, and this end asks"),
        ({"predicate": "BASED_IN"}, "it has no object"),
        ({"predicate": "BASED_IN", "object": "place-goma", "valid_from": "never"}, "is not a date"),
    ],
)
def test_what_cannot_be_told_is_rejected(tell, relation: dict, reason: str) -> None:
    (found,) = reasons_of(told_with(tell, **relation))
    assert found.startswith("The relation was left out: ")
    assert reason in found


def test_a_number_must_be_one(tell) -> None:
    record = {"key": "e", "title": "Course"}
    told = tell(
        events=[record],
        relations=[
            {
                "subject": "e",
                "predicate": "HAS_COUNT",
                "object": 22,
                "qualifiers": {"counted": "x"},
            },
            {"subject": "e", "predicate": "HAS_COUNT", "object": "many"},
            {"subject": "e", "predicate": "HAS_DATE", "object": "2009-03"},
            {"subject": "e", "predicate": "HAS_DURATION", "object": "two days"},
        ],
    )
    assert [s.object for s in told_of(told, "HAS_COUNT")] == [22]
    assert [s.object for s in told_of(told, "HAS_DURATION")] == ["two days"]
    assert "2009-03" in [s.object for s in told_of(told, "HAS_DATE")]
    assert reasons_of(told) == ["The relation was left out: 'many' is no number."]


def test_an_unknown_qualifier_is_left_out_alone(tell) -> None:
    told = told_with(tell, predicate="PART_OF", object="b", qualifiers={"colour": "red"})
    assert told_of(told, "PART_OF")[0].qualifiers == {}
    assert reasons_of(told) == ["PART_OF has no qualifier 'colour'; it may have: kind."]


@pytest.mark.parametrize(
    ("name", "countries"),
    [("Uganda People's Defence Force", []), ("Lake Peace Police", ["country-cod"])],
)
def test_a_guessed_country_is_said_only_where_the_vocabulary_knows_none(
    tell, name: str, countries: list[str]
) -> None:
    told = tell(
        actors=[{"key": "a", "name": name, "type": "military"}],
        relations=[
            {"subject": "a", "predicate": "COUNTRY_OF", "object": "country-cod"}
            | {"status": "inferred"}
        ],
    )
    assert [s.object for s in told_of(told, "COUNTRY_OF")] == countries
