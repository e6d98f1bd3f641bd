"""The body of a report as plain text: the API gives it in Markdown, in HTML, or in both."""

import re
from collections.abc import Mapping
from typing import Any

from ingest.readers.one_line import whole_characters
from ingest.readers.reports.bare_text import plain_text
from ingest.readers.reports.prose import NoTextError, page_text

_NAME = r"[^\[\]\n]{0,300}"
_ADDRESS = r"\([^()\s]{0,500}\)"
_IMAGE = re.compile(rf"!\[{_NAME}\]{_ADDRESS}")
_LINK = re.compile(rf"\[({_NAME})\]{_ADDRESS}")
_HEADING = re.compile(r"^ {0,3}#{1,6} +|^ {0,3}(?:[*_-] ?){3,}$", re.MULTILINE)
_STRONG = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.,;:!?])[*_](?!\w)")
_LETTER = re.compile(r"[^\W\d_]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_PAGE = "<html><body><article>{}</article></body></html>"


def body_of(fields: Mapping[str, Any]) -> str:
    """Return the text of the body; empty when the report has none (only a file attached).

    Raises:
        SourceError: it is a page that has more marks than a page has.
    """
    body = fields.get("body")
    if isinstance(body, str) and _LETTER.search(body):
        return _plain(body)
    page = fields.get("body-html")
    if not isinstance(page, str) or not _LETTER.search(page):
        return ""
    try:
        return page_text(_PAGE.format(_clean(page))).text
    except NoTextError:
        return ""


def _plain(body: str) -> str:
    """Markdown without its marks: emphasis, headings, images and the addresses of links."""
    text = _clean(body)
    # Most bodies have none of these, and looking for all of them takes longer than reading JSON.
    if "](" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _HEADING.sub("", text)
    if "*" in text or "_" in text:
        text = _STRONG.sub("", text)
    return plain_text(text).strip()


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(" ", whole_characters(lines))
