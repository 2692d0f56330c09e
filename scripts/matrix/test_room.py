"""Two people prepare a review in a room of a real Matrix server; over a restart of the bot, and one of the server.

    scripts/test-matrix runs it.
"""

import re
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

from servers import AS_TOKEN, BOT, HS_TOKEN, Bot, Client, Fault, Synapse, call, free_port, wait_until


class Room:
    """A room as those in it read it."""

    def __init__(self, owner, others):
        self.owner = owner
        self.id = owner.create_room([BOT] + [f"@{other.name}:localhost" for other in others])
        for other in others:
            other.join(self.id)

        def joined():
            """the bot to join the room that it was invited to"""
            members = owner.ask("GET", f"/rooms/{urllib.parse.quote(self.id)}/joined_members")["joined"]
            return BOT in members

        wait_until(joined)

    def answers(self):
        """What the bot said, in order."""
        messages = [event for event in self.owner.events(self.id) if event["type"] == "m.room.message"]
        return [event["content"] for event in messages if event["sender"] == BOT]

    def exchange(self, speaker, text, expected, answers=1):
        """Says a text, and waits for the bot's next answer, which must hold what is expected."""
        before = len(self.answers())
        speaker.say(self.id, text)
        return self.awaited(before + answers, expected, f"{speaker.name}: {text}")

    def awaited(self, count, expected, why):
        def answered():
            """an answer"""
            return len(self.answers()) >= count

        try:
            wait_until(answered)
        except Fault:
            raise Fault(f"no answer to “{why}”; the last one was {self.answers()[-1:]}") from None
        content = self.answers()[-1]
        if not re.search(expected, content["body"], re.S):
            raise Fault(f"“{why}” was answered with\n{content['body']}\nwhich lacks {expected}")
        if content.get("m.mentions") != {}:
            raise Fault(f"the answer to “{why}” may mention somebody: {content}")
        print(f"  {why}\n    {content['body'].splitlines()[0]}")
        return content


def prepare(folder, program):
    port = free_port()
    synapse = Synapse(folder, port)
    bot = Bot(folder, program, synapse.url, port)
    try:
        synapse.run()
        bot.command("demo")
        maya, sam, eve = (Client(synapse, name) for name in ("maya", "sam", "eve"))
        bot.command("people", "link", "Maya Lindqvist", "matrix:@maya:localhost")
        bot.command("people", "link", "Sam Whitlock", "matrix:@sam:localhost")
        if BOT not in bot.command("doctor", "--platform", "matrix"):
            raise Fault("qbr doctor does not find the bot's account")
        bot.run()
        talk(bot, synapse, maya, sam, eve)
    finally:
        bot.stop()
        synapse.stop()


def talk(bot, synapse, maya, sam, eve):
    room = Room(maya, [sam])
    room.exchange(maya, "/qbr-prep acme", r"QBR is Tue 24 Mar")
    room.exchange(sam, "check goals", r"Still true\?")

    print("  -- the bot is stopped, spoken to, and started again")
    bot.stop()
    before = len(room.answers())
    sam.say(room.id, "all the same")
    time.sleep(1)
    bot.run()
    room.awaited(before + 1, r"results", "sam, while nobody listened: all the same")

    print("  -- the server is restarted")
    synapse.stop()
    synapse.run()
    room.exchange(maya, "action for acme: ravi fixes the sync by apr 3, done when five days pass without failure", "QBR-")
    room.exchange(sam, "save", r"Saved")

    check_replays(bot, room)
    check_strangers(room, eve)
    check_journal(bot)


def check_replays(bot, room):
    """The same transaction twice is one turn; without the token it is none."""
    event = {
        "type": "m.room.message", "event_id": "$again", "room_id": room.id, "sender": "@maya:localhost",
        "origin_server_ts": 1, "content": {"msgtype": "m.text", "body": "what is overdue"},
    }
    url = f"http://127.0.0.1:{bot.port}/_matrix/app/v1/transactions/test-1"
    before = len(room.answers())
    for token, status in [(None, 401), (AS_TOKEN, 401), (HS_TOKEN, 200), (HS_TOKEN, 200)]:
        found, _ = call("PUT", url, {"events": [event]}, token)
        if found != status:
            raise Fault(f"a transaction with the token {token} was answered {found}, not {status}")
    room.awaited(before + 1, r"Late", "maya, twice in one transaction: what is overdue")
    time.sleep(1)
    if len(room.answers()) != before + 1:
        raise Fault("a repeated transaction was answered twice")
    noise = [
        dict(event, event_id="$notice", content={"msgtype": "m.notice", "body": "what is overdue"}),
        dict(event, event_id="$edit", content={
            "msgtype": "m.text", "body": "* help", "m.relates_to": {"rel_type": "m.replace", "event_id": "$again"}}),
    ]
    found, _ = call("PUT", url.replace("test-1", "test-2"), {"events": noise}, HS_TOKEN)
    time.sleep(1)
    if found != 200 or len(room.answers()) != before + 1:
        raise Fault("the bot answers a notice, such as its own words, or an edit")
    print("  -- a transaction that came twice was carried out once; notices and edits not at all")


def check_strangers(room, eve):
    """Somebody who is nobody of the workspace learns nothing of its accounts."""
    other = Room(eve, [])
    other.exchange(eve, "/qbr-brief acme", r".")
    said = "\n".join(content["body"] for content in other.answers())
    if "100,000" in said or "Dana" in said:
        raise Fault(f"a stranger was told of an account: {said}")


def check_journal(bot):
    """Both have written, over the one conversation of the room."""
    actions = bot.command("list", "actions", "--json")
    if "fix the sync" not in actions:
        raise Fault("the action that was saved is not there")


def main():
    with tempfile.TemporaryDirectory(prefix="qbr-matrix-") as folder:
        try:
            prepare(Path(folder), sys.argv[1])
        except Fault as fault:
            print(f"test-matrix: {fault}", file=sys.stderr)
            for log in sorted(Path(folder).glob("*.log")):
                print(f"--- the end of {log.name}:\n{log.read_text()[-1500:]}", file=sys.stderr)
            return 1
    print("Two people prepared a review in a room of a real chat server, over a restart of each side.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
