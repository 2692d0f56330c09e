"""Times the conversation of the built program from outside, and prints a section of docs/benchmarks.md.

A turn is one line in and one line out of `qbr chat --json`: reading, understanding, the flow, and the commit of the
state, the journal and the answer (SQLite, WAL, synchronous=FULL) before the line comes out.
"""

import json
import os
import platform
import pty
import select
import signal
import subprocess
import sys
import tempfile
import time

BINARY = os.path.abspath(sys.argv[1])
ACCOUNTS = 500
ROUNDS = 40

# A CSM's ordinary turns, each round about another account: some look, some write, each is committed.
TURNS = [
    "/qbr-prep Account {account}",
    "what is overdue",
    "check goals",
    "24 march",
    "skip", "skip", "skip",
    "no",
    "cancel",
    "add action for Account {account}: send the adoption deck",
    "Owner 3, 30 june 2026",
    "anybody can open it",
    "save",
    "my actions",
    "how healthy is Account {account}",
]


def write_exports(folder):
    accounts = os.path.join(folder, "accounts.csv")
    usage = os.path.join(folder, "usage.csv")
    with open(accounts, "w") as file:
        file.write("account_id,company_name,region,industry,arr_value,contract_start_date,renewal_date,account_owner\n")
        for n in range(1, ACCOUNTS + 1):
            file.write(f"ACC-{n:05d},Account {n:04d},EMEA,Retail,{20000 + 1500 * n},2024-04-06,2027-04-06,Owner {n % 12}\n")
    with open(usage, "w") as file:
        file.write("account_id,weekly_logins,monthly_active_users,core_module_adoption,seat_utilization_pct,total_seats,active_seats\n")
        for n in range(1, ACCOUNTS + 1):
            file.write(f"ACC-{n:05d},{n % 50},{n % 80},0.{n % 90 + 10},0.{n % 80 + 10},50,{n % 50}\n")
    return [accounts, usage]


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def time_turns(environment):
    program = subprocess.Popen([BINARY, "chat", "--json", "--user", "Owner 3"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, env=environment)
    times, bad = [], 0
    for round_number in range(ROUNDS):
        for text in TURNS:
            said = text.format(account=f"{250 + round_number:04d}")
            line = json.dumps({"text": said, "conversation": f"bench-{round_number % 4}"}) + "\n"
            begin = time.perf_counter()
            program.stdin.write(line.encode())
            program.stdin.flush()
            answer = program.stdout.readline()
            took = time.perf_counter() - begin
            if b'"error"' in answer or not answer:
                bad += 1
            if round_number >= 2:
                times.append(took * 1000)
    memory = resident(program.pid)
    program.stdin.close()
    program.wait()
    return times, bad, memory


def resident(process):
    """The resident memory of a process, in MB."""
    with open(f"/proc/{process}/status") as status:
        return next(int(row.split()[1]) / 1024 for row in status if row.startswith("VmRSS"))


def time_prompt(command, environment, prompt=b"> "):
    """From starting a program to its prompt on a terminal, in ms, and its memory there, in MB."""
    begin = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(command[0], command, environment)
    seen = b""
    while prompt not in seen:
        if not select.select([terminal], [], [], 20)[0]:
            break
        try:
            seen += os.read(terminal, 4096)
        except OSError:
            break
    took = (time.perf_counter() - begin) * 1000
    memory = resident(child)
    os.write(terminal, b"\x04")
    time.sleep(0.05)
    os.close(terminal)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return took, memory


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo") as info:
        for row in info:
            if row.startswith("model name"):
                model = row.split(":", 1)[1].strip()
                break
    return f"{os.cpu_count()} cores of {model}, {platform.system()} {platform.release()}"


def workspace(folder):
    """The environment of a program that has its workspace in a folder, filled with accounts."""
    environment = {**os.environ, "QBR_HOME": folder, "QBR_NOW": "2026-03-09T09:00:00Z", "QBR_TZ": "UTC",
                   "TERM": "xterm", "NO_COLOR": "1"}
    for name in ("QBR_DB", "QBR_USER"):
        environment.pop(name, None)
    subprocess.run([BINARY, "import", "--yes", "--as-of", "2026-03-08", *write_exports(folder)],
                   env=environment, check=True, stdout=subprocess.DEVNULL)
    return environment


def main():
    with tempfile.TemporaryDirectory() as folder:
        environment = workspace(folder)
        time_prompt([BINARY, "chat"], environment)
        starts = [time_prompt([BINARY, "chat"], environment)[0] for _ in range(15)]
        times, bad, memory = time_turns(environment)
    print("## Conversation\n")
    print(f"Measured on {time.strftime('%Y-%m-%d')} on {machine()}, release build, by `scripts/bench conversation`.\n")
    print("| what | median | 95th | 99th | worst | goal |")
    print("| --- | --: | --: | --: | --: | --- |")
    row = [percentile(times, share) for share in (0.5, 0.95, 0.99, 1)]
    print(f"| a warm turn, {ACCOUNTS} accounts, commit included (ms, n={len(times)}) | "
          + " | ".join(f"{value:.2f}" for value in row) + " | median under 5 ms |")
    row = [percentile(starts, share) for share in (0.5, 0.95, 0.99, 1)]
    print(f"| from start to the prompt, {ACCOUNTS} accounts (ms, n={len(starts)}) | "
          + " | ".join(f"{value:.0f}" for value in row) + " | under 100 ms |")
    print(f"\nResident memory after the turns: {memory:.0f} MB. Turns answered with an error: {bad}.")


if __name__ == "__main__":
    main()
