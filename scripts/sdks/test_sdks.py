"""The platforms' own libraries as clients: they sign, the server and they have to agree on what is genuine.

Where the libraries are laxer than we are on purpose (a timestamp with a blank or a sign), the server refuses; those
are in the unit tests, and not here.
"""

import base64
import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from datetime import datetime, timezone

from discord_interactions import verify_key
from nacl.signing import SigningKey
from slack_bolt.request import BoltRequest
from slack_sdk.signature import SignatureVerifier
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

SLACK = "8f742231b10e8888abcd99yyyzzz85a5"
DISCORD = SigningKey(bytes(range(32)))
WEBHOOK = "whsec_" + base64.b64encode(bytes(range(32))).decode()
failures = []


def agree(what, ours, theirs):
    if ours != theirs:
        failures.append(f"{what}: the server says {ours}, the library {theirs}")


class Server:
    def __init__(self, program):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        home = tempfile.mkdtemp(prefix="qbr-sdks-")
        environment = {"PATH": os.environ["PATH"], "HOME": home, "QBR_HOME": home, "QBR_TZ": "UTC",
                       "QBR_SLACK_SIGNING_SECRET": SLACK, "QBR_DISCORD_PUBLIC_KEY": DISCORD.verify_key.encode().hex(),
                       "QBR_WEBHOOK_SECRET": WEBHOOK, "QBR_LOG_LEVEL": "error"}
        subprocess.run([program, "demo"], env=environment, cwd=home, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        subprocess.run([program, "people", "link", "Maya", "slack:U1"], env=environment, cwd=home, check=True,
                       stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen([program, "serve", "--port", str(self.port)], env=environment, cwd=home,
                                        stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("The server does not listen after a minute.")

    def post(self, path, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", path, body, headers)
        response = connection.getresponse()
        return response.status, response.read().decode()


def altered(text):
    """The text as it is, and with one thing about it changed."""
    return [text, text[:-1], text + "0", text.upper(), text.replace("=", ":", 1), ""]


def slack(server):
    verifier = SignatureVerifier(SLACK)
    for number, said in enumerate(["help", "health globex", "what's overdue? & more", "brief Red Peak – für Jürgen 🙂"]):
        body = urllib.parse.urlencode({
            "command": "/qbr", "text": said, "user_id": "U1", "team_id": "T1", "channel_id": "C1",
            "trigger_id": f"1.{number}"})
        now = str(int(time.time()))
        for timestamp in [now, str(int(now) - 240), str(int(now) - 600)]:
            for signature in altered(verifier.generate_signature(timestamp=timestamp, body=body)):
                headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Slack-Request-Timestamp": timestamp,
                           "X-Slack-Signature": signature}
                status, answer = server.post("/slack/command", body.encode(), headers)
                agree(f"slack {said!r} {timestamp} {signature[:12]}", status == 200,
                      verifier.is_valid_request(body, headers))
                if status == 200 and "text" not in json.loads(answer):
                    failures.append(f"slack {said!r} was answered with {answer[:100]}")
        read = BoltRequest(body=body, headers={"content-type": ["application/x-www-form-urlencoded"]}).body
        if read["text"] != said:
            failures.append(f"slack_bolt reads {read['text']!r} for {said!r}")


def discord(server):
    bodies = [b'{"type":1,"id":"1","application_id":"5"}',
              b'{"type":2,"id":"2","application_id":"5","token":"t","guild_id":"7","channel_id":"3",'
              b'"member":{"user":{"id":"9"}},"data":{"name":"qbr-help"}}']
    for body in bodies:
        timestamp = str(int(time.time()))
        good = DISCORD.sign(timestamp.encode() + body).signature.hex()
        wrong = SigningKey(bytes(32)).sign(timestamp.encode() + body).signature.hex()
        for signature in [good, wrong, good[:-2] + "00", good[2:], "zz" + good[2:], ""]:
            status, answer = server.post("/discord/interactions", body, {
                "Content-Type": "application/json", "X-Signature-Ed25519": signature, "X-Signature-Timestamp": timestamp})
            try:
                genuine = verify_key(body, signature, timestamp, DISCORD.verify_key.encode().hex())
            except ValueError:
                genuine = False
            agree(f"discord {signature[:12]}", status == 200, genuine)
            if not genuine and status != 401:
                failures.append(f"discord gets {status} for a bad signature; it removes the URL of whoever does not say 401")
            if genuine and b'"type":1' in body and json.loads(answer) != {"type": 1}:
                failures.append(f"discord's ping is answered with {answer}")


def webhooks(server):
    signer = Webhook(WEBHOOK)
    for number, text in enumerate(["help", "what is overdue", "grüße 🙂"]):
        body = json.dumps({"id": f"e{number}", "user": "Maya", "text": text}, ensure_ascii=False)
        now = datetime.now(timezone.utc)
        # What stands behind the last sign of Base64 the library passes over; the server does not.
        good = signer.sign(f"msg_{number}", now, body)
        for signature in [other for other in altered(good) if other != good + "0"]:
            headers = {"webhook-id": f"msg_{number}", "webhook-timestamp": str(int(now.timestamp())),
                       "webhook-signature": signature, "Content-Type": "application/json"}
            status, _ = server.post("/webhook", body.encode(), headers)
            try:
                signer.verify(body, headers)
                genuine = True
            except (WebhookVerificationError, ValueError):
                genuine = False
            agree(f"webhook {text!r} {signature[:12]}", status == 200, genuine)


def main():
    server = Server(os.path.abspath(sys.argv[1]))
    try:
        for test in (slack, discord, webhooks):
            test(server)
    finally:
        server.process.terminate()
        server.process.wait()
    if failures:
        sys.exit("Failed:\n" + "\n".join(failures))
    print("slack_sdk, slack_bolt, discord-interactions and standardwebhooks agree with the server.")


main()
