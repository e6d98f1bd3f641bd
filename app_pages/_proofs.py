"""What a fact rests on: the words of its sources, how sure they are, and where they stand."""

from collections.abc import Callable, Sequence

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._cells import cell_words, is_key
from app_pages._plain import plain
from app_pages._wording import Wording
from graph.model.evidence import Evidence
from graph.query.answer import Listing
from graph.query.proof import Proof

MOST_PROOFS = 5
_QUOTES = 3


def draw_proofs(
    words: Wording,
    proofs: Sequence[Proof] | Listing[Proof],
    key: str,
    total: int | None = None,
    first: Callable[[], None] = lambda: None,
) -> None:
    """A button that opens the words of the sources, each with a link to where they stand.

    Args:
        proofs: all of them, or a list that is cut.
        total: how many sources there are when only the first are given; None for these alone.
        first: draws what stands above the words, for example the events they tell of.
    """
    if isinstance(proofs, Listing):
        total, proofs = proofs.total, proofs.items
    total = len(proofs) if total is None else total
    if not proofs:
        st.caption(words.say("proof.none"))
        return
    shown = proofs[:MOST_PROOFS]
    with st.popover(words.say("proof.open", count=total), key=f"proofs_{key}", type="tertiary"):
        first()
        for proof in shown:
            _draw_proof(words, proof)
        if len(shown) < total:
            st.caption(words.say("list.first", shown=len(shown), total=total))


def _draw_proof(words: Wording, proof: Proof) -> None:
    """The words of one statement's sources, how sure they are, and the way to where they stand.

    A page holds hundreds of these, so each is drawn with as few elements as it can be.
    """
    draw_quotes(words, proof)
    note = [words.say("proof.note", note=proof.note)] if proof.note else []
    st.caption("  \n".join(plain(said) for said in [sureness(words, proof), *note]))
    st.page_link(
        page_file("source"),
        label=words.say("proof.source"),
        query_params=parameters(node=proof.document, statement=proof.statement),
    )


def draw_quotes(words: Wording, proof: Proof) -> None:
    """The words of a text, or the cells of a table that say most."""
    st.markdown("\n\n".join(plain(said) for said in quotes(words, proof)[:_QUOTES]))


def quotes(words: Wording, proof: Proof) -> list[str]:
    """Return what the source says; the cells of a row that hold keys only when no other does."""
    told = [one for one in proof.evidence if not is_key(one.sheet or "", one.column or "")]
    return list(dict.fromkeys(_quote(words, one) for one in told or proof.evidence))


def _quote(words: Wording, evidence: Evidence) -> str:
    """Return the words of a text in quotation marks; of a table, which cell of ours says what."""
    if evidence.sheet is not None:
        return cell_words(words, evidence)
    return words.say("proof.quote", quote=evidence.quote)


def sureness(words: Wording, proof: Proof) -> str:
    """Say in words how the source says it and how sure that reading is."""
    said = [words.say(f"status.{proof.status}"), *open_words(words, proof)]
    said.append(words.say("proof.confidence", percent=round(100 * proof.confidence)))
    if proof.reviewed:
        said.append(words.say(f"review.{proof.reviewed}"))
    return " · ".join(said)


def open_words(words: Wording, proof: Proof) -> list[str]:
    """Say what keeps a statement from being a plain fact; nothing when it is one."""
    said = [] if proof.certainty == "certain" else [words.say(f"certainty.{proof.certainty}")]
    if proof.modality != "factual":
        said.append(words.say(f"modality.{proof.modality.replace(' ', '_')}"))
    return said
