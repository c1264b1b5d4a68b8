"""Writes posts in the shapes of the platform's exports from 2018 on: `tweet.js`, and `tweets.js` with parts."""
import datetime
import hashlib
import json
import re

from film import film
from pictures import picture, seal
from writing import AUTHOR, EPOCH_MS, NEW_OWNER, PEOPLE, SURROGATE, UTC, beginning, composed, cut_repost, number, shortened, snowflake

CLIENTS = {
    "web": '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
    "phone": '<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>',
    "old": '<a href="http://twitter.com" rel="nofollow">Twitter Web Client</a>',
}
SIZES = {"large": {"w": "440", "h": "293", "resize": "fit"}, "thumb": {"w": "150", "h": "150", "resize": "crop"}}


def dumped(value):
    """JSON in the platform's own layout, with the one lone surrogate put in."""
    return json.dumps(value, ensure_ascii=False, indent=2, separators=(",", " : ")).replace(SURROGATE, "\\ud83d")


def listed(name, part, elements):
    return f"window.YTD.{name}.part{part} = " + dumped(elements)


def span(where):
    return [str(where[0]), str(where[1])]


def language(post):
    raw = post.raw
    if post.has("lang"):
        return post.options["lang"]
    if any(0x3040 <= ord(c) < 0x3100 for c in raw):
        return "ja"
    return "zh" if any(0x4E00 <= ord(c) < 0xA000 for c in raw) else "en"


def basename(what, letters):
    return hashlib.sha256(("media" + what).encode()).hexdigest()[:15].replace("0", letters)


def shown_address(address):
    return re.sub(r"^\w+://", "", address)[:27] + ("…" if len(address) > 34 else "")


class Export:
    """One export of the invented account: what it says of its posts and what lies in it."""

    def __init__(self, year, handle, generated, chains=True):
        self.year, self.handle, self.generated, self.chains = year, handle, generated, chains
        self.files = {}  # member name: bytes
        self.media = []  # (post id, kind, member name or None, present)

    def entities(self, post, made):
        mentions = []
        for handle, where in made.mentions:
            name, native = PEOPLE.get(handle, (handle, "9000000000000000900"))
            if self.year >= 2025:
                if handle == "slow_ferry_inv":
                    name, native = NEW_OWNER
                if handle == "ming_paper_inv":
                    continue  # that account is gone by then, and with it the entity
            mentions.append({"name": name, "screen_name": handle, "indices": span(where), "id_str": native, "id": native})
        links = [{"url": u, "expanded_url": to, "display_url": shown_address(to), "indices": span(where)} for u, to, where in made.links]
        return {"hashtags": [{"text": t, "indices": span(w)} for t, w in made.hashtags], "symbols": [{"text": t, "indices": span(w)} for t, w in made.symbols],
                "user_mentions": mentions, "urls": links}

    def body(self, post, media_folder):
        """Returns the element of one post, without its wrapper."""
        raw = beginning(post.raw) if post.has("long") else post.raw
        made = composed(raw, post.id)
        if post.is_repost():
            cut_repost(made)
        end_of_words = len(made.text)
        attached = self.attachments(post, made, media_folder)
        counts = number("likes", post.id)
        tweet = {}
        if self.chains:
            tweet["edit_info"] = self.edit_info(post)
        client = CLIENTS["old" if post.when.year < 2015 else "phone" if counts % 3 else "web"]
        tweet.update({"retweeted": False, "source": client, "entities": self.entities(post, made), "display_text_range": ["0", str(end_of_words)],
                      "favorite_count": str(counts % 37 + (self.year - post.when.year) * (counts % 3)), "id_str": post.id, "truncated": False,
                      "retweet_count": str(counts // 37 % 9), "id": post.id, "created_at": post.twitter_date(), "favorited": False, "full_text": made.text, "lang": language(post)})
        if attached:
            tweet["entities"]["media"] = attached[:1]
            tweet["extended_entities"] = {"media": attached}
        if made.links or attached:
            tweet["possibly_sensitive"] = post.has("sensitive")
        self.extras(post, tweet)
        return tweet

    def extras(self, post, tweet):
        self.answer(post, tweet)
        if post.has("withheld"):
            tweet["withheld_in_countries"] = [post.options["withheld"]]
        if post.has("geo"):
            latitude, longitude = post.options["geo"].split(",")
            tweet["geo"] = {"type": "Point", "coordinates": [latitude, longitude]}
            tweet["coordinates"] = {"type": "Point", "coordinates": [longitude, latitude]}
        if post.has("community"):
            tweet["community_id"] = tweet["community_id_str"] = "9000000000000000501"
            tweet["scopes"] = {"followers": False}

    def answer(self, post, tweet):
        """What the post answers; of each answer to another only the parts its line names."""
        if post.parent:
            status, user, handle = post.parent.id, AUTHOR, self.handle
            parts = "sun"
        elif post.has("to"):
            handle, parts = post.options["to"][1:].split(":")
            user = PEOPLE[handle][1]
            status = str(snowflake(post.ms - 5_400_000, "answered" + post.id))
            if self.year >= 2025 and handle == "slow_ferry_inv":
                handle = "slow_ferry2_inv"  # the id stays right; the handle follows the rename
        else:
            return
        if "s" in parts:
            tweet["in_reply_to_status_id_str"] = tweet["in_reply_to_status_id"] = status
        if "u" in parts:
            tweet["in_reply_to_user_id_str"] = tweet["in_reply_to_user_id"] = user
        if "n" in parts:
            tweet["in_reply_to_screen_name"] = handle

    def edit_info(self, post):
        known = [p for p in post.chain if p.when <= self.generated]
        first = known[0]
        control = {"editTweetIds": [p.id for p in known], "editableUntil": datetime.datetime.fromtimestamp(first.ms // 1000 + 3600, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
                   "editsRemaining": str(6 - len(known)), "isEditEligible": not post.is_repost()}
        return {"initial": control} if post is first else {"edit": {"initialTweetId": first.id, "editControlInitial": control}}

    def attachments(self, post, made, folder):
        kinds = [(k, w) for k in ("photo", "gif", "video", "rtmedia") if post.has(k) for w in post.options[k].split(",")]
        if not kinds:
            return []
        made.text += " " if made.text else ""
        short = shortened("media" + post.id)
        where = (len(made.text), len(made.text) + len(short))
        made.text += short
        absent = int(post.options.get("absent", "0"))
        out = []
        for index, (kind, what) in enumerate(kinds):
            out.append(self.attachment(post, kind, what, short, where, folder, len(kinds) - index > absent))
        return out

    def attachment(self, post, kind, what, short, where, folder, present):
        native = str(snowflake(post.ms - 2000, "media" + what))
        letters = basename(what, "K")
        owner = post.options.get("rtmedia") and "ridgewalker_inv"
        typed = {"photo": "photo", "rtmedia": "photo", "gif": "animated_gif", "video": "video"}[kind]
        word = "video" if kind == "video" else "photo"
        extension = "jpg" if what.startswith("mosaic") or kind in ("gif", "video") else "png"
        path = {"gif": "tweet_video_thumb", "video": "ext_tw_video_thumb/9000000000000000601/pu/img"}.get(kind, "media")
        address = f"pbs.twimg.com/{path}/{letters}.{extension}"
        item = {"expanded_url": f"https://twitter.com/{owner or self.handle}/status/{post.id}/{word}/1", "indices": span(where), "url": short, "media_url": "http://" + address,
                "id_str": native, "id": native, "media_url_https": "https://" + address, "sizes": SIZES, "type": typed, "display_url": f"pic.twitter.com/{short[-10:]}"}
        file, content = f"{post.id}-{letters}.{extension}", None
        if kind in ("gif", "video") and not post.has("thumb"):
            item["video_info"], file = self.variants(post, kind, letters)
            content = film(what)
        if post.has("thumb"):
            present = False
        if owner:
            source = str(snowflake(post.ms - 86_400_000, "source" + post.id))
            item.update({"source_status_id": source, "source_status_id_str": source, "source_user_id": PEOPLE[owner][1], "source_user_id_str": PEOPLE[owner][1]})
        if present:
            self.files[f"{folder}/{file}"] = content or picture(what)
        self.media.append((post.id, kind, f"{folder}/{file}", present))
        return item

    def variants(self, post, kind, letters):
        if kind == "gif":
            return {"aspect_ratio": ["4", "3"], "variants": [{"bitrate": "0", "content_type": "video/mp4", "url": f"https://video.twimg.com/tweet_video/{letters}.mp4"}]}, f"{post.id}-{letters}.mp4"
        base = "https://video.twimg.com/ext_tw_video/9000000000000000601/pu"
        return {"aspect_ratio": ["4", "3"], "duration_millis": "3000", "variants": [
            {"bitrate": "256000", "content_type": "video/mp4", "url": f"{base}/vid/320x180/{letters}a.mp4?tag=12"},
            {"content_type": "application/x-mpegURL", "url": f"{base}/pl/{letters}.m3u8?tag=12&container=fmp4"},
            {"bitrate": "832000", "content_type": "video/mp4", "url": f"{base}/vid/640x360/{letters}b.mp4?tag=12"}]}, f"{post.id}-{letters}b.mp4"

    def note(self, post):
        """The whole text of a long post: not escaped, without the leading mentions, its id not the post's."""
        text = re.sub(r"^(?:@\w+ )+", "", post.raw)
        plain, links, at = "", [], 0
        for index, piece in enumerate(re.split(r"⟦([^⟧]*)⟧", text)):
            if index % 2:
                short = shortened(f"note{post.id}/{index}")
                links.append({"expandedUrl": piece, "toIndex": str(len(plain) + len(short)), "shortUrl": short, "displayUrl": shown_address(piece), "fromIndex": str(len(plain))})
                piece = short
            plain += piece

        def marked(pattern, key):
            return [{key: m[1], "fromIndex": str(m.start()), "toIndex": str(m.end())} for m in re.finditer(pattern, plain)]

        before = 12 + number("before", post.id) % 889
        native = ((post.ms - before - EPOCH_MS) << 22) | (number("note", post.id) & 0x3FFFFF)
        gap = (int(post.id) >> 22) - (native >> 22)
        assert 12 <= gap <= 900, gap
        when = datetime.datetime.fromtimestamp(post.ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        styles = [{"fromIndex": "0", "toIndex": str(plain.index("\n")), "styleTypes": ["Bold"]}] if post.name == "long-english" else []
        return {"noteTweet": {"noteTweetId": str(native), "updatedAt": when, "lifecycle": {"value": "1", "name": "Active", "originalName": "Active", "annotations": {}}, "createdAt": when,
                              "core": {"styletags": styles, "urls": links, "text": plain, "mentions": marked(r"(?<!\w)@(\w{1,15})", "screenName"),
                                       "cashtags": marked(r"(?<!\w)\$([A-Z]{1,6})\b", "text"), "hashtags": marked(r"(?<![\w&/])#(\w+)", "text")}}}

    def profile_pictures(self, folder):
        self.files[f"{folder}/{AUTHOR}-Seal2010.png"] = seal("seal")
        self.files[f"{folder}/{AUTHOR}-1600000000"] = picture("hill:header")
