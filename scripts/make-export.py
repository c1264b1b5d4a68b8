#!/usr/bin/env python3
"""Makes a large X export of an invented author, to measure with: make-export.py POSTS OUT

The shape is that of 2022 and later: data/tweets.js in parts of 200,000, tweet-headers.js, tweets_media, account.js,
profile.js, manifest.js. The same POSTS give the same bytes. Nobody in it exists; what it says is thrown by dice.
samples/make.py makes the small exports that have every trap; this one has none, and is only long."""
import datetime
import html
import json
import pathlib
import random
import sys

PART = 200_000
EPOCH_MS = 1288834974657
AUTHOR = {"id": "1", "handle": "invented_author"}
ENGLISH = "stone forest paper ink winter river road station letter window rain north bridge market friend history".split()
START = datetime.datetime(2010, 11, 6, tzinfo=datetime.timezone.utc)
END = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)


# As X writes it; filled in by hand, for a hundred thousand calls of an indenting serializer take a minute.
POST = """  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "%(id)s"
          ],
          "editableUntil" : "%(until)s",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\\"https://mobile.twitter.com\\" rel=\\"nofollow\\">Twitter Web App</a>",
      "entities" : {
        "user_mentions" : [%(mentions)s],
        "urls" : [%(links)s],
        "symbols" : [],%(media)s
        "hashtags" : []
      },
      "display_text_range" : [
        "0",
        "%(length)d"
      ],
      "favorite_count" : "%(likes)d",
      "id_str" : "%(id)s",
      "truncated" : false,
      "retweet_count" : "%(retweets)d",
      "id" : "%(id)s",
      "possibly_sensitive" : false,
      "created_at" : "%(created)s",
      "favorited" : false,%(answers)s%(extended)s
      "full_text" : %(text)s,
      "lang" : "zh"
    }
  }"""
HEADER = """  {
    "tweet" : {
      "tweet_id" : "%s",
      "user_id" : "1",
      "created_at" : "%s"
    }
  }"""


def listed(value, depth):
    """Returns one object as it stands in a list so deep."""
    text = json.dumps(value, ensure_ascii=False, indent=2, separators=(",", " : "))
    inner = "\n" + " " * depth
    return inner + "  " + text.replace("\n", inner + "  ") + inner


class Maker:
    def __init__(self, media):
        self.dice = dice = random.Random(8)
        self.media = media
        self.ids = []
        # Characters and words have a spread like Zipf's, so that the index is not that of noise.
        characters = self.spread([chr(0x4E00 + (n * 37) % 20_000) for n in range(2_500)])
        lengths = (1, 2, 2, 2, 3, 4)
        words = ["".join(dice.choices(characters, k=dice.choice(lengths))) for _ in range(20_000)]
        self.words = self.spread([word + ("，" if dice.random() < 0.1 else "") for word in words])

    @staticmethod
    def spread(things):
        """Returns a list in which the thing at rank i stands in proportion to 1 / (i + 8), and at least once."""
        return [thing for rank, thing in enumerate(things) for _ in range(max(1, len(things) * 4 // (rank + 8)))]

    def words_of(self):
        dice = self.dice
        if dice.random() < 0.2:
            return " ".join(dice.choices(ENGLISH, k=dice.randint(8, 30))) + " & <3"
        return "".join(dice.choices(self.words, k=dice.randint(6, 60)))[:125] + "。"

    def post(self, number, when, tid):
        dice, created = self.dice, stamp(when)
        text, links, mentions, media, extended, answers = html.escape(self.words_of(), quote=False), "", "", "", "", ""
        throw = dice.random()
        if throw < 0.2:
            other = f"user{dice.randint(1, 5000)}"
            text = f"RT @{other}: {text}"
            text = text if len(text) <= 140 else text[:139] + "…"
            where = ["3", str(4 + len(other))]
            mentions = listed({"name": other, "screen_name": other, "indices": where, "id_str": "7", "id": "7"}, 8)
        elif throw < 0.4:
            short = f"https://t.co/{dice.getrandbits(40):010x}"
            text += " " + short
            where = [str(len(text) - len(short)), str(len(text))]
            if throw < 0.3:
                to = f"https://example.org/{dice.randint(1, 99_999)}"
                links = listed({"url": short, "expanded_url": to, "display_url": to[8:], "indices": where}, 8)
            else:
                picture = self.picture(number, tid, short, where)
                media = '\n        "media" : [%s],' % listed(picture, 8)
                extended = '\n      "extended_entities" : {\n        "media" : [%s]\n      },' % listed(picture, 8)
        if self.ids and dice.random() < 0.3:
            answered = dice.choice(self.ids)
            fields = (("status_id_str", answered), ("status_id", answered), ("user_id", AUTHOR["id"]),
                      ("user_id_str", AUTHOR["id"]), ("screen_name", AUTHOR["handle"]))
            answers = "".join(f'\n      "in_reply_to_{name}" : "{value}",' for name, value in fields)
        return POST % {
            "id": tid, "until": when.strftime("%Y-%m-%dT%H:%M:%S.000Z"), "created": created, "length": len(text),
            "mentions": mentions, "links": links, "media": media, "extended": extended, "answers": answers,
            "likes": dice.randint(0, 50), "retweets": dice.randint(0, 20), "text": json.dumps(text, ensure_ascii=False)}

    def picture(self, number, tid, short, where):
        """Writes a picture's file and returns its entity."""
        base = f"M{number:09d}.jpg"
        (self.media / f"{tid}-{base}").write_bytes(b"\xff\xd8\xff\xe0" + self.dice.randbytes(300) + b"\xff\xd9")
        return {"expanded_url": f"https://twitter.com/{AUTHOR['handle']}/status/{tid}/photo/1", "indices": where, "url": short,
                "media_url": f"http://pbs.twimg.com/media/{base}", "id_str": tid, "id": tid,
                "media_url_https": f"https://pbs.twimg.com/media/{base}", "type": "photo",
                "sizes": {"large": {"w": "900", "h": "900", "resize": "fit"}}, "display_url": "pic.twitter.com/x"}


def stamp(when):
    return when.strftime("%a %b %d %H:%M:%S +0000 %Y")


def write_posts(maker, count, data):
    """Writes the parts and the headers; returns what the manifest says of the parts."""
    step, files, part = (END - START) / max(count, 1), [], None
    with open(data / "tweet-headers.js", "w", encoding="utf-8") as headers:
        headers.write("window.YTD.tweet_headers.part0 = [\n")
        for number in range(count):
            if number % PART == 0:
                if part:
                    part.write("\n]")
                    part.close()
                index = number // PART
                name = f"tweets-part{index}.js" if index else "tweets.js"
                files.append({"fileName": f"data/{name}", "globalName": f"YTD.tweets.part{index}",
                              "count": str(min(PART, count - number))})
                part = open(data / name, "w", encoding="utf-8")
                part.write(f"window.YTD.tweets.part{index} = [\n")
            when = START + step * number
            tid = str((int(when.timestamp() * 1000) - EPOCH_MS) << 22 | maker.dice.getrandbits(12))
            part.write((",\n" if number % PART else "") + maker.post(number, when, tid))
            headers.write((",\n" if number else "") + HEADER % (tid, stamp(when)))
            maker.ids = [*maker.ids[-49:], tid]
        headers.write("\n]")
    if part:
        part.write("\n]")
        part.close()
    return files


def main(count, out):
    data = pathlib.Path(out) / "data"
    media = data / "tweets_media"
    media.mkdir(parents=True, exist_ok=True)
    files = write_posts(Maker(media), count, data)

    def write(name, assigned, value):
        (data / name).write_text(f"window.{assigned} = " + json.dumps(value, ensure_ascii=False, indent=2), encoding="utf-8")

    write("account.js", "YTD.account.part0", [{"account": {
        "email": "nobody@example.org", "createdVia": "web", "username": AUTHOR["handle"], "accountId": AUTHOR["id"],
        "createdAt": "2010-11-05T00:00:00.000Z", "accountDisplayName": "虚构作者"}}])
    write("profile.js", "YTD.profile.part0", [{"profile": {"description": {"bio": "这个人不存在", "website": "", "location": ""}}}])
    one = lambda name, assigned, number: {"files": [{"fileName": f"data/{name}", "globalName": f"YTD.{assigned}.part0", "count": str(number)}]}
    write("manifest.js", "__THAR_CONFIG", {
        "userInfo": {"accountId": AUTHOR["id"], "userName": AUTHOR["handle"], "displayName": "虚构作者"},
        "archiveInfo": {"sizeBytes": "0", "generationDate": "2026-01-01T00:00:00.000Z", "isPartialArchive": False,
                        "maxPartSizeBytes": "53687091200"},
        "dataTypes": {"tweets": {"mediaDirectory": "data/tweets_media", "files": files},
                      "tweetHeaders": one("tweet-headers.js", "tweet_headers", count),
                      "account": one("account.js", "account", 1), "profile": one("profile.js", "profile", 1)}})
    (pathlib.Path(out) / "Your archive.html").write_text("<html></html>", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2])
