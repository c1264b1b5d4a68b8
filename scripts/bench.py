#!/usr/bin/env python3
"""Measures keep, verify, rebuild and find on large exports, beside twitter-to-sqlite: see scripts/bench.sh, which builds and calls it.

All figures are taken from outside. Time is the wall's; CPU and peak memory are what the system counted for the process
(the same numbers that /usr/bin/time -v prints). `durable` is when log/checkpoint was last swapped, `searchable` when
derived/state.json was last put in place, both looked at every two milliseconds while keep runs."""
import json
import os
import pathlib
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import venv
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEER = "twitter-to-sqlite==0.22"
QUERIES = 200
ZIP_MAX = 1_000_000


def run(arguments, environment=None, watched=()):
    """Runs a program to its end; returns its times, its peak memory, its output, and when each watched file last changed."""
    changed, ended = {}, threading.Event()

    def watch():
        last = {}
        while not ended.wait(0.002):
            for path in watched:
                try:
                    seen = os.stat(path)
                except OSError:
                    continue
                if last.get(path) != (seen.st_ino, seen.st_mtime_ns):
                    last[path] = (seen.st_ino, seen.st_mtime_ns)
                    changed[path] = time.monotonic() - begun

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as messages:
        begun = time.monotonic()
        process = subprocess.Popen([str(one) for one in arguments], stdout=out, stderr=messages, env={**os.environ, **(environment or {})})
        watcher = threading.Thread(target=watch)
        watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        ended.set()
        watcher.join()
        out.seek(0)
        messages.seek(0)
        text = out.read().decode()
        if process.returncode not in (0, 1):
            sys.exit(f"{arguments} ended with {process.returncode}: {messages.read().decode()[-2000:]}")
    return {"s": seconds, "cpu_s": used.ru_utime + used.ru_stime, "peak_mb": used.ru_maxrss / 1024, "out": text,
            "at": [changed.get(path, seconds) for path in watched]}


def bytes_below(path):
    return sum(file.stat().st_size for file in pathlib.Path(path).rglob("*") if file.is_file())


def export(work, posts):
    """Makes the export as a folder and, up to a million posts, as a ZIP, if they are not there from an earlier run."""
    folder, packed = work / f"export-{posts}", work / f"export-{posts}.zip"
    if not (folder / "Your archive.html").exists():
        shutil.rmtree(folder, ignore_errors=True)
        generator = os.environ.get("GENERATOR") or ROOT / "scripts/make-export.py"
        subprocess.run([sys.executable, str(generator), str(posts), str(folder)], check=True)
    if posts <= ZIP_MAX and not packed.exists():
        partial = packed.with_suffix(".part")
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=2) as out:
            for file in sorted(folder.rglob("*")):
                if file.is_file():
                    out.write(file, file.relative_to(folder))
        partial.rename(packed)
    return folder, packed


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def keep(beilin, work, given, posts, runs):
    """Keeps an input into a new archive each time; prints the median run."""
    found = []
    for _ in range(runs):
        place = work / "archive"
        shutil.rmtree(place, ignore_errors=True)
        watched = (place / "log/checkpoint", place / "derived/state.json")
        os.sync()
        took = run([beilin, "--archive", place, "keep", "--json", given], watched=watched)
        report = json.loads(took["out"].splitlines()[-1])
        if report["posts"] != posts:
            sys.exit(f"keep read {report['posts']} posts of {posts}")
        found.append(took)
    took = sorted(found, key=lambda one: one["s"])[len(found) // 2]
    megabytes = bytes_below(given) / 1e6 if given.is_dir() else sum(one.file_size for one in zipfile.ZipFile(given).infolist()) / 1e6
    durable, searchable = took["at"]
    kind = "folder" if given.is_dir() else "ZIP"
    row(f"keep, {kind}", f"{took['s']:.2f}", f"{durable:.2f}", f"{searchable:.2f}", f"{took['cpu_s']:.2f}",
        f"{posts / took['s']:,.0f}", f"{megabytes / took['s']:.0f}", f"{took['peak_mb']:.0f}")
    return took


def simple(name, beilin, place, arguments, posts, runs):
    took = sorted((run([beilin, "--archive", place, *arguments]) for _ in range(runs)), key=lambda one: one["s"])[runs // 2]
    row(name, f"{took['s']:.2f}", "", "", f"{took['cpu_s']:.2f}", f"{posts / took['s']:,.0f}", "", f"{took['peak_mb']:.0f}")
    print(f"{name}: {posts / took['cpu_s']:,.0f} posts per CPU-second", file=sys.stderr)
    return took


def queries(folder):
    """Returns words as they stand in the posts: stretches of 1 to 4 Chinese characters, and English words; by name."""
    text = (folder / "data/tweets.js").open(encoding="utf-8").read(40_000_000)
    texts = re.findall(r'"full_text"\s*:\s*"((?:[^"\\]|\\.)*)"', text)
    dice, out = random.Random(1), {}
    for length in (1, 2, 3, 4):
        out[f"{length} characters"] = made = []
        while len(made) < QUERIES:
            runs = re.findall(r"[\u4e00-\u9fff]{%d,}" % max(length, 4), dice.choice(texts))
            if runs:
                run_ = dice.choice(runs)
                at = dice.randint(0, len(run_) - length)
                made.append(run_[at:at + length])
    words = sorted({word for text in dice.sample(texts, min(2000, len(texts))) for word in re.findall(r"[a-z]{3,}", text)})
    out["English word"] = words = dice.sample(words, min(QUERIES, len(words)))
    out["two English words"] = [" ".join(dice.sample(words, 2)) for _ in range(QUERIES)]
    return out


def find(example, place, folder, work):
    asked = work / "queries"
    with open(asked, "w", encoding="utf-8") as out:
        for name, words in queries(folder).items():
            out.writelines(f"{name}\t{word}\n" for word in words)
    print(run([example, place / "derived", asked])["out"], flush=True)


def peer(work, folder):
    """Imports the same posts with twitter-to-sqlite, which reads only the old name tweet.js."""
    program = work / "peer/bin/twitter-to-sqlite"
    if not program.exists():
        venv.create(work / "peer", with_pip=True)
        subprocess.run([work / "peer/bin/pip", "install", "--quiet", PEER], check=True)
    packed, database = work / "peer.zip", work / "peer.db"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        out.write(folder / "data/tweets.js", "data/tweet.js")
    database.unlink(missing_ok=True)
    return run([program, "import", database, packed])


def machine():
    model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text()) if os.path.exists("/proc/cpuinfo") else None
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{model.group(1) if model else platform.processor()}, {os.cpu_count()} CPUs, {platform.system()} {platform.release()}; "
          f"{time.strftime('%Y-%m-%d %H:%M')}; load before: {load}", flush=True)


def measure(beilin, example, work, posts):
    folder, packed = export(work, posts)
    runs = 3 if posts <= 200_000 else 1
    print(f"\n### {posts:,} posts\n")
    row("", "s", "durable s", "searchable s", "CPU s", "posts/s", "MB/s", "peak MB")
    row(*["---"] * 8)
    kept = keep(beilin, work, folder, posts, runs)
    if packed.exists():
        kept = keep(beilin, work, packed, posts, runs)
    place = work / "archive"
    simple("keep again, nothing new", beilin, place, ["keep", "--json", packed if packed.exists() else folder], posts, 1)
    verified = simple("verify", beilin, place, ["verify"], posts, runs)
    simple("rebuild", beilin, place, ["rebuild"], posts, runs)
    print(f"\nverify: {posts / verified['cpu_s']:,.0f} posts per CPU-second")
    sizes = {name: bytes_below(place / name) for name in ("originals", "records", "log", "derived")}
    print("on disk: " + ", ".join(f"{name} {size / 1e6:.1f} MB ({size / posts:.0f} B/post)" for name, size in sizes.items()) + "\n")
    find(example, place, folder, work)
    took = [run([beilin, "--archive", place, "find", "--limit", "20", word])["s"] for word in queries(folder)["2 characters"][:40]]
    print(f"beilin find, the whole command: median {statistics.median(took) * 1e3:.0f} ms\n")
    if posts <= 200_000 and not os.environ.get("NO_PEER"):
        other = peer(work, folder)
        print(f"{PEER}: {other['s']:.1f} s, CPU {other['cpu_s']:.1f} s, peak {other['peak_mb']:.0f} MB: "
              f"{other['s'] / kept['s']:.1f} times our time, {other['cpu_s'] / kept['cpu_s']:.1f} times our CPU, "
              f"{other['peak_mb'] / kept['peak_mb']:.1f} times our memory")


def main(posts):
    work = pathlib.Path(os.environ.get("WORK") or ROOT / "target/bench")
    work.mkdir(parents=True, exist_ok=True)
    os.environ["BEILIN_KEYS"] = str(work / "keys")
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target") / "release"
    machine()
    for count in posts or [100_000]:
        measure(target / "beilin", target / "examples/find", work, count)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]])
