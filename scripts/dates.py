"""A time stamping authority and an OpenTimestamps calendar on loopback, to try `beilin seal` against.

Usage: python3 scripts/dates.py FOLDER
Makes a root and a signing certificate in FOLDER with openssl, starts both servers on free ports, prints one
line of JSON (their addresses, the root's file, the file of block headers), and serves until standard input
ends. The calendar puts each commitment alone into a block of the lowest difficulty the first time it is asked
for it, and writes that block's header to the file. Needs Python 3 and openssl. Touches loopback only.
"""

import hashlib
import json
import os
import struct
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FOLDER = os.path.abspath(sys.argv[1])
PENDING = bytes.fromhex("83dfe30d2ef90c8e")
BITCOIN = bytes.fromhex("0588960d73d71901")
BITS = 0x207FFFFF
HEIGHT = 700_000

CONFIG = """[tsa]
default_tsa = t
[t]
serial = ./serial
signer_cert = ./tsa.crt
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.3.6.1.4.1.55555.1.1
digests = sha256,sha384,sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_alg = sha256
"""
EXTENSIONS = """basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
"""


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], cwd=FOLDER, check=True, stderr=subprocess.DEVNULL)


def write(name, text):
    with open(os.path.join(FOLDER, name), "w") as file:
        file.write(text)


def make_authority():
    write("tsa.cnf", CONFIG)
    write("ext", EXTENSIONS)
    write("serial", "01\n")
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-nodes", "-days", "3650",
            "-keyout", "ca.key", "-out", "ca.crt", "-subj", "/CN=Invented Root",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl("req", "-newkey", "rsa:3072", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr",
            "-subj", "/CN=Invented Authority")
    openssl("x509", "-req", "-in", "tsa.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial",
            "-days", "1825", "-extfile", "ext", "-out", "tsa.crt")


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def body(self):
        return self.rfile.read(int(self.headers["Content-Length"]))

    def answer(self, body, kind="application/octet-stream", status=200):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Authority(Handler):
    turn = threading.Lock()

    def do_POST(self):
        with self.turn:
            path = os.path.join(FOLDER, "request.tsq")
            with open(path, "wb") as file:
                file.write(self.body())
            made = subprocess.run(
                ["openssl", "ts", "-reply", "-config", "tsa.cnf", "-section", "t", "-queryfile", path],
                cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.answer(made.stdout, "application/timestamp-reply")


def sha256d(data):
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def number(value):
    out = b""
    while True:
        value, low = value >> 7, value & 0x7F
        out += bytes([low | (0x80 if value else 0)])
        if not value:
            return out


def attestation(tag, payload):
    return b"\x00" + tag + number(len(payload)) + payload


class Calendar(Handler):
    """Keeps what it was asked to stamp, and mines a block for each commitment."""

    address = ""
    asked = set()
    heights = {}
    turn = threading.Lock()

    def do_POST(self):
        digest, nonce = self.body(), os.urandom(16)
        commitment = hashlib.sha256(digest + nonce).digest()
        self.asked.add(commitment)
        uri = self.address.encode()
        steps = b"\xf0" + number(len(nonce)) + nonce + b"\x08"
        self.answer(steps + attestation(PENDING, number(len(uri)) + uri))

    def do_GET(self):
        try:
            commitment = bytes.fromhex(self.path.rsplit("/", 1)[1])
        except ValueError:
            commitment = b""
        if commitment not in self.asked:
            self.answer(b"not known", "text/plain", 404)
            return
        with self.turn:
            if commitment not in self.heights:
                self.heights[commitment] = HEIGHT + len(self.heights)
                mine(sha256d(commitment), self.heights[commitment])
        self.answer(b"\x08\x08" + attestation(BITCOIN, number(self.heights[commitment])))


def mine(root, height):
    target = (BITS & 0xFFFFFF) << (8 * ((BITS >> 24) - 3))
    nonce, now = 0, int(time.time())
    while True:
        header = struct.pack("<I", 1) + bytes(32) + root + struct.pack("<III", now, BITS, nonce)
        if int.from_bytes(sha256d(header), "little") <= target:
            break
        nonce += 1
    with open(os.path.join(FOLDER, "headers"), "a") as file:
        file.write(f"{height} {header.hex()}\n")


def serve(handler):
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


os.makedirs(FOLDER, exist_ok=True)
make_authority()
Calendar.address = calendar = serve(Calendar)
print(json.dumps({
    "tsa": serve(Authority),
    "calendar": calendar,
    "roots": os.path.join(FOLDER, "ca.crt"),
    "headers": os.path.join(FOLDER, "headers"),
}), flush=True)
sys.stdin.read()
