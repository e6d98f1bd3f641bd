"""The address of a view: what one looks at and in which language stands in the URL."""

import streamlit as st

from app_pages._wording import LANGUAGES

NODE = "node"
LANGUAGE = "lang"
NO_CODE = " "  # stands in no code, so it may part codes

# Which page shows a node; the first kind that fits wins, so a body (Actor, Mechanism) is an actor.
_PAGES = {
    "Actor": "actor",
    "Mechanism": "actor",
    "Programme": "actor",
    "Event": "event",
    "Theme": "theme",
    "Place": "place",
    "Document": "source",
}


def language() -> str:
    """Return the language of the address, else the one chosen before, else the browser's."""
    remembered = st.session_state.get(LANGUAGE)
    wishes = (st.query_params.get(LANGUAGE), remembered, (st.context.locale or "en")[:2].lower())
    return next((str(wish) for wish in wishes if wish in LANGUAGES), "en")


def choose_language(chosen: str) -> None:
    """Keep the language for the pages to come and write it into the address."""
    st.session_state[LANGUAGE] = chosen
    st.query_params[LANGUAGE] = chosen


def selected() -> str | None:
    """Return the id of what the address looks at, None when it names nothing."""
    return parameter(NODE)


def parameter(name: str) -> str | None:
    """Return a parameter of the address, None when it is missing or blank."""
    value = st.query_params.get(name)
    return None if value is None else value.strip() or None


def codes(name: str) -> tuple[str, ...]:
    """Return all values of a parameter that may stand several times in the address."""
    return tuple(st.query_params.get_all(name))


def set_parameter(name: str, value: str | list[str] | None) -> None:
    """Write a parameter into the address; None and an empty list take it out."""
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def confirm_address() -> None:
    """Send the address back to the browser, which changes nothing where it has it already.

    A link from one thing to another of the same page would otherwise leave the old address.
    """
    names = dict.fromkeys(st.query_params)
    st.query_params.from_dict({name: st.query_params.get_all(name) for name in names})


def parameters(**changes: str | None) -> dict[str, str]:
    """Return the parameters of a link: the language of now, and the given ones that are set."""
    kept = {LANGUAGE: language()}
    return kept | {key: value for key, value in changes.items() if value is not None}


def page_of(kind: str) -> str:
    """Return the name of the page that shows a node of this kind."""
    return _PAGES.get(kind, "home")


def page_file(name: str) -> str:
    """Return the page's file as Streamlit names it."""
    return f"app_pages/{name}.py"


def open_page(name: str, **changes: str | None) -> None:
    """Leave this page for another one, keeping the language."""
    st.switch_page(page_file(name), query_params=parameters(**changes))
