#!/usr/bin/env python3
"""Writes an invented picture that says where it was taken, and what Pillow sees in it."""
import os
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
picture = Image.new("RGB", (24, 16))
for y in range(16):
    for x in range(24):
        picture.putpixel((x, y), (x * 10, y * 15, 255 - x * 5 - y * 5))
exif = Image.Exif()
exif[0x010F] = "CANARY maker"
gps = exif.get_ifd(0x8825)
gps[1], gps[2] = "N", (39.0, 54.0, 26.0)
gps[3], gps[4] = "E", (116.0, 23.0, 29.0)
picture.save(os.path.join(HERE, "gps.jpg"), quality=90, exif=exif, comment=b"CANARY comment")
seen = Image.open(os.path.join(HERE, "gps.jpg"))
assert dict(seen.getexif().get_ifd(0x8825)), "it says where"
with open(os.path.join(HERE, "gps.rgb"), "wb") as out:
    out.write(seen.convert("RGB").tobytes())
