"""Good files of what a reader knows beside its usual form: other syntaxes, older versions."""

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from benchmarks.fuzzing.cutting import bare_document, few_rows

PROSE = "The Lake Region Peace Forum held a workshop in Nakuru on 4 March 2024, with 30 women. "
LETTER = (
    f"Dear colleagues,\n\n{PROSE}\nIt spoke of access to justice.\n\nKind regards,\nA. Example\n"
    "-- \nExample Forum\n\nOn Mon, 4 Mar 2024 at 10:00, B. Example wrote:\n> How was it?\n\n"
    "-----Original Message-----\nFrom: B. Example\nSent: Monday, 4 March 2024 10:00\n"
    "To: A. Example\nSubject: Workshop\n\nWas it good?\n"
)
RDF_XML = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="https://example.org/land">
<skos:prefLabel xml:lang="en">Land</skos:prefLabel>
<skos:broader rdf:resource="https://example.org/earth"/></skos:Concept>
</rdf:RDF>
"""
JSON_LD = """{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@graph": [
{"@id": "https://example.org/land", "@type": "skos:Concept",
 "skos:prefLabel": {"@value": "Land", "@language": "en"}}]}
"""
TRIPLES = (
    "<https://example.org/land> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    "<http://www.w3.org/2004/02/skos/core#Concept> .\n"
    '<https://example.org/land> <http://www.w3.org/2004/02/skos/core#prefLabel> "Land"@en .\n'
)


def other_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Write the files, each into a folder of its own; yields its reader with it."""
    from tests.ingest.readers.iati.activity_files import OLD
    from tests.ingest.readers.networks.network_files import GEPHI_EDGES, GEPHI_NODES, GEXF
    from tests.ingest.readers.webpages.pages import MICRODATA, RDFA, page

    texts: tuple[tuple[str, str, str | bytes], ...] = (
        ("iati", "old.xml", OLD),
        ("mail", "answer.eml", _letter().as_bytes()),
        ("network", "lake.gexf", GEXF),
        ("rdf", "land.rdf", RDF_XML),
        ("rdf", "land.jsonld", JSON_LD),
        ("rdf", "land.nt", TRIPLES),
        ("text", "report.txt", f"Report\n\n{PROSE * 3}\n\n- one\n- two\n"),
        ("webpage", "marked.html", page(body=f"{MICRODATA}{RDFA}<p>{PROSE * 5}</p>")),
        ("docx", "bare.docx", bare_document(PROSE, "It spoke.")),
    )
    for number, (reader, name, content) in enumerate(texts):
        path = folder / f"other-{number}" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        yield reader, path
    pair = folder / "other-pair"
    pair.mkdir()
    (pair / "nodes.csv").write_text(GEPHI_NODES, encoding="utf-8")
    (pair / "edges.csv").write_text(GEPHI_EDGES, encoding="utf-8")
    yield "network-csv", pair / "edges.csv"
    yield "xlsx", _bare_workbook(folder / "other-book")


def _letter() -> EmailMessage:
    letter = EmailMessage()
    letter["From"] = "Jane Example <jane@example.org>"
    letter["Subject"] = "=?utf-8?q?R=C3=A9union?="
    letter["Date"] = "Tue, 05 Mar 2024 10:00:00 +0300"
    letter.set_content(LETTER, cte="quoted-printable")
    letter.add_alternative(
        f"<p>{PROSE * 3}</p><blockquote type=cite>?</blockquote>", subtype="html"
    )
    letter.add_attachment(b"a,b\n", maintype="text", subtype="csv", filename="list.csv")
    return letter


def _bare_workbook(folder: Path) -> Path:
    from ingest.template import write_template

    folder.mkdir()
    filled = folder / "filled.xlsx"
    write_template(filled, filled=True)
    path = folder / "bare.xlsx"
    path.write_bytes(few_rows(filled))
    filled.unlink()
    return path
