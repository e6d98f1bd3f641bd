"""Roles, themes and types that a person types in a review: ids of the vocabulary, or refused."""

from graph.errors import ModelError
from graph.model.ids import JsonValue
from graph.model.qualifiers import texts_of
from graph.model.relations import Relations
from graph.model.statement import Statement
from graph.model.vocabulary import Vocabulary
from ingest.readers.terms import Terms, WordList, terms_of, word_list

_THEME = "theme:"


def refuse_unknown_terms(
    read: Statement, said: Statement, vocabulary: Vocabulary, relations: Relations
) -> None:
    """Check what an edit changes; what stays as it was read is not judged.

    Args:
        read: the statement that is edited.
        said: what the person says in its place.

    Raises:
        ModelError: a role, theme or type is no id of the vocabulary; the nearest one is named.
    """
    role = _changed(read.qualifiers.get("role"), said.qualifiers.get("role"))
    new = set(texts_of(said.qualifiers.get("themes"))) - set(
        texts_of(read.qualifiers.get("themes"))
    )
    kind = said.object if said.predicate == "HAS_TYPE" and said.object != read.object else None
    if role is None and kind is None and not new:
        return
    terms = terms_of(vocabulary, relations)
    if role is not None:
        _refuse(role, _roles(said, terms, vocabulary))
    for theme in sorted(new):
        _refuse(theme, terms.themes, _THEME)
    if kind is not None:
        _refuse(str(kind), _types(read, terms))


def _changed(before: JsonValue, now: JsonValue) -> str | None:
    return str(now) if now is not None and now != before else None


def _roles(said: Statement, terms: Terms, vocabulary: Vocabulary) -> WordList:
    """The roles in an event, or those in a programme or a body."""
    if said.predicate == "PARTICIPATED_IN":
        return terms.roles
    others = [role for role in vocabulary.roles.values() if role.kind != "event"]
    return word_list(terms.roles.name, terms.roles.one, others)


def _types(read: Statement, terms: Terms) -> WordList:
    """The types of an event, when it was read as one, or those of a body."""
    return terms.event_types if read.object in terms.event_types.exact else terms.actor_types


def _refuse(text: str, words: WordList, prefix: str = "") -> None:
    if not text.startswith(prefix) or text.removeprefix(prefix) not in words.exact:
        raise ModelError(words.unknown(text, prefix))
