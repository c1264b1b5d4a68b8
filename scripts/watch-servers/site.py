#!/usr/bin/env python3
"""A site on loopback that plays any host: it answers as told for an address, over real HTTP, and misbehaves on purpose.

    python3 scripts/watch-servers/site.py       # says {"http": PORT, "socks": PORT, "tls": PORT} in one line

Host and path of a request pick what is played; a forward proxy's form (`GET http://weibo.com/…`) and SOCKS 5 with
names are understood too. The README beside this file lists acts and behaviours. Serves 127.0.0.1 only, asks nobody,
and ends when its standard input ends."""
import gzip, http.server, io, json, os, socket, socketserver, ssl, struct, subprocess, sys, tempfile, threading, time, tomllib
import urllib.parse, zlib

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../crates/platforms/src")
LOOPBACK = "127.0.0.1"
PATIENCE = 60  # seconds after which anything that waits or never ends does end
KEPT_MAX = 10_000  # requests remembered


class Stage:
    """What is played for each address, and what was asked."""

    def __init__(self):
        self.lock, self.plays, self.asked, self.cases = threading.Lock(), {}, [], {}

    def tell(self, url, acts, again):
        for act in acts:
            self.ready(act)
        with self.lock:
            self.plays[key(url)] = [acts, again, 0]

    def next(self, where):
        with self.lock:
            play = self.plays.get(where)
            if not play or not play[0]:
                return None
            acts, again, at = play
            play[2] += 1
            return acts[at % len(acts) if again else min(at, len(acts) - 1)]

    def remember(self, row):
        with self.lock:
            if len(self.asked) < KEPT_MAX:
                self.asked.append(row)

    def labelled(self, folder):
        if folder not in self.cases:
            with open(os.path.join(ROOT, folder, "notices/cases.toml"), "rb") as file:
                self.cases[folder] = {case["name"]: case for case in tomllib.load(file)["case"]}
        return self.cases[folder]

    def listed(self):
        """Every labelled case: what `case` of an act is, and what whoever wrote it down expects."""
        folders = (os.path.relpath(at, ROOT) for at, _, files in sorted(os.walk(ROOT)) if at.endswith("notices") and "cases.toml" in files)
        return [{"case": f"{folder}//{name}", **{k: case.get(k) for k in ("url", "final", "when", "trap", "expects")}}
                for folder in map(os.path.dirname, folders) for name, case in self.labelled(folder).items()]

    def ready(self, act):
        """Fills in an act from the labelled cases and fixtures that it names, once, when it is told."""
        if "case" in act:
            folder, name = act["case"].rsplit("//", 1)
            case = self.labelled(folder)[name]
            act.setdefault("status", case.get("status", 200))
            act["fields"] = {**case.get("fields", {}), **act.get("fields", {})}
            act.setdefault("body", case.get("body", ""))
            if "file" in case:
                act["fixture"] = os.path.join(folder, "notices", case["file"])
        if "fixture" in act:
            path = os.path.realpath(os.path.join(ROOT, act["fixture"]))
            if not path.startswith(os.path.realpath(ROOT) + os.sep):
                raise ValueError("a fixture lies among the project's own")
            with open(path, "rb") as file:
                act["bytes"] = file.read()
        elif "hex" in act:
            act["bytes"] = bytes.fromhex(act["hex"])
        else:
            act["bytes"] = act.get("body", "").encode()


def key(url):
    """An address without its scheme, fragment and port of loopback."""
    split = urllib.parse.urlsplit(url if "//" in url else "http://" + url)
    return (split.hostname or LOOPBACK) + (split.path or "/") + ("?" + split.query if split.query else "")


STAGE = Stage()


class Player(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE

    def log_message(self, *_):
        pass

    def do_POST(self):
        told = json.loads(self.rfile.read(min(int(self.headers.get("content-length", 0)), 64 << 20)))
        try:
            if self.path != "/_site/tell":
                raise KeyError(self.path)
            STAGE.tell(told["url"], told["acts"], told.get("again", False))
            self.plain(200, {})
        except (KeyError, ValueError, OSError) as error:
            self.plain(400, {"error": str(error)})

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        if self.path == "/_site/asked":
            return self.plain(200, STAGE.asked)
        if self.path == "/_site/cases":
            return self.plain(200, STAGE.listed())
        host = self.headers.get("host", LOOPBACK)
        where = key(self.path if "//" in self.path else f"http://{host}{self.path}")
        STAGE.remember({"at": time.time(), "where": where, "fields": {k.lower(): v for k, v in self.headers.items()}})
        act = STAGE.next(where)
        if act is None:
            return self.answer({"status": 404, "bytes": b"<title>404 Not Found</title>"})
        self.close_connection = True
        try:
            getattr(self, "play_" + act.get("behaviour", "whole"))(act)
        except (BrokenPipeError, ConnectionResetError, TimeoutError):
            pass  # whoever asks may stop listening; that is often what is tested

    def plain(self, status, value):
        body = json.dumps(value).encode()
        self.answer({"status": status, "fields": {"content-type": "application/json"}, "bytes": body})

    def head(self, act, **more):
        self.send_response_only(act.get("status", 200))
        given = {"content-type": "text/html; charset=utf-8", **act.get("fields", {}), **more}
        for name, value in given.items():
            if name.lower() not in ("content-length", "transfer-encoding"):
                self.send_header(name, value)

    def answer(self, act, length=None):
        self.head(act)
        self.send_header("content-length", str(len(act["bytes"]) if length is None else length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(act["bytes"])

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def chunked(self, act, **more):
        self.head(act, **more)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()

    def play_whole(self, act):
        self.answer(act)

    def play_chunked(self, act):
        """The body in chunks of seven bytes, which cut characters apart."""
        self.chunked(act)
        for at in range(0, len(act["bytes"]), 7):
            self.chunk(act["bytes"][at:at + 7])
        self.wfile.write(b"0\r\n\r\n")

    def play_packed(self, act):
        packed = dict(act, bytes=gzip.compress(act["bytes"]), fields={**act.get("fields", {}), "content-encoding": "gzip"})
        self.answer(packed)

    def play_etag(self, act):
        """304 to who already has it."""
        mark = '"%08x"' % zlib.crc32(act["bytes"])
        fields = {**act.get("fields", {}), "etag": mark}
        if self.headers.get("if-none-match") == mark:
            return self.answer(dict(act, status=304, bytes=b"", fields=fields))
        self.answer(dict(act, fields=fields))

    def play_locale(self, act):
        """Another text by the languages that are asked for: `by` names bodies."""
        asked = self.headers.get("accept-language", "")
        found = next((body for tag, body in act["by"].items() if asked.lower().startswith(tag)), None)
        self.answer(dict(act, bytes=found.encode()) if found is not None else act)

    def play_trickle(self, act):
        """A byte a second: the head whole, the body never in time."""
        self.head(act)
        self.send_header("content-length", str(max(len(act["bytes"]), PATIENCE)))
        self.end_headers()
        for byte in act["bytes"][:PATIENCE] or b" " * PATIENCE:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(1)

    def play_endless(self, act):
        """What the act has, then spaces without end."""
        self.chunked(act)
        self.chunk(act["bytes"] or b"<p>")
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.chunk(b" " * 65536)

    def play_circle(self, act):
        """Two addresses that send to each other."""
        turn = "0" if "turn=1" in self.path else "1"
        base = self.path.split("turn=")[0].rstrip("?&")
        to = f"{base}{'&' if '?' in base else '?'}turn={turn}"
        host = self.headers.get("host", LOOPBACK)
        STAGE.tell(f"http://{host}{to}", [act], False)
        self.answer({"status": 302, "fields": {"location": to}, "bytes": b""})

    def play_bomb(self, act):
        """Ten megabytes that unpack to ten gigabytes."""
        self.chunked(act, **{"content-encoding": "gzip"})
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        self.chunk(packer.compress(act["bytes"]) + packer.flush(zlib.Z_SYNC_FLUSH))
        # One flushed stretch of zeros, said again and again, is a valid stream: it refers to nothing before it.
        stretch = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = stretch.compress(bytes(16 << 20)) + stretch.flush(zlib.Z_FULL_FLUSH)
        for _ in range(640):
            self.chunk(data)
        self.wfile.write(b"0\r\n\r\n")

    def play_midway(self, act):
        """UTF-8 to the half, then GB 18030, under a head that says UTF-8."""
        text = act["bytes"].decode()
        half = len(text) // 2
        self.answer(dict(act, bytes=text[:half].encode() + text[half:].encode("gb18030")))

    def play_cut(self, act):
        """Half of what the head promised, then the line ends."""
        half = act["bytes"][:len(act["bytes"]) // 2]
        self.answer(dict(act, bytes=half), length=len(act["bytes"]))

    def play_reset(self, act):
        """A reset after the request, with nothing answered."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.rfile, self.wfile = io.BytesIO(), io.BytesIO()

    def play_silent(self, act):
        """The request is taken and never answered."""
        time.sleep(PATIENCE)

    def play_garbage(self, act):
        self.wfile.write(b"\x00\xff not HTTP at all \r\n\r\n")


class Threads(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads, allow_reuse_address, request_queue_size = True, True, 64

    def handle_error(self, *_):
        pass


class Secure(Threads):
    """The same under TLS with a certificate that nobody vouches for."""

    def get_request(self):
        line, peer = super().get_request()
        line.settimeout(5)
        return self.context.wrap_socket(line, server_side=True, do_handshake_on_connect=False), peer


class Socks(socketserver.StreamRequestHandler):
    """SOCKS 5 (RFC 1928), names included: every name leads to this site, `*.invalid` to no host."""

    timeout = PATIENCE

    def handle(self):
        _, count = self.rfile.read(2)
        self.rfile.read(count)
        self.wfile.write(b"\x05\x00")
        _, command, _, kind = self.rfile.read(4)
        host = self.rfile.read(self.rfile.read(1)[0]).decode("ascii", "replace") if kind == 3 else \
            socket.inet_ntop(socket.AF_INET if kind == 1 else socket.AF_INET6, self.rfile.read(4 if kind == 1 else 16))
        port = struct.unpack(">H", self.rfile.read(2))[0]
        STAGE.remember({"at": time.time(), "socks": host, "port": port, "named": kind == 3})
        if command != 1 or host.endswith(".invalid"):
            return self.wfile.write(b"\x05\x04\x00\x01" + bytes(6))
        with socket.create_connection((LOOPBACK, self.server.tls if port == 443 else self.server.http)) as other:
            self.wfile.write(b"\x05\x00\x00\x01" + bytes(6))
            back = threading.Thread(target=pour, args=(other, self.connection), daemon=True)
            back.start()
            pour(self.connection, other)
            back.join(PATIENCE)


def pour(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def certificate():
    """A certificate for another name; none where this machine has no `openssl`."""
    folder = tempfile.mkdtemp(prefix="site-")
    pair = [os.path.join(folder, name) for name in ("key.pem", "cert.pem")]
    try:
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-keyout", pair[0], "-out", pair[1], "-days", "2", "-subj", "/CN=another.example"],
                       check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pair[1], pair[0])
        return context
    except (OSError, subprocess.CalledProcessError):
        return None
    finally:
        for path in pair:
            if os.path.exists(path):
                os.remove(path)
        os.rmdir(folder)


def serve(server):
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def main():
    ports = {"http": serve(Threads((LOOPBACK, 0), Player)), "tls": None}
    if context := certificate():
        secure = Secure((LOOPBACK, 0), Player)
        secure.context = context
        ports["tls"] = serve(secure)
    socks = socketserver.ThreadingTCPServer((LOOPBACK, 0), Socks)
    socks.daemon_threads, socks.http, socks.tls = True, ports["http"], ports["tls"] or ports["http"]
    ports["socks"] = serve(socks)
    print(json.dumps(ports), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
