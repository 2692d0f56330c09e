"""Sends messages to a fast receiver on this machine, ours beside curl's and aiohttp's; prints a section of docs/benchmarks.md.

All send the same request to the same receiver, in turn and several times; the best run of each counts. Deliveries per
core are deliveries by the processor time that the sender itself spent. The outbox does more than the others: it takes
each message from the workspace, renders and signs it, and marks it durably.
"""

import base64
import json
import os
import platform
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

BINARY, BENCH, PYTHON, RECEIVER = map(os.path.abspath, sys.argv[1:5])
HERE = os.path.dirname(os.path.abspath(__file__))
COUNT = int(os.environ.get("BENCH_DELIVERIES", "40000"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
CONNECTIONS = 15
SIZE = 600


def free_port():
    """A port below those that outgoing connections take: whoever tries one where nobody listens may get itself."""
    while True:
        port = random.randrange(20_000, 30_000)
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Receiver:
    """The receiver, for one run; afterwards how many requests it had, and the processor time that it took."""

    def __enter__(self):
        self.port = free_port()
        self.process = subprocess.Popen([RECEIVER, str(self.port)], stdout=subprocess.PIPE, text=True)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.01)

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.taken = int(self.process.stdout.read())
        self.seconds = cpu(os.wait4(self.process.pid, 0)[2])
        self.process.stdout.close()


def cpu(usage):
    return usage.ru_utime + usage.ru_stime


def run(command, environment=None):
    """Runs a sender to its end; returns seconds, processor seconds and the most memory it had, in megabytes."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: {errors.decode()[-500:]}")
    return seconds, cpu(usage), usage.ru_maxrss / 1024


def courier(url, _):
    return run([BENCH, url, str(COUNT), str(CONNECTIONS), str(SIZE)])


def curl(url, folder):
    body = os.path.join(folder, "body")
    with open(body, "wb") as file:
        file.write(b"x" * SIZE)
    return run([
        "curl", "--parallel", "--parallel-max", str(CONNECTIONS), "--no-progress-meter", "--noproxy", "*",
        "--data-binary", f"@{body}", "-H", "Content-Type: application/json", "-H", "Expect:", f"{url}[1-{COUNT}]"])


def aiohttp(url, _):
    return run([PYTHON, os.path.join(HERE, "delivery", "aiohttp_sender.py"), url, str(COUNT), str(CONNECTIONS), str(SIZE)])


def outbox(url, folder):
    """Messages in a hundred conversations, as many as the others send, on a disk."""
    home = os.path.join(folder, "home")
    shutil.rmtree(home, ignore_errors=True)
    os.mkdir(home)
    with open(os.path.join(home, "qbr.yaml"), "w") as file:
        file.write("destinations:\n  - {name: ours, kind: webhook, url_env: OUR_URL, secret_env: OUR_SECRET}\n")
    environment = os.environ | {
        "QBR_HOME": home, "QBR_ALLOW_PRIVATE_HOSTS": "127.0.0.1", "OUR_URL": url,
        "OUR_SECRET": "whsec_" + base64.b64encode(b"x" * 32).decode()}
    run([BINARY, "demo"], environment)
    reply = json.dumps({"choices": [], "text": "**Acme**: write the plan, due Fri 3 Apr. " + "x" * (SIZE - 200)})
    with sqlite3.connect(os.path.join(home, "qbr.sqlite")) as database:
        database.execute(
            "INSERT INTO turn (name, channel, conversation, at) VALUES ('bench', 'bench', 'bench', '2026-03-09T09:00:00Z')")
        turn = database.execute("SELECT max(id) FROM turn").fetchone()[0]
        database.executemany(
            "INSERT INTO outbox (id, turn, destination, conversation, body, created_at, state) "
            "VALUES (?, ?, 'ours', ?, ?, '2026-03-09T09:00:00Z', 'queued')",
            ((f"m{number}", turn, f"c{number % 100}", reply.encode()) for number in range(COUNT)))
    database.close()
    return run([BINARY, "outbox", "send"], environment)


SENDERS = [
    ("qbr, one curl_multi", courier), ("curl --parallel", curl), ("aiohttp", aiohttp), ("qbr outbox send, durably", outbox)]


def main():
    best = {}
    with tempfile.TemporaryDirectory(prefix="qbr-bench-delivery-") as folder:
        for _ in range(ROUNDS):
            for name, sender in SENDERS:
                with Receiver() as receiver:
                    seconds, spent, memory = sender(f"http://127.0.0.1:{receiver.port}/", folder)
                if receiver.taken != COUNT:
                    sys.exit(f"{name} sent {receiver.taken} of {COUNT}.")
                figures = (COUNT / seconds, COUNT / spent, memory, COUNT / receiver.seconds)
                best[name] = max(best.get(name, figures), figures)
    versions = [
        re.search(r"libcurl/(\S+)", subprocess.run(["curl", "--version"], capture_output=True, text=True).stdout)[1],
        subprocess.run([PYTHON, "-c", "import aiohttp; print(aiohttp.__version__)"], capture_output=True, text=True)
        .stdout.strip()]
    print("## Delivery\n")
    print(f"`scripts/bench delivery`, on {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}.\n")
    print(
        f"{COUNT:,} posts of {SIZE} bytes over {CONNECTIONS} connections to a receiver in C on the same machine, the best "
        f"of {ROUNDS} runs; libcurl {versions[0]}, aiohttp {versions[1]}. Per core is by the processor time that the "
        "sender took; the last column says what the receiver could have taken.\n")
    print("| who | a second | a second and core | memory, MB | receiver's own |\n| --- | --: | --: | --: | --: |")
    for name, figures in best.items():
        print(f"| {name} | " + " | ".join(f"{figure:,.0f}" for figure in figures) + " |")


main()
