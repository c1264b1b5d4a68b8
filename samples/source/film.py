"""A film small enough to read: H.264 whose macroblocks are plain samples (I_PCM), in an MP4 box or two.
Grey ink-wash frames; same name, same bytes."""
import functools
import struct

from pictures import Dice, ridge


class Bits:
    """Bits in H.264 order, with Exp-Golomb codes."""

    def __init__(self):
        self.out = []

    def put(self, value, count):
        self.out.append(format(value, f"0{count}b") if count else "")

    def ue(self, value):
        word = format(value + 1, "b")
        self.out.append("0" * (len(word) - 1) + word)

    def align(self, bit="0"):
        total = sum(map(len, self.out))
        self.out.append(bit * (-total % 8))

    def bytes(self):
        text = "".join(self.out)
        return int(text, 2).to_bytes(len(text) // 8, "big") if text else b""


def nal(header, body):
    """A NAL unit with emulation prevention bytes."""
    out, zeros = bytearray([header]), 0
    for byte in body:
        if zeros >= 2 and byte <= 3:
            out.append(3)
            zeros = 0
        out.append(byte)
        zeros = zeros + 1 if byte == 0 else 0
    return bytes(out)


def trailing(bits):
    bits.put(1, 1)
    bits.align()
    return bits.bytes()


def sps(columns, lines):
    bits = Bits()
    for value in (66, 0xC0, 10):
        bits.put(value, 8)
    for value in (0, 0, 2, 1):  # id, frame number bits - 4, picture order type, reference frames
        bits.ue(value)
    bits.put(0, 1)
    bits.ue(columns - 1)
    bits.ue(lines - 1)
    for bit in (1, 1, 0, 0):  # frames only, direct 8x8, no cropping, no VUI
        bits.put(bit, 1)
    return nal(0x67, trailing(bits))


def pps():
    bits = Bits()
    bits.ue(0)
    bits.ue(0)
    bits.put(0, 2)
    for value in (0, 0, 0):
        bits.ue(value)
    bits.put(0, 3)
    for _ in range(3):
        bits.ue(0)
    bits.put(0b100, 3)  # deblocking control present, so that each slice can turn it off
    return nal(0x68, trailing(bits))


def frame(luma, columns, lines, number):
    """One IDR picture; `luma(x, y)` in 16..235, no colour."""
    bits = Bits()
    bits.ue(0)
    bits.ue(7)
    bits.ue(0)
    bits.put(0, 4)
    bits.ue(number % 2)
    bits.put(0, 2)  # no output of prior pictures, not long term
    bits.ue(0)
    bits.ue(1)  # no deblocking
    for my in range(lines):
        for mx in range(columns):
            bits.ue(25)
            bits.align()
            for y in range(16):
                for x in range(16):
                    bits.put(luma(mx * 16 + x, my * 16 + y), 8)
            bits.put(int.from_bytes(bytes([128] * 128), "big"), 1024)
    return nal(0x65, trailing(bits))


def box(kind, *parts):
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + kind + body


def full(kind, *parts, version_flags=0):
    return box(kind, struct.pack(">I", version_flags), *parts)


MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


@functools.cache
def film(name, columns=4, lines=3, frames=3):
    """An MP4 of a few frames, a second each."""
    dice = Dice(name)
    width, height = columns * 16, lines * 16
    lines_drawn = [ridge(dice, width * 2, height * 0.55, height * 0.2), ridge(dice, width * 2, height * 0.75, height * 0.15)]
    samples = []
    for k in range(frames):
        def luma(x, y, k=k):
            far, near = lines_drawn[0][x + 4 * k], lines_drawn[1][x + 9 * k]
            return 60 if y > near else 140 if y > far else 215
        unit = frame(luma, columns, lines, k)
        samples.append(struct.pack(">I", len(unit)) + unit)
    one, two = sps(columns, lines), pps()
    avcc = box(b"avcC", bytes([1, one[1], one[2], one[3], 0xFF, 0xE1]), struct.pack(">H", len(one)), one, b"\1", struct.pack(">H", len(two)), two)
    avc1 = box(b"avc1", b"\0" * 6, struct.pack(">H", 1), b"\0" * 16, struct.pack(">HHIIIH", width, height, 0x480000, 0x480000, 0, 1), b"\0" * 32, struct.pack(">Hh", 24, -1), avcc)

    def moov(offset):
        table = box(b"stbl", full(b"stsd", struct.pack(">I", 1), avc1), full(b"stts", struct.pack(">III", 1, frames, 1000)),
                    full(b"stsc", struct.pack(">IIII", 1, 1, frames, 1)), full(b"stsz", struct.pack(">II", 0, frames), b"".join(struct.pack(">I", len(s)) for s in samples)),
                    full(b"stco", struct.pack(">II", 1, offset)))
        media = box(b"mdia", full(b"mdhd", struct.pack(">IIIIHH", 0, 0, 1000, 1000 * frames, 0x55C4, 0)), full(b"hdlr", b"\0\0\0\0vide" + b"\0" * 12 + b"ink\0"),
                    box(b"minf", full(b"vmhd", b"\0" * 8, version_flags=1), box(b"dinf", full(b"dref", struct.pack(">I", 1), full(b"url ", version_flags=1))), table))
        track = box(b"trak", full(b"tkhd", struct.pack(">IIIII", 0, 0, 1, 0, 1000 * frames), b"\0" * 8, struct.pack(">hhhh", 0, 0, 0, 0), MATRIX, struct.pack(">II", width << 16, height << 16), version_flags=3), media)
        return box(b"moov", full(b"mvhd", struct.pack(">IIIIIHH", 0, 0, 1000, 1000 * frames, 0x10000, 0x100, 0), b"\0" * 8, MATRIX, b"\0" * 24, struct.pack(">I", 2)), track)

    head = box(b"ftyp", b"isom\0\0\2\0isomiso2avc1mp41")
    offset = len(head) + len(moov(0)) + 8
    return head + moov(offset) + box(b"mdat", *samples)
