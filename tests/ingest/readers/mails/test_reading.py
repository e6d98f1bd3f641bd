import random
import time
from contextlib import suppress
from email.message import EmailMessage

import pytest
import yaml

from graph.errors import SourceError
from ingest.findings import ReadCount
from ingest.readers import READERS, sniff
from ingest.readers.mails.reading import MailReader
from tests.ingest.readers.mails.letters import TEXT, mail
from tests.ingest.readers.reading import read_with
from tests.yardstick import slowness

READER = MailReader()
HEAD = b"From: a@example.org\nTo: b@example.org\nSubject: A\nMIME-Version: 1.0\n"


@pytest.fixture
def saved(tmp_path):
    def save(data: bytes, name: str = "report.eml"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save


def test_a_message_is_a_report_with_subject_and_day(read, saved) -> None:
    (one,) = read(saved(mail().as_bytes())).reads
    document = one.record.document
    assert (document.title, document.published) == ("Report of the workshop", "2024-03-05")
    assert document.text == TEXT.strip()


def test_who_wrote_to_whom_stands_nowhere_and_is_counted(saved, terms) -> None:
    items = list(READER.read(saved(mail().as_bytes()), terms, lambda _: None))
    assert "Jane" not in str(items)
    assert "@" not in str(items)
    count = items[-1]
    assert isinstance(count, ReadCount)
    assert (count.total, count.read, count.unused) == (1, 1, ("From", "To"))


def test_signatures_answers_and_attachments_are_told(read, saved) -> None:
    letter = mail(f"Dear Jane,\n\n{TEXT}\nKind regards,\nJohn Example\n\n> old words\n")
    letter.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="a.zip")
    outcome = read(saved(letter.as_bytes()))
    assert outcome.reads[0].record.document.text == TEXT.strip()
    assert outcome.messages == [
        "4 lines were left out: greetings, signatures and what the message answers to.",
        "1 attachments were not read; save them and read them by themselves.",
    ]


def test_a_page_is_read_where_there_is_no_plain_text(read, saved) -> None:
    page = (
        f"<html><body><p>Dear all,</p>{f'<p>{TEXT}</p>' * 3}<p>Regards</p><p>Jane</p></body></html>"
    )
    outcome = read(saved(mail("", page).as_bytes()))
    text = outcome.reads[0].record.document.text
    assert text is not None
    assert text.startswith("The Lake Region")
    assert "Jane" not in text


def test_a_page_that_stands_beside_the_text_is_read_too(read, saved) -> None:
    page = f"<html><body>{f'<p>{TEXT}</p>' * 3}</body></html>"
    letter = mail("", page)
    letter.make_mixed()
    footer = EmailMessage()
    footer.set_content("This list is kept by the forum.")
    letter.attach(footer)
    text = read(saved(letter.as_bytes())).reads[0].record.document.text
    assert text.startswith("This list is kept by the forum.")
    assert "The Lake Region Peace Forum held" in text


def test_bytes_that_are_no_text_are_told(read, saved) -> None:
    outcome = read(saved(HEAD + b"\nThe forum met \x81 in Nakuru."))
    assert outcome.messages == ["1 place of the text holds bytes that are no text."]


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        (HEAD + b"\ntext", "x.txt", "mail"),
        (HEAD + b"Content-Type: text/html\n\n<html><body>words</body></html>", "x.eml", "mail"),
        (b"Received: from x\nDate: Tue\n\ttwo\nX-A: b\nTo: c\n\nwords", "x", "mail"),
        (b"Subject: minutes\n\nwords", "x.eml", "mail"),
        (b"Subject: minutes\nDate: today\n\nwords", "x.txt", "text"),
        (b"Agenda\nFrom: nine\nTo: ten\nSubject: peace\n", "x.txt", "text"),
    ],
)
def test_messages_are_known_by_their_headers(data, name, reader, saved) -> None:
    assert sniff(saved(data, name), READERS).name == reader


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (HEAD + b"\n", "There is no text in this message."),
        (HEAD + b"\n> only\n> quoted\n", "There is no text in this message."),
        (HEAD + b"Content-Type: application/pdf\n\n%PDF", "There is no text in this message."),
        (b"From a@example.org Tue Mar  5 10:00:00 2024\n" + HEAD, "This file holds many messages."),
        (HEAD + b"\n--" * 3_000, "This message has more parts than a report has."),
        (HEAD + b"\n" * 700_001, "This message has more parts than a report has."),
        (HEAD + b"boundary=" * 200 + b"\n" * 60_000, "This message has more parts than a report"),
        (
            HEAD + b"\n" + b"\n".join(b"a %d" % n for n in range(200_002)),
            "The text has more than 200000 lines.",
        ),
        (HEAD + b"\n" + b"word " * 500_000, "The text has 2.5 million characters"),
        (
            HEAD + b"Content-Type: text/html\n\n" + b"<p>" + b"word " * 1_100_000,
            "The page in this message is longer than a page is.",
        ),
    ],
)
def test_what_is_no_report_is_told(data, what, saved, terms) -> None:
    with pytest.raises(SourceError, match=what):
        read_with(READER, saved(data), terms)


NESTED = b"".join(
    f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n'.encode() for n in range(1_900)
)
HOSTILE = {
    "nested": HEAD + NESTED,
    "long header": HEAD + b"X: " + b"(" * 2_000_000 + b"\n\nwords",
    "long subject": b"From: a\nTo: b\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nwords",
    "odd words": b"From: a\nTo: b\nSubject: =?x?b?====?= =?utf-8?q?=ff?=\nDate: \x00\n\n\xff words",
    "many headers": HEAD + b"X-A: b\n" * 200_000 + b"\nwords",
    "no colon": HEAD + b"\x00" * 100_000 + b"\n\nwords",
    "charset": HEAD + b"Content-Type: text/plain; charset*0*=''%00;charset*1=\"\n\nwords",
    "empty lines": HEAD + b"\n" * 690_000 + b"words",
    "parts and lines": HEAD + NESTED[:10_000] + b"a\n" * 40_000,
    "headers alone": HEAD + b"a:b\n" * 400_000 + b"\nwords",
    "blanks": HEAD + b"\n" + b" " * 2_000_000 + b"words",
    "on": HEAD + b"\n" + b"On on on on on on on on " * 50_000 + b"words",
    "uuencoded": HEAD + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 666 a\n\xff\nwords",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_messages_are_told_or_read(name, saved, terms) -> None:
    began = time.perf_counter()
    with suppress(SourceError):
        assert read_with(READER, saved(HOSTILE[name]), terms).reads
    assert time.perf_counter() - began < 10 * slowness()


def test_random_damage_never_stops_the_reader(saved, terms) -> None:
    chance = random.Random(7)
    letter = mail(html=f"<p>{TEXT}</p>")
    letter.add_attachment(b"PK", maintype="application", subtype="zip", filename="a.zip")
    whole = letter.as_bytes()
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(SourceError):
            assert read_with(READER, saved(bytes(data)), terms).reads


def test_a_message_becomes_this_record(read, saved, golden) -> None:
    (one,) = read(saved(mail(f"Dear all,\n{TEXT}").as_bytes())).reads
    told = one.record.model_dump(mode="json", exclude_defaults=True)
    told["document"].pop("uri")
    golden("readers/mail.yaml", yaml.safe_dump(told, allow_unicode=True, sort_keys=False))


@pytest.mark.parametrize("word", ["Company-Confidential", "Private", "personal", "odd"])
def test_a_message_that_is_marked_private_is_restricted(read, saved, word) -> None:
    letter = mail()
    letter["Sensitivity"] = word
    outcome = read(saved(letter.as_bytes()))
    assert outcome.reads[0].record.document.sensitivity == "restricted"
    assert outcome.messages == [
        "The message says that it is private or confidential; it was read as restricted."
    ]


def test_a_message_without_that_mark_is_open(read, saved) -> None:
    letter = mail()
    letter["Sensitivity"] = "Normal"
    outcome = read(saved(letter.as_bytes()))
    assert outcome.reads[0].record.document.sensitivity == "public"
    assert outcome.messages == []
