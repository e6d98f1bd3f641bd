"""The only file that knows extruct: the markup of a page as plain values, nothing fetched."""

from functools import cache
from typing import Any

from graph.errors import MissingExtraError

JSON_LD, MICRODATA, RDFA = "json-ld", "microdata", "rdfa"
_SCRIPT = '<html><body><script type="application/ld+json">{}</script></body></html>'


def items_of(html: str, syntax: str) -> list[dict[str, Any]] | None:
    """Return the things of one syntax in a page; None when its markup cannot be read.

    What is below fetches neither contexts nor vocabularies: JSON-LD is read as JSON, RDFa with the
    prefixes that its reader brings.

    Raises:
        MissingExtraError: extruct is not installed.
    """
    found: Any = _extruct().extract(html, syntaxes=[syntax], errors="ignore").get(syntax)
    return None if found is None else [one for one in found if isinstance(one, dict)]


def items_of_script(script: str) -> list[dict[str, Any]] | None:
    """Return the things of one script of JSON-LD; None when it is no JSON.

    Raises:
        MissingExtraError: extruct is not installed.
    """
    return items_of(_SCRIPT.format(script), JSON_LD)


@cache
def _extruct() -> Any:  # noqa: ANN401
    """The library; it takes a second to load."""
    try:
        import extruct
    except ImportError as error:
        raise MissingExtraError(
            "The markup of web pages needs the library extruct.",
            "webpage",
            "Install it with `pip install 'mtandao[formats]'`.",
        ) from error
    return extruct
