"""Writes the ZIPs beside this file: python3 make.py. Python's zipfile is the writer, so that the
reader is not held against itself. What zipfile refuses to write is patched in afterwards."""
import io, os, struct, sys, zipfile

here = os.path.dirname(os.path.abspath(__file__))
DATE = (2018, 11, 9, 0, 0, 0)
TEXT = b"window.YTD.tweets.part0 = [\n" + b",\n".join(b'  {"tweet":{"id_str":"%d"}}' % i for i in range(200)) + b"\n]"
NOISE = bytes((i * i * 31 + i * 7 + (i >> 3)) % 256 for i in range(600))


class Pipe(io.RawIOBase):
    """Cannot seek, so zipfile writes lengths after the data, as servers do."""
    def __init__(self): self.bytes = bytearray()
    def writable(self): return True
    def write(self, b): self.bytes += bytes(b); return len(b)


def info(name, method=zipfile.ZIP_DEFLATED, attributes=None):
    i = zipfile.ZipInfo(name, DATE)
    i.compress_type = method
    i.create_system = 3
    i.external_attr = (attributes or 0o100644) << 16
    return i


def make(members, stream=False, wide=False, comment=b""):
    out = Pipe() if stream else io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.comment = comment
        for i, data in members:
            with z.open(i, "w", force_zip64=wide) as f: f.write(data)
    return bytes(out.bytes) if stream else out.getvalue()


def save(name, data):
    with open(os.path.join(here, name), "wb") as f: f.write(data)


DEF, STO = zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED
pair = [(info("data/tweets.js"), TEXT), (info("data/tweets_media/1-a.jpg", STO), NOISE)]
plain = make(pair)
save("plain.zip", plain)
save("comment.zip", make(pair, comment=b"PK\x05\x06 not an end"))
save("stream.zip", make([(info("a.js"), TEXT), (info("b.jpg"), NOISE), (info("c.txt"), b"")], stream=True))
save("wide.zip", make(pair, wide=True))
save("wide-stream.zip", make([(info("a.js"), TEXT), (info("b.jpg"), NOISE)], stream=True, wide=True))
save("twice.zip", make([(info("a.txt"), b"first"), (info("a.txt"), b"second"), (info("folder/", STO), b"")]))
save("names.zip", make([(info(n, STO), b"x") for n in ("../up", "/root", "C:/drive", "back\\slash", "ok")]))
save("link.zip", make([(info("link", STO, 0o120777), b"/etc/passwd"), (info("file", STO), b"x")]))
save("empty.zip", make([]))

locked = bytearray(make([(info("secret.txt", STO), b"abc"), (info("open.txt", STO), b"def")]))
locked[6] |= 1
locked[locked.index(b"PK\x01\x02") + 8] |= 1
save("locked.zip", bytes(locked))

unknown = bytearray(plain)
unknown[8] = 99
unknown[unknown.index(b"PK\x01\x02") + 10] = 99
save("method.zip", bytes(unknown))

# The second entry's header points at the first member: two names for the same bytes.
over = bytearray(make([(info("a", STO), b"x" * 50), (info("b", STO), b"x" * 50)]))
second = over.index(b"PK\x01\x02", over.index(b"PK\x01\x02") + 1)
struct.pack_into("<I", over, second + 42, 0)
save("overlap.zip", bytes(over))

# 70 MiB of zeros in 70 KB is below the limit; declare it packed in a tenth of that, and it is not.
small = bytearray(make([(info("zeros"), b"\0" * 1000)]))
central = small.index(b"PK\x01\x02")
struct.pack_into("<I", small, central + 24, 80 << 20)
save("bomb.zip", bytes(small))

# Declared shorter and longer than it is.
for name, size in (("shorter.zip", 4), ("longer.zip", 6)):
    lying = bytearray(make([(info("a", STO), b"12345")]))
    struct.pack_into("<I", lying, lying.index(b"PK\x01\x02") + 24, size)
    save(name, bytes(lying))
