"""A message is its English text, and keeps what is needed to say it in another language."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StoreError
from graph.message import Message, said_in

FRENCH = {
    "'{name}' is {what}.": "« {name} » est {what}.",
    "an image": "une image",
    "Give another.": "Donnez-en un autre.",
}


def test_it_is_its_english_text() -> None:
    message = Message("'{name}' is {what}.", name="x.png", what="an image")
    assert message == "'x.png' is an image."
    assert json.dumps({"reason": message}) == '{"reason": "\'x.png\' is an image."}'


def test_a_blank_that_is_not_given_is_refused() -> None:
    with pytest.raises(KeyError, match="what"):
        Message("'{name}' is {what}.", name="x.png")


def test_the_blanks_are_said_in_the_other_language_too() -> None:
    message = Message("'{name}' is {what}.", name="x.png", what="an image")
    assert said_in(message, FRENCH) == "« x.png » est une image."
    both = Message("{what} {advice}", what=message, advice="Give another.")
    assert said_in(both, FRENCH) == "« x.png » est une image. Donnez-en un autre."


def test_what_the_catalogue_lacks_stays_english() -> None:
    assert said_in("Nothing here.", FRENCH) == "Nothing here."
    assert said_in(Message("{n} rows.", n=3), FRENCH) == "3 rows."
    assert said_in(Message("'{name}' is {what}.", name="x", what="new"), {}) == "'x' is new."


def test_an_error_is_a_message_of_its_parts() -> None:
    what = Message("'{name}' is {what}.", name="x.png", what="an image")
    error = StoreError(what, "here", "Give another.")
    assert str(error) == "'x.png' is an image. (here) Give another."
    assert said_in(str(error), FRENCH) == "« x.png » est une image. (here) Donnez-en un autre."
    assert said_in(str(StoreError("an image")), FRENCH) == "une image"


@given(st.text(), st.integers())
def test_any_text_fills_a_blank_and_survives_a_copy(text: str, number: int) -> None:
    message = Message("'{text}' and {number}.", text=text, number=number)
    assert message == f"'{text}' and {number}."
    for same in (copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert (same, same.template, same.blanks) == (message, message.template, message.blanks)
