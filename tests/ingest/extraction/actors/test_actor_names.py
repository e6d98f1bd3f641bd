"""Names that begin alike are found however many there are."""

from ingest.extraction.actors.actor_names import Beginnings, bare, names_of
from ingest.extraction.text.spans import Mention


def mention(name: str, kind: str = "actor", ref: str | None = None) -> Mention:
    return Mention(0, len(name), 0, 1, kind, name, "head-noun", ref=ref)


def test_small_words_and_case_tell_no_name_from_another() -> None:
    assert bare("The Union of the Women for Peace") == "union women peace"


def test_a_known_actor_goes_by_its_id_too() -> None:
    assert names_of(mention("UNHCR", ref="unhcr")) == ["actor:unhcr", "ref:unhcr"]


def test_a_group_goes_by_no_name_that_another_has() -> None:
    one, other = mention("women", "group"), mention("women", "group")
    assert set(names_of(one)).isdisjoint(names_of(other))


def test_longer_and_shorter_names_are_found_and_others_are_not() -> None:
    names: Beginnings[str] = Beginnings()
    owners = {"lake forum": "a", "lake forum elders goma": "b", "lake union": "c"}
    for name, owner in owners.items():
        names.add("actor", name, owner)
    assert set(names.like("actor", "lake forum elders")) == {"a", "b"}
    assert set(names.like("actor", "lake union women")) == {"c"}
    assert set(names.like("office", "lake union women")) == set()


def test_one_word_is_too_little_to_be_alike() -> None:
    names: Beginnings[str] = Beginnings()
    names.add("actor", "lake", "a")
    names.add("actor", "lake forum", "b")
    assert list(names.like("actor", "lake")) == []
    assert set(names.like("actor", "lake forum elders")) == {"b"}


def test_who_was_dropped_is_found_no_more() -> None:
    names: Beginnings[str] = Beginnings()
    names.add("actor", "lake forum", "a")
    names.drop("actor", ["lake forum"], "a")
    assert list(names.like("actor", "lake forum elders")) == []
