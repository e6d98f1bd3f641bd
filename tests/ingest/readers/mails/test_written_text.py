import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.mails.written_text import without_cited, written_text

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
