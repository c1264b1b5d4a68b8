"""Asks a witness as a log would, with a log, a tree and an Ed25519 of its own: the standard library alone.

    python3 scripts/witness-client.py --vkey            prints the key of its log
    python3 scripts/witness-client.py URL WITNESS_VKEY  asks, and says what each request was answered

Ends with status 0 where every answer is what C2SP tlog-witness asks for.
"""
import base64
import hashlib
import struct
import sys
import urllib.error
import urllib.request

from vectors import D, L, P, add, base_point, ed25519, packed, root, sha, times

ORIGIN, SEED = "log.example/witnessed", bytes([5]) * 32


def leaf(data):
    return sha(b"\0" + data)


def tree(leaves):
    """RFC 6962 2.1, word for word."""
    if len(leaves) <= 1:
        return leaves[0] if leaves else sha(b"")
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1" + tree(leaves[:k]) + tree(leaves[k:]))


def consistency(old, leaves, whole=True):
    """RFC 6962 2.1.2, word for word."""
    if old == len(leaves):
        return [] if whole else [tree(leaves)]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    if old <= k:
        return consistency(old, leaves[:k], whole) + [tree(leaves[k:])]
    return consistency(old - k, leaves[k:], False) + [tree(leaves[:k])]


def text(data):
    return base64.b64encode(data).decode()


def note(leaves, seed=SEED, origin=ORIGIN):
    body = f"{origin}\n{len(leaves)}\n{text(tree(leaves))}\n"
    public, signature = ed25519(seed, body.encode())
    key_id = sha(origin.encode() + b"\n\x01" + public)[:4]
    return f"{body}\n— {origin} {text(key_id + signature)}\n"


def vkey():
    public, _ = ed25519(SEED, b"")
    key_id = sha(ORIGIN.encode() + b"\n\x01" + public)[:4]
    return f"{ORIGIN}+{key_id.hex()}+{text(bytes([1]) + public)}"


def unpacked(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x = root((y * y - 1) * pow(D * y * y + 1, P - 2, P) % P)
    assert x is not None, "a point"
    return (P - x if x & 1 != sign else x, y)


def verifies(public, message, signature):
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return s < L and times(base_point(), s) == add(unpacked(signature[:32]), times(unpacked(public), k))


def send(url, body):
    request = urllib.request.Request(url, data=body)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers.get("Content-Type"), answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers.get("Content-Type"), answer.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return 413, None, ""  # Closed before all of it was sent.


def ask(url, old, proof, signed):
    lines = "".join(text(hash) + "\n" for hash in proof)
    return send(url + "add-checkpoint", f"old {old}\n{lines}\n{signed}".encode())


def cosigned(line, signed, witness):
    """Checks the line against the witness's key, and returns the time that it says."""
    name, key_id, key = witness.split("+", 2)
    public = base64.b64decode(key)
    assert public[0] == 4, "a cosigner's key"
    dash, found, blob = line.rstrip("\n").split(" ")
    blob = base64.b64decode(blob)
    assert (dash, found, blob[:4].hex()) == ("—", name, key_id), line
    time = struct.unpack(">Q", blob[4:12])[0]
    body = signed.split("\n\n")[0] + "\n"
    assert verifies(public[1:], f"cosignature/v1\ntime {time}\n{body}".encode(), blob[12:]), "its signature"
    return time


def main():
    if sys.argv[1:] == ["--vkey"]:
        print(vkey())
        return
    url, witness = sys.argv[1:]
    entries = [leaf(bytes([i])) for i in range(20)]
    other = entries[:3] + [leaf(b"fork")] * 17
    three, nine = entries[:3], entries[:9]
    shown = url + hashlib.sha256(ORIGIN.encode()).hexdigest() + "/checkpoint"
    rows = [
        ("a first checkpoint", 200, 0, [], note(three)),
        ("the same again", 200, 3, [], note(three)),
        ("from nothing, where it saw three", 409, 0, [], note(nine)),
        ("another root of the same size", 409, 3, [], note(other[1:4])),
        ("a smaller one", 409, 2, [], note(entries[:2])),
        ("another history", 422, 3, consistency(3, other[:9]), note(entries[1:10])),
        ("a proof with a hash changed", 422, 3, consistency(3, nine)[:-1] + [sha(b"")], note(nine)),
        ("no proof", 422, 3, [], note(nine)),
        ("an old size above the new", 400, 9, [], note(three)),
        ("another key", 403, 3, consistency(3, nine), note(nine, seed=bytes([6]) * 32)),
        ("an unknown log", 404, 0, [], note(three, origin="log.example/other")),
        ("too many hashes", 400, 3, [sha(b"")] * 64, note(nine)),
        ("the next checkpoint", 200, 3, consistency(3, nine), note(nine)),
    ]
    wrong = 0
    for name, expected, old, proof, signed in rows:
        status, kind, body = ask(url, old, proof, signed)
        fine = status == expected
        if status == 200:
            fine = fine and cosigned(body, signed, witness) > 0
        if status == 409:
            fine = fine and kind == "text/x.tlog.size" and body == "3\n"
        wrong += not fine
        print(f"{status} {name}" + ("" if fine else f": WRONG, expected {expected}: {kind} {body!r}"))
    for name, expected, (status, _, _) in [
        ("no request at all", 400, send(url + "add-checkpoint", b"hello")),
        ("a body of a megabyte", 413, send(url + "add-checkpoint", b"x" * (1 << 20))),
        ("another path", 404, send(url + "other", b"x")),
    ]:
        wrong += status != expected
        print(f"{status} {name}" + ("" if status == expected else f": WRONG, expected {expected}"))
    with urllib.request.urlopen(shown, timeout=20) as answer:
        seen = answer.read().decode()
    fine = seen.startswith(note(nine)) and cosigned(seen[len(note(nine)):], note(nine), witness) > 0
    wrong += not fine
    print(("200" if fine else "WRONG") + " what it saw last")
    print("witness-client: " + (f"{wrong} wrong" if wrong else "all as it should be"))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
