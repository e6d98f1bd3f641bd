"""A text in which nothing was found looks like success; here it is said, and why."""

from graph.message import Message
from graph.model.document import Account

_NOTE, _TELLS_OF = "RAISED_ISSUE", "DESCRIBES"
# Why, by what readers note when they do not read a text as a report.
_WHY = {
    "unsupported-language": "It is in a language that is not read; only English and French are.",
    "unclear-report": "It is not plain that it reports an event.",
    "no-text": "The document holds no words.",
}
_NO_REPORT = "It is not taken for a report of an event."


def nothing_found(account: Account) -> Message | None:
    """Return what to say of a text that tells of no event; None for one that does, or a table."""
    if account.document.form != "prose":
        return None
    said = {statement.predicate for statement in account.statements}
    if _TELLS_OF in said:
        return None
    codes = [s.qualifiers.get("code") for s in account.statements if s.predicate == _NOTE]
    why = next((told for code, told in _WHY.items() if code in codes), _NO_REPORT)
    if said <= {_NOTE}:
        return Message("Nothing was found in this text. {why}", why=why)
    return Message("No event was found in this text, only names. {why}", why=why)
