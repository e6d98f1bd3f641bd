"""The sources of printed words are told once each, in the order in which they came."""

import io
from contextlib import redirect_stdout

from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.query.proof import Proof
from ingest.cli.cited import Cited
from ingest.cli.printing import Printer
from ingest.cli.words import Words
from tests.graph.store.accounts import put


def proof(document, quote):
    evidence = (Evidence(quote=quote, start=0, end=len(quote)),) if quote else ()
    return Proof("st-one", document, evidence, "stated", "certain", "factual", 0.9)


def told(store, language, *documents):
    """What is printed when a word of each document was told."""
    put(
        store,
        Account(
            Document("doc-a", "https://example.org/a", title="Report", publisher="Forum"), (), ()
        ),
        Account(Document("doc-b", "notes.txt", published="2020-03"), (), ()),
    )
    cited = Cited(Words(language))
    for document in documents:
        assert cited.quote([proof(document, "They came")]) == f"“They came” {document}"
    with redirect_stdout(io.StringIO()) as printed, store.view() as view:
        cited.tell(Printer(Words(language)), view)
    return printed.getvalue().splitlines()


def test_each_source_is_told_once_with_what_is_known_of_it(store):
    assert told(store, "en", "doc-b", "doc-a", "doc-b") == [
        "",
        "2 of 2 sources",
        "id\tsource\taddress",
        "doc-b\t2020-03\tnotes.txt",
        "doc-a\tReport, Forum\thttps://example.org/a",
    ]


def test_in_french_and_one(store):
    assert told(store, "fr", "doc-a")[1:3] == ["1 sur 1 source", "identifiant\tsource\tadresse"]


def test_a_source_of_which_the_ledger_knows_nothing_more_is_counted(store):
    assert told(store, "en", "doc-a", "doc-gone")[1] == "1 of 2 sources"


def test_nothing_is_told_when_no_words_were(store):
    assert told(store, "en") == []
    cited = Cited(Words("en"))
    assert cited.quote([proof("doc-a", ""), proof("doc-b", "It")]) == "“It” doc-b"
    assert cited.quote([proof("doc-a", "")]) == ""
