"""Messages, of invented reports."""

from email.message import EmailMessage

TEXT = "The Lake Region Peace Forum held a workshop in Nakuru on 4 March 2024.\n"


def mail(text: str = TEXT, html: str = "", subject: str = "Report of the workshop") -> EmailMessage:
    letter = EmailMessage()
    letter["From"] = "Jane Example <jane@example.org>"
    letter["To"] = "John Example <john@example.org>"
    letter["Subject"] = subject
    letter["Date"] = "Tue, 05 Mar 2024 10:00:00 +0300"
    letter["Message-ID"] = "<one@example.org>"
    if text:
        letter.set_content(text)
    if html and text:
        letter.add_alternative(html, subtype="html")
    elif html:
        letter.set_content(html, subtype="html")
    return letter
