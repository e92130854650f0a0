"""Bytes to text: UTF-8 first, else what charset-normalizer finds; never changes a line end."""

from __future__ import annotations

import codecs

from quotes.errors import InputError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = ["utf_16_le", "utf_16_be", "cp1252"]
_SAMPLE = 200_000
_NO_CONTROLS = bytes(byte for byte in range(256) if byte >= 32 or byte in b"\t\n\r\f\v\x1a\x1b")
_CONTROL_SHARE = 0.01


def encoding_of(data: bytes) -> str:
    """The name of the encoding of `data`; raises `InputError` for binary data."""
    for mark, name in _MARKED:
        if data.startswith(mark):
            return name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data[:_SAMPLE])
    if _is_binary(data):
        return _detected(data[:_SAMPLE])
    return "utf-8"


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample.translate(None, _NO_CONTROLS)) > _CONTROL_SHARE * len(sample)


def _detected(sample: bytes) -> str:
    if b"\0" not in sample and _is_binary(sample):
        raise InputError("this is binary data, not text", "give a text, HTML, JSON Lines or CSV file")
    from charset_normalizer import from_bytes

    sample = sample[: len(sample) // 2 * 2]
    best = from_bytes(sample, cp_isolation=_LIKELY, enable_fallback=False).best()
    if best is None or ("\0" in str(best)):
        raise InputError(
            "the text is in no encoding we know, or is binary",
            "name its encoding with --encoding, e.g. --encoding latin-1",
        )
    return best.encoding


def decode(data: bytes, encoding: str = "") -> str:
    """`data` as text, every character and line end kept; a byte order mark is not text.

    Raises `InputError` where `data` is binary, or not in `encoding`.
    """
    name = encoding or encoding_of(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not {name}", "leave --encoding out, or name the right encoding"
        ) from error
    except LookupError as error:
        raise InputError(f"no encoding is called {name}", "try utf-8, utf-16, cp1252") from error
