"""Small drawn pictures: ink-wash hills, moons, steles, rivers, a seal, and a loop or film that only has the
shape of one. Same name, same bytes. Nothing here is a photograph."""
import functools
import hashlib
import math
import struct
import zlib

PAPER = (238, 231, 216)
INK = (38, 42, 46)
CINNABAR = (176, 58, 44)


class Dice:
    """A sequence of numbers from a name; never from the clock."""

    def __init__(self, name):
        self.state = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") | 1

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) / 2**31

    def between(self, low, high):
        return low + (high - low) * self.next()


def mixed(a, b, t):
    return tuple(round(x + (y - x) * t) for x, y in zip(a, b))


def png(width, height, palette, rows):
    """An indexed PNG; `rows` are bytes of palette indices."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    raw = b"".join(b"\0" + bytes(row) for row in rows)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
            + chunk(b"PLTE", b"".join(bytes(c) for c in palette)) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def ridge(dice, width, base, swing):
    """Heights of a skyline: a few waves of falling size."""
    waves = [(dice.between(0.6, 1.4) * 2 ** k, dice.between(0, 6.28), swing / 1.9 ** k) for k in range(6)]
    return [base - sum(a * math.sin(f * 3.1 * x / width + p) for f, p, a in waves) for x in range(width)]


def hills(name, width=440, height=293, moon=False):
    dice = Dice(name)
    sky_top = mixed(PAPER, (196, 206, 208), dice.between(0.2, 0.9))
    tint = [(70, 84, 92), (62, 82, 74), (92, 78, 70)][int(dice.between(0, 3))]
    shades = 12
    palette = [mixed(sky_top, PAPER, i / (shades - 1)) for i in range(shades)]
    layers = 5
    for k in range(layers):
        near = (k + 1) / layers
        top, foot = mixed(PAPER, mixed(tint, INK, 0.4 * near), 0.25 + 0.7 * near), mixed(PAPER, tint, 0.12 + 0.35 * near)
        palette += [mixed(top, foot, i / (shades - 1)) for i in range(shades)]
    palette += [(250, 246, 232), CINNABAR]
    rows = [bytearray([min(shades - 1, y * shades // height)]) * width for y in range(height)]
    if moon:
        cx, cy, r = dice.between(0.2, 0.8) * width, dice.between(0.16, 0.34) * height, height * dice.between(0.07, 0.11)
        for y in range(int(cy - r), int(cy + r) + 1):
            half = math.sqrt(max(0, r * r - (y - cy) ** 2))
            for x in range(max(0, int(cx - half)), min(width, int(cx + half))):
                rows[y][x] = len(palette) - 2
    for k in range(layers):
        line = ridge(dice, width, height * (0.42 + 0.13 * k), height * (0.13 - 0.012 * k))
        for x in range(width):
            start = max(0, int(line[x]))
            for y in range(start, height):
                rows[y][x] = shades * (k + 1) + min(shades - 1, (y - start) * shades // 72)
    for y in range(height - 28, height - 14):
        rows[y][width - 28:width - 14] = bytes([len(palette) - 1]) * 14
    return png(width, height, palette, rows)


def stroke(rows, width, height, dice, x, y, angle, length, thick, ink):
    """One brush stroke: discs along a bending line, thick then thin."""
    steps = int(length)
    for i in range(steps):
        t = i / steps
        r = thick * (0.55 + 0.45 * math.cos(3.14 * t) ** 2) * (1 - 0.35 * t)
        angle += dice.between(-0.012, 0.012)
        x, y = x + math.cos(angle), y + math.sin(angle)
        for yy in range(max(0, int(y - r)), min(height, int(y + r) + 1)):
            half = int(math.sqrt(max(0, r * r - (yy - y) ** 2)))
            left, right = max(0, int(x) - half), min(width, int(x) + half + 1)
            if right > left:
                rows[yy][left:right] = bytes([ink]) * (right - left)


def stele(name, width=340, height=453):
    """A rubbing: white strokes on ink, in columns, with worn patches."""
    dice = Dice(name)
    palette = [PAPER, (30, 31, 34), (44, 45, 48), (226, 220, 206), CINNABAR]
    rows = [bytearray([0]) * width for _ in range(height)]
    for y in range(14, height - 14):
        rows[y][12:width - 12] = bytes([1 if (y // 3 + int(2 * math.sin(y / 17))) % 7 else 2]) * (width - 24)
    columns, lines = 4, 5
    for c in range(columns):
        for l in range(lines):
            if dice.next() < 0.12:
                continue
            cx, cy = 12 + (c + 0.5) * (width - 24) / columns, 20 + (l + 0.5) * (height - 40) / lines
            for k in range(int(dice.between(4, 8))):
                angle = [0.03, 1.57, 2.3, 0.85][int(dice.between(0, 4))]
                length = dice.between(18, 52)
                x, y = cx + dice.between(-26, 18) - math.cos(angle) * length / 3, cy + dice.between(-30, 24) - math.sin(angle) * length / 3
                stroke(rows, width - 16, height - 18, dice, x, y, angle, length, dice.between(2.2, 4.2), 3)
    for _ in range(7):
        x, y, r = dice.between(20, width - 20), dice.between(20, height - 20), dice.between(3, 16)
        stroke(rows, width, height, dice, x, y, dice.between(0, 6.28), r * 2, r / 2, 0)
    for y in range(height - 52, height - 26):
        rows[y][22:48] = bytes([4]) * 26
    return png(width, height, palette, rows)


def seal(name, size=200):
    """A square seal: pale strokes on cinnabar."""
    dice = Dice(name)
    rows = [bytearray([0]) * size for _ in range(size)]
    for x, y, angle, length in [(40, 60, 0, 46), (63, 40, 1.57, 120), (60, 70, 2.2, 46), (66, 70, 0.95, 40),
                                (100, 60, 0, 46), (123, 40, 1.57, 120), (120, 70, 2.2, 40), (126, 70, 0.9, 50)]:
        stroke(rows, size, size, dice, x, y, angle, length, 6, 1)
    return png(size, size, [CINNABAR, (246, 238, 222)], rows)


def mosaic_jpeg(name, columns=40, lines=26):
    """A grey baseline JPEG of flat 8x8 blocks: only DC coefficients, standard Huffman table."""
    counts = [0, 1, 5, 1, 1, 1, 1, 1, 1] + [0] * 7
    symbols = list(range(12))
    codes, code, at = {}, 0, 0
    for bits, many in enumerate(counts, 1):
        for _ in range(many):
            codes[symbols[at]] = (code, bits)
            code, at = code + 1, at + 1
        code <<= 1
    dice = Dice(name)
    line = ridge(dice, columns, lines * 0.5, lines * 0.2)
    bits, before = "", 0
    for y in range(lines):
        for x in range(columns):
            level = int((24 if y < line[x] - 6 else 8 if y < line[x] else -30) + dice.between(-4, 4))
            change, before = level - before, level
            size = abs(change).bit_length()
            word, length = codes[size]
            bits += format(word, f"0{length}b")
            if size:
                bits += format(change if change > 0 else change + (1 << size) - 1, f"0{size}b")
            bits += "0"
    bits += "1" * (-len(bits) % 8)
    body = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")

    def segment(kind, data):
        return bytes([0xFF, kind]) + struct.pack(">H", len(data) + 2) + data

    return (b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + segment(0xDB, b"\0" + bytes([32] * 64))
            + segment(0xC0, struct.pack(">BHHB", 8, lines * 8, columns * 8, 1) + b"\1\x11\0")
            + segment(0xC4, b"\0" + bytes(counts) + bytes(symbols)) + segment(0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\0")
            + segment(0xDA, b"\1\1\0\0\x3f\0") + body + b"\xff\xd9")


@functools.cache
def picture(what):
    """Bytes of a still picture named `kind:number`."""
    kind = what.split(":")[0]
    if kind == "stele":
        return stele(what)
    if kind == "mosaic":
        return mosaic_jpeg(what)
    return hills(what, moon=kind == "moon")
