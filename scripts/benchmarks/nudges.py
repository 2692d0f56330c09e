"""Times rounds of nudges over workspaces of different sizes, and prints a section of docs/benchmarks.md.

Of all actions one in a hundred is due, half of the others are closed and half are due later. A round finds what is due,
routes it, words the digest, logs what it tells and posts one message to a receiver on this machine. The same command
on a workspace whose digest has been sent is taken beside it: that is the start of the program.
"""

import http.server
import json
import os
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date, timedelta

BINARY = os.path.abspath(sys.argv[1])
SIZES = [int(size) for size in os.environ.get("BENCH_ACTIONS", "10000,100000,1000000").split(",")]
RUNS = 5
MONDAY = date(2026, 3, 9)
SETTINGS = """
destinations:
  - name: "#team"
    kind: mattermost
    url_env: BENCH_URL
    digest: "09:10"
"""


class Receiver(http.server.BaseHTTPRequestHandler):
    """Takes what comes."""

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


def fill(path, size):
    """Puts people, accounts and actions straight into the tables: an import of a million rows is not what is measured."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    provenance = {"source": "bench", "as_of": "2026-03-01"}
    people = [{"id": f"p{n}", "name": f"Person {n}", "role": "csm", "nicknames": [], "chat_ids": []} for n in range(50)]
    accounts = [
        {"id": f"a{n}", "name": f"Account {n}", "aliases": [], "use_cases": [], "owner_csm": f"p{n % 50}",
         "logo_flag": False, "created_at": "2025-01-01", "provenance": provenance} for n in range(500)
    ]

    def action(number):
        is_due, is_closed = number % 100 == 0, number % 2 == 0
        day = MONDAY - timedelta(days=number // 100 % 20) if is_due else MONDAY + timedelta(days=30 + number % 300)
        return {
            "id": f"QBR-2026Q1-{number:07}", "action": "send the adoption deck", "status":
                "in_progress" if is_due or not is_closed else "complete",
            "owner": {"id": f"p{number % 50}", "name": f"Person {number % 50}"}, "due_date": day.isoformat(),
            "notes": [], "linked_to": {"account": f"a{number % 500}"}, "side": "ours" if number % 3 else "theirs",
            "support": [], "created_by": "p0", "created_on": "2026-01-05", "due_history": [], "carryover_count": 0,
            "ask_count": 0,
        }

    for table, rows in [("person", people), ("account", accounts), ("action", map(action, range(size)))]:
        database.executemany(
            f'INSERT INTO "{table}" (id, facts, revision) VALUES (?, ?, 0)',
            ((row["id"], json.dumps(row, sort_keys=True, separators=(",", ":"))) for row in rows))
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def measured(arguments, environment):
    """Seconds, processor seconds and peak megabytes of one run."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [BINARY, *arguments], env=environment, cwd=environment["QBR_HOME"], stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(arguments)} failed: {said}")
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said


def median(runs, place):
    return statistics.median(run[place] for run in runs)


def rounds(size, folder, url):
    """The figures of one size: rounds on days of their own, and the bare start beside them."""
    home = os.path.join(folder, str(size))
    os.mkdir(home)
    with open(os.path.join(home, "qbr.yaml"), "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    environment = {
        **os.environ, "QBR_HOME": home, "QBR_TZ": "UTC", "BENCH_URL": url, "QBR_ALLOW_PRIVATE_HOSTS": "127.0.0.1",
    }
    measured(["list", "people"], {**environment, "QBR_NOW": "2026-03-01"})
    fill(os.path.join(home, "qbr.sqlite"), size)
    told, started = [], []
    for run in range(RUNS):
        # Each on a day of its own, for a channel hears once a day.
        environment["QBR_NOW"] = f"{MONDAY + timedelta(days=run)}T09:10:00Z"
        told.append(measured(["nudge"], environment))
        if "queued" not in told[-1][3]:
            sys.exit(f"a round said nothing: {told[-1][3]}")
        started.append(measured(["nudge"], environment))
    return told, started


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/hook"
    load = os.getloadavg()[0]
    print("## Nudges\n")
    print(f"Measured on {date.today()} on {os.cpu_count()} cores, {platform.system()} {platform.release()} under a load "
          f"of {load:.0f}, release build, by `scripts/bench nudges`; medians of {RUNS} rounds.\n")
    print("| actions kept | due | a round (s) | of it the start (s) | processor time (s) | peak memory (MB) |")
    print("| --: | --: | --: | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            told, started = rounds(size, folder, url)
            print(f"| {size:,} | {size // 100:,} | {median(told, 0):.2f} | {median(started, 0):.2f} "
                  f"| {median(told, 1):.2f} | {median(told, 2):.0f} |", flush=True)
    server.shutdown()


main()
