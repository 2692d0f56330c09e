"""Synapse and qbr as processes, and people as clients of Synapse; standard library alone."""

import contextlib
import hashlib
import hmac
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

SERVER = "localhost"
BOT = f"@qbr:{SERVER}"
HS_TOKEN, AS_TOKEN = "hs-token-of-the-test", "as-token-of-the-test"


class Fault(Exception):
    """Something is not as it must be."""


def free_port():
    with contextlib.closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def call(method, url, body=None, token=None):
    """The status of an answer, and its JSON; nothing where it is refused in words."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, json.loads(answer.read() or b"{}")
    except urllib.error.HTTPError as error:
        return error.code, {}


def wait_until(what, seconds=60, every=0.05):
    """The first true value that `what` gives."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if found := what():
                return found
        time.sleep(every)
    raise Fault(f"waited {seconds} s in vain for {getattr(what, '__doc__', None) or what}")


class Process:
    """A program that is started and stopped, with its output in a file."""

    def __init__(self, name, folder):
        self.name, self.log, self.process = name, folder / f"{name}.log", None

    def start(self, command, environment):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise Fault(f"{self.name} did not stop within 30 s") from None
        self.process = None


class Synapse(Process):
    def __init__(self, folder, bot_port):
        super().__init__("synapse", folder)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.config = folder / "homeserver.yaml"
        self.secret = "registration-secret-of-the-test"
        service = {
            "id": "qbr", "url": f"http://127.0.0.1:{bot_port}", "as_token": AS_TOKEN, "hs_token": HS_TOKEN,
            "sender_localpart": "qbr", "rate_limited": False,
            "namespaces": {"users": [{"exclusive": True, "regex": f"@qbr:{SERVER}"}], "aliases": [], "rooms": []},
        }
        (folder / "qbr-service.yaml").write_text(json.dumps(service))
        free = {"per_second": 1000, "burst_count": 1000}
        # JSON is YAML too.
        self.config.write_text(json.dumps({
            "server_name": SERVER, "pid_file": str(folder / "synapse.pid"),
            "listeners": [{
                "port": self.port, "type": "http", "tls": False, "bind_addresses": ["127.0.0.1"],
                "resources": [{"names": ["client"], "compress": False}]}],
            "database": {"name": "sqlite3", "args": {"database": str(folder / "synapse.db")}},
            "media_store_path": str(folder / "media"), "signing_key_path": str(folder / "signing.key"),
            "registration_shared_secret": self.secret, "macaroon_secret_key": "macaroon", "form_secret": "form",
            "report_stats": False, "trusted_key_servers": [],
            "app_service_config_files": [str(folder / "qbr-service.yaml")],
            "rc_message": free, "rc_login": {"address": free, "account": free, "failed_attempts": free},
            "rc_joins": {"local": free}, "rc_invites": {"per_room": free, "per_user": free},
        }))

    def run(self):
        key = ["-m", "synapse.app.homeserver", "-c", str(self.config)]
        if not (self.config.parent / "signing.key").exists():
            subprocess.run(
                [sys.executable, *key, "--generate-keys"], check=True, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, cwd=self.config.parent)
        environment = dict(os.environ, PYTHONWARNINGS="ignore")
        self.start([sys.executable, *key], environment)

        def answers():
            """Synapse to answer"""
            return call("GET", f"{self.url}/_matrix/client/versions")[0] == 200

        wait_until(answers)

    def register(self, name):
        """A person's access token."""
        _, answer = call("GET", f"{self.url}/_synapse/admin/v1/register")
        password = f"password of {name}"
        text = "\0".join([answer["nonce"], name, password, "notadmin"]).encode()
        mac = hmac.new(self.secret.encode(), text, hashlib.sha1).hexdigest()
        status, answer = call("POST", f"{self.url}/_synapse/admin/v1/register", {
            "nonce": answer["nonce"], "username": name, "password": password, "admin": False, "mac": mac})
        if status != 200:
            raise Fault(f"{name} cannot be registered: {answer}")
        return answer["access_token"]


class Bot(Process):
    """`qbr serve` on a demo workspace, which plays on Monday 9 March 2026."""

    def __init__(self, folder, program, synapse_url, port):
        super().__init__("qbr", folder)
        self.program, self.port = program, port
        self.environment = dict(
            os.environ, QBR_HOME=str(folder / "home"), QBR_MATRIX_HS_TOKEN=HS_TOKEN, QBR_MATRIX_AS_TOKEN=AS_TOKEN,
            QBR_MATRIX_HOMESERVER=synapse_url, QBR_ALLOW_PRIVATE_HOSTS="127.0.0.1", QBR_TZ="UTC")
        for name in [name for name in self.environment if name.startswith("QBR_") and name.endswith("_SECRET")]:
            del self.environment[name]

    def command(self, *words):
        done = subprocess.run(
            [self.program, *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            raise Fault(f"qbr {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def run(self):
        self.start([self.program, "serve", "--port", str(self.port)], self.environment)

        def answers():
            """qbr to answer"""
            if self.process.poll() is not None:
                raise Fault(f"qbr serve ended: {self.log.read_text()[-500:]}")
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5) as answer:
                return answer.status == 200

        wait_until(answers)


class Client:
    """Somebody with a Matrix account."""

    def __init__(self, synapse, name):
        self.url, self.name, self.sent = synapse.url, name, 0
        self.token = synapse.register(name)

    def ask(self, method, path, body=None):
        status, answer = call(method, f"{self.url}/_matrix/client/v3{path}", body, self.token)
        if status != 200:
            raise Fault(f"{self.name}, {method} {path}: {status} {answer}")
        return answer

    def create_room(self, invited):
        room = self.ask("POST", "/createRoom", {"preset": "private_chat", "invite": invited})["room_id"]
        return room

    def join(self, room):
        self.ask("POST", f"/join/{urllib.parse.quote(room)}", {})

    def say(self, room, text):
        """The event's id."""
        self.sent += 1
        path = f"/rooms/{urllib.parse.quote(room)}/send/m.room.message/{self.name}-{self.sent}"
        return self.ask("PUT", path, {"msgtype": "m.text", "body": text})["event_id"]

    def events(self, room):
        """All that happened in the room, the first first."""
        chunk = self.ask("GET", f"/rooms/{urllib.parse.quote(room)}/messages?dir=f&limit=500")["chunk"]
        return chunk
