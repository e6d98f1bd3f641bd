"""What is said to people: English as text, with what is needed to say it in another language."""

from collections.abc import Mapping
from typing import Any, Self

from graph.sentence import fill


class Message(str):
    """A sentence with blanks. It is its English text; where it is shown, `said_in` translates it.

    Attributes:
        template: the sentence with named blanks, which a catalogue of another language has as key.
        blanks: what fills them; one that is a text of the catalogue, or a message, is said in
            that language too.
    """

    template: str
    blanks: Mapping[str, object]

    def __new__(cls, template: str, /, **blanks: object) -> Self:
        """Fill the blanks; KeyError when the template names one that is not given."""
        message = super().__new__(cls, fill(template, "en", **blanks))
        message.template = template
        message.blanks = blanks
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        """Copies and other processes make it anew from its template, not from its text."""
        return (self.template,), dict(self.blanks)


def said_in(text: str, catalogue: Mapping[str, str]) -> str:
    """Return a text in the language of the catalogue; what it does not have stays English.

    Args:
        text: a message, or a plain text that is a key of the catalogue.
        catalogue: English template to its wording with the same blanks.
    """
    if not isinstance(text, Message):
        return catalogue.get(text, text)
    blanks = {
        name: said_in(value, catalogue) if isinstance(value, str) else value
        for name, value in text.blanks.items()
    }
    if text.template not in catalogue:
        return fill(text.template, "en", **blanks)
    return fill(catalogue[text.template], "fr", **blanks)
