#!/usr/bin/env python3
"""Tries to confirm guesses at something withheld or left out, with the whole archive at hand.

    python3 scripts/guess.py ARCHIVE KNOWN.json [MORE...]

ARCHIVE is the folder of an archive; MORE are further files or folders that the guesser has (say, a key
folder that leaked). KNOWN.json is everything else that the guesser knows:

    {"candidates": ["..."],                the guesses
     "field": "text",                      the record's field that is withheld, if it is one
     "fields": [["type", "post"], ...],    all fields of the record in order; null in place of the value
     "element": ["before", "after"],       what stands around the value in its element, or null
     "member": ["before", "after"]}        what stands around the element in its member

It recomputes every commitment of docs/format.md 3 and every plain digest, against every 32 bytes that
stand anywhere in the archive, with every salt and seed that does, and compares lengths. It prints one
JSON line, with the guesses that something confirms, and how; it ends with 1 where there is one.
Only Python's standard library and the program `zstd`.
"""

import base64
import hashlib
import json
import os
import re
import struct
import subprocess
import sys

SKIPPABLE = b"\x5b\x2a\x4d\x18"


def sha(*parts):
    h = hashlib.sha256()
    for part in parts:
        h.update(part)
    return h.digest()


def files(place):
    if os.path.isfile(place):
        yield place
    for folder, _, names in os.walk(place):
        for name in sorted(names):
            yield os.path.join(folder, name)


def read_all(places):
    """Every file as it is, and every packed one unpacked."""
    raw, text = [], []
    for place in places:
        for path in files(place):
            with open(path, "rb") as file:
                raw.append(file.read())
            if path.endswith(".zst"):
                text.append(subprocess.run(["zstd", "-dcq", path], check=True, capture_output=True).stdout)
    return raw, text


def headers(raw):
    """The headers of all frames."""
    for data in raw:
        at = data.find(SKIPPABLE)
        while at >= 0:
            length = struct.unpack("<I", data[at + 4 : at + 8])[0]
            try:
                yield json.loads(data[at + 8 : at + 8 + length])
            except ValueError:
                pass
            at = data.find(SKIPPABLE, at + 4)


def tokens(data):
    """Every 32 bytes that are written down as base64 or hex."""
    for found in re.finditer(rb"[A-Za-z0-9+/_-]{43}=?", data):
        try:
            yield base64.b64decode(found.group()[:43].replace(b"-", b"+").replace(b"_", b"/") + b"=")
        except ValueError:
            pass
    for found in re.finditer(rb"(?i)[0-9a-f]{64}", data):
        yield bytes.fromhex(found.group().decode())


class Archive:
    def __init__(self, places):
        raw, text = read_all(places)
        self.hay = b"\0".join(raw + text)
        self.values = set()
        for data in raw + text:
            self.values.update(tokens(data))
            if len(data) % 32 == 0:
                self.values.update(data[at : at + 32] for at in range(0, len(data), 32))
        self.salts = set(self.values)
        self.seeds = []
        for header in headers(raw):
            if "seed" in header:
                self.expand(header["seed"], len(header["lengths"]))
        for line in b"\n".join(text).splitlines():
            if line.startswith(b'{"n":') and b',"seed":"' in line[:24]:
                record = json.loads(line)
                self.seeds.append(self.expand(record["seed"], len(record["fields"])))
        self.lengths = self.missing_lengths(raw, text)

    def expand(self, seed, count):
        seed = base64.b64decode(seed)
        self.salts.update(salt(seed, i) for i in range(count))
        return seed

    def missing_lengths(self, raw, text):
        """How many bytes each original lacks, where its record says how many it had."""
        there = {}
        for path_header in headers(raw):
            for i, length in enumerate(path_header.get("lengths", [])):
                if length is not None:
                    there.setdefault(path_header["first"] + i, []).append(length)
        out = set()
        for line in b"\n".join(text).splitlines():
            if not line.startswith(b'{"n":'):
                continue
            try:
                fields = {f[0]: f[1] for f in json.loads(line).get("fields", []) if len(f) > 1}
            except ValueError:
                continue
            if fields.get("type") != "original" or "bytes" not in fields or "pieces" not in fields:
                continue
            own = sum(sum(there.get(n, [])) for _, first, count in fields["pieces"] for n in range(first, first + count))
            out.add(fields["bytes"] - own)
        return out - {0}

    def holds(self, digest):
        """Whether a plain digest stands anywhere, in any spelling."""
        return digest in self.values or digest in self.hay or digest[:16] in self.hay


def salt(seed, i):
    return sha(b"beilin/salt/v1\n", seed, struct.pack(">I", i))


def field(salt, name, value):
    name = name.encode()
    return sha(b"beilin/field/v1\n", salt, struct.pack(">H", len(name)), name, sha(value))


def spellings(value):
    """A value as it may stand in an element."""
    for ascii_only in (True, False):
        quoted = json.dumps(value, ensure_ascii=ascii_only)[1:-1]
        yield quoted
        yield quoted.replace("/", "\\/")


def preimages(known, value):
    """Everything of which a digest could be kept, if this guess were right: values, elements, members."""
    values = {value, json.dumps(value), json.dumps(value, ensure_ascii=False)}
    elements, members = set(), set()
    if known.get("element"):
        before, after = known["element"]
        elements = {before + spelled + after for spelled in spellings(value)} | {before + value + after}
        front, back = known.get("member") or ("", "")
        members = {front + element + back for element in elements}
    return [{one.encode() for one in some} for some in (values, elements, members)]


def whole_records(archive, known, values):
    """The record under every seed, each other field as it is known."""
    for seed in archive.seeds:
        hashes = [None if v is None else field(salt(seed, i), n, as_bytes(v)) for i, (n, v) in enumerate(known["fields"])]
        for value in values:
            made = [
                field(salt(seed, i), known["fields"][i][0], value) if one is None else one
                for i, one in enumerate(hashes)
            ]
            yield sha(b"beilin/record/v1\n", struct.pack(">I", len(made)), *made)


def as_bytes(value):
    if isinstance(value, str):
        return value.encode()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def confirm(archive, known):
    confirmed = {}
    guesses = {}
    lengths = {}
    name = known.get("field", "text").encode()
    for guess in known["candidates"]:
        values, elements, members = preimages(known, guess)
        digests = {sha(one) for one in values | elements | members}
        if any(archive.holds(digest) for digest in digests):
            confirmed.setdefault(guess, set()).add("plain digest")
        if known.get("fields") and any(made in archive.values for made in whole_records(archive, known, values)):
            confirmed.setdefault(guess, set()).add("record")
        for element in elements:
            if len(element) in archive.lengths:
                lengths.setdefault(guess, "length")
        guesses[guess] = ({sha(one) for one in values}, {sha(one) for one in elements | members})
    if 0 < len(lengths) <= len(guesses) // 10:
        for guess in lengths:
            confirmed.setdefault(guess, set()).add("length")
    head = struct.pack(">H", len(name)) + name
    for one in archive.salts:
        kinds = [("field", hashlib.sha256(b"beilin/field/v1\n" + one + head))] if known.get("fields") else []
        kinds += [
            ("piece", hashlib.sha256(b"beilin/piece/v1\n" + one)),
            ("left out", hashlib.sha256(b"beilin/left-out/v1\n" + one)),
        ]
        for guess, (of_values, of_pieces) in guesses.items():
            for kind, base in kinds:
                for digest in of_values if kind == "field" else of_pieces:
                    h = base.copy()
                    h.update(digest)
                    if h.digest() in archive.values:
                        confirmed.setdefault(guess, set()).add(kind)
    return confirmed


def main():
    if len(sys.argv) < 3 or sys.argv[1].startswith("-"):
        print(__doc__)
        return 0 if sys.argv[1:2] in (["-h"], ["--help"]) else 2
    archive = Archive([sys.argv[1], *sys.argv[3:]])
    with open(sys.argv[2], encoding="utf-8") as file:
        known = json.load(file)
    confirmed = confirm(archive, known)
    print(
        json.dumps(
            {
                "bytes": len(archive.hay),
                "confirmed": {guess: sorted(ways) for guess, ways in confirmed.items()},
                "salts": len(archive.salts),
                "tried": len(known["candidates"]),
                "values": len(archive.values),
            },
            ensure_ascii=False,
        )
    )
    return 1 if confirmed else 0


if __name__ == "__main__":
    sys.exit(main())
