#!/usr/bin/env python3
"""Makes the OpenTimestamps vectors of crates/anchors/tests/vectors/ots with PyPI's `opentimestamps` 0.4.5, the
reference implementation: what calendars would answer, the proofs it makes of that, and toy block headers.
Deterministic; never touches the network. Usage: scripts/ots-vectors.py FOLDER

The files client* were made by the stock `ots` client against a calendar on loopback, and are not made here."""
import hashlib
import pathlib
import struct
import sys

from opentimestamps.core.notary import (BitcoinBlockHeaderAttestation, LitecoinBlockHeaderAttestation,
                                        PendingAttestation)
from opentimestamps.core.op import OpAppend, OpHexlify, OpKECCAK256, OpPrepend, OpReverse, OpSHA1, OpSHA256
from opentimestamps.core.serialize import BytesDeserializationContext, BytesSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp

out = pathlib.Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
BODY = b"archive.example/log\n1000\nNGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=\n"
FIRST, SECOND = "https://one.calendar.example", "https://two.calendar.example/below"


def dsha(data):
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def write(name, item):
    context = BytesSerializationContext()
    item.serialize(context)
    (out / name).write_bytes(context.getbytes())


def read(name, message):
    return Timestamp.deserialize(BytesDeserializationContext((out / name).read_bytes()), message)


def detached(name, timestamp):
    file = DetachedTimestampFile(OpSHA256(), timestamp)
    write(name, file)
    again = DetachedTimestampFile.deserialize(BytesDeserializationContext((out / name).read_bytes()))
    assert again == file


def mine(root, bits, target, seconds=1795428000):
    """Returns a header over a root whose hash reaches the target."""
    for nonce in range(1 << 24):
        header = struct.pack("<I", 1) + bytes(32) + root + struct.pack("<III", seconds, bits, nonce)
        if int.from_bytes(dsha(header), "little") <= target:
            return header
    raise SystemExit("no header found")


digest = hashlib.sha256(BODY).digest()
(out / "body").write_bytes(BODY)

# The stamp: the digest and a nonce, as the client hides it.
stamp = Timestamp(digest)
submitted = stamp.ops.add(OpAppend(bytes(range(16)))).ops.add(OpSHA256())
(out / "submission").write_bytes(submitted.msg)


def answer(name, calendar, salt, before):
    timestamp = Timestamp(submitted.msg)
    node = timestamp.ops.add(OpPrepend(before)).ops.add(OpSHA256()).ops.add(OpAppend(salt))
    node.attestations.add(PendingAttestation(calendar))
    write(name, timestamp)
    return node.msg


first = answer("answer-1", FIRST, bytes([7] * 8), b"\x5f\x00\x00\x01")
second = answer("answer-2", SECOND, bytes([9] * 8), b"\x5f\x00\x00\x02")
submitted.merge(read("answer-1", submitted.msg))
detached("pending-one.ots", stamp)
submitted.merge(read("answer-2", submitted.msg))
detached("pending.ots", stamp)

# The first calendar's upgrade: two blocks, each with two transactions.
upgrade = Timestamp(first)
leaf = upgrade.ops.add(OpSHA256())
roots = []
for height, sibling in ((700001, b"\x11" * 32), (700002, b"\x22" * 32)):
    node = leaf.ops.add(OpAppend(sibling)).ops.add(OpSHA256()).ops.add(OpSHA256())
    node.attestations.add(BitcoinBlockHeaderAttestation(height))
    roots.append(node.msg)
write("upgrade-1", upgrade)


def graft(timestamp):
    if timestamp.msg == first:
        timestamp.merge(read("upgrade-1", first))
    for inner in timestamp.ops.values():
        graft(inner)


graft(stamp)
detached("complete.ots", stamp)

EASY, EASY_TARGET = 0x207FFFFF, 0x7FFFFF << (8 * 0x1D)
HARDER, HARDER_TARGET = 0x1F00FFFF, 0xFFFF << (8 * 0x1C)
one = mine(roots[0], HARDER, HARDER_TARGET)
two = mine(roots[1], EASY, EASY_TARGET, 1795429000)
# The same work claimed against a target that its hash does not reach.
lazy = one[:72] + struct.pack("<I", 0x1D00FFFF) + one[76:]
stranger = mine(b"\x33" * 32, EASY, EASY_TARGET)
for name, lines in {
    "complete.headers": [(700001, one), (700002, two)],
    "one.headers": [(700002, two)],
    "bad-work.headers": [(700001, lazy)],
    "wrong-root.headers": [(700001, stranger)],
}.items():
    (out / name).write_text("".join(f"{height} {header.hex()}\n" for height, header in lines))
(out / "complete.txt").write_text("".join(f"{dsha(h)[::-1].hex()}\n" for h in (one, two)))

# Ends and steps that a reader must name rather than follow.
other = Timestamp(digest)
other.attestations.add(LitecoinBlockHeaderAttestation(5))
detached("litecoin.ots", other)
other = Timestamp(digest)
other.ops.add(OpKECCAK256()).attestations.add(BitcoinBlockHeaderAttestation(700001))
detached("keccak.ots", other)
mixed = Timestamp(digest)
mixed.attestations.add(PendingAttestation(FIRST))
mixed.ops.add(OpSHA1()).ops.add(OpHexlify()).ops.add(OpReverse()).attestations.add(PendingAttestation(SECOND))
mixed.ops.add(OpSHA256()).attestations.add(LitecoinBlockHeaderAttestation(9))
detached("mixed.ots", mixed)

# As deep as the reference implementation goes, and one step deeper, which it refuses to read.
for name, depth in (("deep.ots", 255), ("too-deep.ots", 256)):
    node = top = Timestamp(digest)
    for _ in range(depth):
        node = node.ops.add(OpSHA256())
    node.attestations.add(PendingAttestation(FIRST))
    try:
        detached(name, top)
    except Exception as refusal:
        assert name == "too-deep.ots" and "ecursion" in str(refusal), refusal
    else:
        assert name == "deep.ots"
