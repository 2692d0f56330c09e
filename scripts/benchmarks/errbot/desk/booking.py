"""The order of the commands that book a room."""

from errbot import BotFlow, FlowRoot, botflow


class Booking(BotFlow):
    @botflow
    def booking(self, flow: FlowRoot):
        """Books a room."""
        asked = flow.connect("room", auto_trigger=True)
        asked.connect("day").connect("time")
