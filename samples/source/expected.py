"""Counts what a reader should find, from what was written, by ways of its own."""
import datetime
import re

from grailbird import FORGED_S
from writing import AUTHOR, beginning

STATUS = re.compile(r"https?://(?:www\.)?(?:twitter|x)\.com/\w+/status/\d+$")


def kinds(post, export):
    """Kinds of one post, as docs/format.md names them."""
    found = set()
    if post.is_repost():
        found.add("retweet")
    else:
        found.add("own")
    if post.parent:
        found.add("thread")
    elif post.has("to"):
        found.add("reply")
    links = re.findall(r"⟦([^⟧]*)⟧", post.raw)
    if links and STATUS.match(links[-1]) and post.raw.rstrip().endswith("⟧") and not post.is_repost():
        found.add("quote")
    if any(post.has(k) for k in ("photo", "gif", "video", "rtmedia")):
        found.add("media")
    return found


def chains(shown):
    """Threads of two posts or more, by walking parents that this export still has."""
    ids, root = {p.id: p for p in shown}, {}
    for post in shown:
        at = post
        while at.parent and at.parent.id in ids:
            at = at.parent
        root.setdefault(at.id, []).append(post.id)
    return {k: v for k, v in root.items() if len(v) > 1}


def stable(post, export):
    """What makes a version, roughly as docs/format.md 6.4 lists it."""
    ms = post.ms
    if export.facts["era"] == "grailbird":
        if int(post.id) < 29_700_000_000:
            ms = ms // 86_400_000 * 86_400_000
        if post.name == "outlier":
            ms = ms // 1000 * 1000 + FORGED_S * 1000
    elif int(post.id) < 29_700_000_000:
        ms = ms // 1000 * 1000
    long = post.raw if post.has("long") and (post.options["long"] == "1" or export.year >= 2025) else None
    return ms, long


def of_export(export, shown, earlier):
    each = [kinds(p, export) for p in shown]
    threads = chains(shown)
    edits = {}
    for post in shown:
        if len([p for p in post.chain if p in shown]) > 1:
            edits.setdefault(post.chain[0].id, []).append(post.id)
    out = {"account": AUTHOR, "handle": export.handle, **export.facts, "posts": len(shown),
           "kinds": {k: sum(k in e for e in each) for k in ("own", "reply", "thread", "quote", "retweet", "media")},
           "threads": len(threads), "longest_thread": max(map(len, threads.values())), "edit_chains": edits,
           "long_posts": getattr(export, "notes_joined", 0), "notes_alone": getattr(export, "notes_alone", []),
           "community": sum(p.has("community") for p in shown), "by_year": {}}
    for post in shown:
        year = str(post.when.astimezone(datetime.timezone.utc).year)
        out["by_year"][year] = out["by_year"].get(year, 0) + 1
    if export.media:
        out["media"] = {"referred": len(export.media), "present": sum(m[3] for m in export.media), "absent": [m[2] for m in export.media if not m[3]]}
    before = {}
    for other, posts in earlier:
        before.update({p.id: stable(p, other) for p in posts})
    out["kept_after_earlier"] = {"new_posts": sum(p.id not in before for p in shown), "changed_posts": [p.id for p in shown if p.id in before and before[p.id] != stable(p, export)]}
    roles = dict(export.roles)
    roles["media"] = sorted(f for f in export.files if "media/" in f and f not in roles.get("left_out", []))
    named = [f for k, v in roles.items() if k not in ("left_out_declared_absent", "missing_declared") for f in v]
    assert sorted(named) == sorted(export.files), set(named) ^ set(export.files)
    out["members"] = {k: sorted(v) for k, v in roles.items()}
    return out


def spots(posts, made):
    """Where each trap stands: name of the line in source/ to the post's id, its exports and its words."""
    out = {}
    for post in posts:
        if post.name:
            inside = [name for name, (_, shown) in made.items() if post in shown]
            out[post.name] = {"id": post.id, "in": inside}
    return out


def of(posts, made):
    """The whole of expected.json."""
    out, earlier = {"about": "Written by make.py from what it wrote. Keep in the order given; kept_after_earlier counts against the exports before.", "exports": {}}, []
    for name, (export, shown) in made.items():
        out["exports"][name] = of_export(export, shown, earlier)
        earlier.append((export, shown))
    ids = {p.id for _, (_, shown) in made.items() for p in shown}
    last = {p.id for p in made["x-2025.zip"][1]}
    out["together"] = {"posts": len(ids), "not_in_the_last": sorted(ids - last)}
    out["canary"] = "CANARY"
    out["spots"] = spots(posts, made)
    return out
