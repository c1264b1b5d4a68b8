"""A time-stamping authority (RFC 3161, by openssl) and an OpenTimestamps calendar with toy blocks, on loopback, for
tests. Nothing it dates is dated by anybody else.

    python3 scripts/dating-rig.py FOLDER    prints the address; the authority's root is FOLDER/ca.crt

POST /tsa                a TimeStampReq            -> a TimeStampResp
POST /calendar/digest    32 bytes                  -> a promise of this calendar
GET  /calendar/timestamp/HEX                       -> 404 until /mine, then a path to a block
POST /mine                                         -> blocks are made from here on
GET  /headers                                      -> their headers, a line each
"""
import hashlib
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PENDING = bytes.fromhex("83dfe30d2ef90c8e")
BITCOIN = bytes.fromhex("0588960d73d71901")
SHA256, APPEND = b"\x08", b"\xf0"

folder = pathlib.Path(sys.argv[1]).resolve()
lock = threading.Lock()
promised, blocks, mining = {}, [], []


def number(value):
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def text(data):
    return number(len(data)) + data


def sha(data):
    return hashlib.sha256(data).digest()


def promise(digest):
    nonce = os.urandom(16)
    with lock:
        promised[sha(digest + nonce)] = None
    return APPEND + text(nonce) + SHA256 + b"\x00" + PENDING + text(text(calendar.encode()))


def header(root):
    """A block header over one transaction, with the work that a toy network asks for."""
    target, tries = 0x7FFFFF << (8 * (0x20 - 3)), 0
    while True:
        found = struct.pack("<I", 1) + bytes(32) + root + struct.pack("<III", 1541721600, 0x207FFFFF, tries)
        if int.from_bytes(sha(sha(found)), "little") <= target:
            return found
        tries += 1


def complete(commitment):
    with lock:
        if not mining or commitment not in promised:
            return None
        if promised[commitment] is None:
            promised[commitment] = 700000 + len(blocks)
            blocks.append(header(sha(sha(commitment))))
        height = promised[commitment]
    return SHA256 + SHA256 + b"\x00" + BITCOIN + text(number(height))


def run(*arguments):
    ran = subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True)
    if ran.returncode:
        sys.exit(ran.stderr.decode())


def found_authority():
    folder.mkdir(parents=True, exist_ok=True)
    run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650", "-keyout",
        "ca.key", "-out", "ca.crt", "-subj", "/CN=Rig Root", "-addext", "basicConstraints=critical,CA:TRUE",
        "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "tsa.key", "-out",
        "tsa.csr", "-subj", "/CN=Rig Authority")
    (folder / "ext").write_text("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                                "extendedKeyUsage=critical,timeStamping\n")
    run("x509", "-req", "-in", "tsa.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days", "1825",
        "-extfile", "ext", "-out", "tsa.crt")
    (folder / "serial").write_text("01\n")
    (folder / "tsa.cnf").write_text(
        "[tsa]\ndefault_tsa=t\n[t]\nserial=./serial\nsigner_cert=./tsa.crt\nsigner_key=./tsa.key\nsigner_digest=sha256\n"
        "default_policy=1.3.6.1.4.1.55555.1.1\ndigests=sha256\naccuracy=secs:1\ness_cert_id_alg=sha256\n")


def token(query):
    with lock, tempfile.NamedTemporaryFile() as file:
        file.write(query)
        file.flush()
        return subprocess.run(["openssl", "ts", "-reply", "-config", "tsa.cnf", "-section", "t", "-queryfile",
                               file.name], cwd=folder, capture_output=True).stdout


class Rig(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, body, kind="application/octet-stream"):
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/tsa":
            self.answer(token(body), "application/timestamp-reply")
        elif self.path == "/calendar/digest":
            self.answer(promise(body))
        elif self.path == "/mine":
            mining.append(True)
            self.answer(b"")
        else:
            self.answer(None)

    def do_GET(self):
        if self.path == "/headers":
            self.answer("".join(f"{700000 + at} {block.hex()}\n" for at, block in enumerate(blocks)).encode())
        elif self.path.startswith("/calendar/timestamp/"):
            self.answer(complete(bytes.fromhex(self.path.rsplit("/", 1)[1])))
        else:
            self.answer(None)


found_authority()
server = ThreadingHTTPServer(("127.0.0.1", 0), Rig)
address = f"http://127.0.0.1:{server.server_port}"
calendar = f"{address}/calendar"
print(address, flush=True)
server.serve_forever()
