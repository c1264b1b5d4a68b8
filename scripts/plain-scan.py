#!/usr/bin/env python3
"""Finds posts by reading every text, as docs/search.md says and with nothing of Beilin's own, to hold the index against.

    plain-scan.py TEXTS QUERIES           a JSON line per query: {"query", "ids"}, ids in the order of TEXTS
    plain-scan.py --queries N SEED TEXTS  N queries made from the texts, a JSON string a line
    plain-scan.py --self-test             tries itself on the examples of docs/search.md
    plain-scan.py --table TSCHARACTERS    writes fold-table.tsv anew from OpenCC's TSCharacters.txt

TEXTS has lines {"id": ..., "text": ...}; QUERIES has a JSON string a line. It knows no order, filter or version."""
import json
import pathlib
import random
import sys
import unicodedata

TABLE = pathlib.Path(__file__).resolve().parent / "fold-table.tsv"
HEAD = """# Traditional character, tab, simplified character. The first candidate of each line of TSCharacters.txt of OpenCC
# (Open Chinese Convert, https://github.com/BYVoid/OpenCC), Copyright 2010-2020 Carbo Kuo (BYVoid) and contributors,
# licensed under the Apache License, Version 2.0 (../LICENSE-APACHE). Taken from the PyPI package
# opencc-python-reimplemented 0.1.7; lines that map a character to itself are left out, nothing else is changed.
"""

SPACES = {*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}
QUOTES = '"\u201c\u201d\u201e\uff02'
QUERY_MAX, TERMS_MAX, WORD_MAX, POSITIONS_MAX = 1000, 32, 64, 131072

IGNORED = [(0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F),
           (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0x1F3FB, 0x1F3FF), (0xE0000, 0xE0FFF)]
SINGLE_IF_LMN = [(0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF)]
SINGLE = [(0x1100, 0x11FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x302F), (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x309A),
          (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x3105, 0x312F), (0x3131, 0x318E), (0x31A0, 0x31BF), (0x31F0, 0x31FF),
          (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFF66, 0xFFDC), (0x1B000, 0x1B16F),
          (0x20000, 0x3FFFD), (0x2300, 0x23FF), (0x2600, 0x27BF), (0x2B00, 0x2BFF), (0x1F000, 0x1FAFF)]

# A text becomes one string: singles as they are, words between WORD and END, a gap between singles as GAP.
# None of the three is ever part of a token, so that a term matches exactly where its own string stands.
GAP, WORD, END = "\0", "\1", "\2"


def read_table():
    rows = (line.rstrip("\n").split("\t") for line in TABLE.open(encoding="utf-8") if not line.startswith("#"))
    return dict(rows)


def within(code, ranges):
    return any(low <= code <= high for low, high in ranges)


class Scanner:
    """Folding and classes, remembered by code point."""

    def __init__(self):
        self.table, self.known = read_table(), {}

    def fold(self, letter):
        code = ord(letter)
        if 0xFF01 <= code <= 0xFF5E:
            letter = chr(code - 0xFEE0)
        lower = letter.lower()
        if len(lower) == 1:
            letter = lower
        return self.table.get(letter, letter)

    def classed(self, letter):
        """Returns the folded code point and its class: i(gnored), s(ingle), w(ord) or a separator, -."""
        if letter not in self.known:
            folded = self.fold(letter)
            code, lmn = ord(folded), unicodedata.category(folded)[0] in "LMN"
            if within(code, IGNORED):
                kind = "i"
            elif within(code, SINGLE) or within(code, SINGLE_IF_LMN) and lmn:
                kind = "s"
            else:
                kind = "w" if lmn or folded == "_" else "-"
            self.known[letter] = folded, kind
        return self.known[letter]

    def tokens(self, text):
        """Yields (is it single, folded code points, was there a gap before it)."""
        word, gap, any_before = "", False, False
        for letter in text:
            folded, kind = self.classed(letter)
            if kind == "i":
                continue
            if kind == "w":
                word += folded
                continue
            if word:
                yield False, word[:WORD_MAX], gap and any_before
                word, gap, any_before = "", False, True
            if kind == "s":
                yield True, folded, gap and any_before
                gap, any_before = False, True
            else:
                gap = True
        if word:
            yield False, word[:WORD_MAX], gap and any_before

    def flat(self, text):
        """Returns the text as one string of its tokens."""
        out, position, single_before = [], 0, False
        for single, folded, gap in self.tokens(text):
            parted = gap and single and single_before
            position += parted + (2 if single and ord(folded) > 0xFFFF else 1)
            if position > POSITIONS_MAX:
                break
            out.append((GAP if parted else "") + (folded if single else WORD + folded + END))
            single_before = single
        return "".join(out)

    def terms(self, query):
        """Returns [(string to look for, excluded)]."""
        query, at, found = query[:QUERY_MAX], 0, []
        while at < len(query) and len(found) < TERMS_MAX:
            if ord(query[at]) in SPACES:
                at += 1
                continue
            excluded = query[at] in "-\uff0d" and at + 1 < len(query) and ord(query[at + 1]) not in SPACES
            at += excluded
            prefix = False
            if query[at] in QUOTES:
                end = next((k for k in range(at + 1, len(query)) if query[k] in QUOTES), len(query))
                term, at = query[at + 1:end], end + 1
            else:
                end = next((k for k in range(at, len(query)) if ord(query[k]) in SPACES), len(query))
                term, at = query[at:end], end
                if len(term) > 1 and term[-1] in "*\uff0a" and self.classed(term[-2])[1] == "w":
                    term, prefix = term[:-1], True
            flat = self.flat(term)
            if flat:
                found.append((flat[:-1] if prefix else flat, excluded))
        return found

    def matches(self, flat, terms):
        return all((term in flat) != excluded for term, excluded in terms)


def scan(texts, queries):
    scanner = Scanner()
    flats = [(row["id"], scanner.flat(row["text"])) for row in texts]
    for query in queries:
        terms = scanner.terms(query)
        yield {"query": query, "ids": [native for native, flat in flats if scanner.matches(flat, terms)]}


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def disguised(term, dice, back):
    """The same term in other letters: other case, wide letters, the traditional or simplified form."""
    how = dice.randrange(6)
    if how == 0:
        return term.upper()
    if how == 1:
        return "".join(chr(ord(c) + 0xFEE0) if "!" < c <= "~" else c for c in term)
    if how == 2:
        return "".join(dice.choice(back.get(c, [c])) for c in term)
    return term


def made_queries(count, seed, texts):
    """Queries cut out of the texts, whole, spoilt, joined and disguised."""
    dice, scanner, back = random.Random(seed), Scanner(), {}
    for old, new in scanner.table.items():
        back.setdefault(new, [new]).append(old)
    bodies = [row["text"] for row in texts if row["text"]]

    def cut():
        body = dice.choice(bodies)
        if dice.random() < 0.3:
            words = body.split()
            start = dice.randrange(len(words)) if words else 0
            return " ".join(words[start:start + dice.choice((1, 1, 1, 2, 3))])[:80]
        start = dice.randrange(len(body))
        return body[start:start + dice.choice((1, 1, 2, 2, 2, 3, 3, 4, 5, 8, 15))]

    for _ in range(count):
        parts = []
        for _ in range(dice.choice((1, 1, 1, 1, 1, 2, 2, 3))):
            term = disguised(cut(), dice, back)
            how = dice.random()
            if how < 0.12:
                term = f'"{term}"'
            elif how < 0.2:
                term = "-" + term
            elif how < 0.28:
                term = term[:dice.randint(1, 4)] + "*"
            elif how < 0.34:
                term = "".join(dice.sample(term, len(term)))
            elif how < 0.37:
                term = term[:1] + dice.choice("，、 。-_\u200d&") + term[1:]
            parts.append(term)
        yield " ".join(parts)


EXAMPLES = [  # query, text, whether it matches
    ("汉字", "漢字", True), ("汉字", "用汉字写", True), ("汉字", "汉 字", False), ("汉字", "汉、字", False), ("漢字", "用汉字写", True),
    ('"香港 澳门"', "香港、澳门", True), ('"香港 澳门"', "香港澳门", False), ("iphone手机", "iPhone 手机", True),
    ("cat", "cats", False), ("cat*", "cats", True), ("cat*", "concat", False), ("@lin", "hello @Lin!", True), ("lin", "@lin", True), ("#碑", "碑", True), ("碑", "#碑林", True),
    ("don't", "I don’t", True), ("don't", "t don", False), ("👍", "好👍🏽", True), ("👍🏽", "👍", True), ("ab", "a\u200bb", True),
    ("发", "頭髮", True), ("后", "皇后", True), ("后", "後", True), ("後", "后", True), ("台", "臺灣", True), ("ＡＢＣ", "abc", True), ("İ", "i", False), ("薴", "薴", True), ("薴", "苧", False), ("苧", "苎", True),
    ("-汉", "汉", False), ("-汉", "文", True), ("- 汉", "汉", True), ("--汉", "汉", False), ("汉 -字", "汉文", True), ("汉 -字", "汉字", False), ('-"汉 字"', "汉字", True),
    ("", "x", True), ("，", "x", True), ("-", "x", True), ('"', "x", True), ('"汉', "大汉", True), ("a*b", "a b", True), ("字*", "字典", True), ("*", "x", True),
    ("x" * 64, "x" * 70, True), ("x" * 63, "x" * 70, False), ("x" * 70 + "*", "x" * 64, True), ("𠮷野", "𠮷野家", True), ("a_b", "a-b", False), ("a-b", "a b", True),
    ("中a国", "中 A、国", True), ("ไทย", "ภาษาไทย", True), ("한국", "대한국", True), ("カタ", "カタカナ", True), ("ｶ", "カ", False), ("é", "e", False), ("12", "12.5", True), ("1", "12", False),
    ("一 " * 33 + "缺", "一", True), ("汉" + " " * 999 + "缺", "汉", True), ("“香港”", "香港", True), ("汉“字", "汉字", False), ("汉“字", "汉 字", True),
]


def self_test():
    wrong = 0
    for query, text, expected in EXAMPLES:
        ids = list(scan([{"id": "1", "text": text}], [query]))[0]["ids"]
        if bool(ids) != expected:
            wrong += 1
            print(f"plain-scan: {query[:40]!r} on {text[:40]!r} should {'' if expected else 'not '}match")
    long = "字" * (POSITIONS_MAX - 1) + "林碑"
    first, last = (bool(list(scan([{"id": "1", "text": long}], [q]))[0]["ids"]) for q in ("林", "碑"))
    wrong += (not first) + last
    print(f"plain-scan: {len(EXAMPLES) + 2} examples, {wrong} wrong (Unicode {unicodedata.unidata_version}; docs/search.md is written for 14.0.0)")
    return 1 if wrong else 0


def write_table(source):
    rows = [line.rstrip("\n").split("\t") for line in open(source, encoding="utf-8") if line.strip() and not line.startswith("#")]
    pairs = sorted((old, new.split(" ")[0]) for old, new in rows)
    assert all(len(old) == len(new) == 1 for old, new in pairs)
    TABLE.write_text(HEAD + "".join(f"{old}\t{new}\n" for old, new in pairs if old != new), encoding="utf-8")


def main(words):
    match words:
        case ["--self-test"]:
            return self_test()
        case ["--table", source]:
            write_table(source)
        case ["--queries", count, seed, texts]:
            for query in made_queries(int(count), int(seed), lines_of(texts)):
                print(json.dumps(query))
        case [texts, queries] if not texts.startswith("--"):
            for answer in scan(lines_of(texts), lines_of(queries)):
                print(json.dumps(answer))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
