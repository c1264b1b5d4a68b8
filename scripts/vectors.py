"""Writes the test vectors of the seal room from docs/format.md alone, sharing no code with it.

    python3 scripts/vectors.py          checks that the committed vectors are what comes out
    python3 scripts/vectors.py --write  writes them
"""
import base64
import hashlib
import pathlib
import struct
import sys

OUT = pathlib.Path(__file__).resolve().parent.parent / "crates/seal/vectors"


def sha(data):
    return hashlib.sha256(data).digest()


def salt(seed, index):
    return sha(b"beilin/salt/v1\n" + seed + struct.pack(">I", index))


def field(salt_bytes, name, value):
    name = name.encode()
    return sha(b"beilin/field/v1\n" + salt_bytes + struct.pack(">H", len(name)) + name + sha(value))


def record(fields):
    return sha(b"beilin/record/v1\n" + struct.pack(">I", len(fields)) + b"".join(fields))


def salted(domain, salt_bytes, data):
    return sha(domain + salt_bytes + sha(data))


def commit_vectors():
    seed = bytes([1]) * 32
    first, second = salt(seed, 0), salt(seed, 258)
    text, empty = field(first, "text", "碑林".encode()), field(second, "form", b"")
    values = [
        first, second, text, empty, record([text, empty]), record([]),
        salted(b"beilin/piece/v1\n", first, b"{}"), salted(b"beilin/left-out/v1\n", first, b"{}"),
    ]
    return "".join(value.hex() + "\n" for value in values)


# Ed25519 by the formulas of RFC 8032, for signing test notes only: slow, and not constant in time.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    (x1, y1), (x2, y2) = a, b
    k = D * x1 * x2 * y1 * y2 % P
    return (
        (x1 * y2 + x2 * y1) * pow(1 + k, P - 2, P) % P,
        (y1 * y2 + x1 * x2) * pow(1 - k, P - 2, P) % P,
    )


def times(point, n):
    out = (0, 1)
    while n:
        if n & 1:
            out = add(out, point)
        point = add(point, point)
        n >>= 1
    return out


def base_point():
    y = 4 * pow(5, P - 2, P) % P
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if x * x % P != xx:
        x = x * pow(2, (P - 1) // 4, P) % P
    return (P - x if x & 1 else x, y)


def packed(point):
    x, y = point
    return (y | (x & 1) << 255).to_bytes(32, "little")


def ed25519(seed, message):
    h = hashlib.sha512(seed).digest()
    a = (int.from_bytes(h[:32], "little") & ((1 << 254) - 8)) | (1 << 254)
    base = base_point()
    public = packed(times(base, a))
    r = int.from_bytes(hashlib.sha512(h[32:] + message).digest(), "little") % L
    point = packed(times(base, r))
    k = int.from_bytes(hashlib.sha512(point + public + message).digest(), "little") % L
    return public, point + ((r + k * a) % L).to_bytes(32, "little")


def note_vectors():
    name, seed = "beilin/00", bytes([9]) * 32
    text = f"{name}\n0\n{base64.b64encode(sha(b'')).decode()}\n"
    public, signature = ed25519(seed, text.encode())
    key_id = sha(name.encode() + b"\n\x01" + public)[:4]
    vkey = f"{name}+{key_id.hex()}+{base64.b64encode(bytes([1]) + public).decode()}"
    return f"{vkey}\n{text}\n— {name} {base64.b64encode(key_id + signature).decode()}\n"


def cosignature_vectors():
    """tlog-cosignature: algorithm 0x04, eight bytes of time before the signature."""
    name, seed, time = "witness/01", bytes([7]) * 32, 1541721600
    body = f"beilin/00\n0\n{base64.b64encode(sha(b'')).decode()}\n"
    public, signature = ed25519(seed, f"cosignature/v1\ntime {time}\n{body}".encode())
    key_id = sha(name.encode() + b"\n\x04" + public)[:4]
    vkey = f"{name}+{key_id.hex()}+{base64.b64encode(bytes([4]) + public).decode()}"
    blob = key_id + struct.pack(">Q", time) + signature
    return f"{vkey}\n— {name} {base64.b64encode(blob).decode()}\n"


def root(square):
    """A square root modulo P, or None."""
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    return x if x * x % P == square else None


def weak_vectors():
    """The eight points of low order: L times any point, until all are found."""
    found, y = set(), 2
    while len(found) < 8:
        x = root((y * y - 1) * pow(D * y * y + 1, P - 2, P) % P)
        if x is not None:
            found.add(packed(times((x, y), L)))
        y += 1
    return "".join(point.hex() + "\n" for point in sorted(found))


def main():
    wrong = []
    vectors = {
        "commit.txt": commit_vectors(),
        "cosignature.txt": cosignature_vectors(),
        "note.txt": note_vectors(),
        "weak.txt": weak_vectors(),
    }
    for name, made in vectors.items():
        path = OUT / name
        if "--write" in sys.argv:
            path.write_text(made, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != made:
            wrong.append(name)
    print("vectors: " + (f"{wrong} differ" if wrong else "as committed"))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
