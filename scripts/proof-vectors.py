"""Makes proof files, good and bad, with the first line that every program must print for each.

    python3 scripts/proof-vectors.py            checks that what comes out is what verifiers/vectors/index.tsv says
    python3 scripts/proof-vectors.py --write    writes that index
    python3 scripts/proof-vectors.py FOLDER     writes bundles, policies and an index of all of them into FOLDER,
                                                with copies of some of which one byte is changed

Everyone and everything in them is invented. What each row means is docs/format.md 12.
"""
import base64
import hashlib
import io
import pathlib
import struct
import sys
import zipfile
import zlib

from proof_file import (
    D, L, P, Key, add, b64, climbed, cosigned, entry, field, headers, key_id, leaf, line, noise, packed, path_of,
    piece, record, root_of, sha, signed, times, torsion_point, vkey, zipped, BASE,
)

INDEX = pathlib.Path(__file__).resolve().parent.parent / "verifiers/vectors/index.tsv"
ORIGIN = "beilin/00112233445566778899aabbccddeeff"
DAY = "2026-11-23"
LOG, LATER, LAST, OTHER = Key("log"), Key("later"), Key("last"), Key("other")
W1, W2, W3 = Key("witness 1"), Key("witness 2"), Key("witness 3")
NAMES = {W1: "north.example/w", W2: "south.example/w", W3: "east.example/w"}
TIME = 1795430400
README = "How to check this: docs/evidence.md\n如何核验：见 docs/evidence.md\n".encode()


def picture():
    """A PNG of 8 by 8 grey squares, its data in one stored block so that every zlib would write the same."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes(255 * ((x + y) % 2) for x in range(8)) for y in range(8))
    stored = b"\x78\x01\x01" + struct.pack("<HH", len(rows), len(rows) ^ 0xFFFF) + rows + struct.pack(">I", zlib.adler32(rows))
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", stored) + chunk(b"IEND", b"")


PNG = picture()
POST = [
    ("type", b"post"), ("platform", b"x"), ("account", b"9000000000000000021"), ("handle", b"stone_rubbings"),
    ("id", b"1060001112223334445"), ("created", b'{"basis":"platform-id","ms":1541750000000}'),
    ("text", "再见，碑林。<b>Good-bye</b>".encode()), ("client", b"an invented client"),
]
LOG_LINE = f"log {vkey(ORIGIN, LOG.public)}\n"


def witness_line(nick, key):
    return f"witness {nick} {vkey(NAMES[key], key.public, 4)}\n"


THREE = witness_line("A", W1) + witness_line("B", W2) + witness_line("C", W3)
POLICIES = {
    "plain": LOG_LINE + "quorum none\n",
    "two-of-three": LOG_LINE + THREE + "group stewards 2 A B C\nquorum stewards\n",
    "none-of-three": LOG_LINE + THREE + "quorum none\n",
    "one": LOG_LINE + THREE + "quorum B\n",
    "nested": "# kept by hand\n\n \t" + LOG_LINE.strip() + " https://log.example/\t\n" + THREE
    + "group far any B C\n  # A must be there\ngroup both all A far\nquorum both\n",
    "foreign": f"log {vkey('beilin/ffeeddccbbaa99887766554433221100', OTHER.public)}\nquorum none\n",
    "nobody": "quorum none\n",
    # An octet of an older encoding, as a hand-kept comment may have it.
    "not-utf-8": "# gepr\udcfcft\n" + LOG_LINE + "quorum none\n#\udc80\udcff",
    "later": f"log {vkey(ORIGIN, LATER.public)}\nquorum none\n",
    "last": f"log {vkey(ORIGIN, LAST.public)}\nquorum none\n",
    "other-key": f"log {vkey(ORIGIN, OTHER.public)}\nquorum none\n",
    "two-logs": f"log {vkey(ORIGIN, OTHER.public)}\n" + LOG_LINE + "quorum none\n",
}
for text, name in (
    ("log x\nquorum none\n", "not-a-key"),
    (LOG_LINE, "no-quorum"),
    (LOG_LINE + "quorum none\nquorum none\n", "two-quorums"),
    (LOG_LINE + "quorum A\n", "quorum-of-nobody"),
    (LOG_LINE + LOG_LINE + "quorum none\n", "log-twice"),
    (LOG_LINE + witness_line("A", W1) + f"witness B {vkey('elsewhere.example', W1.public, 4)}\nquorum none\n",
     "key-twice"),
    (LOG_LINE + witness_line("A", W1) + witness_line("A", W2) + "quorum none\n", "name-twice"),
    (LOG_LINE + THREE + "group g 4 A B C\nquorum g\n", "too-many-wanted"),
    (LOG_LINE + THREE + "group g 0 A B C\nquorum g\n", "none-wanted"),
    (LOG_LINE + THREE + "group g any A A\nquorum g\n", "member-twice"),
    (LOG_LINE + THREE + "group g any A B\ngroup h any A C\nquorum h\n", "member-of-two"),
    (LOG_LINE + THREE + "quorum g\ngroup g any A B\n", "quorum-too-early"),
    (LOG_LINE + THREE + "group g any none\nquorum g\n", "none-as-member"),
    (LOG_LINE + THREE + "group none any A\nquorum none\n", "none-as-name"),
    (LOG_LINE.replace("\n", "\r\n") + "quorum none\r\n", "crlf"),
    (LOG_LINE + "quorum none\nwatcher A\n", "strange-line"),
    (f"log {vkey(ORIGIN, LOG.public, 4)}\nquorum none\n", "witness-key-as-log"),
    (LOG_LINE + f"witness A {vkey('a', W1.public, 1)}\nquorum none\n", "log-key-as-witness"),
    (LOG_LINE.replace("+", "-", 1) + "quorum none\n", "no-plus"),
    (f"log {ORIGIN}+00000000+{b64(bytes([1]) + LOG.public)}\nquorum none\n", "foreign-id"),
    ("", "empty"),
):
    POLICIES["mistake-" + name] = text
MISTAKES = [name for name in POLICIES if name.startswith("mistake-")]

# The y of every point whose order divides 8, and the two that are written above p.
WEAK = {f"{name}{sign}": bytes(y[:31]) + bytes([y[31] | (0x80 if sign else 0)]) for name, y in {
    "zero": bytes(32), "one": (1).to_bytes(32, "little"), "minus-one": (P - 1).to_bytes(32, "little"),
    "p": P.to_bytes(32, "little"), "p-plus-one": (P + 1).to_bytes(32, "little"),
    "eighth": bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    "other-eighth": bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
}.items() for sign in ("", "-signed")}
for name, public in WEAK.items():
    POLICIES["weak-" + name] = f"log {vkey(ORIGIN, public)}\nquorum none\n"
POLICIES["weak-elsewhere"] = f"log {vkey('beilin/else', WEAK['one'])}\nquorum none\n"
POLICIES["weak-and-good"] = POLICIES["weak-one"].replace("quorum none\n", "") + POLICIES["plain"]
POLICIES["weak-witness"] = LOG_LINE + f"witness A {vkey('weak.example', WEAK['one'], 4)}\nquorum A\n"


# What the invented log holds: an item is (number, items of its batch, day, what is shown).
class Item:
    def __init__(self, word, number=5, items=32, day=DAY):
        self.word, self.number, self.items, self.day = word, number, items, day
        self.path = [noise(f"{word} path {i}") for i in range(items.bit_length() - 1)]

    def inner(self):
        lines = [f"kind {self.kind}", f"item {self.number}", f"items {self.items}", f"day {self.day}"]
        lines += [b64(h) for h in self.path]
        return ("beilin/inner/v1\n" + "\n".join(lines) + "\n").encode()

    def entry(self):
        return entry(self.day, climbed(self.commitment(), self.number, self.path))


class Record(Item):
    kind = "record"

    def __init__(self, word, values=POST, open_names=("type", "platform", "id", "text"), **place):
        super().__init__(word, **place)
        self.values = [(noise(f"{word} salt {i}"), name, value) for i, (name, value) in enumerate(values)]
        self.open_names = open_names

    def commitment(self):
        return record([field(*value) for value in self.values])

    def shown(self):
        lines, values = ["beilin/fields/v1"], []
        for at, (salt, name, value) in enumerate(self.values):
            if name in self.open_names:
                lines.append(f"open {b64(salt)} {name}")
                values.append((f"{at:02}-{name}.txt", value))
            else:
                lines.append(f"closed {b64(field(salt, name, value))}")
        return [("fields", ("\n".join(lines) + "\n").encode())] + values


class Piece(Item):
    kind = "piece"

    def __init__(self, word, data=PNG, ext="png", **place):
        super().__init__(word, **place)
        self.salt, self.data, self.ext = noise(word + " salt"), data, ext

    def commitment(self):
        return piece(self.salt, self.data)

    def shown(self):
        return [("salt", (b64(self.salt) + "\n").encode()), (f"content.{self.ext}", self.data)]


def proof(index, path, note):
    lines = ["c2sp.org/tlog-proof@v1", f"index {index}"] + [b64(h) for h in path]
    return ("\n".join(lines) + "\n\n" + note).encode()


class Case:
    """One proof file in the making; a row takes one and spoils it."""

    def __init__(self, items=None, key=LOG, size=9, statements=(), witnesses=(), dates=(), origin=ORIGIN):
        items = items or [Record("post")]
        leaves = [leaf(noise(f"entry {i}")) for i in range(size)]
        places = [(size * 2 // 3 + at) % size for at in range(len(items))]
        for item, place in zip(items, places):
            leaves[place] = leaf(item.entry())
        self.body = f"{origin}\n{size}\n{b64(root_of(leaves))}\n"
        self.note = self.body + "\n" + signed(key, origin, self.body)
        for witness in witnesses:
            self.note += cosigned(witness, NAMES[witness], self.body, TIME)
        self.members = [("README.txt", README)]
        self.members += [(f"keys/{k}", text.encode()) for k, text in enumerate(statements, 1)]
        for number, (item, place) in enumerate(zip(items, places), 1):
            shown = [("inner", item.inner()), ("proof", proof(place, path_of(place, leaves), self.note))]
            self.members += [(f"{number}/{name}", data) for name, data in shown + item.shown()]
        self.members += [(f"dates/{name}", data) for name, data in dates]

    def swap(self, name, old, new):
        """Changes what a member says, exactly once."""
        old, new = (text.encode() if isinstance(text, str) else text for text in (old, new))
        at = [member for member, _ in self.members].index(name)
        data = self.members[at][1]
        assert data.count(old) == 1, (name, old, data)
        self.members[at] = (name, data.replace(old, new))
        return self

    def noted(self, old, new):
        """Changes the checkpoint in every proof."""
        for name, _ in list(self.members):
            if name.endswith("/proof"):
                self.swap(name, old, new)
        return self

    def put(self, name, data):
        return self.members.__setitem__([m for m, _ in self.members].index(name), (name, data)) or self

    def renamed(self, old, new):
        at = [member for member, _ in self.members].index(old)
        self.members[at] = (new, self.members[at][1])
        return self

    def without(self, name):
        self.members.pop([member for member, _ in self.members].index(name))
        return self

    def insert(self, at, *members):
        self.members[at:at] = members
        return self

    def line(self):
        """The signature line of the log."""
        return self.note.split("\n\n")[1].split("\n")[0] + "\n"

    def resigned(self, signature, key=LOG):
        return self.noted(self.line(), line(ORIGIN, key.public, signature))

    def bytes(self):
        return zipped(self.members)


def statement(old, new, size, signers=None, origin=ORIGIN, named=ORIGIN, kind="rotation"):
    text = f"beilin/{kind}/v1\norigin {origin}\nsize {size}\nroot {b64(noise('root'))}\n"
    text += f"old {vkey(named, old.public)}\nnew {vkey(named, new.public)}\n"
    signers = (old, new) if signers is None else signers
    return text + "\n" + "".join(line(named, key.public, key.sign(text.encode())) for key in signers)


class Weak:
    def __init__(self, public):
        self.public = public

    def sign(self, message):
        return self.public + bytes(32)


ROWS = []


def row(name, policy, word, made):
    data = made if isinstance(made, bytes) else made.bytes()
    ROWS.append((name, policy, word, data))


def valid_rows():
    def ok(name, case, policy="plain"):
        row("valid-" + name, policy, "valid", case)
    ok("record", Case([Record("post", POST, [n for n, _ in POST])]))
    ok("closed-fields", Case())
    ok("policy-not-utf-8", Case(), "not-utf-8")
    ok("all-closed", Case([Record("post", open_names=())]))
    ok("one-field", Case([Record("post", [("text", b"one")], ["text"])]))
    hundred = [(f"f{i}", str(i).encode()) for i in range(100)]
    ok("hundred-fields", Case([Record("many", hundred, [name for name, _ in hundred[::7]])]))
    ok("empty-value", Case([Record("empty", [("text", b"")], ["text"])]))
    ok("binary-value", Case([Record("binary", [("text", b"\xff\0\r\n")], ["text"])]))
    ok("long-name", Case([Record("name", [("a" * 31, b"1"), ("b_9", b"2")], ["a" * 31, "b_9"])]))
    ok("two-items", Case([Record("one", number=0), Record("two", number=31)]))
    ok("eleven-items", Case([Record(f"item {i}", [("text", b"%d" % i)], ["text"]) for i in range(11)], size=40))
    ok("picture", Case([Record("post"), Piece("picture")]))
    for ext in ("jpg", "gif", "webp", "mp4", "bin"):
        ok("piece-" + ext, Case([Piece("piece " + ext, noise(ext, 300), ext)]))
    ok("empty-piece", Case([Piece("nothing", b"", "bin")]))
    ok("large-piece", Case([Piece("large", noise("large", 70000), "bin")]))
    ok("smallest-batch", Case([Record("small", number=15, items=16)]))
    ok("largest-batch", Case([Record("large", number=65535, items=65536)]))
    for size in (1, 2, 3, 7, 8, 13, 300):
        ok(f"log-of-{size}", Case(size=size))
    ok("two-witnesses", Case(witnesses=(W1, W2)), "two-of-three")
    ok("three-witnesses", Case(witnesses=(W3, W2, W1)), "two-of-three")
    ok("nested-groups", Case(witnesses=(W1, W3)), "nested")
    ok("one-witness", Case(witnesses=(W2,)), "one")
    ok("unasked-witnesses", Case(witnesses=(W1, W2)))
    ok("witness-twice-but-enough", Case(witnesses=(W1, W1, W2)), "two-of-three")
    ok("log-signed-twice", (c := Case()).noted(c.line(), c.line() * 2))
    ok("hundred-lines", (c := Case()).noted(c.line(), c.line() + "— stranger.example AAAAAAA=\n" * 99))
    for name, time in (("zero", 0), ("late", 2**63 + 5), ("last", 2**64 - 1)):
        case = Case()
        case.noted(case.line(), case.line() + cosigned(W2, NAMES[W2], case.body, time))
        ok("cosigned-at-" + name, case, "one")
    ok("two-pinned", Case(), "two-logs")
    ok("weak-beside-good", Case(), "weak-and-good")
    one, two = statement(LOG, LATER, 5), statement(LATER, LAST, 7)
    ok("rotated", Case(key=LATER, statements=(one,)))
    ok("rotated-twice", Case(key=LAST, statements=(one, two)))
    ok("rotated-middle-pinned", Case(key=LAST, statements=(one, two)), "later")
    ok("rotated-last-pinned", Case(key=LAST, statements=(one, two)), "last")
    ok("rotated-between", Case(key=LATER, size=7, statements=(one, two)))
    ok("rotated-at-its-size", Case(size=5, statements=(one,)))
    ok("rotated-same-size", Case(key=LAST, statements=(one, statement(LATER, LAST, 5))))
    ok("rotated-back", Case(statements=(one, statement(LATER, LOG, 7))))
    ok("rotated-back-between", Case(key=LATER, size=6, statements=(one, statement(LATER, LOG, 7))))
    stranger = signed(OTHER, ORIGIN, "x\n")
    ok("rotated-with-a-stranger", Case(key=LATER, statements=(one + stranger,)))
    ok("needless-statement", Case(key=LATER, statements=(one,)), "later")
    ok("dates", Case(dates=[("1.tsr", b"\x30\x03\x02\x01\0"), ("2.tsr", b""), ("3.ots", noise("ots", 60)),
                            ("4.ots", b"x"), ("4.headers", f"700000 {'ab' * 80}\n4294967295 {'cd' * 80}\n".encode())]))
    ok("strange-readme", Case().put("README.txt", b"\xff\0 anything"))
    ok("empty-readme", Case().put("README.txt", b""))
    low = bytes.fromhex("01" + "00" * 31)
    case = Case()
    ok("signature-r-neutral", case.resigned(LOG.sign(case.body.encode(), low, 0)))
    mixed = Key("mixed", mixed=True)
    POLICIES["mixed"] = f"log {vkey(ORIGIN, mixed.public)}\nquorum none\n"
    ok("mixed-order-key", Case(key=mixed), "mixed")


def limit_rows():
    many = [(f"{i}", b"") for i in range(4097)]
    row("too-many-members", "plain", "invalid: limits", zipped(many))
    row("as-many-members-as-may-be", "plain", "invalid: form", zipped(many[:-1]))


def zip_rows():
    def bad(name, made):
        row("form-" + name, "plain", "invalid: form", made)
    good = Case().bytes()
    local, central = headers(Case().members)
    body, directory = b"".join(local), b"".join(central)
    end = good[-22:]
    bad("nothing", b"")
    bad("text", b"valid\n")
    bad("end-record-only", zipped([]))
    for name, at in (("local-crc", 14), ("local-flags", 6), ("local-version", 4), ("local-method", 8),
                     ("local-time", 10), ("local-date", 12), ("local-size", 22), ("local-extra", 28)):
        bad(name, good[:at] + bytes([good[at] ^ 8]) + good[at + 1:])
    for name, at in (("made-by", 4), ("crc", 16), ("size", 24), ("comment", 32), ("disk", 34),
                     ("attributes", 38), ("offset", 42), ("name", 46)):
        at += len(body)
        bad("central-" + name, good[:at] + bytes([good[at] ^ 1]) + good[at + 1:])
    for name, at in (("disk", 4), ("count", 8), ("total", 10), ("size", 12), ("offset", 16), ("comment", 20)):
        at += len(good) - 22
        bad("end-" + name, good[:at] + bytes([good[at] ^ 1]) + good[at + 1:])
    bad("content-crc", good[:60] + bytes([good[60] ^ 1]) + good[61:])
    bad("trailing-byte", good + b"\n")
    bad("leading-byte", b"\n" + good)
    bad("archive-comment", good[:-2] + b"\1\0x")
    bad("cut", good[:-1])
    bad("twice", good + good)
    bad("central-missing", body + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0, 0, 0, len(body), 0))
    bad("central-order", body + directory[:0] + b"".join(central[1:] + central[:1]) + end)
    bad("hidden-between", body + b"PK" + directory + end[:16] + struct.pack("<I", len(body) + 2) + end[20:])
    size = struct.pack("<I", 0xFFFFFFFF)
    bad("zip64-sizes", good[:18] + size * 2 + good[26:])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        for name, data in Case().members:
            other.writestr(zipfile.ZipInfo(name), data)
    bad("spelled-by-another-zip", out.getvalue())
    deflated = zlib.compress(README)[2:-4]
    bad("deflated", good[:8] + b"\x08\0" + good[10:18] + struct.pack("<I", len(deflated)) + good[22:])


def member_rows():
    def bad(name, case):
        row("form-" + name, "plain", "invalid: form", case)
    for name in ("README.txt", "1/inner", "1/proof", "1/fields", "1/00-type.txt", "1/06-text.txt"):
        bad("without-" + name.replace("/", "-").lower().removesuffix(".txt"), Case().without(name))
    for name in ("2/salt", "2/content.png"):
        bad("without-" + name.replace("/", "-"), Case([Record("post"), Piece("picture")]).without(name))
    bad("readme-only", zipped([("README.txt", README)]))
    bad("extra-html", Case().insert(99, ("index.html", b"<script>alert(1)</script>")))
    bad("extra-in-item", Case().insert(99, ("1/notes.txt", b"")))
    bad("extra-folder", Case().insert(1, ("1/", b"")))
    bad("extra-policy", Case().insert(99, ("policy", b"quorum none\n")))
    bad("value-of-a-closed-field", Case().insert(6, ("1/02-account.txt", b"9000000000000000021")))
    bad("value-twice", (c := Case()).insert(-1, c.members[-1]))
    bad("readme-twice", Case().insert(0, ("README.txt", README)))
    bad("readme-last", (c := Case().without("README.txt")).insert(99, ("README.txt", README)))
    bad("readme-lower", Case().renamed("README.txt", "readme.txt"))
    case = Case()
    case.members[1:3] = case.members[2:0:-1]
    bad("proof-before-inner", case)
    case = Case()
    case.members[-2:] = case.members[:-3:-1]
    bad("values-out-of-order", case)
    case = Case([Record("one"), Record("two")])
    half = (len(case.members) - 1) // 2
    case.members[1:] = case.members[1 + half:] + case.members[1:1 + half]
    bad("items-out-of-order", case)
    case = Case()
    case.members = [(name.replace("1/", "2/"), data) for name, data in case.members]
    bad("items-from-two", case)
    case = Case()
    case.members = [(name.replace("1/", "01/"), data) for name, data in case.members]
    bad("item-number-padded", case)
    bad("value-number-short", Case().renamed("1/06-text.txt", "1/6-text.txt"))
    bad("value-number-other", Case().renamed("1/06-text.txt", "1/07-text.txt"))
    bad("value-name-other", Case().renamed("1/06-text.txt", "1/06-long.txt"))
    bad("value-as-page", Case().renamed("1/06-text.txt", "1/06-text.html"))
    bad("piece-as-svg", Case([Piece("picture")]).renamed("1/content.png", "1/content.svg"))
    bad("piece-as-jpeg", Case([Piece("picture")]).renamed("1/content.png", "1/content.jpeg"))
    bad("piece-with-fields", Case([Piece("picture")]).renamed("1/salt", "1/fields"))
    bad("kind-swapped", Case().swap("1/inner", "kind record", "kind piece"))
    bad("path-upwards", Case().insert(99, ("../etc", b"")))
    bad("dates-from-two", Case(dates=[("2.tsr", b"x")]))
    bad("dates-tsr-after-ots", Case(dates=[("1.ots", b"x"), ("2.tsr", b"x")]))
    bad("dates-same-number", Case(dates=[("1.tsr", b"x"), ("1.ots", b"x")]))
    bad("dates-headers-alone", Case(dates=[("1.headers", b"1 " + b"ab" * 80 + b"\n")]))
    bad("dates-headers-of-tsr", Case(dates=[("1.tsr", b"x"), ("1.headers", b"1 " + b"ab" * 80 + b"\n")]))
    for name, text in (("short", "1 " + "ab" * 79 + "\n"), ("upper", "1 " + "AB" * 80 + "\n"), ("empty", ""),
                       ("padded", "01 " + "ab" * 80 + "\n"), ("high", "4294967296 " + "ab" * 80 + "\n"), ("open-end", "1 " + "ab" * 80)):
        bad("dates-headers-" + name, Case(dates=[("1.ots", b"x"), ("1.headers", text.encode())]))
    bad("dates-before-items", Case().insert(1, ("dates/1.tsr", b"x")))
    bad("name-empty-at-the-end", Case().insert(99, ("", b"x")))
    bad("name-empty-after-items", Case(dates=[("1.tsr", b"x")]).renamed("dates/1.tsr", ""))
    bad("name-empty-in-dates", Case(dates=[("1.tsr", b"x"), ("2.ots", b"x")]).renamed("dates/1.tsr", ""))
    bad("name-empty-first", Case().renamed("README.txt", ""))
    bad("dates-strange", Case(dates=[("1.txt", b"x")]))


def text_rows():
    def bad(name, case):
        row("form-" + name, "plain", "invalid: form", case)
    first = b64(Record("post").path[0])
    stray = first[:-2] + chr(ord(first[-2]) + 1) + "="
    assert base64.b64decode(stray) == base64.b64decode(first)
    for name, old, new in (
        ("version", "inner/v1", "inner/v2"), ("crlf", "item 5\n", "item 5\r\n"), ("space", "item 5\n", "item 5 \n"),
        ("two-spaces", "item 5", "item  5"), ("item-padded", "item 5", "item 05"), ("item-signed", "item 5", "item +5"),
        ("item-at-items", "item 5", "item 32"), ("item-beyond", "item 5", "item 99999999999999999999"),
        ("items-not-a-power", "items 32", "items 24"), ("items-fewer", "items 32", "items 16"),
        ("items-more", "items 32", "items 64"), ("kind", "record", "page"), ("day-short", DAY, "2026-11-3"),
        ("day-letter", DAY, "2026-11-2x"), ("day-slash", DAY, "2026/11/23"), ("stray-bits", first, stray),
        ("unpadded", first, first[:-1]), ("url-base64", first, "-" + first[1:]), ("short-hash", first, b64(bytes(31))),
        ("long-hash", first, b64(bytes(33))), ("not-ascii", "kind", "kiną"), ("empty-line", first + "\n", first + "\n\n"),
        ("hash-missing", first + "\n", ""), ("order", "item 5\nitems 32", "items 32\nitem 5"),
    ):
        bad("inner-" + name, Case().swap("1/inner", old, new))
    for name, length in (("items-8", 3), ("items-131072", 17)):
        case = Record("post", items=1 << length)
        bad("inner-" + name, Case([case]))
    bad("inner-empty", Case().put("1/inner", b""))
    bad("inner-no-last-newline", (c := Case()).put("1/inner", c.members[1][1][:-1]))
    bad("inner-more", (c := Case()).put("1/inner", c.members[1][1] + b"note x\n"))
    bad("inner-nul", (c := Case()).put("1/inner", c.members[1][1] + b"\0\n"))
    salt = b64(noise("post salt 0"))
    for name, old, new in (
        ("version", "fields/v1", "fields/v2"), ("crlf", " type\n", " type\r\n"), ("upper", " type\n", " Type\n"),
        ("digit-first", " type\n", " 1type\n"), ("name-missing", " type\n", "\n"), ("word", "open " + salt, "shut " + salt),
        ("salt-short", salt, b64(bytes(16))), ("salt-stray", salt, salt[:-2] + chr(ord(salt[-2]) + 1) + "="),
        ("name-32", " type\n", " " + "a" * 32 + "\n"), ("name-dash", " type\n", " ty-pe\n"),
        ("tab", " type\n", "\ttype\n"),
    ):
        bad("fields-" + name, Case().swap("1/fields", old, new))
    bad("fields-none", Case([Record("none", [], [])]))
    many = [(f"f{i}", b"") for i in range(101)]
    bad("fields-101", Case([Record("many", many, ["f0"])]))
    bad("fields-name-twice", Case([Record("twice", [("text", b"a"), ("text", b"b")], ["text"])]))
    bad("salt-no-newline", Case([p := Piece("picture")]).put("1/salt", b64(p.salt).encode()))
    bad("salt-two-newlines", Case([p]).put("1/salt", b64(p.salt).encode() + b"\n\n"))
    bad("salt-crlf", Case([p]).put("1/salt", b64(p.salt).encode() + b"\r\n"))
    bad("salt-long", Case([p]).put("1/salt", b64(bytes(48)).encode() + b"\n"))


def proof_rows():
    def bad(name, case):
        row("form-" + name, "plain", "invalid: form", case)
    bad("proof-version", Case().swap("1/proof", "proof@v1", "proof@v2"))
    bad("proof-extra", Case().swap("1/proof", "index 6", "extra AAAA\nindex 6"))
    bad("proof-index-padded", Case().swap("1/proof", "index 6", "index 06"))
    bad("proof-index-large", Case().swap("1/proof", "index 6", "index 16777217"))
    bad("proof-index-missing", Case().swap("1/proof", "index 6\n", ""))
    bad("proof-no-checkpoint", Case().put("1/proof", b"c2sp.org/tlog-proof@v1\nindex 0\n"))
    bad("proof-no-signature", (c := Case()).noted(c.line(), ""))
    bad("proof-no-empty-line", (c := Case()).swap("1/proof", "\n\n" + ORIGIN, "\n" + ORIGIN))
    bad("proof-crlf", Case().noted("\n9\n", "\r\n9\r\n"))
    bad("proof-tail", (c := Case()).noted(c.line(), c.line() + "\n"))
    bad("proof-no-last-newline", (c := Case()).noted(c.line(), c.line()[:-1]))
    bad("proof-two-checkpoints", Case([Record("one"), Record("two")]).swap("2/proof", "\n9\n", "\n8\n"))
    case = Case([Record("one"), Record("two")])
    bad("proof-one-cosigned", case.swap("2/proof", case.line(), case.line() + cosigned(W1, NAMES[W1], case.body, TIME)))
    bad("proof-too-long", (c := Case()).noted(c.line(), c.line() + f"— stranger.example {b64(bytes(50000))}\n"))
    root = Case().body.split("\n")[2]
    for name, old, new in (("padded", "\n9\n", "\n09\n"), ("large", "\n9\n", "\n16777217\n"), ("signed", "\n9\n", "\n+9\n"),
                           ("hex", "\n9\n", "\n0x9\n"), ("extension", root + "\n", root + "\nmore\n"),
                           ("root-short", root, b64(bytes(31))), ("root-unpadded", root, root[:-1]),
                           ("origin-space", ORIGIN + "\n9", ORIGIN + " \n9"), ("origin-plus", ORIGIN + "\n9", "a+b\n9")):
        bad("checkpoint-" + name, Case().noted(old, new))
    for name, extra in (("dash", "- a AAAAAAA=\n"), ("no-space", "—a AAAAAAA=\n"), ("short", "— a AAAAAA==\n"),
                        ("stray", "— a AAAAAAB=\n"), ("plus", "— a+b AAAAAAA=\n"), ("space", "— a b AAAAAAA=\n"),
                        ("not-ascii", "— ä AAAAAAA=\n"), ("empty-name", "—  AAAAAAA=\n"), ("nothing", "— a \n"),
                        ("tab", "— a\tb AAAAAAA=\n"), ("delete", "— a\x7f AAAAAAA=\n")):
        bad("signature-line-" + name, (c := Case()).noted(c.line(), c.line() + extra))
    bad("signature-lines-101", (c := Case()).noted(c.line(), c.line() + "— stranger.example AAAAAAA=\n" * 100))


def key_rows():
    for name in WEAK:
        row("weak-key-" + name, "weak-" + name, "not enough evidence: weak-key", Case())
    row("weak-key-forged", "weak-one", "not enough evidence: weak-key",
        Case().resigned(WEAK["one"] + bytes(32), Weak(WEAK["one"])))
    unknown = "not enough evidence: key-unknown"
    row("key-unknown-foreign-origin", "foreign", unknown, Case())
    row("key-unknown-weak-key-of-another-log", "weak-elsewhere", unknown, Case())
    row("key-unknown-none-pinned", "nobody", unknown, Case())
    row("key-unknown-other-key-same-name", "other-key", unknown, Case())
    row("key-unknown-not-signed-by-it", "plain", unknown, Case(key=OTHER))
    row("key-unknown-checkpoint-of-another-log", "plain", unknown, Case(origin="beilin/00"))
    row("key-unknown-foreign-and-bad-statement", "foreign", unknown, Case(statements=(statement(LOG, LATER, 5, (LOG,)),)))
    foreign = Case()
    foreign.noted(foreign.line(), line("beilin/00", LOG.public, LOG.sign(foreign.body.encode())))
    row("key-unknown-line-of-another-name", "plain", unknown, foreign)
    one, two = statement(LOG, LATER, 5), statement(LATER, LAST, 7)
    row("key-unknown-rotated-away", "plain", unknown, Case(statements=(one,)))
    row("key-unknown-rotated-away-at-once", "plain", unknown, Case(size=6, statements=(one,)))
    row("key-unknown-rotated-too-early", "plain", unknown, Case(key=LATER, size=5, statements=(one,)))
    row("key-unknown-before-the-pinned", "later", unknown, Case(size=5, statements=(one,)))
    row("key-unknown-statement-left-out", "plain", unknown, Case(key=LATER))
    row("key-unknown-not-in-the-chain", "other-key", unknown, Case(key=LAST, statements=(one, two)))
    row("key-unknown-one-step-short", "plain", unknown, Case(key=LATER, statements=(one, two)))

    def turned(name, *statements, policy="plain", key=LATER):
        row("rotation-" + name, policy, "invalid: rotation", Case(key=key, statements=statements))
    turned("old-did-not-sign", statement(LOG, LATER, 5, (LATER,)))
    turned("new-did-not-sign", statement(LOG, LATER, 5, (LOG,)))
    turned("signed-by-a-stranger", statement(LOG, LATER, 5, (OTHER, LATER)))
    turned("edited", statement(LOG, LATER, 5).replace("size 5", "size 4"))
    turned("second-line-bad", one + line(ORIGIN, LOG.public, bytes(64)))
    turned("line-too-short", statement(LOG, LATER, 5, (LATER,)) + line(ORIGIN, LOG.public, bytes(63)))
    turned("no-chain", one, statement(OTHER, LAST, 7), key=LAST)
    turned("sizes-fall", one, statement(LATER, LAST, 4), key=LAST)
    turned("of-another-log", statement(LOG, LATER, 5, origin="beilin/00"))
    turned("keys-of-another-log", statement(LOG, LATER, 5, named="beilin/00"))
    turned("weak-new-key", statement(LOG, Weak(WEAK["one"]), 5), key=Weak(WEAK["one"]))
    turned("needless-and-bad", statement(LOG, LATER, 5, (LOG,)), policy="later")
    turned("same-again", one, one)

    def bad(name, text):
        row("form-statement-" + name, "plain", "invalid: form", Case(key=LATER, statements=(text,)))
    bad("version", one.replace("rotation/v1", "rotation/v2"))
    bad("theft", statement(LOG, LATER, 5, kind="theft"))
    bad("size-padded", one.replace("size 5", "size 05"))
    bad("size-large", one.replace("size 5", "size 16777217"))
    bad("root-short", one.replace(b64(noise("root")), b64(bytes(31))))
    bad("no-signature", statement(LOG, LATER, 5, ()))
    bad("id-of-another", one.replace(key_id(ORIGIN, 1, LATER.public).hex(), "00000000"))
    bad("id-upper", one.replace("old " + vkey(ORIGIN, LOG.public), "old " + vkey(ORIGIN, LOG.public).replace(
        key_id(ORIGIN, 1, LOG.public).hex(), key_id(ORIGIN, 1, LOG.public).hex().upper())))
    bad("algorithm", one.replace(vkey(ORIGIN, LATER.public), vkey(ORIGIN, LATER.public, 4)))
    bad("more", one.replace("\n\n", "\nnote x\n\n"))
    bad("order", one.replace("old ", "was "))
    bad("crlf", one.replace("size 5\n", "size 5\r\n"))
    row("form-statements-from-two", "plain", "invalid: form",
        Case(key=LATER, statements=(one,)).renamed("keys/1", "keys/2"))
    row("form-statement-after-items", "plain", "invalid: form", Case(key=LATER).insert(99, ("keys/1", one.encode())))


def signature_rows():
    def bad(name, case, policy="plain"):
        row("signature-" + name, policy, "invalid: signature", case)
    body = Case().body.encode()
    good = LOG.sign(body)
    bad("edited-size", Case().noted("\n9\n", "\n8\n"))
    bad("edited-root", Case().noted(Case().body.split("\n")[2], b64(noise("root"))))
    bad("flipped", Case().resigned(good[:40] + bytes([good[40] ^ 1]) + good[41:]))
    bad("zero", Case().resigned(bytes(64)))
    bad("short", Case().resigned(good[:63]))
    bad("long", Case().resigned(good + b"\0"))
    s = int.from_bytes(good[32:], "little")
    bad("s-beyond-the-order", Case().resigned(good[:32] + (s + L).to_bytes(32, "little")))
    bad("s-is-the-order", Case().resigned(LOG.sign(body, bytes.fromhex("01" + "00" * 31), 0)[:32] + L.to_bytes(32, "little")))
    nonce = int.from_bytes(noise("nonce"), "little") % L
    bad("only-with-cofactor", Case().resigned(LOG.sign(body, packed(add(times(BASE, nonce), torsion_point())), nonce)))
    neutral = (P + 1).to_bytes(32, "little")
    bad("r-in-a-second-spelling", Case().resigned(LOG.sign(body, neutral, 0)))
    bad("r-neutral-with-sign", Case().resigned(LOG.sign(body, bytes.fromhex("01" + "00" * 30 + "80"), 0)))
    bad("r-no-point", Case().resigned(bytes([2] + [0] * 31) + good[32:]))
    bad("over-another-text", Case().resigned(LOG.sign(b"other\n")))
    bad("cosignature-in-its-place", Case().resigned(bytes(8) + LOG.sign(f"cosignature/v1\ntime 0\n{Case().body}".encode())))
    bad("second-line-bad", (c := Case()).noted(c.line(), c.line() + line(ORIGIN, LOG.public, bytes(64))))
    bad("after-rotation", Case(key=LATER, statements=(statement(LOG, LATER, 5),)).noted("\n9\n", "\n8\n"))
    bad("one-of-two-pinned", (c := Case()).noted(c.line(), c.line() + line(ORIGIN, OTHER.public, bytes(64))), "two-logs")
    no_point = 2
    while (lambda y: pow((y * y - 1) * pow(D * y * y + 1, P - 2, P) % P, (P - 1) // 2, P) == 1)(no_point):
        no_point += 1
    public = no_point.to_bytes(32, "little")
    POLICIES["no-point"] = f"log {vkey(ORIGIN, public)}\nquorum none\n"
    bad("key-is-no-point", Case().resigned(good, Weak(public)), "no-point")

    def cosigning(name, case, policy="none-of-three"):
        row("cosignature-" + name, policy, "invalid: cosignature", case)

    def with_line(extra, *witnesses):
        case = Case(witnesses=witnesses)
        return case.noted(case.line(), case.line() + extra)
    message = f"cosignature/v1\ntime {TIME}\n".encode() + body
    time = struct.pack(">Q", TIME)
    cosigning("bad", with_line(line(NAMES[W1], W1.public, time + bytes(64), 4)))
    cosigning("bad-though-enough", with_line(line(NAMES[W3], W3.public, time + bytes(64), 4), W1, W2), "two-of-three")
    cosigning("other-time", with_line(line(NAMES[W1], W1.public, struct.pack(">Q", TIME + 1) + W1.sign(message), 4)))
    cosigning("plain-signature", with_line(line(NAMES[W1], W1.public, W1.sign(body), 4)))
    cosigning("too-short", with_line(line(NAMES[W1], W1.public, (time + W1.sign(message))[:-1], 4)))
    cosigning("too-long", with_line(line(NAMES[W1], W1.public, time + W1.sign(message) + b"\0", 4)))
    cosigning("second-line-bad", with_line(line(NAMES[W1], W1.public, time + bytes(64), 4), W1))
    cosigning("by-another-key", with_line(line(NAMES[W1], W1.public, time + W2.sign(message), 4)))
    cosigning("s-beyond-the-order", with_line(line(NAMES[W1], W1.public, time + W1.sign(message)[:32] + (
        int.from_bytes(W1.sign(message)[32:], "little") + L).to_bytes(32, "little"), 4)))


def quorum_rows():
    few = "not enough evidence: quorum"
    row("quorum-nobody", "two-of-three", few, Case())
    row("quorum-one-of-two", "two-of-three", few, Case(witnesses=(W2,)))
    row("quorum-other-witness", "one", few, Case(witnesses=(W1, W3)))
    row("quorum-inner-group", "nested", few, Case(witnesses=(W2, W3)))
    row("quorum-outer-group", "nested", few, Case(witnesses=(W1,)))
    row("quorum-weak-witness", "weak-witness", few, (c := Case()).noted(
        c.line(), c.line() + line("weak.example", WEAK["one"], bytes(8) + WEAK["one"] + bytes(32), 4)))
    case = Case()
    stranger = cosigned(OTHER, NAMES[W1], case.body, TIME) + cosigned(W2, "else.example/w", case.body, TIME)
    row("quorum-names-without-keys", "two-of-three", few, case.noted(case.line(), case.line() + stranger))
    twice = "not enough evidence: cosigner-twice"
    row("cosigner-twice", "two-of-three", twice, Case(witnesses=(W1, W1)))
    case = Case(witnesses=(W1,))
    again = cosigned(W1, NAMES[W1], case.body, TIME + 60)
    row("cosigner-twice-other-time", "two-of-three", twice, case.noted(case.line(), case.line() + again))


def inclusion_rows():
    def bad(name, case):
        row("inclusion-" + name, "plain", "invalid: inclusion", case)
    bad("other-value", Case().swap("1/06-text.txt", "Good-bye", "Good-day"))
    bad("value-with-newline", Case().swap("1/06-text.txt", "</b>", "</b>\n"))
    bad("other-salt", Case().swap("1/fields", b64(noise("post salt 0")), b64(noise("x"))))
    bad("other-name", Case().swap("1/fields", " text\n", " long\n").renamed("1/06-text.txt", "1/06-long.txt"))
    text = Case().members[3][1].decode().splitlines(True)
    bad("fields-swapped", Case().put("1/fields", "".join(text[:3] + [text[4], text[3]] + text[5:]).encode()))
    bad("field-dropped", Case().put("1/fields", "".join(text[:-1]).encode()))
    bad("swapped-leaf", (c := Case([Record("one")])).put("1/inner", Record("two").inner()))
    bad("wrong-inner-path", Case().swap("1/inner", b64(Record("post").path[2]), b64(noise("y"))))
    bad("wrong-item", Case().swap("1/inner", "item 5", "item 4"))
    bad("wrong-day", Case().swap("1/inner", DAY, "2026-11-22"))
    bad("impossible-day", Case().swap("1/inner", DAY, "2026-99-99"))
    bad("wrong-index", Case().swap("1/proof", "index 6", "index 5"))
    bad("index-at-size", Case().swap("1/proof", "index 6", "index 9"))
    bad("index-beyond", Case().swap("1/proof", "index 6", "index 16777216"))
    lines = Case().members[2][1].decode().split("\n")
    bad("path-missing-a-hash", Case().swap("1/proof", lines[2] + "\n", ""))
    bad("path-with-a-hash-more", Case().swap("1/proof", lines[2] + "\n", lines[2] + "\n" + b64(noise("z")) + "\n"))
    bad("path-swapped", Case().swap("1/proof", lines[2] + "\n" + lines[3], lines[3] + "\n" + lines[2]))
    bad("no-path", Case().swap("1/proof", "\n".join(lines[2:6]) + "\n", ""))
    bad("very-long-path", Case().swap("1/proof", lines[2] + "\n", (b64(noise("z")) + "\n") * 400))
    bad("other-picture", Case([Piece("picture")]).put("1/content.png", PNG[:-1] + b"\0"))
    bad("other-piece-salt", Case([Piece("picture")]).put("1/salt", (b64(noise("y")) + "\n").encode()))
    bad("second-of-two", Case([Record("one"), Record("two")]).swap("2/06-text.txt", "Good-bye", "Good-day"))
    bad("second-with-path-of-first", (c := Case([Record("one"), Record("two")])).put("2/inner", c.members[1][1]))
    empty = Case()
    body = f"{ORIGIN}\n0\n{b64(hashlib.sha256(b'').digest())}\n"
    empty.noted(empty.note, body + "\n" + signed(LOG, ORIGIN, body))
    bad("empty-log", empty)


def order_rows():
    """Two faults in one file: the word of the earlier step."""
    spoiled = ("Good-bye", "Good-day")
    row("order-form-before-key", "foreign", "invalid: form", Case().swap("1/inner", "item 5", "item 05"))
    row("order-form-before-signature", "plain", "invalid: form", Case().noted("\n9\n", "\n8\n").swap("1/inner", "v1", "v2"))
    row("order-weak-before-rotation", "weak-one", "not enough evidence: weak-key",
        Case(statements=(statement(LOG, LATER, 5, (LOG,)),)))
    row("order-key-before-inclusion", "foreign", "not enough evidence: key-unknown", Case().swap("1/06-text.txt", *spoiled))
    row("order-rotation-before-key", "plain", "invalid: rotation",
        Case(key=OTHER, statements=(statement(LOG, LATER, 5, (LOG,)),)))
    case = Case()
    case.noted(case.line(), line(ORIGIN, LOG.public, bytes(64)) + line(NAMES[W1], W1.public, bytes(72), 4))
    row("order-signature-before-cosignature", "two-of-three", "invalid: signature", case)
    row("order-key-before-cosignature", "two-of-three", "not enough evidence: key-unknown", (c := Case(key=OTHER)).noted(
        c.line(), c.line() + line(NAMES[W1], W1.public, bytes(72), 4)))
    row("order-cosignature-before-quorum", "two-of-three", "invalid: cosignature", (c := Case()).noted(
        c.line(), c.line() + line(NAMES[W1], W1.public, bytes(72), 4)))
    row("order-quorum-before-inclusion", "two-of-three", "not enough evidence: quorum",
        Case().swap("1/06-text.txt", *spoiled))
    for name in MISTAKES:
        row(name, name, "mistake", Case())


B64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def neighbour(byte):
    """Another byte of the same kind, so that texts often keep their form."""
    for kind in (b"0123456789", B64):
        if byte in kind:
            return kind[(kind.index(byte) + 1) % len(kind)]
    return byte ^ 1


def changed_copies():
    """Copies with one byte changed: as they lie, and with the member's CRC made to fit again. None may be valid."""
    rotated = statement(LOG, LATER, 5)
    with_record = Case([Record("post", number=17)], key=LATER, statements=(rotated,), witnesses=(W1, W2))
    with_piece = Case([Piece("picture")], witnesses=(W2, W3))
    data, out = with_record.bytes(), []
    for step in range(60):
        at = (step * len(data) + step * 7) // 60
        out.append((f"flip-{at}", data[:at] + bytes([data[at] ^ 1 << step % 8]) + data[at + 1:]))
    out += changed_members("record", with_record.members, 100) + changed_members("piece", with_piece.members, 40)
    return [(name, "two-of-three", "not valid", made) for name, made in out]


def changed_members(word, members, steps):
    texts = [(at, name, text) for at, (name, text) in enumerate(members) if name != "README.txt"]
    total, out = sum(len(text) for _, _, text in texts), []
    for step in range(steps):
        offset = (step * total) // steps
        for at, name, text in texts:
            if offset < len(text):
                break
            offset -= len(text)
        other = neighbour(text[offset]) if step % 4 else text[offset] ^ 1 << step % 8
        changed = list(members)
        changed[at] = (name, text[:offset] + bytes([other]) + text[offset + 1:])
        out.append((f"change-{word}-{name.replace('/', '-')}-{offset}", zipped(changed)))
    return out


def octets(policy):
    """A policy as it lies on disk."""
    return POLICIES[policy].encode(errors="surrogateescape")


def index(rows):
    lines = ["bundle\tpolicy\tfirst line\tsha256 of bundle and policy"]
    for name, policy, word, data in rows:
        lines.append(f"{name}\t{policy}\t{word}\t{sha(data + octets(policy)).hex()}")
    return "\n".join(lines) + "\n"


def main():
    for make in (valid_rows, limit_rows, zip_rows, member_rows, text_rows, proof_rows, key_rows, signature_rows,
                 quorum_rows, inclusion_rows, order_rows):
        make()
    names = [name for name, _, _, _ in ROWS]
    assert len(set(names)) == len(names), "a name stands twice"
    arguments = sys.argv[1:]
    if arguments == ["--write"]:
        INDEX.parent.mkdir(parents=True, exist_ok=True)
        INDEX.write_text(index(ROWS), encoding="utf-8")
    elif len(arguments) == 1:
        folder = pathlib.Path(arguments[0])
        rows = ROWS + changed_copies()
        for name, _, _, data in rows:
            (folder / f"{name}.zip").write_bytes(data)
        for name in POLICIES:
            (folder / f"{name}.policy").write_bytes(octets(name))
        (folder / "index.tsv").write_text(index(rows), encoding="utf-8")
    elif arguments:
        sys.exit(__doc__)
    if INDEX.read_text(encoding="utf-8") != index(ROWS):
        sys.exit("proof vectors: differ from verifiers/vectors/index.tsv")
    print(f"proof vectors: {len(ROWS)}, as committed")


main()
