"""Ways to damage an archive file as disks, networks, editors and enemies do, each by a seed.

A mutator gets a source of chance, the file and others like it, and gives the damaged file.
"""

import base64
import gzip
import random
import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

Mutator = Callable[[random.Random, bytes, Sequence[bytes]], bytes]

LARGEST = 512 * 1024
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_OPENING = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_ADDRESS = re.compile(r"""(?:https?:)?//[^\s"'<>()]+""")
_NUMBER = re.compile(r"\d+")

_WORDS = tomllib.loads(
    Path(__file__).parents[1].joinpath("data", "hostile_articles.toml").read_text(encoding="utf-8")
)


def _bomb(form: str, first: str) -> str:
    """Front matter in which each field is nine times the one before."""
    fields = [f"a0: &a0 {first}"]
    fields += [f"a{n}: &a{n} " + form.format(", ".join([f"*a{n - 1}"] * 9)) for n in range(1, 9)]
    return "\n".join(fields)


NAMES: list[str] = _WORDS["names"]
ATTRIBUTES: list[str] = _WORDS["attributes"]
PHRASES: list[str] = _WORDS["phrases"]
TOKENS: list[str] = _WORDS["tokens"]
ADDRESSES: list[str] = [*_WORDS["addresses"], "https://a.example/" + "?a=b&" * 500]
FIELDS: list[str] = [
    *_WORDS["fields"],
    _bomb("{{<<: [{}]}}", "{x: 1}"),
    _bomb("[{}]", "[x, x]") + "\ntags: *a8",
    "title: 0x" + "f" * 5000,
    "title: " + "9" * 5000,
    "title: " + "1:" * 2000 + "1",
    "? 0x" + "f" * 5000 + "\n: a",
    "author: " + "甲、" * 3000,
    "author: '" + "（" * 3000 + "'",
    "author: " + "报道" * 3000 + "甲",
    "from: https://" + "a." * 3000,
    "tags: " + "[" * 190,
    "tags: " + "[" * 5000,
    "tags: [" + "a, " * 5000 + "a]",
    "- " * 3000,
    "a:x" + " " * 30_000 + "b",
]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _place(rng: random.Random, length: int) -> int:
    """A place in something so long; often near an end, where headers and footers are."""
    if length < 1:
        return 0
    if rng.random() < 0.3:
        return rng.randrange(min(length, 400))
    return rng.randrange(length)


def _insert(rng: random.Random, text: str, piece: str) -> str:
    """``text`` with a piece put in, mostly in the body."""
    body = text.find("------\n")
    in_body = body >= 0 and rng.random() < 0.7
    place = rng.randint(body + 7, len(text)) if in_body else _place(rng, len(text))
    return text[:place] + piece + text[place:]


def flip_bytes(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Some bytes become others."""
    damaged = bytearray(data)
    for _ in range(rng.choice((1, 3, 30))):
        if damaged:
            damaged[_place(rng, len(damaged))] = rng.randrange(256)
    return bytes(damaged)


def cut_short(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """The end is missing, even in the middle of a character."""
    return data[: _place(rng, len(data))]


def cut_out(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A piece is missing."""
    start = _place(rng, len(data))
    return data[:start] + data[start + rng.choice((1, 7, 100, 4000)) :]


def splice(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """The beginning of one file and the end of another."""
    other = rng.choice(others)
    return data[: _place(rng, len(data))] + other[_place(rng, len(other)) :]


def exchange_bodies(rng: random.Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """The header of one file over the body of another, as where an outlet's pages have changed."""
    head = data.partition(b"\n------\n")[0]
    return head + b"\n------\n" + rng.choice(others).partition(b"\n------\n")[2]


def shuffle_lines(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Lines in another order."""
    lines = data.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


def repeat_piece(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A piece of the file a thousand times."""
    text = _text(data)
    start = _place(rng, len(text))
    piece = text[start : start + rng.choice((1, 5, 40, 200))]
    return _bytes(text[:start] + piece * 1000 + text[start:])


def repeat_token(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Something that means something to a reader, over and over."""
    many = rng.choice((2, 30, 300, 3000, 20_000))
    return _bytes(_insert(rng, _text(data), rng.choice(TOKENS) * many))


def repeat_line(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A paragraph of what outlets write around articles, once or very often."""
    piece = rng.choice(PHRASES) * rng.choice((1, 1, 5, 40))
    name = rng.choice(("p", "li", "div", "small", "strong", "figcaption", "td"))
    return _bytes(_insert(rng, _text(data), f"<{name}>{piece}</{name}>\n" * rng.choice((1, 2, 30, 1000))))


def nest(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """An element within itself, closed or not."""
    pieces = [rng.choice(NAMES) for _ in range(rng.choice((1, 1, 2, 3)))]
    depth = rng.choice((3, 12, 40, 300, 3000))
    opening = "".join(
        f"<{name} {rng.choice(ATTRIBUTES)}>" if rng.random() < 0.3 else f"<{name}>" for name in pieces
    )
    opening += rng.choice(("", "", "甲", "<td>x</td>", "<p>文。</p>", " "))
    closing = "".join(f"</{name}>" for name in reversed(pieces))
    text = _insert(rng, _text(data), opening * depth + "深" + rng.choice(("", closing * depth)))
    return _bytes(text)


def soup(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Tags lost, doubled, moved and renamed."""
    pieces = re.split(r"(</?[a-zA-Z][^<>]*>)", _text(data))
    tags = [at for at, piece in enumerate(pieces) if _TAG.fullmatch(piece)]
    if not tags:
        return data
    for _ in range(rng.choice((1, 5, 60))):
        at, other = rng.choice(tags), rng.choice(tags)
        match rng.randrange(5):
            case 0:
                pieces[at] = ""
            case 1:
                pieces[at] = (pieces[at] * rng.choice((2, 50)))[:LARGEST]
            case 2:
                pieces[at], pieces[other] = pieces[other], pieces[at]
            case 3:
                pieces[at] = re.sub(r"[a-zA-Z][a-zA-Z0-9]*", rng.choice(NAMES), pieces[at], count=1)
            case _:
                pieces[at] = pieces[at].replace(">", "", 1)
    return _bytes("".join(pieces))


def attributes(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Attributes that mean something to a reader, broken ones, and enormous ones."""
    text = _text(data)
    many = rng.choice((1, 10, 200))

    def given(match: re.Match[str]) -> str:
        nonlocal many
        if many <= 0 or rng.random() < 0.5:
            return match[0]
        many -= 1
        extra = rng.choice(ATTRIBUTES)
        if rng.random() < 0.05:
            extra = rng.choice(
                (f'class="{"a " * 5000}"', f"alt='{'甲' * 9000}'", "x " * 3000, 'a="b"' * 2000)
            )
        return f"<{match[1]}{match[2]} {extra}>"

    return _bytes(_OPENING.sub(given, text))


def strip_ends(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """All marks of one kind are gone."""
    return data.replace(
        rng.choice((b">", b"</", b'"', b"<", b"/", b"=", b"\n", b"------", b")", b"-->")), b""
    )


def front_matter(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Front matter by someone who knows what YAML can do."""
    text = _text(data)
    body = text.partition("\n---\n")[2] if text.startswith("---\n") and rng.random() < 0.7 else text
    fields = [rng.choice(FIELDS) for _ in range(rng.choice((1, 1, 2, 4)))]
    if rng.random() < 0.5:
        fields.insert(0, "title: 题")
    if rng.random() < 0.3:
        body = re.sub(r"\A(?:<!--\d+-->\n|\[.*\]\(.*\)\n)+", "", body)
    return _bytes("---\n" + "\n".join(fields) + "\n---\n" + body)


def encoding(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Another encoding, rightly or wrongly, with its mark or without."""
    text = _text(data)
    name = rng.choice(
        ("gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig", "utf-7")
    )
    encoded = text.encode(name, "replace")
    match rng.randrange(4):
        case 0:
            return _text(encoded).encode("utf-8")
        case 1:
            return encoded.decode("latin-1").encode("utf-8")
        case 2:
            place = _place(rng, len(data))
            return data[:place] + encoded[: rng.choice((1, 3, 200))] + data[place:]
        case _:
            return encoded


def packed(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """What is no text at all under the name of one."""
    match rng.randrange(4):
        case 0:
            return gzip.compress(data, mtime=0)
        case 1:
            return base64.b64encode(data)
        case 2:
            return rng.randbytes(rng.choice((0, 1, 50, 5000)))
        case _:
            return b"PK\x03\x04" + data


def characters(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Characters that are not seen, turn the line round, or are none."""
    text = _text(data)
    for _ in range(rng.choice((1, 5, 100))):
        strange = rng.choice(
            ("\0", "\u202e", "\u2066", "\ud800", "\udfff", "\ufffe", "\uffff", "\x1b", "\u200b")
        )
        if rng.random() < 0.5:
            strange = chr(rng.randrange(0x110000))
        place = _place(rng, len(text))
        text = text[:place] + strange + text[place:]
    return text.encode("utf-8", rng.choice(("surrogatepass", "ignore", "ignore", "ignore")))


def references(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Characters written as references, good and bad."""
    text = _text(data)
    for _ in range(rng.choice((1, 5, 100))):
        code = rng.choice((0, 7, 10, 13, 27, 0x80, 0x202E, 0xD800, 0xFFFE, 0xFFFF, 0x110000, 10**30))
        if rng.random() < 0.5:
            code = rng.randrange(0x110000)
        form = rng.choice(("&#{};", "&#{}", "&#x{:x};", "&#X{:X}"))
        text = _insert(rng, text, form.format(code))
    return _bytes(text)


def numbers(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Numbers that are too large, too small, or in other digits."""
    many = rng.choice((1, 3, 100))

    def given(match: re.Match[str]) -> str:
        nonlocal many
        if many <= 0 or rng.random() < 0.3:
            return match[0]
        many -= 1
        return rng.choice(
            ("0", "-1", "99999999999999", "9" * 5000, "１２", "٣", "1e999", "²", "8640000000000000")
        )

    return _bytes(_NUMBER.sub(given, _text(data)))


def addresses(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Addresses that lead elsewhere, or nowhere."""
    share = rng.choice((0.1, 1.0))
    return _bytes(
        _ADDRESS.sub(lambda match: rng.choice(ADDRESSES) if rng.random() < share else match[0], _text(data))
    )


def line_ends(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Lines end otherwise, or never."""
    ends = (b"\r", b"\r\n", b"", b"\n\n", b"\x0b", b"\x0c", b"\xe2\x80\xa8", b"\xc2\x85", b" ", b"\n\r\n")
    return data.replace(b"\n", rng.choice(ends))


def as_markdown(rng: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """The text without its tags, with the marks of Markdown strewn in."""
    head, rule, body = _text(data).partition("\n------\n")
    lines = [line.strip() for line in _TAG.sub("\n", body).split("\n") if line.strip()]
    for _ in range(rng.choice((1, 10, 100))):
        if lines:
            at = rng.randrange(len(lines))
            mark = rng.choice(
                ("**", "__", "*", "[", "](http://a.example)", "![", "# ", "> ", "- ", "1. ", "\\")
            )
            place = rng.choice((0, 0, len(lines[at]), rng.randint(0, len(lines[at]))))
            lines[at] = lines[at][:place] + mark * rng.choice((1, 1, 2, 500)) + lines[at][place:]
    return _bytes((head + rule if rng.random() < 0.5 else "甲镇的一天\n") + "\n\n".join(lines))


MUTATORS: dict[str, Mutator] = {
    function.__name__: function
    for function in (
        flip_bytes,
        cut_short,
        cut_out,
        splice,
        exchange_bodies,
        shuffle_lines,
        repeat_piece,
        repeat_token,
        repeat_line,
        nest,
        soup,
        attributes,
        strip_ends,
        front_matter,
        encoding,
        packed,
        characters,
        references,
        numbers,
        addresses,
        line_ends,
        as_markdown,
    )
}


def mutated(seed: int, files: Sequence[bytes]) -> tuple[list[str], bytes]:
    """The damaged file that a seed stands for, and the names of the mutators that made it.

    The same seed gives the same bytes as long as ``files`` are the same.
    """
    rng = random.Random(seed)  # noqa: S311
    data = rng.choice(files)
    names = [rng.choice(list(MUTATORS)) for _ in range(rng.choice((1, 1, 1, 2, 3)))]
    for name in names:
        data = MUTATORS[name](rng, data, files)[:LARGEST]
    return names, data
