"""Writes posts in the shape of the platform's exports of 2012 to 2018, as some of them look after years of being
extended by other tools."""
import csv
import datetime
import io
import json

from members import viewer
from writing import AUTHOR, PEOPLE, UTC, ZONE, composed, cut_repost, shortened, snowflake
from x_export import CLIENTS, basename, shown_address

MIXED = ("2013_05", "2013_06")  # months that another tool has rewritten
FORGED_S = 349  # how far off the one outlier is


def encoded(value, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=2, separators=(", ", " : "))
    return text.replace("/", "\\/").replace("<", "\\u003C").replace(">", "\\u003E")


def dated(post, mixed):
    when = datetime.datetime.fromtimestamp(post.ms // 1000, UTC)
    if when < datetime.datetime(2010, 11, 5, tzinfo=UTC):
        when = when.replace(hour=0, minute=0, second=0)
    if post.name == "outlier":
        when += datetime.timedelta(seconds=FORGED_S)
    return when.strftime("%a %b %d %H:%M:%S +0000 %Y" if mixed else "%Y-%m-%d %H:%M:%S +0000")


def status(export, post, mixed):
    made = composed(post.raw, post.id)
    whole = made.text
    if post.is_repost():
        cut_repost(made, clamp=post.has("clamp"))
    native = int(post.id)
    out = {"source": CLIENTS["old"],
           "entities": {"user_mentions": [{"name": PEOPLE[h][0], "screen_name": h, "indices": list(w), "id_str": PEOPLE[h][1], "id": int(PEOPLE[h][1])} for h, w in made.mentions], "media": [],
                        "hashtags": [{"text": t, "indices": list(w)} for t, w in made.hashtags], "urls": [{"url": u, "indices": list(w), "expanded_url": to, "display_url": shown_address(to)} for u, to, w in made.links]},
           "geo": {}, "id_str": post.id, "text": made.text, "id": int(float(native)) if mixed else native, "created_at": dated(post, mixed),
           "user": {"name": "林石", "screen_name": export.handle, "protected": False, "id_str": AUTHOR, "profile_image_url_https": "https://example.org/Seal2010.png", "id": int(AUTHOR), "verified": False}}
    if post.has("geo"):
        out["geo"] = {"type": "Point", "coordinates": [float(x) for x in post.options["geo"].split(",")]}
    if post.has("photo"):
        mark = shortened("media" + post.id)
        address = f"pbs.twimg.com/media/{basename(post.options['photo'], 'K')}.png"
        native = snowflake(post.ms - 2000, "media" + post.options["photo"])
        out["text"] += " " + mark
        out["entities"]["media"] = [{"expanded_url": f"https://twitter.com/{export.handle}/status/{post.id}/photo/1", "indices": [len(out["text"]) - len(mark), len(out["text"])], "url": mark,
                                     "media_url": "http://" + address, "media_url_https": "https://" + address, "id_str": str(native), "id": native, "sizes": [], "display_url": "pic.twitter.com/" + mark[-10:]}]
    if post.is_repost():
        handle = post.raw[4:post.raw.index(":")]
        source = snowflake(post.ms - 7_200_000, "retweeted" + post.id)
        out["retweeted_status"] = {"source": CLIENTS["old"], "entities": {"user_mentions": [], "media": [], "hashtags": [], "urls": []}, "geo": {}, "id_str": str(source), "text": whole.split(": ", 1)[1], "id": source,
                                   "created_at": datetime.datetime.fromtimestamp(post.ms // 1000 - 7200, UTC).strftime("%Y-%m-%d %H:%M:%S +0000"),
                                   "user": {"name": PEOPLE[handle][0], "screen_name": handle, "protected": False, "id_str": PEOPLE[handle][1], "id": int(PEOPLE[handle][1]), "verified": False}}
    add_answer(export, post, out)
    return out


def add_answer(export, post, out):
    if post.parent:
        out.update({"in_reply_to_status_id_str": post.parent.id, "in_reply_to_status_id": int(post.parent.id), "in_reply_to_user_id_str": AUTHOR, "in_reply_to_user_id": int(AUTHOR), "in_reply_to_screen_name": export.handle})
    elif post.has("to"):
        handle = post.options["to"][1:].split(":")[0]
        answered, user = snowflake(post.ms - 5_400_000, "answered" + post.id), PEOPLE[handle][1]
        out.update({"in_reply_to_status_id_str": str(answered), "in_reply_to_status_id": answered, "in_reply_to_user_id_str": user, "in_reply_to_user_id": int(user), "in_reply_to_screen_name": handle})


def table(posts):
    """tweets.csv: it stops months before the rest does."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow("tweet_id,in_reply_to_status_id,in_reply_to_user_id,timestamp,source,text,retweeted_status_id,retweeted_status_user_id,retweeted_status_timestamp,expanded_urls".split(","))
    for post in posts:
        made = composed(post.raw, post.id)
        writer.writerow([post.id, post.parent.id if post.parent else "", AUTHOR if post.parent else "", dated(post, False), CLIENTS["old"], made.text, "", "", "", ",".join(to for _, to, _ in made.links)])
    return out.getvalue().encode()


def write(export, posts):
    """Fills `export.files`; returns what the index says of each month and which posts stand twice."""
    months = {}
    for post in posts:
        months.setdefault(post.when.astimezone(ZONE).strftime("%Y_%m"), []).append(post)
    index, doubled = [], []
    for month, inside in sorted(months.items(), reverse=True):
        inside = sorted(inside, key=lambda post: -post.ms)
        for post in [p for p in inside if p.name == "duplicate"]:
            inside.append(post)
            doubled.append(post.id)
        body = encoded([status(export, post, month in MIXED and k % 2 == 0) for k, post in enumerate(inside)], month < "2011_09")
        export.files[f"data/js/tweets/{month}.js"] = f"Grailbird.data.tweets_{month} = \n {body}".encode()
        index.append({"file_name": f"data/js/tweets/{month}.js", "year": int(month[:4]), "var_name": f"tweets_{month}", "tweet_count": len(inside), "month": int(month[5:])})
    total = sum(row["tweet_count"] for row in index) + 3
    export.files["data/js/tweet_index.js"] = ("var tweet_index =  " + encoded(index, False)).encode()
    export.files["data/js/payload_details.js"] = ("var payload_details =  " + encoded({"tweets": total, "created_at": "2013-07-10 03:12:45 +0000", "lang": "zh-cn"}, False)).encode()
    export.files["data/js/user_details.js"] = ("var user_details =  " + encoded({"expanded_url": "http://example.org/linshi", "screen_name": export.handle, "location": "江边", "url": "http://example.org/linshi", "full_name": "林石",
                                                                               "bio": "看桥，写字，爬山。", "id": AUTHOR, "created_at": "2010-03-14 12:58:00 +0000", "display_url": "example.org/linshi"}, False)).encode()
    export.files["tweets.csv"] = table([post for post in reversed(posts) if post.when < datetime.datetime(2013, 3, 1, tzinfo=ZONE)])
    export.files["index.html"] = "<!doctype html><title>林石</title>\n".encode()
    export.files["README.txt"] = "This export is invented. 本存档纯属虚构。\n".encode()
    export.files["css/application.min.css"] = b"body{}\n"
    export.files["js/application.js"] = b"\n"
    export.files["img/bg.png"] = b""
    return index, doubled, total
