import Channels
import Conversation
import Logging

/// Takes a platform's request from its raw bytes to the reply: verified, decoded, one turn, rendered.
struct Reception: Sendable {
    let lanes: TurnLanes
    let late: LateAnswers
    let meters: Meters
    /// Nil where nothing can be posted; then a platform waits as long as the turn takes.
    let poster: (any ResponsePoster)?
    /// How long a platform waits before it is told "later".
    let patience: Duration
    /// Seconds since 1970.
    let now: @Sendable () -> Int

    /// - Throws: What a renderer throws; nothing else.
    func reply(to request: InboundRequest, from platform: any Platform, _ logger: Logger) async throws -> HTTPReply {
        let name = type(of: platform).name
        let arrival: Arrival
        do {
            try platform.verify(request, now: now())
            arrival = try platform.decode(request)
        } catch {
            meters.refused(name, error)
            logger.notice("refused", metadata: ["platform": "\(name)", "reason": "\(error)"])
            return .text("\(error)", status: error.status)
        }
        switch arrival {
        case .reply(let reply):
            return reply
        case .batch(let messages, let posts, let reply):
            return take(messages, posts, reply, from: platform, logger)
        case .message(let message):
            return try await reply(to: message, from: platform, logger)
        }
    }

    private func reply(to message: ChatMessage, from platform: any Platform, _ logger: Logger) async throws
        -> HTTPReply
    {
        let name = type(of: platform).name
        if !message.isAnsweredInReply, poster == nil {
            logger.warning("not taken: nothing can be posted", metadata: ["platform": "\(name)"])
            return platform.acknowledgement(of: message)
        }
        guard let turn = try? lanes.submit(message.incoming) else {
            logger.error("too many turns wait", metadata: ["platform": "\(name)"])
            return .text("Too much is going on just now; send it again in a moment.", status: 503)
        }
        let isPatient = poster == nil || message.returnAddress == nil
        let outcome =
            !message.isAnsweredInReply ? nil : isPatient ? await turn.outcome : await turn.outcome(within: patience)
        guard let outcome else {
            late.add { await post(turn, to: message, from: platform, logger) }
            return platform.acknowledgement(of: message)
        }
        switch outcome {
        case .success(let answer):
            // What takes several messages can't all stand in one reply.
            guard poster != nil, !platform.repliesInFull, !answer.isRepeat,
                try platform.posts(answer, to: message).count > 1
            else {
                meters.turned(name, outcome)
                return try platform.reply(answer, to: message)
            }
            late.add { await post(turn, to: message, from: platform, logger) }
            return platform.acknowledgement(of: message)
        case .failure(let error):
            meters.turned(name, outcome)
            logger.error("turn failed", metadata: ["platform": "\(name)", "error": "\(type(of: error))"])
            return try platform.failure(FailureText.of(error), to: message)
        }
    }

    /// Takes several messages on, in order; where they are too many, none, and the platform sends them again.
    private func take(
        _ messages: [ChatMessage], _ posts: [OutgoingPost], _ reply: HTTPReply, from platform: any Platform,
        _ logger: Logger
    ) -> HTTPReply {
        let name = type(of: platform).name
        for message in messages {
            guard let turn = try? lanes.submit(message.incoming) else {
                logger.error("too many turns wait", metadata: ["platform": "\(name)"])
                return .text("Too much is going on just now; send it again in a moment.", status: 503)
            }
            late.add { await post(turn, to: message, from: platform, logger) }
        }
        for post in posts {
            late.add { await send([post], for: name, logger) }
        }
        return reply
    }

    /// Waits for the turn and posts its answer; one that was given before was posted before.
    private func post(
        _ turn: PendingTurn, to message: ChatMessage, from platform: any Platform, _ logger: Logger
    ) async {
        let name = type(of: platform).name
        guard poster != nil, let outcome = await turn.outcome else { return }
        meters.turned(name, outcome)
        let answer: Answer
        switch outcome {
        case .success(let given): answer = given
        case .failure(let error):
            logger.error("turn failed", metadata: ["platform": "\(name)", "error": "\(type(of: error))"])
            answer = Answer(
                conversation: message.incoming.conversation, replies: [Reply(FailureText.of(error))])
        }
        guard !answer.isRepeat else { return }
        do {
            await send(try platform.posts(answer, to: message), for: name, logger)
        } catch {
            meters.posted(name, succeeded: false)
            logger.error("answer not rendered", metadata: ["platform": "\(name)", "error": "\(type(of: error))"])
        }
    }

    private func send(_ posts: [OutgoingPost], for platform: String, _ logger: Logger) async {
        guard let poster else { return }
        do {
            for post in posts { try await poster.post(post) }
            meters.posted(platform, succeeded: true)
        } catch {
            meters.posted(platform, succeeded: false)
            logger.error("answer not posted", metadata: ["platform": "\(platform)", "error": "\(error)"])
        }
    }
}

extension HTTPReply {
    /// A line for whoever set the platform up.
    static func text(_ text: String, status: Int) -> HTTPReply {
        HTTPReply(status: status, contentType: "text/plain; charset=utf-8", body: Array("\(text)\n".utf8))
    }
}
