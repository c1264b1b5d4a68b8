#!/usr/bin/env bash
# Measures keep, verify, rebuild and find, side by side with twitter-to-sqlite: scripts/bench.sh [POSTS...]
#
# POSTS is 100000 unless given. Takes some minutes and, for a million posts, some 8 GB of disk. What it asks of the environment:
#   GENERATOR  another program that writes an export: it is called with POSTS and OUT (default: scripts/make-export.py)
#   WORK       where exports, archives and the peer go, and stay for the next run (default: target/bench)
#   NO_PEER    if set, leaves out twitter-to-sqlite, which is installed from PyPI into a folder of its own in WORK
# What the figures mean stands at the head of scripts/bench.py; what was measured, in docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release -p beilin
cargo build --release -p beilin-index --example find
exec python3 scripts/bench.py "$@"
