"""How much one input may cost. Anything larger is refused with a message, never read half."""

from __future__ import annotations

from sinograph.errors import InputError

LARGEST_FILE = 64 * 2**20  # bytes
LARGEST_TABLE = 2**30  # bytes of a file that holds many documents
LARGEST_TEXT = 10_000_000  # characters of one document
LARGEST_UNPACKED = 48 * 2**20  # bytes that a zipped format may unpack to
PARSE_SECONDS = 20
PARSE_MEMORY = 2 * 2**30  # bytes of address space of a child process


def check_text(text: str, source: str, place: str = "") -> str:
    """The text itself, where it is neither empty nor too large.

    Parameters
    ----------
    text
        Of one document.
    source, place
        For the message.

    Raises
    ------
    InputError
        Where it is empty or longer than `LARGEST_TEXT`.

    Examples
    --------
    >>> check_text("Tencent", "a.txt")
    'Tencent'
    """
    if len(text) > LARGEST_TEXT:
        raise InputError(source, place, f"{len(text):,} characters", f"split it: {LARGEST_TEXT:,} is the most")
    if not any(character.isalnum() for character in text):
        raise InputError(source, place, "holds no text", "give a document with text, or leave it out")
    return text
