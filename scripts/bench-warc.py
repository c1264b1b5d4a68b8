#!/usr/bin/env python3
"""Makes a WARC of 60,000 records, gzip per record, one in ten a platform's page, and reads it with FastWARC,
warcio and this project in one run: seconds and ratios, the best of three each.

    python3 -m venv V && V/bin/pip install fastwarc warcio
    cargo build --release -p beilin-platforms --example warc_speed
    V/bin/python scripts/bench-warc.py target/release/examples/warc_speed FOLDER

One in ten is a WeChat notice (invented), the rest are pictures (random bytes), scripts and styles."""
import base64, hashlib, os, random, subprocess, sys, time
import gzip

program, folder = sys.argv[1], sys.argv[2]
path = os.path.join(folder, "bench.warc.gz")
RECORDS = 60_000


def b32(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def make():
    rng = random.Random(1)
    words = ["function", "return", "var", "window", "document", "margin", "color", "padding", "const", "length"]
    script = " ".join(rng.choice(words) + str(rng.randrange(1000)) for _ in range(40_000)).encode()
    notice = (b"<!DOCTYPE html><html><head><title></title></head><body>" + script[:12_000] +
              '<div class="weui-msg"><h2 class="weui-msg__title warn">该内容已被发布者删除</h2></div></body></html>'.encode())
    with open(path, "wb") as out:
        for i in range(RECORDS):
            if i % 10 == 0:
                url, kind, body = f"https://mp.weixin.qq.com/s/{i}", "text/html; charset=UTF-8", notice
            elif i % 10 < 4:
                at = rng.randrange(len(script) - 30_000)
                url, kind, body = f"https://a.example/{i}.js", "application/javascript", script[at:at + 30_000]
            else:
                url, kind, body = f"https://a.example/{i}.jpg", "image/jpeg", rng.randbytes(4_000)
            block = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
            head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{i:032x}>\r\nWARC-Date: 2018-11-09T04:00:00Z\r\n"
                    f"WARC-Target-URI: {url}\r\nWARC-Block-Digest: {b32(block)}\r\nWARC-Payload-Digest: {b32(body)}\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n").encode()
            out.write(gzip.compress(head + block + b"\r\n\r\n", 6))


def fastwarc(check):
    from fastwarc.warc import ArchiveIterator
    count = 0
    with open(path, "rb") as f:
        for record in ArchiveIterator(f, parse_http=True, verify_digests=check):
            record.reader.read()
            count += 1
    return count


def warcio(check):
    from warcio.archiveiterator import ArchiveIterator
    count = 0
    with open(path, "rb") as f:
        for record in ArchiveIterator(f, check_digests=check):
            record.content_stream().read()
            count += 1
    return count


def ours(what, threads):
    return subprocess.run([program, path, what, str(threads)], capture_output=True, text=True, check=True).stdout.split()


def best(call, times=3):
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        said = call()
        seconds.append(time.perf_counter() - start)
    return min(seconds), said


if not os.path.exists(path):
    make()
print(f"{os.path.getsize(path) / 1e6:.0f} MB packed, {RECORDS} records, load {os.getloadavg()[0]:.1f}")
base, _ = best(lambda: fastwarc(False))
rows = [("FastWARC, reading", lambda: fastwarc(False)), ("FastWARC, digests checked", lambda: fastwarc(True)),
        ("warcio, reading", lambda: warcio(False)),
        ("beilin, cutting, 1 thread", lambda: ours("cut", 1)), ("beilin, reading and checking, 1 thread", lambda: ours("read", 1)),
        ("beilin, reading and checking, 2 threads", lambda: ours("read", 2))]
for name, call in rows:
    seconds, said = best(call, 1 if "warcio" in name else 3)
    print(f"{name:42} {seconds:6.2f} s  {base / seconds:5.2f} of FastWARC's rate  {said}")
