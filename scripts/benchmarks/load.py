"""Loads servers over workspaces of growing size, and prints a section of docs/benchmarks.md, with its plot.

    load.py QBR PLOT

One server on a file, and three on a PostgreSQL database (a private one; BENCH_POSTGRES names another). Each account is a
copy of the demo's Acme: its people, goals, figures, reviews and ten actions; one conversation in ten accounts is open, in
the midst of a review's preparation. Requests are signed slash commands, each a turn that is committed, each in the
next conversation: first as many as 16 connections carry, then 40 a second, for which latencies are given.
"""

import asyncio
import hashlib
import hmac
import json
import os
import platform
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

BINARY = os.path.abspath(sys.argv[1])
PLOT = sys.argv[2]
SERVER = os.environ.get("BENCH_POSTGRES") or os.environ.get("QBR_TEST_POSTGRES")
SIZES = [int(size) for size in os.environ.get("BENCH_ACCOUNTS", "1000,10000,100000").split(",")]
# Moving millions of rows to a server takes its time: up to so many accounts are.
MOST_MOVED = int(os.environ.get("BENCH_SERVER_ACCOUNTS", "100000"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "20"))
SECRET = "bench-signing-secret"
CONNECTIONS, RATE, BOOK = 16, 40, 50
NOW = "2026-03-09T09:00:00Z"

STARTS = ["nor", "bel", "cas", "dor", "el", "far", "gal", "har", "in", "jor", "kel", "lum", "mar", "nev", "or", "pel",
          "quin", "ros", "sol", "tor", "ul", "ver", "wes", "yor", "zan"]
MIDDLES = ["da", "vi", "lo", "re", "mi", "sta", "ne", "ko", "lia", "ru"]
ENDS = ["x", "vale", "tech", "ton", "wave", "gate", "mont", "dyne"]
TRADES = ["Logistics", "Foods", "Robotics", "Telecom", "Airways", "Textiles", "Pharma", "Marine", "Optics", "Energy",
          "Motors", "Paper", "Steel", "Glass", "Ceramics", "Software", "Media", "Travel", "Seeds", "Dairy", "Timber",
          "Chemicals", "Plastics", "Rail", "Cables", "Tools", "Pumps", "Valves", "Sensors", "Printing", "Packaging",
          "Furniture", "Fashion", "Toys", "Sports", "Music", "Games", "Books", "Coffee", "Tea", "Wine", "Water", "Salt",
          "Spices", "Grain", "Fruit", "Fish", "Leather", "Wool", "Cotton"]
FIRST = ["Anna", "Boris", "Carla", "Diego", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Luis", "Mona",
         "Nils", "Olga", "Pablo", "Quentin", "Rosa", "Stefan", "Tanja", "Uwe", "Vera", "Walter", "Xenia", "Yusuf", "Zoe"]
LAST = ["Albrecht", "Bernard", "Castillo", "Dahl", "Eriksen", "Fontaine", "Gruber", "Hoffmann", "Ivanova", "Jansen",
        "Keller", "Lindholm", "Moreau", "Novak", "Olsen", "Petrov", "Quist", "Romero", "Santos", "Tanaka", "Ullman",
        "Vogel", "Weber", "Xu", "Yilmaz", "Zimmer"]


def company(n):
    """Distinct for a hundred thousand: two thousand first words, fifty trades."""
    word, trade = n % 2000, n // 2000
    return f"{STARTS[word % 25]}{MIDDLES[word // 25 % 10]}{ENDS[word // 250]}".capitalize() + " " + TRADES[trade]


def person(n):
    return f"{FIRST[n % 26]} {LAST[n // 26 % 26]}"


def environment(home):
    return {"PATH": os.environ["PATH"], "HOME": home, "QBR_HOME": home, "QBR_TZ": "UTC", "QBR_NOW": NOW,
            "QBR_SLACK_SIGNING_SECRET": SECRET, "QBR_LOG_LEVEL": "warning"}


def run(home, *arguments):
    done = subprocess.run([BINARY, *arguments], env=environment(home), cwd=home, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"qbr {' '.join(arguments)} failed: {done.stderr}")
    return done.stdout


# MARK: What is stored


def templates(demo):
    """Acme's facts as texts in which its id stands as 'acme', with the newest of its figures."""
    kinds = ["account", "contract", "contact", "goal", "spiced", "metric", "ticket_rollup", "review", "action", "value",
             "health"]
    facts = {}
    for kind in kinds:
        column = "id" if kind == "account" else "account"
        facts[kind] = [row[0] for row in demo.execute(
            f'SELECT facts FROM "{kind}" WHERE {column} = ? ORDER BY id', ("acme",))]
    facts["metric"] = facts["metric"][-10:]
    facts["spiced"] = facts["spiced"][-1:]
    facts["action"] = (facts["action"] * 10)[:10]
    return facts


def of_account(facts, n):
    """The rows of the account of that number: kind, id, JSON."""
    key = f"c{n}"
    for kind, texts in facts.items():
        for index, text in enumerate(texts):
            fact = json.loads(text.replace("acme", key).replace('"maya"', f'"csm{n // BOOK}"'))
            if kind == "account":
                fact.update(name=company(n), aliases=[], domain=f"{company(n).lower().replace(' ', '')}.example")
            elif kind == "contact":
                fact["name"] = person(n * 3 + index)
            elif kind == "action":
                fact["id"] = f"QBR-2025Q4-{n * 10 + index:07}"
                if index >= 5:
                    for name in ("completion_date", "evidence"):
                        fact.pop(name, None)
                    fact["status"] = "in_progress" if index < 8 else "not_started"
                    fact["due_date"] = f"2026-0{3 + index % 3}-{1 + n % 28:02}"
            yield kind, fact["id"], json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fill(home, size):
    """Puts the facts straight into the tables: an import of millions of rows is not what is measured."""
    run(home, "list", "people")
    with tempfile.TemporaryDirectory() as other:
        run(other, "demo")
        demo = sqlite3.connect(os.path.join(other, "qbr.sqlite"))
        facts = templates(demo)
        ours = demo.execute("SELECT id, facts FROM person WHERE id <> 'maya'").fetchall()
        demo.close()
    database = sqlite3.connect(os.path.join(home, "qbr.sqlite"))
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA cache_size = -500000")
    people = ours + [
        (f"csm{n}", json.dumps({"chat_ids": [f"slack:U{n}"], "id": f"csm{n}", "name": f"{person(n)} {n}",
                                "nicknames": [], "role": "csm"}, sort_keys=True, separators=(",", ":")))
        for n in range(-(-size // BOOK))]
    database.executemany("INSERT INTO person (id, facts, revision) VALUES (?, ?, 0)", people)
    for kind in facts:
        database.executemany(
            f'INSERT INTO "{kind}" (id, facts, revision) VALUES (?, ?, 0)',
            ((key, text) for n in range(size) for of, key, text in of_account({kind: facts[kind]}, n)))
    # The names are written when the program next opens it.
    database.execute("DELETE FROM name_edition")
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return run(home, "list", "people")


def open_conversations(home, size):
    """One in ten accounts is being prepared: the first is, really, and the others are copies of that conversation."""
    with Server(home, os.path.join(home, "qbr.sqlite")) as server:
        asyncio.run(send(server.port, [(0, f"prep {company(0)}")]))
    database = sqlite3.connect(os.path.join(home, "qbr.sqlite"))
    row = database.execute("SELECT id, user, state, version, updated_at, is_open FROM conversation").fetchall()
    assert len(row) == 1 and row[0][5] == 1, row
    key, user, state, *rest = row[0]
    state = state.decode()
    database.executemany(
        "INSERT INTO conversation (id, user, state, version, updated_at, is_open) VALUES (?, ?, ?, ?, ?, ?)",
        ((key.replace("C0", f"C{n}"), user.replace("U0", f"U{n % people_of(size)}"),
          state.replace('"c0', f'"c{n}').replace(company(0), company(n)).encode(), *rest)
         for n in range(1, size // 10)))
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def people_of(size):
    return -(-size // BOOK)


# MARK: What is asked


def slip(name, n):
    """Two letters of the first word changed places."""
    at = 2 + n % 2
    return name[:at] + name[at + 1] + name[at] + name[at + 2:]


def spoken(n, size, rng):
    """A conversation, and what is said in it: looks and changes, most of them of an account that is named."""
    account = rng.randrange(size)
    name = company(account)
    texts = [f"brief {name}", f"actions {name}", f"health {slip(name, n)}", "what is overdue",
             f"move QBR-2025Q4-{account * 10 + 5 + n % 5:07} to 2026-0{4 + n % 5}-1{n % 9}", f"agenda {name}", "my week",
             f"prep {name}", "help", f"what did {name.lower()} gain"]
    return n % max(1, size // 10), texts[n % len(texts)]


def signed(number, conversation, text, people):
    body = urllib.parse.urlencode({
        "command": "/qbr", "text": text, "user_id": f"U{conversation % people}", "team_id": "T1",
        "channel_id": f"C{conversation}", "trigger_id": f"{os.getpid()}.{number}"}).encode()
    # The program's clock stands still at this moment, and so does the signature's.
    now = str(1773046800)
    signature = hmac.new(SECRET.encode(), f"v0:{now}:".encode() + body, hashlib.sha256).hexdigest()
    return (f"POST /slack/command HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"X-Slack-Request-Timestamp: {now}\r\nX-Slack-Signature: v0={signature}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n").encode() + body


async def ask(streams, request):
    reader, writer = streams
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    length = next((int(line.split(b":")[1]) for line in head.split(b"\r\n")
                   if line.lower().startswith(b"content-length:")), 0)
    return head.startswith(b"HTTP/1.1 200"), (await reader.readexactly(length)).decode()


async def send(port, lines, people=1):
    streams = await asyncio.open_connection("127.0.0.1", port)
    for number, (conversation, text) in enumerate(lines):
        good, said = await ask(streams, signed(f"first.{number}", conversation, text, people))
        if not good or "text" not in said:
            sys.exit(f"'{text}' was answered with: {said}")


async def load(ports, size, first, rate=None):
    """Requests for a while: latencies in milliseconds by kind of request, and how many were not answered."""
    rng, times, bad, number = random.Random(first), [], 0, first
    connections = [await asyncio.open_connection("127.0.0.1", ports[n % len(ports)]) for n in range(CONNECTIONS)]
    start = time.perf_counter()
    free = asyncio.Queue()
    for connection in connections:
        free.put_nowait(connection)

    async def one(n, due):
        nonlocal bad
        conversation, text = spoken(n, size, rng)
        connection = await free.get()
        begun = time.perf_counter() if due is None else due
        good, _ = await ask(connection, signed(n, conversation, text, people_of(size)))
        times.append((n % 10, (time.perf_counter() - begun) * 1000))
        bad += 0 if good else 1
        free.put_nowait(connection)

    if rate is None:
        async def work():
            nonlocal number
            while time.perf_counter() < start + SECONDS:
                number += 1
                await one(number, None)

        await asyncio.gather(*(work() for _ in connections))
    else:
        tasks = []
        for index in range(int(rate * SECONDS)):
            due = start + index / rate
            await asyncio.sleep(max(0, due - time.perf_counter()))
            tasks.append(asyncio.create_task(one(first + index, due)))
        await asyncio.gather(*tasks)
    for _, writer in connections:
        writer.close()
    return times, bad, len(times) / (time.perf_counter() - start)


# MARK: Who answers


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`qbr serve` on a workspace."""

    def __init__(self, home, database):
        self.home, self.database = home, database

    def __enter__(self):
        self.port = free_port()
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [BINARY, "serve", "--port", str(self.port), "--db", self.database], env=environment(self.home),
            cwd=self.home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=20).read()
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"qbr serve ended: {self.process.stderr.read().decode()}")
                time.sleep(0.002)
        self.start = (time.perf_counter() - begun) * 1000
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate()

    @property
    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS"))


def percentile(times, share):
    ordered = sorted(time for _, time in times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def names_looked_up(home, database, size):
    """Microseconds in which the names in a text were found, one letter in three of them wrong: median and 99th."""
    rng = random.Random(7)
    lines = []
    for n in range(2000):
        name = company(rng.randrange(size))
        lines.append(f"how is {slip(name, n) if n % 3 == 0 else name.lower()} doing")
    done = subprocess.run(
        [BINARY, "parse", "--times", "--json", "--db", database], input="\n".join(lines) + "\n", capture_output=True,
        text=True, env=environment(home), cwd=home)
    found = sum('"account"' in line for line in done.stdout.splitlines())
    said = done.stderr.strip().split("names: ")[1].replace(" µs", "").split(", ")
    return float(said[0].split()[0]), float(said[1].split()[0]), found / len(lines)


def measure(home, database, size, servers):
    """The figures of one size and engine."""
    run(home, "list", "people", "--db", database)
    starts = []
    for _ in range(5):
        with Server(home, database) as server:
            starts.append(server.start)
    running = []
    try:
        for _ in range(servers):
            running.append(Server(home, database).__enter__())
        ports = [server.port for server in running]
        asyncio.run(load(ports, size, 1_000, rate=RATE))
        busy, bad, rate = asyncio.run(load(ports, size, 1_000_000))
        steady, worse, _ = asyncio.run(load(ports, size, 10_000_000, rate=RATE))
        memory = max(server.memory for server in running)
    finally:
        for server in running:
            server.__exit__()
    for kind in range(10):
        own = [entry for entry in steady if entry[0] == kind]
        print(f"  {spoken(kind, size, random.Random(1))[1]!r}: {percentile(own, 0.5):.1f} / {percentile(own, 0.99):.1f}",
              file=sys.stderr)
    return {"size": size, "rate": rate, "busy": percentile(busy, 0.99),
            "p50": percentile(steady, 0.5), "p95": percentile(steady, 0.95), "p99": percentile(steady, 0.99),
            "memory": memory, "start": sorted(starts)[2], "bad": bad + worse,
            "names": names_looked_up(home, database, size)}


# MARK: The page


def plot(results):
    """The latencies over the number of accounts, as SVG: a line for each engine and percentile."""
    width, height, left, top, right, bottom = 640, 320, 60, 30, 190, 50
    inner_width, inner_height = width - left - right, height - top - bottom
    most = max(row[part] for rows in results.values() for row in rows for part in ("p50", "p99")) * 1.1
    sizes = SIZES
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
             f'font-size="12" role="img" aria-label="Latency of a turn by number of accounts">',
             f'<rect width="{width}" height="{height}" fill="#fff"/>',
             f'<text x="{left}" y="16">Latency of a turn at {RATE} a second, in ms</text>']
    for step in range(5):
        value = most * step / 4
        y = top + inner_height * (1 - step / 4)
        lines.append(f'<path d="M{left} {y:.1f}h{inner_width}" stroke="#ddd"/>'
                     f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{value:.0f}</text>')
    x_of = [left + inner_width * index / max(1, len(sizes) - 1) for index in range(len(sizes))]
    for x, size in zip(x_of, sizes):
        lines.append(f'<text x="{x:.1f}" y="{height - bottom + 18}" text-anchor="middle">{size:,}</text>')
    lines.append(f'<text x="{left + inner_width / 2:.1f}" y="{height - 12}" text-anchor="middle">accounts, each with ten '
                 f'actions</text>')
    colours = ["#0072b2", "#d55e00"]
    for colour, (name, rows) in zip(colours, results.items()):
        for part, dash in (("p50", ""), ("p99", ' stroke-dasharray="6 4"')):
            points = [(x, top + inner_height * (1 - row[part] / most)) for x, row in zip(x_of, rows)]
            lines.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2"{dash} points="'
                         + " ".join(f"{x:.1f},{y:.1f}" for x, y in points) + '"/>')
            what = "median" if part == "p50" else "99th"
            lines.append(f'<text x="{points[-1][0] + 8:.1f}" y="{points[-1][1] + 4:.1f}" fill="{colour}">{name}, {what}</text>')
    lines.append("</svg>")
    with open(PLOT, "w") as file:
        file.write("\n".join(lines) + "\n")


def main():
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    results = {"SQLite": []}
    if SERVER:
        results["PostgreSQL"] = []
    for size in SIZES:
        home = tempfile.mkdtemp(prefix="qbr-load-", dir=os.environ.get("BENCH_FOLDER"))
        try:
            fill(home, size)
            open_conversations(home, size)
            file = os.path.join(home, "qbr.sqlite")
            if SERVER and size <= MOST_MOVED:
                schema = f"load{size}"
                psql = ["psql", "-q", "-d", SERVER, "-c"]
                subprocess.run([*psql, f"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"], check=True,
                               capture_output=True)
                there = f"{SERVER}{'&' if '?' in SERVER else '?'}options=-csearch_path%3D{schema}"
                run(home, "move", "--from", file, "--to", there)
                subprocess.run([*psql, "VACUUM ANALYZE"], check=True, capture_output=True)
                results["PostgreSQL"].append(measure(home, there, size, 3))
                subprocess.run([*psql, f"DROP SCHEMA {schema} CASCADE"], check=True, capture_output=True)
            results["SQLite"].append(measure(home, file, size, 1))
        finally:
            shutil.rmtree(home)
    page(results, cpu)


def page(results, cpu):
    plot(results)
    print(f"""## Load

Measured on {time.strftime('%Y-%m-%d')} on {os.cpu_count()} cores of {cpu}, Linux {platform.release()}, release build, by \
`scripts/bench load`: one server on a file, three on PostgreSQL, everything and its client on these cores. Each account has \
ten actions and some thirty other facts; one in ten is being prepared in a conversation of its own. Requests are signed \
slash commands, each in the next conversation and committed: briefs, agendas, lists, health, value, moved actions, names \
with a slip in them.

| workspace | accounts | turns a second, busy | at {RATE} a second: median / 95th / 99th ms | start to ready, ms | a server's memory, MB | names of a text found: median / 99th ms | not answered |
| --- | --: | --: | --: | --: | --: | --: | --: |""")
    for name, rows in results.items():
        for row in rows:
            median, worst, _ = row["names"]
            print(f"| {name} | {row['size']:,} | {row['rate']:.0f} | {row['p50']:.1f} / {row['p95']:.1f} / {row['p99']:.1f} | "
                  f"{row['start']:.0f} | {row['memory']:.0f} | {median / 1000:.2f} / {worst / 1000:.2f} | {row['bad']} |")
    print()
    for name, rows in results.items():
        print(f"{name}: the 99th percentile at {rows[-1]['size']:,} accounts is {rows[-1]['p99'] / rows[0]['p99']:.2f} times "
              f"that at {rows[0]['size']:,} (goal 1.5).", end=" ")
    print("Goals besides: ready in 300 ms, 150 MB, names in 1 ms.\n\n![Latency by number of accounts](images/load.svg)")


main()
