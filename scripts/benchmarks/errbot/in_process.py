"""Times Errbot in process: processor time of a bare command and of a turn of a small flow, as JSON.

Its text backend without the terminal: messages are handed in, answers are taken where they would be printed.
"""

import json
import logging
import os
import sys
import time
from types import SimpleNamespace

from errbot.backends.base import Message
from errbot.bootstrap import setup_bot

folder = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
config = SimpleNamespace(
    BACKEND="Text", BOT_DATA_DIR=folder, BOT_EXTRA_PLUGIN_DIR=os.path.join(here, "desk"), BOT_LOG_FILE=None,
    BOT_LOG_LEVEL=logging.ERROR, BOT_ADMINS=("@bench",), BOT_ASYNC=False, TEXT_DEMO_MODE=True, DIVERT_TO_PRIVATE=())
bot = setup_bot("Text", logging.getLogger(), config)
answers = []
print_rendered = bot.send_message
bot.send_message = lambda message: answers.append(message.body)
bot.connect_callback()
answers.clear()


def say(text):
    message = Message(text)
    message.frm, message.to = bot.user, bot.bot_identifier
    bot.callback_message(message)


def wait(until):
    """Until a flow, which goes on in another thread, has come to rest."""
    while not until():
        time.sleep(0.001)


def book():
    """Three turns; the flow tells after each of the first two which command comes next."""
    for text in ("!room oslo", "!day friday"):
        answers.clear()
        say(text)
        wait(lambda: len(answers) == 2)
    say("!time 14:00")
    wait(lambda: not bot.flow_executor.in_flight)


def cost(do, count):
    """Microseconds of processor time of each time that something is done, in all threads."""
    begin = time.process_time_ns()
    for _ in range(count):
        do()
    return (time.process_time_ns() - begin) / 1000 / count


cost(lambda: say("!hello"), 200)
assert answers == ["Hello."] * 200, answers[-1]
command = cost(lambda: say("!hello"), 2000)
book()
assert answers[-1] == "Booked: oslo, friday, 14:00.", answers
flow = cost(book, 300) / 3
figures = sys.stdout
with open(os.devnull, "w") as sys.stdout:
    bot.send_message = print_rendered
    rendered = cost(lambda: say("!hello"), 500)
sys.stdout = figures
print(json.dumps({"rendered_us": rendered, "command_us": command, "flow_us": flow}))
sys.stdout.flush()
os._exit(0)
