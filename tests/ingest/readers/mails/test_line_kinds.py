import pytest

from ingest.readers.mails.line_kinds import (
    LONGEST,
    begins_answered,
    begins_forwarded,
    begins_original,
    is_closing,
    is_greeting,
    is_header,
    is_quoted,
    shown,
    tells_of_sending,
)


def test_a_line_is_shown_with_single_blanks_and_cut() -> None:
    assert shown("  a \t b\u00a0c ") == "a b c"
    assert shown(" " * 1_000) == ""
    assert shown(" " * 1_000 + "a" * 1_000) == "a" * LONGEST + "…"


@pytest.mark.parametrize(
    ("line", "after", "number"),
    [
        ("On Mon, 4 Mar 2024, Jane Example wrote:", "", 1),
        ("Le 4 mars, Jane Example a écrit :", "> a", 1),
        ("On Mon, 4 Mar 2024, Jane Example", "<j@example.org> wrote:", 2),
        ("On Mon, 4 Mar 2024, Jane Example", "wrote:", 0),
        ("On Monday the forum wrote: peace", "", 0),
    ],
)
def test_the_lines_above_what_is_answered_are_known(line, after, number) -> None:
    assert begins_answered(line, after) == number


@pytest.mark.parametrize(
    ("known", "yes", "no"),
    [
        (begins_original, "-----Original Message-----", "Original message"),
        (begins_forwarded, "---------- Forwarded message ---------", "Forwarded message"),
        (begins_forwarded, "Début du message réexpédié :", "Début du message"),
        (is_header, "*Sent:* Monday", "Sentences:"),
        (is_header, shown("To: " + "a@example.org, " * 100), "Tomorrow: " + "a" * 400),
        (tells_of_sending, "Envoyé le : lundi", "De : Jane"),
        (is_quoted, "> a", "a > b"),
        (is_greeting, "Dear colleagues,", "Dear to all was the question: who speaks?"),
        (is_closing, "Kind regards,", "Kind regards were sent to the forum."),
        (is_closing, "Bien cordialement", shown("merci" + " " * 400 + "a")),
    ],
)
def test_kinds_of_lines_are_known(known, yes, no) -> None:
    assert known(yes)
    assert not known(no)
