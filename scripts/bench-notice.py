#!/usr/bin/env python3
"""Reads the notices of a WARC beside FastWARC reading it alone, in one run: seconds and ratios, the best of so
many rounds, one program after the other in each round.

    python3 -m venv V && V/bin/pip install fastwarc warcio
    cargo build --release -p beilin
    V/bin/python scripts/bench-notice.py target/release/beilin FOLDER [FILE.warc.gz]

Without FILE it makes one in FOLDER: 60,000 pages, gzip per record, one in ten a page of a platform (invented
WeChat notices and articles), the others of a host that nobody knows, some 5 kB packed each. One thread is
`taskset -c 0`; two are cores 0 and 1."""
import gzip, os, random, subprocess, sys, time

program, folder = sys.argv[1], sys.argv[2]
path = sys.argv[3] if len(sys.argv) > 3 else os.path.join(folder, "notices.warc.gz")
ROUNDS, RECORDS = 5, 60_000
ZH = "碑林留住正在被抹去的文字山川河流树木花草春夏秋冬日月星辰东西南北"


def make():
    rng = random.Random(7)
    words = ["".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(3, 9))) for _ in range(5000)]
    with open(path, "wb") as out:
        for i in range(RECORDS):
            text = " ".join(rng.choice(words) for _ in range(900)) + "".join(rng.choice(ZH) for _ in range(300))
            url = f"https://a.example/p/{i}"
            body = f"<html><head><title>Page {i}</title></head><body><p>{text}</p></body></html>"
            if i % 10 == 0:
                url = f"https://mp.weixin.qq.com/s/{i:022d}"
                notice = '<div class="weui-msg"><div class="weui-msg__title warn">该内容已被发布者删除</div></div>'
                inner = notice if i % 20 == 0 else f'<div id="js_article"><p>{text}</p></div>'
                body = f"<html><head><title></title></head><body id=\"activity-detail\">{inner}<script>var a = '{text}';</script></body></html>"
            body = body.encode()
            block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
            head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{i:032x}>\r\nWARC-Date: 2023-11-09T04:00:00Z\r\n"
                    f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n").encode()
            out.write(gzip.compress(head + block + b"\r\n\r\n", 6))


FAST = """
import sys
from fastwarc.warc import ArchiveIterator
count = 0
with open(sys.argv[1], "rb") as f:
    for record in ArchiveIterator(f, parse_http=True):
        record.reader.read()
        count += 1
"""
WARCIO = """
import sys
from warcio.archiveiterator import ArchiveIterator
with open(sys.argv[1], "rb") as f:
    for record in ArchiveIterator(f):
        record.content_stream().read()
"""


def seconds(cores, command):
    start = time.perf_counter()
    ran = subprocess.run(["/usr/bin/time", "-f", "%M", "taskset", "-c", cores, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return time.perf_counter() - start, int(ran.stderr.split()[-1])


if not os.path.exists(path):
    make()
rows = [("FastWARC, reading alone", "0", [sys.executable, "-c", FAST, path]),
        ("beilin notice --json, one core", "0", [program, "notice", "--json", path]),
        ("beilin notice --json, two cores", "0,1", [program, "notice", "--json", path])]
best, peak = {}, {}
for _ in range(ROUNDS):
    for name, cores, command in rows:
        took, kilobytes = seconds(cores, command)
        best[name] = min(took, best.get(name, took))
        peak[name] = max(kilobytes, peak.get(name, 0))
best["warcio, reading alone"], peak["warcio, reading alone"] = seconds("0", [sys.executable, "-c", WARCIO, path])
base = best[rows[0][0]]
print(f"{os.path.getsize(path) / 1e6:.0f} MB packed, load {os.getloadavg()[0]:.1f}")
for name, took in best.items():
    print(f"{name:34} {took:6.2f} s  {base / took:5.2f} of FastWARC's rate  {peak[name] / 1000:5.0f} MB")
