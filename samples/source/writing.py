"""Reads the hand-written posts and works out ids, times, texts and entities.

A line is `DATE TIME [key=value ...] | TEXT`, `+MINUTES [key=value ...] | TEXT` for a post that continues the one
before it, or `~MINUTES | TEXT` for an edited version of the one before it. In texts: ⟦address⟧ is a link, \\n a line end,
@{name} the id of the post of that name, and ␀ ◫ ⇠ stand for NUL, a lone surrogate and a right-to-left override."""
import datetime
import hashlib
import re

EPOCH_MS = 1288834974657
ZONE = datetime.timezone(datetime.timedelta(hours=8))
UTC = datetime.timezone.utc
AUTHOR = "9000000000000000021"
SURROGATE = "\ue000"  # written as \ud83d by the JSON writer

PEOPLE = {  # handle: (name, id). Ids that no platform gives out before 2079.
    "ming_paper_inv": ("纸铺阿明", "9000000000000000101"),
    "oldbridge_inv": ("老桥", "9000000000000000102"),
    "hk_tofan_inv": ("拓坊", "9000000000000000103"),
    "tea_mei_inv": ("梅 & 茶", "9000000000000000104"),
    "ridgewalker_inv": ("Ridge Walker 🥾", "9000000000000000105"),
    "kuniko_ink_inv": ("墨のくに子", "9000000000000000106"),
    "slow_ferry_inv": ("渡口老船长", "9000000000000000107"),
    "slow_ferry2_inv": ("渡口老船长", "9000000000000000107"),
}
NEW_OWNER = ("Slow Ferry Deals", "9000000000000000999")  # of the handle slow_ferry_inv, from 2024 on


def number(*words):
    """A number that depends on the words alone."""
    return int.from_bytes(hashlib.sha256("\0".join(map(str, words)).encode()).digest()[:8], "big")


def snowflake(ms, salt):
    return ((ms - EPOCH_MS) << 22) | (number("low", salt) & 0x3FFFFF)


def shortened(seed):
    """A t.co address made from a seed."""
    value, out = number("t.co", seed), ""
    for _ in range(10):
        value, digit = divmod(value, 62)
        out += "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit]
    return "https://t.co/" + out


def weight(text):
    """The platform's length: two for most of what is not Latin."""
    return sum(1 if ord(c) < 0x1100 or 0x2000 <= ord(c) <= 0x201F or 0x2032 <= ord(c) <= 0x2037 else 2 for c in text)


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Post:
    """One hand-written post."""

    def __init__(self, when, options, text):
        self.when, self.options, self.raw = when, options, text
        self.name = options.get("name")
        self.parent = None  # the own post it continues
        self.chain = [self]  # all versions of an edited post, oldest first
        self.id = self.ms = None

    def has(self, key):
        return key in self.options

    def is_repost(self):
        return self.raw.startswith("RT @")

    def settle(self):
        """Gives the post its millisecond and its id."""
        inner = number("ms", self.raw, self.when.isoformat()) % 1000
        if self.has("long"):
            inner = 950
        if self.name == "same-second-second":
            inner = 985
        self.ms = int(self.when.timestamp()) * 1000 + inner
        if self.when < datetime.datetime(2010, 11, 5, tzinfo=UTC):
            start = datetime.datetime(2010, 3, 1, tzinfo=UTC)
            self.id = str(10_500_000_000 + int((self.when - start).total_seconds() * 880) + number(self.raw) % 500)
        else:
            self.id = str(snowflake(self.ms, self.raw))

    def twitter_date(self):
        return datetime.datetime.fromtimestamp(self.ms // 1000, UTC).strftime("%a %b %d %H:%M:%S +0000 %Y")


def read(folder):
    """Returns all posts in order of time, linked and with ids."""
    posts = []
    for path in sorted(folder.glob("posts-*.txt")):
        before = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            head, text = line.split("|", 1)
            text = text.strip().replace("\\n", "\n").replace("␀", "\0").replace("◫", SURROGATE).replace("⇠", "\u202e")
            words = head.split()
            sign = words[0][0]
            if sign in "+~":
                when = before.when + datetime.timedelta(minutes=int(words.pop(0)[1:]))
            else:
                when = datetime.datetime.strptime(words.pop(0) + words.pop(0), "%Y-%m-%d%H:%M").replace(tzinfo=ZONE)
                when += datetime.timedelta(seconds=number("second", text) % 60)
            post = Post(when, dict(word.split("=", 1) for word in words), text)
            if sign == "+":
                post.parent = before
            if sign == "~":
                post.chain = before.chain
                post.chain.append(post)
            posts.append(post)
            before = post
    for post in posts:
        post.settle()
    posts.sort(key=lambda post: (post.ms, post.id))
    named = {post.name: post.id for post in posts if post.name}
    for post in posts:
        post.raw = re.sub(r"@\{([^}]*)\}", lambda found: named[found[1]], post.raw)
        proof_read(post)
    assert len({post.id for post in posts}) == len(posts)
    return posts


def proof_read(post):
    """Refuses a text that the platform of its day would have refused."""
    own = re.sub(r"^RT @\w+: ", "", re.sub(r"⟦[^⟧]*⟧", "x" * 23, post.raw))
    if not post.has("long"):
        early = post.when < datetime.datetime(2017, 11, 7, tzinfo=ZONE)
        size, most = (len(own), 140) if early else (weight(own), 280)
        assert size <= most, (size, post.raw)


MARKS = re.compile(r"(?<![\w&/])(?:@(\w{1,15})|#(\w+)|\$([A-Z]{1,6})\b)")


class Text:
    """An escaped text and its entities, offsets in code points of the escaped text."""

    def __init__(self):
        self.text = ""
        self.hashtags, self.symbols, self.mentions, self.links = [], [], [], []

    def add(self, piece):
        """Adds plain words, finding the marks in them; returns where they begin and end."""
        start, at = len(self.text), 0
        for found in MARKS.finditer(piece):
            self.text += escaped(piece[at:found.start()])
            begin = len(self.text)
            self.text += escaped(found[0])
            where = (begin, len(self.text))
            if found[1]:
                self.mentions.append((found[1], where))
            elif found[2]:
                self.hashtags.append((found[2], where))
            else:
                self.symbols.append((found[3], where))
            at = found.end()
        self.text += escaped(piece[at:])
        return start, len(self.text)

    def link(self, to, seed):
        short = shortened(seed)
        self.links.append((short, to, (len(self.text), len(self.text) + len(short))))
        self.text += short


def composed(raw, seed):
    """Turns a hand-written text into an escaped text with entities."""
    made = Text()
    for index, piece in enumerate(re.split(r"⟦([^⟧]*)⟧", raw)):
        if index % 2:
            made.link(piece, f"{seed}/{index}")
        else:
            made.add(piece)
    return made


def cut_repost(made, clamp=False):
    """Cuts another's words to 140 code points; entities in the cut part vanish, or are clamped."""
    if len(made.text) <= 140:
        return False
    made.text = made.text[:139] + "…"
    for kind in ("hashtags", "symbols", "mentions", "links"):
        kept = []
        for *what, (start, end) in getattr(made, kind):
            if end <= 139:
                kept.append((*what, (start, end)))
            elif clamp:
                kept.append((*what, (min(start, 140), min(end, 140))))
        setattr(made, kind, kept)
    return True


def beginning(raw):
    """The first part of a long post, as `full_text` shows it: about 275 of the platform's length and an ellipsis."""
    plain, size, end = re.sub(r"⟦[^⟧]*⟧", "", raw), 0, 0
    for end, letter in enumerate(plain):
        size += weight(letter)
        if size > 275:
            break
    return plain[:end].rstrip() + "…"
