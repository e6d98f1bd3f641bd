"""The network as one file that people mail to each other: title, date, legend, drawing."""

from datetime import date
from html import escape

from app_pages._legend import legend_html
from app_pages._wording import Wording

_HEAD_STYLE = "font-family:sans-serif;margin:1rem 1.2rem .4rem;color:#20262b"


def standalone(
    words: Wording, page: str, title: str, notes: list[str], kinds: list[str], day: date
) -> str:
    """Return the drawing with a head that says what it shows; every text is escaped.

    Args:
        page: the drawing as a whole HTML page.
        notes: lines below the title: how much is shown, which filters are set.
    """
    made = words.say("network.made_on", date=day.isoformat())
    lines = "".join(f"<div>{escape(note)}</div>" for note in [*notes, made])
    head = (
        f'<header style="{_HEAD_STYLE}"><h1 style="font-size:1.3rem;margin:0">{escape(title)}</h1>'
        f"{lines}{legend_html(words, kinds)}</header>"
    )
    titled = page.replace("<head>", f"<head><title>{escape(title)}</title>", 1)
    return titled.replace("<body>", f"<body>{head}", 1)


def file_name(node: str) -> str:
    """Return a file name that every system takes."""
    kept = "".join(sign if sign.isalnum() else "-" for sign in node)
    return f"network-{kept.strip('-')[:60]}.html"
