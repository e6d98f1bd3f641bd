"""What one thing gave another, summed: each source by itself, since two may report one payment."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer

_SUPPORTED = "SUPPORTED"


@dataclass(frozen=True, slots=True)
class Money(Answer):
    """What one source says was given in one way.

    Attributes:
        kind: of the support, in the words of the reader: "disbursement"; "" when not told.
        currency: ISO 4217 code; "" when not told.
        amount: the sum.
        times: how many payments it is of.
        since, until: EDTF, of the first and the last; None when no payment is dated.
        document: id of the source.
    """

    kind: str
    currency: str
    amount: int | float
    times: int
    since: str | None
    until: str | None
    document: str


def money_of(statements: Iterable[Statement]) -> tuple[Money, ...]:
    """Return the sums of the statements of support that tell an amount, the largest first."""
    groups: dict[tuple[str, str, str], list[tuple[int | float, str | None]]] = {}
    for said in statements:
        amount = said.qualifiers.get("amount")
        if said.predicate == _SUPPORTED and isinstance(amount, int | float):
            at = said.qualifiers.get("at")
            key = (
                said.document,
                *(str(said.qualifiers.get(q) or "") for q in ("kind", "currency")),
            )
            payment = (amount, at if isinstance(at, str) else None)
            groups.setdefault((key[0], key[1], key[2]), []).append(payment)
    found = [_sum(key, payments) for key, payments in groups.items()]
    return tuple(sorted(found, key=lambda m: (-m.amount, m.currency, m.kind, m.document)))


def _sum(key: tuple[str, str, str], payments: list[tuple[int | float, str | None]]) -> Money:
    document, kind, currency = key
    days = sorted(day for _, day in payments if day is not None)
    return Money(
        kind=kind,
        currency=currency,
        amount=sum(amount for amount, _ in payments),
        times=len(payments),
        since=days[0] if days else None,
        until=days[-1] if days else None,
        document=document,
    )


def amount_in_words(amount: int | float, language: str) -> str:
    """Return a number with its thousands parted: 1,250.5 in English, 1 250,5 in French."""
    told = f"{amount:,.2f}".rstrip("0").rstrip(".") if isinstance(amount, float) else f"{amount:,}"
    return told.translate({ord(","): "\u202f", ord("."): ","}) if language == "fr" else told
