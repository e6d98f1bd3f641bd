"""Our own export comes back: the same statements, whatever syntax it was saved in."""

from pathlib import Path

import pytest
import rdflib

from graph.export import ExportSource
from graph.export.jsonl import JsonlExporter
from graph.export.plain_ledger import statement_out
from graph.export.rdf import TurtleExporter
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store import open_store
from graph.store.base import AS_TOLD, Store
from graph.store.memory import MemoryStore
from ingest.loading.run import IngestOptions, ingest
from ingest.readers.base import ReadAccount
from ingest.readers.rdf.reading import RdfReader
from ingest.readers.records.ledger_jsonl import LedgerReader
from tests.ingest.readers.reading import Outcome, read_with

OTHERS = ("nt", "nquads", "xml", "json-ld", "pretty")


@pytest.fixture
def exported(ledger_at, tmp_path) -> Path:
    target = tmp_path / "ledger.ttl"
    TurtleExporter().write(ledger_at("internal"), target)
    return target


@pytest.fixture
def read(exported, terms) -> Outcome:
    return read_with(RdfReader(), exported, terms)


def accounts_of(items: list[ReadAccount]) -> dict[str, object]:
    return {
        one.account.document.id: (
            one.account.document,
            {node.id: node for node in one.account.nodes},
            {s.id: statement_out(s) for s in one.account.statements},
            one.level,
        )
        for one in items
    }


def test_it_says_what_the_exact_ledger_says(ledger_at, read, tmp_path):
    target = tmp_path / "ledger.jsonl"
    JsonlExporter().write(ledger_at("internal"), target)
    exact = [one for one in LedgerReader().read(target, None, lambda _: None)]
    assert accounts_of(read.accounts) == accounts_of(exact)
    assert len(read.accounts) == 2


def test_every_triple_is_read(read):
    (count,) = read.counts
    assert (count.unit, count.read) == ("triples", count.total)
    assert not count.unknown


@pytest.mark.parametrize("syntax", OTHERS)
def test_it_may_come_back_in_any_syntax(exported, read, terms, tmp_path, syntax):
    """Others save it as they like; blocks and their order are gone then."""
    graph = rdflib.Graph().parse(exported, format="turtle")
    suffix = {"nt": ".nt", "nquads": ".nq", "json-ld": ".jsonld", "pretty": ".ttl"}
    target = tmp_path / f"other{suffix.get(syntax, '.rdf')}"
    # XML has no way to write some of the signs in the ledger.
    if syntax == "xml":
        text = graph.serialize(format="nt").replace("\\u000b", "").replace("\x0b \ufffe", "")
        graph = rdflib.Graph().parse(data=text, format="nt")
    whole = rdflib.Dataset() if syntax == "nquads" else graph
    if whole is not graph:
        for triple in graph:
            whole.add(triple)
    whole.serialize(target, format="turtle" if syntax == "pretty" else syntax, encoding="utf-8")
    again = read_with(RdfReader(), target, terms)
    assert again.rejections == []
    ids = [sorted(s.id for s in one.account.statements) for one in again.accounts]
    expected = [sorted(s.id for s in one.account.statements) for one in read.accounts]
    assert sorted(ids) == sorted(expected)


def test_a_triple_without_a_statement_is_counted_not_taken(exported, terms):
    more = "\nid:alpha org:memberOf id:gamma ; foaf:homepage <https://example.org> .\n"
    exported.write_text(exported.read_text(encoding="utf-8") + more, encoding="utf-8")
    outcome = read_with(RdfReader(), exported, terms)
    (count,) = outcome.counts
    assert count.unknown == {"properties of things": {"foaf:homepage": 1, "org:memberOf": 1}}
    assert count.rejected == {"of properties that are not read": 2}


@pytest.mark.parametrize(
    ("line", "instead", "why"),
    [
        ("    rdf:predicate mt:SUPPORTED ;\n", "    rdf:predicate mt:SUPPPORTED ;\n",
         "Unknown relation 'SUPPPORTED'"),
        ('    mt:evidence [ mt:quote "Delta paid"', '    mt:note [ mt:quote "Delta paid"',
         "it has no mt:evidence"),
        ("    rdf:subject id:delta ;\n    rdf:predicate mt:SUPPORTED",
         "    rdf:subject id:nobody ;\n    rdf:predicate mt:SUPPORTED",
         "nobody is not described in the file"),
    ],
)  # fmt: skip
def test_a_broken_statement_is_left_out_alone(ledger_at, terms, tmp_path, line, instead, why):
    target = tmp_path / "broken.ttl"
    TurtleExporter().write(ledger_at("restricted"), target)
    text = target.read_text(encoding="utf-8")
    assert line in text
    target.write_text(text.replace(line, instead), encoding="utf-8")
    outcome = read_with(RdfReader(), target, terms)
    assert [why in reason for reason in outcome.reasons] == [True]
    assert sum(len(one.account.statements) for one in outcome.accounts) == 9


def test_a_broken_source_goes_with_its_statements(exported, terms):
    text = exported.read_text(encoding="utf-8")
    exported.write_text(text.replace('mt:address "secret.txt"', 'mt:adress "x"'), encoding="utf-8")
    outcome = read_with(RdfReader(), exported, terms)
    assert (
        "was left out with its statements: it has no id of ours or no mt:address"
        in (outcome.reasons[0])
    )
    assert len(outcome.accounts) == 1


def test_a_statement_whose_source_is_missing_is_left_out(exported, terms):
    text = exported.read_text(encoding="utf-8")
    block = next(one for one in text.split("\n\n") if "a mt:Source" in one and "secret" in one)
    exported.write_text(text.replace(f"{block}\n\n", ""), encoding="utf-8")
    outcome = read_with(RdfReader(), exported, terms)
    assert ["its source is not described in the file" in one for one in outcome.reasons] == [True]


def test_a_broken_block_costs_itself_only(exported, terms):
    text = exported.read_text(encoding="utf-8")
    exported.write_text(text.replace("rdf:predicate mt:HAS_TYPE ;", "rdf:predicate ??? ;"))
    outcome = read_with(RdfReader(), exported, terms)
    (rejection,) = outcome.rejections
    assert "What begins here was left out" in rejection.reason
    assert rejection.row is not None
    assert text.splitlines()[rejection.row - 1].startswith("st:st-")
    assert sum(len(one.account.statements) for one in outcome.accounts) == 8


def ledger(path: Path, files: list[Path], now) -> Store:
    ledger = open_store(f"sqlite:{path}", clock=lambda: now)
    summary = ingest(files, ledger, IngestOptions(author="test", base=path.parent))
    assert summary.rejected == []
    return ledger


def statements_of(ledger: Store) -> dict[str, dict[str, object]]:
    with ledger.view(AS_TOLD) as view:
        return {statement.id: statement_out(statement) for statement in view.statements()}


def whole(view):
    return plain(whole_network(view))


def test_what_is_read_back_and_written_again_is_the_same(ledger_at, exported, read, tmp_path):
    given = ledger_at("internal")
    accounts = [one.account for one in read.accounts]
    with MemoryStore(given.store.clock, given.store.relations) as copy:
        list(copy.put_all(accounts, author="copy"))
        with copy.write("copy") as writer:
            for statement in (s for one in accounts for s in one.statements if s.review):
                writer.review(statement.id, statement.review)
        again = tmp_path / "again.ttl"
        TurtleExporter().write(ExportSource(copy, "internal", given.network), again)
    assert again.read_bytes() == exported.read_bytes()


@pytest.mark.slow
def test_the_sample_goes_round(project_root, tmp_path, now):
    """Exported and read into a fresh ledger: the same statements, word for word."""
    sample = sorted((project_root / "data" / "sample").glob("*.yaml"))[:1]
    first = ledger(tmp_path / "first.db", sample, now)
    out = tmp_path / "out.ttl"
    TurtleExporter().write(ExportSource(first, "restricted", whole), out)
    second = ledger(tmp_path / "second.db", [out], now)
    assert statements_of(second) == statements_of(first)
    first.close()
    second.close()
