from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.document import Account
from graph.model.record import Record
from graph.store import open_store
from graph.store.base import Store
from ingest.loading.account import Teller
from ingest.readers.records.record_rows import with_table_evidence
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
    assert reasons_of(told) == ["'nobody' names nothing in the record or the vocabulary."]


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


NAMES = ["International Alert", "Lake Network", "lake network", "DRC", "Ministry of Justice", "X"]
ACTORS = st.tuples(st.sampled_from(NAMES), st.sampled_from([None, "BI", "UG"]))
# Each record is the actors it names.
RECORDS = st.lists(st.lists(ACTORS, min_size=1, max_size=3), min_size=1, max_size=4)
QUICK = settings(max_examples=25, deadline=None)


@QUICK
@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(teller, found, random) -> None:
    records = records_of(found)
    shuffled = random.sample(records, len(records))
    assert ledger_of(teller, records) == ledger_of(teller, shuffled)


@QUICK
@given(RECORDS)
def test_reading_again_changes_nothing(vocabulary, relations, found) -> None:
    with open_store("memory:") as store:
        for expected in ("added", "unchanged"):
            with store.view() as view:
                resolver = Resolver(vocabulary, view, partial(named_by, store))
            accounts = accounts_of(Teller(vocabulary, relations, resolver), records_of(found))
            assert {r.outcome for r in store.put_all(accounts, "t")} == {expected}


def records_of(found: list[list[tuple[str, str | None]]]) -> list[Record]:
    records = []
    for number, actors in enumerate(found):
        plain = workshop(number)
        plain["actors"] = [
            {"key": f"a{i}", "name": name, "country": country}
            for i, (name, country) in enumerate(actors)
        ]
        plain["events"][0]["participations"] = [{"actor": a["key"]} for a in plain["actors"]]
        records.append(Record.model_validate(plain))
    return records


def accounts_of(teller: Teller, records: list[Record]) -> list[Account]:
    return [teller.tell(with_table_evidence(record), "f").account for record in records]


def named_by(store: Store, document: str) -> frozenset[str]:
    with store.view() as view:
        return frozenset(
            str(end) for s in view.statements(document=document) for end in (s.subject, s.object)
        )


def ledger_of(teller: Teller, records: list[Record]) -> tuple[list[str], list[str]]:
    with open_store("memory:") as store:
        list(store.put_all(accounts_of(teller, records), "t"))
        with store.view() as view:
            return [s.id for s in view.statements()], [node.id for node in view.nodes()]
