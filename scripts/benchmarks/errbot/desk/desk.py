"""A bare command, and a booking in three steps by commands: what scripts/bench engine has Errbot do."""

from errbot import BotPlugin, botcmd


class Desk(BotPlugin):
    @botcmd
    def hello(self, message, arguments):
        return "Hello."

    @botcmd
    def room(self, message, arguments):
        message.ctx["room"] = arguments
        return "Which day?"

    @botcmd
    def day(self, message, arguments):
        message.ctx["day"] = arguments
        return "At what time?"

    @botcmd
    def time(self, message, arguments):
        return f"Booked: {message.ctx['room']}, {message.ctx['day']}, {arguments}."
