"""Writes the tars and packed files beside this file and in ../packed: python3 make.py, with `zstandard`
installed. Python's tarfile, gzip and bz2 are the writers, so that the readers are not held against
themselves."""
import bz2, gzip, io, os, struct, tarfile

import zstandard

here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TEXT = b"window.YTD.tweets.part0 = [\n" + b",\n".join(b'  {"tweet":{"id_str":"%d"}}' % i for i in range(200)) + b"\n]"
NOISE = bytes((i * i * 31 + i * 7 + (i >> 3)) % 256 for i in range(600))
LONG = "media/" + "碑林" * 40 + "/" + "x" * 120 + ".jpg"


def put(folder, name, data):
    with open(os.path.join(here, folder, name), "wb") as f:
        f.write(data)


def info(name, size=0, kind=tarfile.REGTYPE, link=""):
    i = tarfile.TarInfo(name)
    i.size, i.type, i.linkname, i.mtime = size, kind, link, 1541721600
    return i


def tar(format, members, pax=None):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format, pax_headers=pax or {}) as t:
        for i, data in members:
            t.addfile(i, io.BytesIO(data))
    return out.getvalue()


def plain(names):
    return [(info(n, len(d)), d) for n, d in zip(names, [TEXT, b"", NOISE])]


names = ["outbox.json", "empty", LONG]
put("tars", "ustar.tar", tar(tarfile.USTAR_FORMAT, plain(["./outbox.json", "./empty", "a/" * 70 + "n.jpg"])))
put("tars", "pax.tar", tar(tarfile.PAX_FORMAT, plain(names), {"comment": "x"}))
gnu = tar(tarfile.GNU_FORMAT, plain(names))
put("tars", "gnu.tar", gnu)
put("tars", "pax.tgz", gzip.compress(tar(tarfile.PAX_FORMAT, plain(names)), mtime=0))
put("tars", "gnu.tar.bz2", bz2.compress(gnu))
put("tars", "gnu.tar.zst", zstandard.compress(gnu))
sparse = info("holes", 1)
sparse.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.name": "holes"}
put("tars", "odd.tar", tar(tarfile.PAX_FORMAT, [
    (info("folder", 0, tarfile.DIRTYPE), b""),
    (info("first", 1), b"1"),
    (info("soft", 0, tarfile.SYMTYPE, "/etc/passwd"), b""),
    (info("hard", 0, tarfile.LNKTYPE, "first"), b""),
    (info("device", 0, tarfile.CHRTYPE), b""),
    (info("pipe", 0, tarfile.FIFOTYPE), b""),
    (sparse, b"x"),
    (info("../up", 1), b"2"),
    (info("first", 1), b"3"),
    (info("last", 1), b"4"),
]))

parts = [TEXT[:1000], TEXT[1000:1001], TEXT[1001:]]
put("packed", "many.gz", b"".join(gzip.compress(p, mtime=0) for p in parts))
named = io.BytesIO()
with gzip.GzipFile("a name", "wb", fileobj=named, mtime=0) as g:
    g.write(TEXT)
put("packed", "named.gz", named.getvalue() + b"\0" * 700)
put("packed", "many.bz2", b"".join(bz2.compress(p) for p in parts))
skip = struct.pack("<II", 0x184D2A53, 5) + b"aside"
put("packed", "many.zst", skip.join(zstandard.compress(p) for p in parts))
records = [b'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nrecord %03d\r\n\r\n' % i for i in range(60)]
trained = zstandard.train_dictionary(1024, [r * 3 for r in records] * 20)
for name, d, packed in [("dictionary.zst", trained, False), ("dictionary-packed.zst", trained, True)]:
    raw = zstandard.compress(d.as_bytes()) if packed else d.as_bytes()
    head = struct.pack("<II", 0x184D2A5D, len(raw)) + raw
    c = zstandard.ZstdCompressor(dict_data=d)
    put("packed", name, head + b"".join(c.compress(p) for p in parts))
