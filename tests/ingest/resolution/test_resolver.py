from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store import open_store
from ingest.resolution.mention import Mention
from ingest.resolution.resolver import Resolver

KNOWN = [
    (Mention("International Alert"), "international-alert"),
    (Mention("INTERNATIONAL ALERT"), "international-alert"),
    (Mention("Dushirahamwe"), "dushirehamwe"),
    (Mention("Women’s International Peace Centre"), "wipc"),
    (Mention("CIRGL"), "icglr"),
    (Mention("ICGLR", kind="Mechanism"), "icglr"),
    (Mention("UNSCR 1325", kind="Mechanism"), "unscr-1325"),
    (Mention("Gutwara Neza", kind="Programme"), "gutwara-neza"),
    (Mention("Gutwara Neza"), "gutwara-neza"),
    (Mention("FIDA-U"), "fida-uganda"),
    (Mention("FIDA-K"), "fida-kenya"),
    (Mention("BINUB"), "binub"),
    (Mention("UN Women", country="BI"), "un-women"),
    (Mention("Burundian National Police"), "bdi-police"),
    (Mention("National Police", subtype="police", country="BI"), "bdi-police"),
    (Mention("Ministry of Justice (Burundi)"), "bdi-moj"),
    (Mention("Ministry of Justice", country="BI"), "bdi-moj"),
    (Mention("Armed Forces of the DRC"), "cod-fardc"),
    (Mention("UN Office to the African Union"), "unoau"),
    (Mention("CENI", country="BI"), "bdi-ceni"),
    (Mention("CENI", country="CD"), "cod-ceni"),
    (Mention("DRC", country="DK"), "danish-refugee-council"),
    (Mention("A name nobody bears", id="cenap"), "cenap"),
    (Mention("A name nobody bears", identifiers={"XM-DAC": "41114"}), "undp"),
    (Mention("A name nobody bears", aliases=("Cordaid",)), "cordaid"),
]
NEW = [
    (Mention("DRC"), "could be any of country-cod, danish-refugee-council"),
    (Mention("DRC", country="UG"), "could be any of country-cod, danish-refugee-council"),
    (Mention("CENI"), "could be any of bdi-ceni, cod-ceni"),
    (Mention("Ministry of Justice", country="KE"), "not the same country"),
    (Mention("Ministry of Justice (Liberia)"), "not the same country"),
    (Mention("Minister of Defence (Burundi)", subtype="person-role"), "not the same type"),
    (Mention("Ministry of Justice"), "many countries have one of this name"),
    (Mention("FIDA"), "knows the name"),
    (Mention("Mali"), "knows the name"),
    (Mention("A new network"), "knows the name"),
    (Mention("A new network", aliases=("DRC",)), "knows the name"),
    (Mention("A new network", acronym="CENAP"), "knows the name"),
    (Mention("A new network", id="own-1"), "the id own-1 is the source's own"),
]


@pytest.mark.parametrize(("mention", "expected"), KNOWN, ids=lambda value: str(value)[:60])
def test_a_known_name_leads_to_its_node(
    resolver: Resolver, mention: Mention, expected: str
) -> None:
    found = resolver.resolve(mention)
    assert (found.node_id, found.is_new) == (expected, False)


@pytest.mark.parametrize(("mention", "reason"), NEW, ids=lambda value: str(value)[:60])
def test_every_other_name_is_new_and_says_why(
    resolver: Resolver, mention: Mention, reason: str
) -> None:
    found = resolver.resolve(mention)
    assert found.is_new
    assert reason in found.reason


def test_it_says_which_label_matched(resolver: Resolver) -> None:
    found = resolver.resolve(Mention("CIRGL"))
    assert (found.matched_by, found.matched_label) == ("acronym", "CIRGL")


def test_a_ministry_takes_the_country_of_the_event_and_says_so(resolver: Resolver) -> None:
    found = resolver.resolve(Mention("Ministry of Justice", context_country="BI"))
    assert (found.node_id, found.inferred_country) == ("bdi-moj", True)
    elsewhere = resolver.resolve(Mention("Ministry of Justice", context_country="KE"))
    assert (elsewhere.is_new, elsewhere.country, elsewhere.inferred_country) == (True, "KE", True)
    assert elsewhere.label == "Ministry of Justice (Kenya)"


def test_a_full_ministry_name_of_one_country_is_inferred(resolver: Resolver) -> None:
    found = resolver.resolve(Mention("Ministry of Gender Labour and Social Development"))
    assert (found.node_id, found.inferred_country) == ("uga-mglsd", True)


def test_ministries_of_two_countries_are_two_nodes(resolver: Resolver) -> None:
    names = [Mention("Ministry of Mines", "Actor", "ministry", code) for code in ("BI", "CD")]
    assert len({resolver.resolve(name).node_id for name in names}) == 2


def test_a_ministry_of_no_known_country_belongs_to_its_document(resolver: Resolver) -> None:
    names = [Mention("Ministry of Mines", document=name) for name in ("doc-1", "doc-2")]
    assert len({resolver.resolve(name).node_id for name in names}) == 2


def test_two_projects_of_one_name_are_told_apart_by_their_own_ids(resolver: Resolver) -> None:
    one, two = (
        resolver.resolve(Mention("COVID-19 response", kind="Programme", id=f"iati-{number}"))
        for number in (1, 2)
    )
    assert (one.node_id, two.node_id) == ("iati-1", "iati-2")
    known = resolver.resolve(Mention("Gutwara Neza", kind="Programme", id="iati-3"))
    assert known.node_id == "iati-3"


def test_brackets_with_an_acronym_make_no_other_actor(resolver: Resolver) -> None:
    plain = resolver.resolve(Mention("Free University of the Lakes", country="CD"))
    with_acronym = resolver.resolve(Mention("Free University of the Lakes (FUL)", country="CD"))
    assert plain.node_id == with_acronym.node_id


def test_groups_without_a_name_are_bound_to_their_event(resolver: Resolver) -> None:
    first, second = (
        resolver.resolve(Mention("civil society", subtype="group", scope=event))
        for event in ("ev-1", "ev-2")
    )
    assert first.node_id != second.node_id
    assert not first.is_named


def test_a_name_with_two_owners_is_a_doubt_for_a_person(resolver: Resolver) -> None:
    found = resolver.resolve(Mention("DRC"))
    assert found.doubt == "the acronym DRC could be any of country-cod, danish-refugee-council"
    assert found.candidates == ("country-cod", "danish-refugee-council")


@given(st.text(max_size=40), st.sampled_from([None, "BI", "UG"]))
def test_the_same_name_always_leads_to_the_same_node(
    resolver: Resolver, name: str, country: str | None
) -> None:
    mention = Mention(name, country=country)
    assert resolver.resolve(mention) == resolver.resolve(mention)


def test_names_of_earlier_sources_are_found(tmp_path: Path, resolver: Resolver) -> None:
    first = resolver.resolve(Mention("Kintoma Network", country="BI"))
    with open_store(str(tmp_path / "ledger.db")) as store:
        store_name(store, first.node_id, "Kintoma Network", "Réseau de Kintoma", "BI")
        with store.view() as view:
            later = Resolver(resolver_vocabulary(resolver), view)
    for mention in (
        Mention("Réseau de Kintoma"),
        Mention("Kintoma Network"),
        Mention("kintoma network"),
    ):
        found = later.resolve(mention)
        assert (found.node_id, found.matched_by) == (first.node_id, "ledger")
    assert later.resolve(Mention("Kintoma Network", country="UG")).is_new


def test_an_earlier_source_does_not_tell_whose_a_name_of_general_words_is(
    tmp_path: Path, resolver: Resolver
) -> None:
    first = resolver.resolve(Mention("Lake Network", country="BI"))
    with open_store(str(tmp_path / "ledger.db")) as store:
        store_name(store, first.node_id, "Lake Network", "Réseau du lac", "BI")
        with store.view() as view:
            later = Resolver(resolver_vocabulary(resolver), view)
    assert later.resolve(Mention("Lake Network")).is_new
    for mention in (
        Mention("Lake Network", country="BI"),
        Mention("Lake Network", context_country="BI"),
    ):
        assert later.resolve(mention).node_id == first.node_id


def test_what_a_source_named_before_decides_between_two(tmp_path: Path, resolver: Resolver) -> None:
    with open_store(str(tmp_path / "ledger.db")) as store:
        for own in ("one", "two"):
            store_name(store, own, f"Network {own}", "The lake people", None)
        with store.view() as view:
            vocabulary = resolver_vocabulary(resolver)
            later = Resolver(vocabulary, view, {"doc-1": frozenset({"two"})}.__getitem__)
            found = later.resolve(Mention("The lake people", document="doc-1"))
    assert found.node_id == "two"


CODE = {"XI-X": "5"}


def reads_again(tmp_path: Path, resolver: Resolver, *nodes: str) -> Resolver:
    """Knows that a source gave a code to these nodes."""
    with open_store(str(tmp_path / "ledger.db")) as store:
        for node in nodes:
            document = Document(f"doc-{node}", node, form="table", content_hash=node)
            proof = (Evidence("5", sheet="Actors", row=1, column="ref"),)
            scheme = {"scheme": "XI-X"}
            says = Statement("HAS_IDENTIFIER", node, "5", document.id, proof, scheme)
            account = Account(document, (Node(node, ("Actor",), None, f"Body {node}"),), (says,))
            list(store.put_all([account], "test"))
        with store.view() as view:
            return Resolver(resolver_vocabulary(resolver), view)


def test_a_code_that_a_source_gave_before_finds_its_node(tmp_path, resolver) -> None:
    later = reads_again(tmp_path, resolver, "one")
    found = later.resolve(Mention("A name nobody bears", identifiers=CODE))
    assert (found.node_id, found.matched_by) == ("one", "identifier")


@pytest.mark.parametrize("name", ["UNFPA", "Médecins Sans Frontières Espagne"])
def test_a_code_of_the_ledger_changes_nothing_of_what_the_vocabulary_says(
    tmp_path, resolver, name
) -> None:
    first = resolver.resolve(Mention(name, identifiers=CODE))
    later = reads_again(tmp_path, resolver, first.node_id)
    again = later.resolve(Mention(name, identifiers=CODE))
    assert again.node_id == first.node_id
    assert (again.doubt, again.candidates) == (first.doubt, first.candidates)


def test_a_code_that_two_bodies_bear_finds_neither(tmp_path, resolver) -> None:
    later = reads_again(tmp_path, resolver, "one", "unfpa")
    assert later.resolve(Mention("A name nobody bears", identifiers=CODE)).is_new


def resolver_vocabulary(resolver: Resolver):
    return resolver.vocabulary


def store_name(store, node: str, label: str, other: str, country: str | None) -> None:
    document = Document(f"doc-{node}", f"{node}.yaml", form="table", content_hash=node)
    attributes = {} if country is None else {"country": country}
    named = Node(node, ("Actor",), None, label, attributes)
    says = Statement(
        "HAS_LABEL",
        node,
        other,
        document.id,
        (Evidence(other, sheet="Actors", row=1, column="aliases"),),
        {"kind": "alternative"},
    )
    list(store.put_all([Account(document, (named,), (says,))], "test"))


def test_an_answer_that_is_good_for_one_document_is_not_given_to_another(
    resolver: Resolver,
) -> None:
    """A ministry of a country that nothing tells is bound to its document, time after time."""
    documents = ("doc-1", "doc-2", "doc-1")
    bound = [resolver.resolve(Mention("Ministry of Justice", document=d)) for d in documents]
    assert bound[0] == bound[2]
    assert bound[0].node_id != bound[1].node_id
    free = [resolver.resolve(Mention("A new network", document=d)) for d in documents]
    assert len({found.node_id for found in free}) == 1
