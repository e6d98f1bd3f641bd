"""A source, told in lines: its text or rows, then what it says."""

from graph.query.answer import Answer
from graph.query.source import SourcePage
from ingest.cli.printing import Printer
from ingest.cli.show_thing import claim_rows


def print_source(out: Printer, page: Answer) -> bool:
    """Print the page; False when it is another kind of page."""
    if not isinstance(page, SourcePage):
        return False
    words, source = out.words, page.source
    out.title(f"{source.title or source.uri} ({source.document})")
    head = (source.publisher, source.published, source.language, source.uri, page.licence)
    out.line(" · ".join(part for part in head if part))
    out.line()
    for paragraph in "".join(segment.text for segment in page.segments).splitlines():
        out.line(paragraph)
    for row in page.rows:
        cells = "; ".join(f"{cell.column}: {cell.text}" for cell in row.cells if cell.text)
        out.line(f"{row.sheet}!{row.row}  {cells}")
    out.line()
    out.title(words.say("section_statements"))
    out.table(*claim_rows(words, page.claims.items))
    out.how_many(page.claims.shown, page.claims.total, "statements")
    return True
