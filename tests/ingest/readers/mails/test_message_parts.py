import time
from email.message import EmailMessage

import pytest

from ingest.readers.mails.message_parts import BrokenMailError, letter_of
from tests.ingest.readers.mails.letters import TEXT, mail
from tests.yardstick import slowness

HEAD = b"From: a@example.org\nSubject: A\n"


def test_a_message_has_a_subject_a_day_and_a_text() -> None:
    letter = letter_of(mail(html="<p>Page</p>").as_bytes())
    assert (letter.subject, letter.day) == ("Report of the workshop", "2024-03-05")
    assert letter.plain.strip() == TEXT.strip()
    assert letter.html == ""
    assert letter.attachments == 0
    assert letter.headers == ("From", "To")


def test_a_page_is_kept_where_no_plain_text_stands_for_it() -> None:
    assert letter_of(mail("", "<p>Page</p>").as_bytes()).html.strip() == "<p>Page</p>"
    listed = mail("", "<p>Page</p>")
    listed.make_mixed()
    footer = EmailMessage()
    footer.set_content("To leave this list, write to us.")
    listed.attach(footer)
    found = letter_of(listed.as_bytes())
    assert (found.html.strip(), found.plain.strip()) == (
        "<p>Page</p>",
        "To leave this list, write to us.",
    )
    assert found.attachments == 0


def test_a_page_beside_blank_text_is_kept() -> None:
    assert letter_of(mail(" \n", "<p>Page</p>").as_bytes()).html.strip() == "<p>Page</p>"


@pytest.mark.parametrize("one", [b";", b'a="b;', b" \n x=y;"])
@pytest.mark.parametrize("kind", [b"text/plain", b"multipart/mixed"])
def test_parameters_without_number_take_no_time(one, kind) -> None:
    began = time.perf_counter()
    letter_of(HEAD + b"Content-Type: " + kind + b";" + one * 1_000_000 + b"\n\nwords")
    assert time.perf_counter() - began < 10 * slowness()


def _seconds(parts: int, header: bytes) -> float:
    part = b"--x\nContent-Type: text/plain; " + header + b"\n\nwords of a report\n"
    began = time.process_time()
    found = letter_of(HEAD + b'Content-Type: multipart/mixed; boundary="x"\n\n' + part * parts)
    assert found.plain.count("words of a report") == parts
    return time.process_time() - began


@pytest.mark.parametrize("header", [b";" * 4_000, b"a=b; " * 800, b'a="b;' * 800])
def test_parts_with_long_headers_are_read_soon(header) -> None:
    half, whole = (_seconds(parts, header) for parts in (950, 1_900))
    assert whole < 3 * slowness(time.process_time)
    assert whole < 4 * max(half, 0.1)


def test_a_long_name_told_in_pieces_does_not_hide_the_charset() -> None:
    name = b"".join(b" name*%d=%s;" % (n, b"a" * 30) for n in range(40))
    head = b"Content-Type: text/plain;" + name + b" charset=iso-8859-1\n"
    assert letter_of(HEAD + head + b"\nR\xe9union").plain == "Réunion"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Re: FW: Report", "Report"),
        ("TR : Rapport", "Rapport"),
        ("RE[2]: Report", "Report"),
        ("Réunion à Goma", "Réunion à Goma"),
        ("Re:", None),
    ],
)
def test_a_subject_loses_what_programs_put_before_it(subject, expected) -> None:
    assert letter_of(mail(subject=subject).as_bytes()).subject == expected


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (b"Content-Type: text/plain; charset=iso-8859-1\n", b"R\xe9union", "Réunion"),
        (b"Content-Type: text/plain; charset=nonsense\n", "Réunion".encode(), "Réunion"),
        (b"Content-Type: text/plain; charset=idna\n", b"R\xe9union", "Réunion"),
        (b"Content-Type: text/plain; charset=utf-8\n", b"R\xe9union", "Réunion"),
        (b"Content-Transfer-Encoding: base64\n", b"UsOpdW5pb24=", "Réunion"),
        (b"Content-Transfer-Encoding: quoted-printable\n", b"R=C3=A9union", "Réunion"),
        (b"Content-Type: text/plain; format=flowed\n", b"one \ntwo\nthree", "one two\nthree"),
    ],
)
def test_texts_are_decoded(head, body, expected) -> None:
    assert letter_of(HEAD + head + b"\n" + body).plain == expected


def test_what_is_attached_is_counted_and_not_opened() -> None:
    letter = mail()
    letter.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="a.zip")
    letter.add_attachment("Other words", filename="b.txt")
    letter.add_attachment(mail("Inner words"))
    found = letter_of(letter.as_bytes())
    assert found.attachments == 3
    assert found.plain.strip() == TEXT.strip()


@pytest.mark.parametrize(
    "day",
    ["", "soon", "Tue, 99 Mar 2024 10:00:00", "Tue, 05 Mar 99999 10:00", f"5 Mar {'9' * 30} 1:00"],
)
def test_a_day_that_is_none_is_none(day) -> None:
    assert letter_of(HEAD + f"Date: {day}\n\nText".encode()).day is None


def test_parts_within_parts_without_end_are_refused() -> None:
    inner = b"".join(
        f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n'.encode() for n in range(1_900)
    )
    with pytest.raises(BrokenMailError, match="recursion"):
        letter_of(HEAD + inner)
