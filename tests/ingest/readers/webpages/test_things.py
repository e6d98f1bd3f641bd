import json
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.webpages.things import MOST_THINGS, Things, in_stable_order


def tops_of(*items):
    things = Things()
    things.add(list(items))
    return things.tops


def test_types_and_properties_lose_the_address_of_schema_org() -> None:
    (thing,) = tops_of({"@type": ["http://schema.org/Event", "schema:X"], "schema:name": ["A", 2]})
    assert thing.types == ("Event", "X")
    assert thing.texts == {"name": ["A", "2"]}


def test_microdata_and_json_ld_are_one_shape() -> None:
    one = {"@type": "Event", "name": "A", "organizer": {"@type": "NGO", "name": "B"}}
    inner = {"type": "https://schema.org/NGO", "properties": {"name": "B"}}
    other = {"type": "https://schema.org/Event", "properties": {"name": "A", "organizer": inner}}
    assert tops_of(one) == tops_of(other)


def test_an_id_leads_to_the_thing_that_bears_it() -> None:
    event = {"@type": "Event", "name": "A", "organizer": {"@id": "#o"}}
    body = {"@id": "#o", "@type": "Organization", "name": "B"}
    found = tops_of({"@context": "x", "@graph": [event, body]})
    assert found[0].all("organizer")[0].name == "B"
    assert [one.is_top for one in found] == [True, True]


def test_an_id_that_leads_nowhere_is_a_text() -> None:
    (event,) = tops_of({"@type": "Event", "url": {"@id": "https://example.org/x"}})
    assert event.text("url") == "https://example.org/x"


def test_things_that_lead_to_each_other_come_to_an_end() -> None:
    one = {"@id": "#a", "@type": "Event", "name": "A", "superEvent": {"@id": "#b"}}
    other = {"@id": "#b", "@type": "Event", "name": "B", "subEvent": [{"@id": "#a"}, {"@id": "#b"}]}
    found = tops_of(one, other)
    assert found[0].all("superEvent")[0].name == "B"
    assert found[0].all("superEvent")[0].all("subEvent") == []


def test_a_page_of_things_without_measure_is_bounded() -> None:
    things = Things()
    things.add([{"@type": "Event", "name": str(n)} for n in range(MOST_THINGS)])
    things.add([{"@type": "Event", "name": "one more"}] * 5)
    assert len(things.tops) == MOST_THINGS
    assert things.left_out == 5
    wide = {"@id": "#w", "@type": "Event", "subEvent": [{"@id": f"#{n}"} for n in range(150)]}
    each = [{**wide, "@id": f"#{n}"} for n in range(150)]
    things = Things()
    things.add([wide, *each])
    assert things.left_out > 0


def test_values_and_depths_that_are_not_read_are_counted() -> None:
    things = Things()
    things.add([{"@type": "Event", "name": "A", "keywords": [str(n) for n in range(250)]}])
    assert (len(things.tops[0].texts["keywords"]), things.left_out) == (200, 50)
    deep = {"@type": "Event", "name": "A"}
    for _ in range(13):
        deep = {"@type": "Event", "subEvent": deep}
    things = Things()
    things.add([deep])
    assert things.left_out == 1


def test_things_of_rdfa_stand_in_the_order_of_what_they_say() -> None:
    def items(one: str, two: str) -> list:
        bodies = [{"@id": one, "name": [{"@value": "A"}]}, {"@id": two, "name": [{"@value": "B"}]}]
        event = {"@id": "#e", "organizer": [{"@id": one}, {"@id": two}]}
        return [event, *bodies] if one < two else [bodies[1], bodies[0], event]

    def names(found: list) -> list:
        named = {one["@id"]: one for one in found}
        event = next(one for one in found if one["@id"] == "#e")
        return [named[one["@id"]]["name"][0]["@value"] for one in event["organizer"]]

    first = in_stable_order(items("_:1", "_:2"))
    second = in_stable_order(items("_:9", "_:3"))
    assert [sorted(one) for one in first] == [sorted(one) for one in second]
    assert names(first) == names(second) == ["A", "B"]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@id", "@type", "@graph", "name", "@value", "x"]), inner)
    ),
    max_leaves=20,
)


@given(
    st.lists(st.dictionaries(st.sampled_from(["@id", "@type", "@graph", "x"]), _VALUES), max_size=4)
)
def test_no_shape_stops_the_reading(items) -> None:
    assert all(one.types for one in tops_of(*items))
    assert json.dumps(in_stable_order(items))


def test_things_that_lead_to_each_other_are_told_apart_in_little_room() -> None:
    """Each level once doubled what the one below said: 3 KB of a page took a gigabyte."""
    items = [
        {"@id": f"_:{n}", "name": [{"@value": "it's " + '"' * 8}],
         "x": [{"@id": f"_:{other}"} for other in range(8)]}
        for n in range(8)
    ]  # fmt: skip
    tracemalloc.start()
    assert len(in_stable_order(items)) == 8
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000
