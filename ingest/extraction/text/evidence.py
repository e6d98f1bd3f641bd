"""Makes the evidence of a fact: the words of the text, whole and unchanged."""

from graph.model.record import RecordEvidence


def evidence_at(text: str, start: int, end: int) -> RecordEvidence:
    """Return the evidence of a stretch of text, without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    quote = text[start:end]
    evidence = RecordEvidence(quote=quote, start=start, end=end)
    # pydantic strips blanks; a quote that is not what the text has would break every link to it.
    if text[evidence.start : evidence.end] != evidence.quote:
        raise AssertionError(f"the evidence is not the text at {start}:{end}")
    return evidence
