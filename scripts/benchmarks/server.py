"""Loads the built server with signed slash commands, and slack_bolt beside it; prints a section of docs/benchmarks.md.

Every request is one that Slack would send: signed, with a trigger of its own, so none is a repeat. qbr answers from its
demo workspace and commits each turn; slack_bolt answers a constant. Requests per core are requests by the processor
time that the server itself spent, so that the client beside it does not count.
"""

import asyncio
import hashlib
import hmac
import os
import platform
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

BINARY = os.path.abspath(sys.argv[1])
PYTHON = os.path.abspath(sys.argv[2])
HERE = os.path.dirname(os.path.abspath(__file__))
SECRET = "bench-signing-secret"
CONNECTIONS = 32
SECONDS = float(os.environ.get("BENCH_SECONDS", "20"))
RATE = 200

# What people ask for in a channel; each is a turn that is committed.
TEXTS = ["actions", "brief acme", "what is overdue", "health globex", "help", "agenda acme", "actions hooli", "week"]


def request(number):
    """One signed request, as bytes on the wire."""
    body = urllib.parse.urlencode({
        "command": "/qbr", "text": TEXTS[number % len(TEXTS)], "user_id": "U1", "team_id": "T1",
        "channel_id": f"C{number % 40}", "trigger_id": f"{os.getpid()}.{number}",
    }).encode()
    now = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"v0:{now}:".encode() + body, hashlib.sha256).hexdigest()
    head = (f"POST /slack/command HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"X-Slack-Request-Timestamp: {now}\r\nX-Slack-Signature: v0={signature}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n")
    return head.encode() + body


class Connection:
    """One kept-alive connection that asks and waits for the whole reply."""

    def __init__(self, port):
        self.port = port

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        return self

    async def ask(self, number):
        self.writer.write(request(number))
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n")
                       if line.lower().startswith(b"content-length:")), 0)
        body = await self.reader.readexactly(length)
        return head.startswith(b"HTTP/1.1 200") and length > 0 and body


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


async def as_fast_as_it_goes(port, first):
    """Keeps all connections busy; latencies and how many were not answered as they should be."""
    times, bad, number = [], 0, first
    connections = [await Connection(port).open() for _ in range(CONNECTIONS)]
    end = time.perf_counter() + SECONDS

    async def work(connection):
        nonlocal number, bad
        while time.perf_counter() < end:
            number += 1
            begin = time.perf_counter()
            good = await connection.ask(number)
            times.append(time.perf_counter() - begin)
            bad += 0 if good else 1

    await asyncio.gather(*(work(connection) for connection in connections))
    return times, bad


async def at_a_rate(port, first):
    """RATE requests a second, whether or not those before are answered; a latency counts from when it was due."""
    free = asyncio.Queue()
    for _ in range(CONNECTIONS):
        free.put_nowait(await Connection(port).open())
    times, bad = [], 0
    start = time.perf_counter()

    async def one(number, due):
        nonlocal bad
        connection = await free.get()
        good = await connection.ask(number)
        times.append(time.perf_counter() - due)
        bad += 0 if good else 1
        free.put_nowait(connection)

    tasks = []
    for index in range(int(RATE * SECONDS)):
        due = start + index / RATE
        await asyncio.sleep(max(0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(one(first + index, due)))
    await asyncio.gather(*tasks)
    return times, bad


def processor_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid):
    with open(f"/proc/{pid}/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def wait_for(port):
    import socket
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"Nothing listens on port {port} after 30 seconds.")


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Ours:
    """`qbr serve` on a demo workspace in a folder."""

    def __init__(self, name, folder):
        self.name, self.home = name, tempfile.mkdtemp(dir=folder)

    def __enter__(self):
        environment = {"PATH": os.environ["PATH"], "QBR_HOME": self.home, "QBR_TZ": "UTC", "HOME": self.home,
                       "QBR_SLACK_SIGNING_SECRET": SECRET, "QBR_LOG_LEVEL": "warning"}
        for arguments in (["demo"], ["people", "link", "Maya", "slack:U1"]):
            subprocess.run([BINARY, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, cwd=self.home)
        self.port = free_port()
        self.process = subprocess.Popen([BINARY, "serve", "--port", str(self.port)], env=environment, cwd=self.home,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.port)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        shutil.rmtree(self.home)


class Bolt:
    name = "slack_bolt 1.30.0, ASGI (uvicorn, uvloop, httptools), a constant"

    def __enter__(self):
        self.port = free_port()
        self.process = subprocess.Popen(
            [PYTHON, "-m", "uvicorn", "bolt_app:api", "--port", str(self.port), "--loop", "uvloop", "--http", "httptools",
             "--no-access-log", "--log-level", "warning"], cwd=os.path.join(HERE, "server"))
        wait_for(self.port)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def measure(server):
    with server:
        asyncio.run(as_fast_as_it_goes_briefly(server.port))
        spent = processor_seconds(server.process.pid)
        began = time.perf_counter()
        fast, bad = asyncio.run(as_fast_as_it_goes(server.port, 1_000))
        took = time.perf_counter() - began
        per_core = len(fast) / (processor_seconds(server.process.pid) - spent)
        steady, worse = asyncio.run(at_a_rate(server.port, 10_000_000))
        print(f"| {server.name} | {len(fast) / took:.0f} | {per_core:.0f} | {percentile(fast, 0.5):.1f} / "
              f"{percentile(fast, 0.99):.1f} | {percentile(steady, 0.5):.1f} / {percentile(steady, 0.99):.1f} | "
              f"{resident(server.process.pid):.0f} | {bad + worse} |", flush=True)
        return per_core


async def as_fast_as_it_goes_briefly(port):
    """Warms up: what is learnt or compiled at the first request is not measured."""
    connection = await Connection(port).open()
    for number in range(200):
        await connection.ask(number)


def main():
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    print(f"""## Server

Measured on {time.strftime('%Y-%m-%d')} on {os.cpu_count()} cores of {cpu}, Linux {platform.release()}, release build, by \
`scripts/bench server`: signed slash commands over {CONNECTIONS} connections for {SECONDS:.0f} s, then {RATE} a second for as long. The client \
runs on the same cores; a rate per core is by the server's own processor time.

| who | requests a second | per core | busy: median / 99th ms | at {RATE}/s: median / 99th ms | resident MB | not answered |
| --- | --: | --: | --: | --: | --: | --: |""")
    measure(Ours("qbr, each turn committed to the disk", None))
    ours = measure(Ours("qbr, its workspace in memory (tmpfs)", "/dev/shm"))
    bolt = measure(Bolt())
    print(f"\nWithout the disk qbr answers {ours / bolt:.2f} times as many requests per core as slack_bolt (goal 1.75); "
          f"a durable turn's 99th percentile at {RATE}/s has the goal of 25 ms, memory that of 60 MB.")


main()
