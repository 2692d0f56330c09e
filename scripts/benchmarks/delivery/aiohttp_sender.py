"""Sends one request again and again with aiohttp: aiohttp_sender.py URL COUNT CONNECTIONS BYTES; prints how many arrived."""

import asyncio
import sys

import aiohttp

URL, COUNT, CONNECTIONS, SIZE = sys.argv[1], *map(int, sys.argv[2:])


async def main():
    body, left, arrived = b"x" * SIZE, iter(range(COUNT)), 0
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS)) as session:
        async def send():
            nonlocal arrived
            for _ in left:
                async with session.post(URL, data=body, headers={"Content-Type": "application/json"}) as response:
                    await response.read()
                    arrived += response.status < 300
        await asyncio.gather(*(send() for _ in range(CONNECTIONS)))
    print(arrived)


asyncio.run(main())
