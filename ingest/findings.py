"""What reading found wrong: rejections (something was left out) and notices (look at this)."""

from dataclasses import asdict, dataclass

from graph.model.ids import JsonValue


@dataclass(frozen=True, slots=True)
class Rejection:
    """Something of the input that was not taken; everything else was.

    Attributes:
        file: the file as the user named it.
        row: row of the sheet or line of the text, from 1; None for the whole file.
        field: column or field; `Participations.role` where a file has several sheets.
        reason: what is wrong and what to do, in plain words.
    """

    file: str
    row: int | None
    field: str | None
    reason: str

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{file, row, field, reason}`."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know of; nothing was left out without a word of it here."""

    file: str
    row: int | None
    field: str | None
    message: str

    def as_json(self) -> dict[str, JsonValue]:
        """Return `{file, row, field, message}`."""
        return asdict(self)


Finding = Rejection | Notice
