"""Makes proof files from docs/format.md alone, sharing no code with the program: Ed25519, notes, trees and the one spelling of the ZIP.

Never makes a real key: every key comes from a word. Its Ed25519 is slow and not constant in time.
"""
import base64
import hashlib
import struct
import zlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def sha(data):
    return hashlib.sha256(data).digest()


def b64(data):
    return base64.b64encode(data).decode()


def noise(word, length=32):
    """Bytes that look random and are always the same."""
    out = b""
    while len(out) < length:
        out += sha(f"{word}/{len(out)}".encode())
    return out[:length]


# Ed25519 (RFC 8032), points as (X, Y, Z, T).
def add(a, b):
    x = (a[1] - a[0]) * (b[1] - b[0]) % P
    y = (a[1] + a[0]) * (b[1] + b[0]) % P
    t = 2 * D * a[3] * b[3] % P
    z = 2 * a[2] * b[2] % P
    e, f, g, h = y - x, z - t, z + t, y + x
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(point, n):
    out = (0, 1, 1, 0)
    while n:
        if n & 1:
            out = add(out, point)
        point = add(point, point)
        n >>= 1
    return out


def point_of(y, odd):
    """The point with this y, or None."""
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if x * x % P != xx:
        x = x * ROOT_OF_MINUS_ONE % P
    if x * x % P != xx:
        return None
    if x & 1 != odd:
        x = -x % P
    return (x, y, 1, x * y % P)


def packed(point):
    z = pow(point[2], P - 2, P)
    return (point[1] * z % P | (point[0] * z % P & 1) << 255).to_bytes(32, "little")


def number(data):
    return int.from_bytes(data, "little")


BASE = point_of(4 * pow(5, P - 2, P) % P, 0)


def torsion_point():
    """A point of order 8."""
    y = 2
    while True:
        point = point_of(y, 0)
        if point is not None:
            small = times(point, L)
            if packed(times(small, 4)) != packed((0, 1, 1, 0)):
                return small
        y += 1


class Key:
    """An Ed25519 key out of a word; `mixed` adds a point of order 8 to the public key."""

    def __init__(self, word, mixed=False):
        h = hashlib.sha512(noise("key " + word)).digest()
        self.a = (number(h[:32]) & ((1 << 254) - 8)) | (1 << 254)
        self.prefix = h[32:]
        public = times(BASE, self.a)
        self.public = packed(add(public, torsion_point()) if mixed else public)
        self.mixed = mixed

    def challenge(self, r_bytes, message):
        return number(hashlib.sha512(r_bytes + self.public + message).digest())

    def sign(self, message, r_bytes=None, r=None):
        """Signs; r and the bytes that stand for its point can be given to make odd signatures."""
        count = 0
        while True:
            nonce = r
            if nonce is None:
                nonce = number(hashlib.sha512(self.prefix + message + bytes(count)).digest()) % L
            first = r_bytes or packed(times(BASE, nonce))
            k = self.challenge(first, message)
            # Without cofactor, the part of order 8 must fall away in k times the public key.
            if not self.mixed or k % 8 == 0:
                return first + ((nonce + k * self.a) % L).to_bytes(32, "little")
            count += 1


def key_id(name, algorithm, public):
    return sha(name.encode() + b"\n" + bytes([algorithm]) + public)[:4]


def vkey(name, public, algorithm=1):
    return f"{name}+{key_id(name, algorithm, public).hex()}+{b64(bytes([algorithm]) + public)}"


def line(name, public, signature, algorithm=1):
    return f"— {name} {b64(key_id(name, algorithm, public) + signature)}\n"


def signed(key, name, text):
    return line(name, key.public, key.sign(text.encode()))


def cosigned(key, name, body, time):
    message = f"cosignature/v1\ntime {time}\n{body}".encode()
    return line(name, key.public, struct.pack(">Q", time) + key.sign(message), 4)


# Commitments and trees (sections 3 and 7).
def field(salt, name, value):
    name = name.encode()
    return sha(b"beilin/field/v1\n" + salt + struct.pack(">H", len(name)) + name + sha(value))


def record(commitments):
    return sha(b"beilin/record/v1\n" + struct.pack(">I", len(commitments)) + b"".join(commitments))


def piece(salt, data):
    return sha(b"beilin/piece/v1\n" + salt + sha(data))


def leaf(data):
    return sha(b"\0" + data)


def node(left, right):
    return sha(b"\1" + left + right)


def climbed(commitment, item, path):
    """The root of a full tree over a commitment."""
    hash_now = leaf(commitment)
    for sibling in path:
        hash_now = node(sibling, hash_now) if item & 1 else node(hash_now, sibling)
        item >>= 1
    return hash_now


def entry(day, root):
    return f"beilin/entry/v1\nday {day}\nbatch {b64(root)}\n".encode()


def root_of(leaves):
    """RFC 6962 2.1 over leaf hashes."""
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node(root_of(leaves[:split]), root_of(leaves[split:]))


def path_of(index, leaves):
    """RFC 6962 2.1.1, leaf upwards."""
    if len(leaves) == 1:
        return []
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    if index < split:
        return path_of(index, leaves[:split]) + [root_of(leaves[split:])]
    return path_of(index - split, leaves[split:]) + [root_of(leaves[:split])]


# The one spelling of the ZIP (section 12).
def headers(members):
    """Local parts and central directory entries of members, a list of (name, bytes)."""
    local, central, offset = [], [], 0
    for name, data in members:
        name = name.encode()
        sizes = struct.pack("<IIIH", zlib.crc32(data), len(data), len(data), len(name))
        local.append(bytes.fromhex("504b03040a000000000000002100") + sizes + b"\0\0" + name + data)
        fixed = bytes.fromhex("504b01020a000a00000000000000" + "2100")
        central.append(fixed + sizes + bytes(12) + struct.pack("<I", offset) + name)
        offset += len(local[-1])
    return local, central


def zipped(members):
    local, central = headers(members)
    body, directory = b"".join(local), b"".join(central)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(members), len(members), len(directory), len(body), 0)
    return body + directory + end
