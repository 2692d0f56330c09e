"""The peer: slack_bolt under uvicorn with uvloop and httptools, answering a signed command with a constant."""

from slack_bolt.adapter.asgi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult


async def authorize(enterprise_id, team_id, user_id):
    """Says who we are without asking Slack."""
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token="xoxb-none", bot_user_id="UBOT")


app = AsyncApp(signing_secret="bench-signing-secret", authorize=authorize, process_before_response=True)


@app.command("/qbr")
async def answer(ack):
    await ack("Four actions.")


api = AsyncSlackRequestHandler(app, path="/slack/command")
