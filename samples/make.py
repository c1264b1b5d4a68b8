#!/usr/bin/env python3
"""Writes the invented exports of an invented author, and what a reader should find in them (expected.json).

make.py          writes everything beside itself, the same every time
make.py --check  writes nothing; fails where what lies here is not what it would write

It never reads the clock, the network or anything but source/."""
import datetime
import io
import json
import pathlib
import re
import sys
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "source"))
sys.dont_write_bytecode = True

import expected  # noqa: E402
import grailbird  # noqa: E402
import members  # noqa: E402
import writing  # noqa: E402
from writing import AUTHOR, ZONE, number  # noqa: E402
from x_export import Export, dumped, listed  # noqa: E402

WRAPPER = "twitter-2025-01-11-" + "".join(f"{number('wrapper', k):016x}" for k in range(4)) + "/"


def at(*parts):
    return datetime.datetime(*parts, tzinfo=ZONE)


def visible(posts, export):
    """The posts that this export still shows."""
    return [p for p in posts if p.when <= export.generated and int(p.options.get("gone", 9999)) >= export.year]


def shuffled(posts, salt):
    return sorted(posts, key=lambda post: number(salt, post.id))


def x_2013(posts):
    """Grailbird."""
    export = Export(2013, "stone_lin_inv", at(2013, 7, 10, 11, 12))
    shown = visible(posts, export)
    index, doubled, total = grailbird.write(export, shown)
    export.facts = {"era": "grailbird", "declared": {"payload": total, "index": sum(row["tweet_count"] for row in index)}, "doubled": doubled}
    export.roles = {"posts": [f for f in export.files if f.startswith("data/js/tweets/")], "prepared": ["data/js/payload_details.js", "data/js/tweet_index.js", "data/js/user_details.js"],
                    "known_unread": ["tweets.csv", "index.html", "README.txt", "css/application.min.css", "js/application.js", "img/bg.png"]}
    return export, shown


def x_2019(posts):
    """`tweet.js`, files at the root, no manifest, some elements bare, one part renamed."""
    export = Export(2019, "stone_lin_inv", at(2019, 1, 6, 9, 30), chains=False)
    shown = visible(posts, export)
    mixed = shuffled(shown, "2019")
    half = len(mixed) * 2 // 3
    wrapped = [{"tweet": export.body(p, "tweet_media")} if k % 4 else export.body(p, "tweet_media") for k, p in enumerate(mixed)]
    export.files["tweet.js"] = listed("tweet", 0, wrapped[:half]).encode() + b";\n"
    export.files["copy of tweet.js"] = listed("tweet", 1, wrapped[half:] + wrapped[:2]).encode()
    export.files["account.js"] = members.account(export, "林石<script>alert(1)</script>")
    export.files["profile.js"] = members.profile("看桥，写字。</textarea><script>alert(2)</script>", "javascript:alert(3)")
    export.profile_pictures("profile_media")
    kinds = ("accountCreationIp", "adImpressions", "ageinfo", "contact", "deviceToken", "emailAddressChange", "follower", "following", "ipAudit", "like", "mute", "personalization", "savedSearch")
    members.add_private(export, "", skip=(), only=kinds)
    export.files["direct-message.js"] = listed("direct_message", 0, [{"dmConversation": members.private_body("direct-messages")}]).encode()
    export.files["direct_message_media/1-2-dm.txt"] = b"CANARY-dm bytes\n"
    export.files["README.txt"] = "This export is invented. 本存档纯属虚构。\n".encode()
    export.facts = {"era": "tweet.js", "declared": {}, "doubled": [p.id for p in mixed[:2]]}
    private = [members.PRIVATE[k][0] + ".js" for k in kinds] + ["direct-message.js", "direct_message_media/1-2-dm.txt"]
    export.roles = {"posts": ["tweet.js", "copy of tweet.js"], "prepared": ["profile.js"], "mixed": ["account.js"], "left_out": private, "known_unread": ["README.txt"]}
    return export, shown


def x_2022_on(export, posts, prefix, notes, shown_name, bio):
    """`tweets.js` with parts, manifest, notes, a community, an article; what two later exports share."""
    data = prefix + "data/"
    shown = visible(posts, export)
    plain, community = [p for p in shown if not p.has("community")], [p for p in shown if p.has("community")]
    parts = [[p for p in shuffled(plain, export.year) if number("part", p.id) % 5 in which] for which in ((0, 1, 4), (2,), (3,))]
    types = members.add_private(export, data)
    tweets = {"mediaDirectory": "data/tweets_media", "files": []}
    for k, inside in enumerate(parts):
        file = "tweets.js" if k == 0 else f"tweets-part{k}.js"
        export.files[data + file] = listed("tweets", k, [{"tweet": export.body(p, data + "tweets_media")} for p in inside]).encode()
        tweets["files"].append({"fileName": f"data/{file}", "globalName": f"YTD.tweets.part{k}", "count": str(len(inside))})
    tweets["files"].reverse()
    headers = [{"tweet": {"tweet_id": p.id, "user_id": AUTHOR, "created_at": p.twitter_date()}} for p in sorted(plain, key=lambda p: -p.ms)]
    export.files[data + "tweet-headers.js"] = listed("tweet_headers", 0, headers).encode()
    export.files[data + "note-tweet.js"] = listed("note_tweet", 0, notes).encode()
    export.files[data + "community-tweet.js"] = listed("community_tweet", 0, [{"tweet": export.body(p, data + "community_tweet_media")} for p in community]).encode()
    export.files[data + "article.js"] = listed("article", 0, [{"article": {"articleId": "9000000000000000401", "title": "第三份", "contentState": "一份自己，一份朋友，一份不认识的人。"}}]).encode()
    export.files[data + "account.js"] = members.account(export, shown_name)
    export.files[data + "profile.js"] = members.profile(bio, "https://example.org/linshi?from=x&lang=zh")
    change = {"accountId": AUTHOR, "screenNameChange": {"changedAt": "2020-05-16T13:00:00.000Z", "changedFrom": "stone_lin_inv", "changedTo": "linshi_invented"}}
    export.files[data + "screen-name-change.js"] = listed("screen_name_change", 0, [{"screenNameChange": change}]).encode()
    export.files[data + "lantern-riddle.js"] = listed("lantern_riddle", 0, [{"riddle": "画时圆，写时方，冬时短，夏时长。"}]).encode()
    export.profile_pictures(data + "profile_media")
    members.viewer(export, prefix)
    counts = {"tweetHeaders": ("tweet-headers", len(headers)), "noteTweet": ("note-tweet", len(notes)), "article": ("article", 1), "articleMetadata": ("article-metadata", 1),
              "account": ("account", 1), "screenNameChange": ("screen-name-change", 1), "lanternRiddle": ("lantern-riddle", 1)}
    for kind, (file, count) in counts.items():
        types[kind] = members.entry(f"data/{file}.js", f"YTD.{file.replace('-', '_')}.part0", count)
    types["tweets"] = tweets
    types["profile"] = members.entry("data/profile.js", "YTD.profile.part0", 1, "data/profile_media")
    said = len(community) + (1 if export.year >= 2025 else 0)  # the later export declares one more than it holds
    types["communityTweet"] = members.entry("data/community-tweet.js", "YTD.community_tweet.part0", said, "data/community_tweet_media")
    export.files[data + "manifest.js"] = members.manifest(export, shown_name, types)
    left_out = [f for f in export.files if f.split("/")[-2:][0] in members.PRIVATE_FOLDERS or f.endswith(".js") and f.split("/")[-1][:-3] in {file for file, _ in members.PRIVATE.values()}]
    posts_members = [data + f for f in ("tweets.js", "tweets-part1.js", "tweets-part2.js", "community-tweet.js")]
    export.roles = {"posts": posts_members, "prepared": [data + f + ".js" for f in ("manifest", "tweet-headers", "note-tweet", "profile", "screen-name-change")], "mixed": [data + "account.js"],
                    "left_out": left_out, "left_out_declared_absent": [f"data/{members.PRIVATE[k][0]}.js" for k in members.ABSENT_PRIVATE],
                    "known_unread": [prefix + "Your archive.html", prefix + "assets/css/app.css", prefix + "assets/js/main.js", data + "README.txt", data + "article.js"],
                    "unknown": [data + "lantern-riddle.js"], "missing_declared": ["data/article-metadata.js"]}
    declared = {f["fileName"]: int(f["count"]) for f in tweets["files"]}
    declared.update({"data/tweet-headers.js": len(headers), "data/note-tweet.js": len(notes), "data/community-tweet.js": said})
    export.facts = {"era": "tweets.js", "declared": declared, "doubled": [], "count_mismatch": ["data/community-tweet.js"] if said != len(community) else []}
    return export, shown


def x_2024(posts):
    export = Export(2024, "linshi_invented", at(2024, 6, 2, 17, 20))
    notes = [export.note(p) for p in visible(posts, export) if p.options.get("long") == "1"]
    export.notes_joined, export.notes_alone = len(notes), []
    return x_2022_on(export, posts, "", notes, "林石", "看桥，写字，爬山。每天一行。Bridges, ink & hills.")


def x_2025(posts):
    export = Export(2025, "linshi_invented", at(2025, 1, 11, 8, 0))
    notes = [export.note(p) for p in visible(posts, export) if p.has("long")]
    lone = json.loads(json.dumps(notes[0]).replace("2023-03-26T", "2023-03-25T"))
    lone["noteTweet"]["noteTweetId"] = str(int(lone["noteTweet"]["noteTweetId"]) - (86_400_000 << 22))
    export.notes_joined, export.notes_alone = len(notes), [lone["noteTweet"]["noteTweetId"]]
    return x_2022_on(export, posts, WRAPPER, notes + [lone], "林石 · <i>第三份</i> & \"远方\"", "看桥，写字，爬山。碑立起来了。</p><script>alert(4)</script>")


def zipped(files, when):
    """A ZIP whose bytes depend on the members alone (and on the version of zlib)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in files:
            info = zipfile.ZipInfo(name, when)
            info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(info, files[name], compresslevel=9)
    return out.getvalue()


def everything():
    """Returns every file to write, by name."""
    posts = writing.read(HERE / "source")
    made = {"x-2013.zip": x_2013(posts), "x-2019.zip": x_2019(posts), "x-2024": x_2024(posts), "x-2025.zip": x_2025(posts)}
    out = {f"x-2024/{name}": body for name, body in made["x-2024"][0].files.items()}
    for name in ("x-2013.zip", "x-2019.zip", "x-2025.zip"):
        export = made[name][0]
        out[name] = zipped(export.files, export.generated.timetuple()[:6])
    out["expected.json"] = (json.dumps(expected.of(posts, made), ensure_ascii=False, indent=1) + "\n").encode()
    return out


def content(name, body):
    """What is compared: the inside of ZIPs and pictures, so that another zlib does not matter."""
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return [(i.filename, content(i.filename, archive.read(i))) for i in archive.infolist()]
    if body.startswith(b"\x89PNG"):
        at_data = body.index(b"IDAT") + 4
        return body[:33], zlib.decompress(body[at_data:at_data + int.from_bytes(body[at_data - 8:at_data - 4], "big")])
    return body


def main():
    made = everything()
    here = {str(p.relative_to(HERE)).replace("\\", "/") for p in HERE.rglob("*") if p.is_file()}
    here = {n for n in here if not n.startswith("source/") and n not in ("make.py", "README.md", ".gitattributes")}
    if "--check" in sys.argv:
        wrong = sorted(here ^ set(made)) + sorted(n for n in here & set(made) if content(n, (HERE / n).read_bytes()) != content(n, made[n]))
        known = made["expected.json"].decode()
        wrong += [f"README.md: no post {n}" for n in re.findall(r"\b\d{11,}\b", (HERE / "README.md").read_text(encoding="utf-8")) if f'"{n}"' not in known]
        print(f"samples: {len(made)} files, {len(wrong)} differ" + "".join(f"\n  {n}" for n in wrong[:20]))
        sys.exit(1 if wrong else 0)
    for name in here - set(made):
        (HERE / name).unlink()
    for name, body in made.items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    print(f"samples: {len(made)} files, {sum(map(len, made.values()))} bytes")


if __name__ == "__main__":
    main()
