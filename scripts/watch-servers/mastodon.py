#!/usr/bin/env python3
"""A server that speaks Mastodon's interface, on loopback, told what to do by lines of JSON on standard input.

    target/watch-servers/python/bin/python scripts/watch-servers/mastodon.py     # says {"at": ADDRESS}

It is a mock (mastodon-mock), not Mastodon. Commands: {"do": "post", "text": T}, "suspend", "restore" (both of the
demonstration's account `grace`), each answered in one line. Asks nobody but itself, and ends with its input."""
import json, socket, subprocess, sys, time, urllib.error, urllib.request

OWNER, ADMIN = "grace_token", "ada_token"
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
AT = f"http://127.0.0.1:{port}"


def ask(path, token, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(AT + path, data, {"authorization": f"Bearer {token}", "content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def ready():
    for _ in range(300):
        try:
            return ask("/api/v1/accounts/verify_credentials", OWNER)
        except urllib.error.URLError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


def obey(told, grace):
    if told["do"] == "post":
        return {"id": ask("/api/v1/statuses", OWNER, {"status": told["text"], "visibility": "public"})["id"]}
    if told["do"] == "suspend":
        ask(f"/api/v1/admin/accounts/{grace['id']}/action", ADMIN, {"type": "suspend"})
        return {}
    if told["do"] == "restore":
        ask(f"/api/v1/admin/accounts/{grace['id']}/unsuspend", ADMIN, {})
        return {}
    raise KeyError(told["do"])


server = subprocess.Popen([sys.executable, "-m", "mastodon_mock", "serve", "--demo", "--in-memory", "--host", "127.0.0.1",
                           "--port", str(port), "--log-level", "error"], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
try:
    grace = ready()
    print(json.dumps({"at": AT, "id": grace["id"], "handle": grace["acct"]}), flush=True)
    for line in sys.stdin:
        try:
            print(json.dumps(obey(json.loads(line), grace)), flush=True)
        except (KeyError, ValueError, urllib.error.URLError) as error:
            print(json.dumps({"error": str(error)}), flush=True)
finally:
    server.terminate()
    server.wait(20)
