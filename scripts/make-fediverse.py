#!/usr/bin/env python3
"""Makes a large Mastodon outbox or Bluesky repository of an invented author, to measure with:
make-fediverse.py mastodon|bluesky POSTS OUT

Of ten posts one is for followers or direct; to each post of a repository come two likes and a follow. The
repository's signature is no signature. The same POSTS give the same bytes. Nobody in it exists."""
import json, os, random, sys

here = os.path.dirname(os.path.abspath(__file__))
WORDS = "碑 石 刻 字 拓 本 山 河 人 事 年 月 风 雨 read write stone letters keep the words of others".split()


def fixtures(platform):
    path = os.path.join(here, f"../crates/platforms/src/{platform}/fixtures/make.py")
    source = open(path).read()
    # Only what it defines: its last lines write the fixtures.
    end = source.index("\n\nmastodon()\n" if platform == "mastodon" else "\n\nfill()\n")
    names = {"__file__": path}
    exec(compile(source[:end], path, "exec"), names)
    return names


def text(dice):
    return " ".join(dice.choices(WORDS, k=dice.randint(4, 60)))


def mastodon(count, out):
    make, dice = fixtures("mastodon"), random.Random(count)
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "actor.json"), "w") as f: f.write(make["actor"]())
    with open(os.path.join(out, "outbox.json"), "w") as f:
        f.write('{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection",'
                f'"totalItems":{count},"orderedItems":[')
        for n in range(count):
            when = f"20{18 + n * 6 // count}-{1 + n % 12:02}-{1 + n % 28:02}T{n % 24:02}:{n % 60:02}:{n % 59:02}Z"
            to, cc = ((make["PUBLIC"],), (make["FOLLOWERS"],)) if n % 10 else ((make["FOLLOWERS"],), ())
            html = f'<p>{text(dice)} <a href="https://example.org/{n}" rel="nofollow">example.org/{n}</a></p>'
            f.write(("," if n else "") + json.dumps(make["create"](when, html, to, cc, low=n % 65536), ensure_ascii=False, separators=(",", ":")))
        f.write("]}")


def bluesky(count, out):
    make, dice = fixtures("bluesky"), random.Random(count)
    records, start = {}, make["ms"]("2023-07-01T00:00:00Z")
    for n in range(count):
        when = start + n * 60_000
        stamp = make["datetime"].datetime.fromtimestamp(when / 1000, make["datetime"].timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        key = make["tid"](when)
        records[f"app.bsky.feed.post/{key}"] = {"$type": "app.bsky.feed.post", "text": text(dice)[:300], "langs": ["zh"], "createdAt": stamp}
        other = {"uri": f"at://{make['BO']}/app.bsky.feed.post/{key}", "cid": make["text"](make["cid"](str(n).encode()))}
        for at in (1, 2):
            records[f"app.bsky.feed.like/{make['tid'](when + at)}"] = {"$type": "app.bsky.feed.like", "subject": other, "createdAt": stamp}
        records[f"app.bsky.graph.follow/{key}"] = {"$type": "app.bsky.graph.follow", "subject": f"did:plc:{n:024}", "createdAt": stamp}
    make["sign"] = make["repository"].__globals__["sign"] = lambda key, data, high=False: bytes(63) + b"\1"
    with open(out, "wb") as f: f.write(make["car"](*make["repository"](records, None)))


{"mastodon": mastodon, "bluesky": bluesky}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])
