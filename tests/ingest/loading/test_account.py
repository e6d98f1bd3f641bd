from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from graph.model.record import Record
from graph.store import open_store
from graph.store.base import Store
from ingest.loading.account import Teller
from ingest.readers.record_rows import with_table_evidence
from ingest.resolution.resolver import Resolver
from tests.ingest.loading.records_of import reasons_of, told_of, workshop


def test_a_record_becomes_statements_with_proof(tell) -> None:
    told = tell(**workshop())
    assert told.rejections == ()
    assert all(statement.evidence for statement in told.account.statements)
    assert {s.predicate for s in told.account.statements} == {
        "ADDRESSES",
        "COUNTRY_OF",
        "DESCRIBES",
        "HAS_DATE",
        "HAS_LABEL",
        "HAS_TYPE",
        "HELD_IN",
        "PARTICIPATED_IN",
    }


def test_every_named_node_stands_in_the_account(tell) -> None:
    account = tell(**workshop()).account
    known = {node.id for node in account.nodes}
    assert {s.subject for s in account.statements} <= known
    assert known >= {"international-alert", "country-bdi", "theme:ssr", account.document.id}


def test_a_unit_is_part_of_its_parent_and_a_post_is_held(tell) -> None:
    told = tell(
        actors=[
            {"key": "a", "name": "Lake Network"},
            {"key": "b", "name": "Youth desk of the Lake Network", "parent": "a"},
            {"key": "c", "name": "Minister of Mines", "type": "person-role", "parent": "bdi-gov"},
            {"key": "d", "name": "Lost desk", "parent": "nobody"},
        ]
    )
    (part,), (post,) = told_of(told, "PART_OF"), told_of(told, "HOLDS_POST_IN")
    assert part.object == dict(told.resolved)["Lake Network"].node_id
    assert post.object == "bdi-gov"
    assert reasons_of(told) == ["'nobody' names nothing in the record or vocabulary."]


def test_an_event_without_an_id_is_bound_to_its_document(tell) -> None:
    ids = {told_of(tell(**workshop(n)), "HAS_DATE")[0].subject for n in (1, 2, 1)}
    assert len(ids) == 2


def test_the_country_of_the_event_helps_a_ministry(tell) -> None:
    record = workshop()
    record["actors"].append({"key": "a3", "name": "Ministry of Justice"})
    record["events"][0]["participations"].append({"actor": "a3", "role": "opener"})
    told = tell(**record)
    assert dict(told.resolved)["Ministry of Justice"].node_id == "bdi-moj"
    (country,) = [s for s in told_of(told, "COUNTRY_OF") if s.subject == "bdi-moj"]
    assert country.status == "inferred"
    assert "do not name the country" in str(country.note)


def test_events_in_two_countries_help_no_ministry(tell) -> None:
    record = workshop(places=[{"name": "Bujumbura"}, {"name": "Kampala"}])
    record["actors"].append({"key": "a3", "name": "Ministry of Justice"})
    assert dict(tell(**record).resolved)["Ministry of Justice"].is_new


NAMES = [
    "International Alert",
    "Lake Network",
    "lake network",
    "DRC",
    "Ministry of Justice",
    "X (Y)",
]
VOCABULARY = load_vocabulary(data_folder() / "vocabulary")
RELATIONS = load_relations(data_folder() / "vocabulary")


@st.composite
def records(draw) -> list[Record]:
    found = []
    for number in range(draw(st.integers(1, 4))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))
        plain = workshop(number)
        plain["actors"] = [
            {"key": f"a{i}", "name": n, "country": draw(st.sampled_from([None, "BI", "UG"]))}
            for i, n in enumerate(names)
        ]
        plain["events"][0]["participations"] = [{"actor": f"a{i}"} for i in range(len(names))]
        found.append(Record.model_validate(plain))
    return found


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(teller, found: list[Record], random) -> None:
    shuffled = random.sample(found, len(found))
    assert ledger_of(teller, found) == ledger_of(teller, shuffled)


@given(records())
def test_reading_again_changes_nothing(vocabulary, relations, found: list[Record]) -> None:
    with open_store("memory:") as store:
        for expected in ("added", "unchanged"):
            with store.view() as view:
                resolver = Resolver(vocabulary, view, partial(named_by, store))
            teller = Teller(vocabulary, relations, resolver)
            accounts = [teller.tell(with_table_evidence(r), "f").account for r in found]
            assert {r.outcome for r in store.put_all(accounts, "t")} == {expected}


def named_by(store: Store, document: str) -> frozenset[str]:
    with store.view() as view:
        return frozenset(
            str(end) for s in view.statements(document=document) for end in (s.subject, s.object)
        )


def ledger_of(teller: Teller, found: list[Record]) -> tuple[list[str], list[str]]:
    accounts = [teller.tell(with_table_evidence(record), "f").account for record in found]
    with open_store("memory:") as store:
        list(store.put_all(accounts, "t"))
        with store.view() as view:
            return [s.id for s in view.statements()], [node.id for node in view.nodes()]
