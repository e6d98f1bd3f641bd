import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.mails.written_text import without_cited, written_text
from tests.yardstick import slowness

REPORT = "The forum met in Nakuru.\n\nIt spoke of access to justice."


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (REPORT, 0),
        (f"{REPORT}\n-- \nJane Example\nDirector, Example Forum", 3),
        (f"{REPORT}\n\nKind regards,\n\nJane Example\n+254 700 000 000", 3),
        (f"{REPORT}\n\nBien cordialement\nJane Example", 2),
        (f"Dear colleagues,\n\n{REPORT}", 1),
        (f"Chère Jane,\n{REPORT}", 1),
        (f"{REPORT}\n> what was asked\n>> and before", 2),
        (
            f"{REPORT}\n\nOn Mon, 4 Mar 2024 at 10:00, Jane Example <j@example.org> wrote:\n> a\nb",
            3,
        ),
        (f"{REPORT}\n\nLe lundi 4 mars 2024, Jane Example a écrit :\n> a", 2),
        (f"{REPORT}\n-----Original Message-----\nFrom: Jane\nold words", 3),
        (
            f"--- Forwarded message ---\nFrom: Jane <j@example.org>\nTo: me\n\n{REPORT}",
            3,
        ),
        (f"{REPORT}\n\nOn Mon, 4 Mar 2024, Jane Example\n<j@example.org> wrote:\n> a\nb", 4),
        (f"From: Jane Example\nSent: Monday\nTo: John Example\nSubject: Talks\n\n{REPORT}", 4),
        (f"De : Jane <j@example.org>\nÀ : John\nObjet : Forum\n{REPORT}", 3),
        (f"Begin forwarded message:\n\nDe : Jane\nObjet : Report\n\n{REPORT}", 3),
    ],
)
def test_only_what_was_written_is_kept(text, left_out) -> None:
    assert written_text(text) == (REPORT, left_out)
    assert written_text(text.replace("\n", "\r\n")) == (REPORT, left_out)


LETTER = f"Dear colleagues,\n\n{REPORT}\n\nKind regards,\nJane Example\nDirector"
BELOW = "From: Jane Example\nSent: Monday\nTo: John Example\nSubject: Talks"


@pytest.mark.parametrize(
    "text",
    [
        "Dear John,\nPlease see below.\n-- \nJohn Example\n\n"
        f"---- Forwarded message ----\n{LETTER}",
        f"Please see below.\nRegards\nJohn Example\nDirector\n\n{BELOW}\n\n{LETTER}" + "\n" * 9,
        "Please see below.\n\nBegin forwarded message:\n\n"
        "> From: Jane <j@example.org>\n> To: me\n> \n"
        + "\n".join(f"> {line}" for line in LETTER.split("\n")),
    ],
)
def test_a_letter_that_was_passed_on_is_read_without_greeting_and_signature(text) -> None:
    kept, _ = written_text(text)
    assert "\n".join(filter(None, map(str.strip, kept.split("\n")))) == (
        "Please see below.\nThe forum met in Nakuru.\nIt spoke of access to justice."
    )


@pytest.mark.parametrize(
    "text",
    [
        f"On Mon, 4 Mar 2024, Jane Example wrote:\n> What was said?\n\n{REPORT}",
        f"On Mon, 4 Mar 2024, Jane Example\n<j@example.org> wrote:\n> What?\n\n{REPORT}",
        f"-----Original Message-----\nFrom: Jane\nTo: John\n\n{REPORT}",
    ],
)
def test_what_is_written_below_is_read_when_nothing_stands_above(text) -> None:
    assert written_text(text)[0] == REPORT


def test_addresses_with_which_a_header_goes_on_are_of_it() -> None:
    head = "From: Jane\nTo: <j@example.org>;\n   John <k@example.org>\nSubject: Talks"
    assert written_text(f"{head}\n\n{REPORT}") == (REPORT, 4)


def test_dashes_between_chapters_are_no_signature() -> None:
    text = "Chapter one.\n--\n" + "\n".join(f"Line {n}." for n in range(20))
    assert written_text(text) == (text, 0)
    assert written_text(f"{REPORT}\n--\nJane Example") == (REPORT, 2)
    assert written_text(f"{REPORT}\n-- \n" + "Jane Example\n" * 20) == (REPORT, 21)


LONG = 10_000_000
LINES = [
    *("a", "- ", "On a@b ", "le a écrit ", "--- forwarded message ", "Dear ", "\t\x0b", "> "),
    *(" " * 400 + "\n", "On " + "a" * 290 + " wrote" + " " * 200 + "\n", "To: " + "@" * 300 + "\n"),
]
SHORT = ["\n", "1\nOn abcd wrote:\n", "> \n", "To: @\n", "--\n"]


@pytest.mark.parametrize("one", LINES)
def test_ten_million_characters_take_no_time(one) -> None:
    text = (one * (LONG // len(one) + 1))[:LONG]
    began = time.perf_counter()
    written_text(text)
    assert time.perf_counter() - began < 5 * slowness()


@pytest.mark.parametrize("one", SHORT)
def test_as_many_lines_as_are_read_take_no_time(one) -> None:
    text = one * (200_000 // one.count("\n"))
    began = time.perf_counter()
    written_text(text)
    assert time.perf_counter() - began < 5 * slowness()


@pytest.mark.parametrize("one", ["<div ", "<blockquote type = ", "<blockquote type" + " " * 400])
def test_tags_without_end_take_no_time(one) -> None:
    began = time.perf_counter()
    without_cited(one * (LONG // 2 // len(one)))
    assert time.perf_counter() - began < 5 * slowness()


def test_the_head_of_a_memorandum_is_no_inner_message() -> None:
    text = f"From: Lake Forum\nTo: all members\nSubject: Talks\n\n{REPORT}"
    assert written_text(text) == (text, 0)


def test_a_closing_in_the_middle_is_no_signature() -> None:
    text = "Regards,\n" + "\n".join(f"Line {n} of the report." for n in range(30))
    assert written_text(text) == (text, 0)


def test_a_sentence_that_begins_as_a_greeting_is_kept() -> None:
    text = "Dear to all was the question: who speaks for the towns?"
    assert written_text(text) == (text, 0)


def test_what_a_page_answers_to_is_left_out() -> None:
    assert without_cited('<p>New</p><blockquote type="cite">Old</blockquote>') == "<p>New</p>"
    assert without_cited('<p>New</p><div class="gmail_quote">Old</div>') == "<p>New</p>"
    assert without_cited("<blockquote>Words of a witness</blockquote>").startswith("<blockquote>")


@given(st.text(alphabet="ab> -\n:,", max_size=60))
def test_nothing_is_made_up(text) -> None:
    kept, left_out = written_text(text)
    lines = [line.strip() for line in text.split("\n")]
    assert all(line.strip() in lines for line in kept.split("\n") if line.strip())
    assert left_out >= 0
