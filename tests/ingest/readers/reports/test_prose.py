"""Plain texts and web pages: encodings, the main text, and what is wrong said in plain words."""

import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.lengths import LONGEST_TEXT
from ingest.readers.reports.bare_text import plain_text
from ingest.readers.reports.prose import LARGEST, HtmlReader, TextReader, page_text
from tests.ingest.readers.reading import Outcome
from tests.yardstick import slowness

REPORT = "Un atelier s’est tenu à Goma.\nIl a été organisé par la société civile."
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Atelier à Goma</title>
<meta property="og:site_name" content="Exemple"></head><body>
<nav><a href="/">Accueil</a> <a href="/contact">Contact</a></nav>
<article><h1>Atelier à Goma</h1>
<p>Un atelier sur la cohésion sociale s’est tenu à Goma du 3 au 5 mars 2020.</p>
<p>Il a été organisé par la société civile avec l’appui de partenaires, et des femmes
de tous les quartiers y ont pris part.</p></article>
<footer>© 2020 Exemple. Tous droits réservés.</footer></body></html>"""


def _write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_whatever_encoding_it_has(
    tmp_path: Path, read: Callable[[Path], Outcome], codec: str
) -> None:
    found = read(_write(tmp_path, "report.txt", REPORT.encode(codec)))
    assert [r.record.document.text for r in found.reads] == [REPORT]


def test_an_old_encoding_is_named(tmp_path: Path, read: Callable[[Path], Outcome]) -> None:
    found = read(_write(tmp_path, "report.txt", REPORT.encode("cp1252")))
    assert "not UTF-8; it was read as Windows-1252" in found.messages[0]


def test_damaged_bytes_are_named(tmp_path: Path, read: Callable[[Path], Outcome]) -> None:
    data = REPORT.encode("utf-8") + b" \xff fin"
    assert "no UTF-8 text" in read(_write(tmp_path, "report.txt", data)).messages[0]


def test_a_text_is_composed_and_has_line_feeds_only() -> None:
    decomposed = unicodedata.normalize("NFD", "Société\r\ncivile\rici")
    assert plain_text(decomposed) == "Société\ncivile\nici"


def test_progress_adds_up_to_the_size(tmp_path: Path, read: Callable[[Path], Outcome]) -> None:
    path = _write(tmp_path, "report.txt", REPORT.encode())
    assert sum(read(path).progress) == path.stat().st_size


def test_a_page_gives_its_main_text_title_and_site(
    tmp_path: Path, read: Callable[[Path], Outcome]
) -> None:
    found = read(_write(tmp_path, "page.html", PAGE.format(charset="utf-8").encode()))
    document = found.reads[0].record.document
    assert document.text is not None
    assert "s’est tenu à Goma du 3 au 5 mars 2020" in document.text
    assert "Contact" not in document.text
    assert (document.title, document.publisher) == ("Atelier à Goma", "Exemple")


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2020-03-06T08:00:00+02:00", "2020-03-06"), ("2020-02-31", None), ("6 mars 2020", None)],
)
def test_a_page_gives_the_day_of_its_publication(moment: str, day: str | None) -> None:
    meta = f'<meta property="article:published_time" content="{moment}"></head>'
    page = PAGE.format(charset="utf-8").replace("</head>", meta)
    assert page_text(page).published == day


def test_a_page_in_an_old_encoding_says_so_itself(
    tmp_path: Path, read: Callable[[Path], Outcome]
) -> None:
    data = PAGE.format(charset="windows-1252").encode("cp1252")
    text = read(_write(tmp_path, "page.html", data)).reads[0].record.document.text
    assert text is not None
    assert "cohésion sociale s’est tenu à Goma" in text


def test_a_page_that_names_no_real_encoding_is_still_read(
    tmp_path: Path, read: Callable[[Path], Outcome]
) -> None:
    data = PAGE.format(charset="klingon").encode("cp1252")
    text = read(_write(tmp_path, "page.html", data)).reads[0].record.document.text
    assert text is not None
    assert "cohésion" in text


def test_a_page_without_text_says_what_to_do() -> None:
    with pytest.raises(SourceError, match="no text on this page.*fully loaded"):
        page_text("<html><body><script>draw()</script></body></html>")


@pytest.mark.parametrize(("name", "reader"), [("r.txt", TextReader()), ("r.html", HtmlReader())])
def test_a_file_without_words_is_refused(
    tmp_path: Path, terms: object, name: str, reader: TextReader
) -> None:
    path = _write(tmp_path, name, b"12 34 ... ")
    with pytest.raises(SourceError, match="holds no words"):
        list(reader.read(path, terms, lambda _: None))


def test_a_file_too_large_for_a_report_is_refused(tmp_path: Path, terms: object) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(SourceError, match=r"has 5\.0 MB; a report has at most 5 MB.*Split it"):
        list(TextReader().read(path, terms, lambda _: None))


@pytest.mark.parametrize(
    ("name", "page", "reader"),
    [("r.txt", "{}", TextReader()), ("r.html", "<html><body><p>{}</p></body>", HtmlReader())],
)
def test_a_text_too_long_for_a_report_is_refused(
    tmp_path: Path, terms: object, name: str, page: str, reader: TextReader | HtmlReader
) -> None:
    text = "It went on. " * (LONGEST_TEXT // 12 + 10)
    path = _write(tmp_path, name, page.format(text).encode())
    with pytest.raises(SourceError, match=r"2\.0 million characters.*at most 2 million.*Split it"):
        list(reader.read(path, terms, lambda _: None))


def test_a_missing_file_is_named(tmp_path: Path, terms: object) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        list(TextReader().read(tmp_path / "none.txt", terms, lambda _: None))


def test_texts_and_pages_are_told_apart_by_content() -> None:
    page = PAGE.format(charset="utf-8").encode()
    assert HtmlReader().sniff(page, "page") > TextReader().sniff(page, "page.txt")
    assert HtmlReader().sniff(REPORT.encode(), "report.txt") == 0
    assert TextReader().sniff(b"\x01\x02 12", "data.txt") == 0


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>{}</p>",
        "<div hidden><p>{}</p></div>",
        '<p style="display: none">{}</p>',
        '<div style="color:red; DISPLAY:NONE"><p>{}</p></div>',
        '<p style="visibility: hidden">{}</p>',
        "<template><p>{}</p></template>",
        "<dialog><p>{}</p></dialog>",
    ],
)
def test_what_no_reader_of_a_page_sees_is_not_read(hidden: str) -> None:
    said = "Le HCR a ouvert un forum à Bunia le 4 mai 2018 et beaucoup y sont venus de loin."
    page = PAGE.format(charset="utf-8")
    assert said in page_text(page.replace("</article>", f"<p>{said}</p></article>")).text
    text = page_text(page.replace("</article>", hidden.format(said) + "</article>")).text
    assert said not in text
    assert "cohésion sociale" in text


WORDS = "Un atelier s’est tenu à Goma. "


@pytest.mark.parametrize(
    "one",
    [
        *("<ul><li>a</ul>", "<li>a", "<dl><dt>a<dd>b</dl>", "a<br>", "<h2>a</h2>", "<td>a"),
        *("<p><em>a</em>", "<table><tr><td>a</table>", "<div>", f"<p>{WORDS}", "<a href=x>a</a> "),
    ],
)
def test_a_page_of_marks_takes_no_time(one: str) -> None:
    """Before, a page of 200 KB took 40 seconds."""
    html = f"<html><body>{WORDS * 20}{one * (59_000 // one.count('<'))}</body></html>"
    began = time.perf_counter()
    with suppress(SourceError):
        assert page_text(html).text
    assert time.perf_counter() - began < 8 * slowness()


def test_a_page_of_more_marks_than_a_page_has_is_refused() -> None:
    with pytest.raises(SourceError, match="The page has more than 60,000 marks"):
        page_text(f"<html><body>{'a<br>' * 60_001}</body></html>")
    with pytest.raises(SourceError, match="A table of the page has a row without end"):
        page_text(f"<html><body><table><tr>{'<td>a' * 6_000}</table></body></html>")


def test_a_long_report_is_read_whole() -> None:
    told = [f"The forum number {n} spoke of water and of land in its town." for n in range(9_000)]
    text = page_text(f"<html><body><article>{''.join(f'<p>{t}</p>' for t in told)}</article>").text
    assert text.split("\n") == told
