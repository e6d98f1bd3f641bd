"""What a page that ran inside the test says, as a reader would see it."""

import re
from typing import Any


def texts_of(app: Any) -> list[str]:
    """Every text that the page itself says: not the names in it."""
    kinds = ("title", "header", "caption", "markdown", "info", "warning", "error")
    texts = [element.value for kind in kinds for element in getattr(app, kind)]
    labelled = [*app.text_input, *app.selectbox, *app.multiselect, *app.number_input, *app.button]
    labels = [element.label for element in labelled]
    hints = [element.placeholder for element in labelled if hasattr(element, "placeholder")]
    return [str(text) for text in (*texts, *labels, *hints) if text]


def text_of(app: Any) -> str:
    """The same as one text, without the signs that keep markup from acting."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", " | ".join(texts_of(app)))


def links_of(app: Any) -> list[str]:
    """The words of its links."""
    return [re.sub(r"\\(.)", r"\1", link.proto.label) for link in app.get("page_link")]
