"""How deep the things of a page lie in one another: told before a library follows them down."""

import re

_TAG = re.compile(r"<(/?)([a-z][\w:-]{0,30})([^<>]{0,9999})>", re.IGNORECASE)
_SCOPE = re.compile(r"\s(?:itemscope|typeof)\b", re.IGNORECASE)
_EMPTY = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    }
)
# An end that closes nothing near is a stray one; to look further takes the square of the page.
_FAR = 300


def deepest_scope(html: str) -> int:
    """Return how many things with markup lie within one another at most, rather more than less."""
    stack: list[tuple[str, bool]] = []
    depth = deepest = 0
    for is_end, tag, rest in _TAG.findall(html):
        name = tag.lower()
        if name in _EMPTY:
            continue
        if is_end:
            depth -= _close(stack, name)
            continue
        is_scope = _SCOPE.search(rest) is not None
        stack.append((name, is_scope))
        depth += is_scope
        deepest = max(deepest, depth)
    return deepest


def _close(stack: list[tuple[str, bool]], name: str) -> int:
    """Take what an end closes off the stack; return how many things with markup end with it."""
    for place in range(len(stack) - 1, max(len(stack) - _FAR, 0) - 1, -1):
        if stack[place][0] == name:
            closed = stack[place:]
            del stack[place:]
            return sum(is_scope for _, is_scope in closed)
    return 0
