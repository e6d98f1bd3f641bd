"""Calendars as text, of invented entries."""

from pathlib import Path


def vevent(*lines: str, uid: str = "one") -> str:
    told = (f"UID:{uid}", "SUMMARY:Workshop", "DTSTART;VALUE=DATE:20240304")
    given = {line.partition(":")[0].partition(";")[0] for line in lines}
    kept = [line for line in told if line.partition(":")[0].partition(";")[0] not in given]
    return "\r\n".join(("BEGIN:VEVENT", *kept, *lines, "END:VEVENT", ""))


def calendar(*events: str, head: str = "") -> str:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}{''.join(events)}END:VCALENDAR\r\n"


def saved(folder: Path, text: str) -> Path:
    path = folder / "calendar.ics"
    path.write_text(text, encoding="utf-8", newline="")
    return path
