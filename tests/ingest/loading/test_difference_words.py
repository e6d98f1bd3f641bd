"""A difference is a line by names, the old beside the new."""

from dataclasses import replace

from ingest.loading.difference_words import Speaker, difference_line
from ingest.loading.differences import MORE, Difference, Said
from ingest.loading.rehearsal import rehearse
from tests.ingest.loading.records_of import workshop

SPEAKER = Speaker(
    relation=lambda predicate: predicate.replace("_", " ").lower(),
    role=str.upper,
    kind=lambda code: f"kind {code}",
    date=lambda date: f"day {date}",
    nothing="nothing found",
    otherwise="worded otherwise",
    note=lambda note: f"note {note}",
)


def lines(store, account):
    """What the account would change."""
    return [difference_line(SPEAKER, one) for one in rehearse(account, store, "f").differences]


def test_a_new_record_is_told_by_names(store, tell):
    told = lines(store, tell(**workshop()).account)
    assert all(line.startswith("+ ") for line in told)
    assert any(line.startswith("+ International Alert participated in ") for line in told)
    assert any(line.endswith("(ORGANISER)") for line in told)
    assert not any("event-" in line or "doc-" in line for line in told)


def test_a_note_is_told_in_the_words_of_the_reader():
    said = Said("a.txt", "RAISED_ISSUE", "The source gives no date.", {})
    line = difference_line(SPEAKER, Difference(MORE, said, None))
    assert line == "+ a.txt raised issue note The source gives no date."


def test_another_date_stands_beside_the_old_one(store, tell):
    list(store.put_all([tell(**workshop()).account], "t"))
    (line,) = lines(store, tell(**workshop(date=None)).account)
    assert line.startswith("~ ")
    assert line.endswith(" has date: day 2009-03-02 → nothing found")


def test_a_date_that_was_not_found_is_a_note_and_no_sentence():
    said = Said("Meeting", "HAS_DATE", None, {})
    assert difference_line(SPEAKER, Difference(MORE, said, None)) == (
        "+ Meeting has date: nothing found"
    )
    french = replace(SPEAKER, colon=" : ", nothing="rien trouvé")
    assert difference_line(french, Difference(MORE, said, None)) == (
        "+ Meeting has date : rien trouvé"
    )


def test_another_role_stands_beside_the_old_one(store, tell):
    account = tell(**workshop()).account
    list(store.put_all([account], "t"))
    said = [_as_funder(one) for one in account.statements]
    (line,) = lines(store, replace(account, statements=tuple(said)))
    assert line.startswith("~ International Alert participated in ")
    assert line.endswith(": ORGANISER → FUNDER")


def test_what_is_worded_otherwise_says_so(store, tell):
    account = tell(**workshop()).account
    list(store.put_all([account], "t"))
    said = [_as_worded(one) for one in account.statements]
    (line,) = lines(store, replace(account, statements=tuple(said)))
    assert line.endswith(": worded otherwise")


def test_what_is_no_longer_said_is_told(store, tell):
    account = tell(**workshop()).account
    list(store.put_all([account], "t"))
    kept = tuple(one for one in account.statements if one.qualifiers.get("role") != "organiser")
    (line,) = lines(store, replace(account, statements=kept))
    assert line.startswith("− International Alert participated in ")


def _as_funder(statement):
    if statement.qualifiers.get("role") != "organiser":
        return statement
    return replace(statement, qualifiers={**statement.qualifiers, "role": "funder"})


def _as_worded(statement):
    if statement.qualifiers.get("role") != "organiser":
        return statement
    return replace(statement, qualifiers={**statement.qualifiers, "wording": "held"})
