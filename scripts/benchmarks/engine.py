"""Times the engine beside Errbot, and prints a section of docs/benchmarks.md.

engine.py QBR ENGINE-BENCH ROOT ERRBOT-PYTHON: the built program, the built package scripts/benchmarks/engine, the root
of the project, and a Python in which Errbot is installed. Rasa is not measured: its figures are those published for
3.6.21 with keyword intents, regular expressions and one form.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

from conversation import BINARY, machine, time_prompt, workspace

ENGINE, ROOT, PYTHON = (os.path.abspath(path) for path in sys.argv[2:5])
HERE = os.path.dirname(os.path.abspath(__file__))


def median(values):
    return sorted(values)[len(values) // 2]


def prompts(command, environment, prompt, count):
    """The median time to the prompt, and the memory there."""
    time_prompt(command, environment, prompt)
    runs = [time_prompt(command, environment, prompt) for _ in range(count)]
    return median([took for took, _ in runs]), median([memory for _, memory in runs])


def time_check():
    """Ms that a check takes, and of processor time, which other work on the machine hardly changes."""
    times, costs = [], []
    for _ in range(21):
        begin, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([BINARY, "check", "intents"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append((time.perf_counter() - begin) * 1000)
        costs.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
    return median(times), median(costs)


def time_reload(environment, folder, old, new):
    """Ms that a turn takes longer when a file of the content was written before it."""
    content = os.path.join(folder, "intents")
    shutil.copytree(os.path.join(ROOT, "intents"), content, dirs_exist_ok=True)
    program = subprocess.Popen([BINARY, "chat", "--json", "--user", "Owner 3", "--content", content], env=environment,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def turn():
        begin = time.perf_counter()
        program.stdin.write(b'{"text": "/qbr-help"}\n')
        program.stdin.flush()
        assert b'"error"' not in program.stdout.readline()
        return (time.perf_counter() - begin) * 1000

    path = os.path.join(content, "help.yaml")
    with open(path) as file:
        text = file.read()
    assert old in text, old
    warm = median([turn() for _ in range(20)])
    times = []
    for number in range(10):
        with open(path, "w") as file:
            file.write(text.replace(old, new.format(number), 1))
        times.append(turn() - warm)
    program.stdin.close()
    program.wait()
    return median(times)


def errbot(folder):
    """Start to prompt, memory there, and processor time in process."""
    config = os.path.join(folder, "config.py")
    with open(config, "w") as file:
        file.write(f"""
import logging
BACKEND = "Text"
BOT_DATA_DIR = {folder!r}
BOT_EXTRA_PLUGIN_DIR = {os.path.join(HERE, "errbot", "desk")!r}
BOT_LOG_FILE = None
BOT_LOG_LEVEL = logging.ERROR
BOT_ADMINS = ("@bench",)
TEXT_DEMO_MODE = True
""")
    environment = {**os.environ, "TERM": "xterm"}
    command = [PYTHON, os.path.join(os.path.dirname(PYTHON), "errbot"), "-c", config]
    start, memory = prompts(command, environment, b">>> ", 5)
    output = subprocess.run([PYTHON, os.path.join(HERE, "errbot", "in_process.py"), folder], check=True,
                            capture_output=True, text=True).stdout
    return start, memory, json.loads(output.splitlines()[-1])


def main():
    engine = json.loads(subprocess.run(
        [ENGINE, os.path.join(ROOT, "Examples/room-desk/transcripts")], check=True, capture_output=True).stdout)
    with tempfile.TemporaryDirectory() as folder:
        environment = workspace(folder)
        start, memory = prompts([BINARY, "chat"], environment, b"> ", 15)
        words = time_reload(environment, folder, "title: ", "title: No. {} ")
        phrases = time_reload(environment, folder, "phrases:\n", "phrases:\n  - quux {}\n")
    check, check_cost = time_check()
    with tempfile.TemporaryDirectory() as folder:
        peer_start, peer_memory, peer = errbot(folder)
    order = "in order" if engine["is_ordered"] else "out of order"
    rows = [
        ("from start to the prompt (ms)", f"{start:.0f}", "≤ 50", f"{peer_start:.0f}", "7000"),
        ("resident memory there (MB)", f"{memory:.0f}", "≤ 36", f"{peer_memory:.0f}", "533"),
        ("a flow turn in process, processor time (µs), mean", f"{engine['mean_us']:.0f}", "≤ 50",
         f"{peer['flow_us']:.0f}", "3300"),
        ("a bare command in process, processor time (µs)", f"{engine['command_us']:.0f}", "",
         f"{peer['command_us']:.0f}; {peer['rendered_us']:.0f} with its Markdown rendered", ""),
        ("turn 10,000 of a conversation against turn 10", f"{engine['late_us'] / engine['early_us']:.2f} times",
         "≤ 1.1 times", "", "10 times, turn 400 against 50"),
        ("five messages at once, an effect of 50 ms each (ms)", f"{engine['five_ms']:.0f}, {order}", "≤ 260, in order",
         "", "4150"),
        ("`qbr check` of the shipped content (ms)", f"{check:.0f}; {check_cost:.0f} of processor time", "≤ 50", "", "7700"),
        ("reload, a sentence changed (ms)", f"{words:.0f}", "≤ 100", "", ""),
        ("reload, a phrase changed, all learnt anew (ms)", f"{phrases:.0f}", "≤ 100", "", "7100"),
        ("1,000 transcripts of the room desk (s)", f"{engine['transcripts_s']:.1f}", "≤ 2", "", "9.3 for one"),
    ]
    print("## Engine\n")
    print(f"Measured on {time.strftime('%Y-%m-%d')} on {machine()} under a load of {os.getloadavg()[0]:.0f}, release build, by "
          "`scripts/bench engine`; Errbot 6.2.0 in the same run. Rasa's figures are published ones of 3.6.21 on another machine, not measured here.\n")
    print("| what | qbr | goal | Errbot | Rasa (published) |")
    print("| --- | --: | --: | --: | --: |")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print("\nA flow turn is one of nine messages that book a room in `Examples/room-desk`, with a correction, a "
          "digression, an undo and a cancel; Errbot's is one of three commands of a flow that books one.")


main()
