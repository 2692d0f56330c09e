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
    /// How long to wait before a late answer is posted again, each time that the platform could not take it.
    let pauses: [Duration]
    /// Seconds since 1970.
    let now: @Sendable () -> Int

    /// - Parameter departure: Told once the reply has left.
    /// - Throws: What a renderer throws; nothing else.
    func reply(
        to request: InboundRequest, from platform: any Platform, before departure: Pending<Void>, _ logger: Logger
    ) async throws -> HTTPReply {
        let name = type(of: platform).name
        let arrival: Arrival
        do {
            try await platform.verify(request, now: now())
            arrival = try platform.decode(request)
        } catch {
            meters.refused(name, error)
            logger.notice("refused", metadata: ["platform": "\(name)", "reason": "\(error)"])
            return platform.reply(to: error)
        }
        switch arrival {
        case .reply(let reply):
            return reply
        case .message(let message):
            return try await reply(to: message, from: platform, before: departure, logger)
        case .delivery(let messages, let posts):
            return await reply(to: messages, after: posts, from: platform, logger)
        }
    }

    /// Takes all of a delivery in its order, and has each answer posted before the next turn: what goes wrong has the
    /// whole of it sent again, of which what was answered is answered with the same posts.
    private func reply(
        to messages: [ChatMessage], after posts: [OutgoingPost], from platform: any Platform, _ logger: Logger
    ) async -> HTTPReply {
        let name = type(of: platform).name
        guard let poster else {
            logger.warning("not taken: nothing can be posted", metadata: ["platform": "\(name)"])
            return .emptyObject
        }
        do {
            // A room that cannot be joined must not hold up what was said in others.
            for post in posts {
                do { try await self.post(post, with: poster, name, logger) } catch {
                    logger.error("not posted", metadata: ["platform": "\(name)", "error": "\(error)"])
                }
            }
            for message in messages {
                let message = try await withFile(message, poster)
                let outcome = await (try lanes.submit(message.incoming)).outcome
                guard let outcome else { return .text("The request was given up.", status: 503) }
                meters.turned(name, outcome)
                for post in try platform.posts(answer(outcome, to: message, name, logger), to: message) {
                    try await self.post(post, with: poster, name, logger)
                }
            }
            return .emptyObject
        } catch {
            logger.error("delivery not finished", metadata: ["platform": "\(name)", "error": "\(error)"])
            return .text("This cannot be answered just now; send it again.", status: 503)
        }
    }

    /// Posts; what the platform would never take is logged, and does not hold up what comes after it.
    private func post(
        _ post: OutgoingPost, with poster: any ResponsePoster, _ name: String, _ logger: Logger
    ) async throws(PostFault) {
        do {
            try await poster.post(post)
            meters.posted(name, succeeded: true)
        } catch {
            meters.posted(name, succeeded: false)
            guard error.isFinal else { throw error }
            logger.error("not posted", metadata: ["platform": "\(name)", "error": "\(error)"])
        }
    }

    /// What a turn came to; where it failed, the words for it.
    private func answer(
        _ outcome: Result<Answer, any Error>, to message: ChatMessage, _ name: String, _ logger: Logger
    ) -> Answer {
        switch outcome {
        case .success(let answer): return answer
        case .failure(let error):
            logger.error("turn failed", metadata: ["platform": "\(name)", "error": "\(type(of: error))"])
            return Answer(conversation: message.incoming.conversation, replies: [Reply(FailureText.of(error))])
        }
    }

    private func reply(
        to message: ChatMessage, from platform: any Platform, before departure: Pending<Void>, _ logger: Logger
    ) async throws -> HTTPReply {
        let name = type(of: platform).name
        if !message.isAnsweredInReply, poster == nil {
            logger.warning("not taken: nothing can be posted", metadata: ["platform": "\(name)"])
            return platform.acknowledgement(of: message)
        }
        if message.file != nil, let poster {
            late.add { await take(message, poster, from: platform, after: departure, logger) }
            return platform.acknowledgement(of: message)
        }
        guard let turn = try? lanes.submit(message.incoming) else {
            logger.error("too many turns wait", metadata: ["platform": "\(name)"])
            return .text("Too much is going on just now; send it again in a moment.", status: 503)
        }
        let isPatient = poster == nil || message.returnAddress == nil
        // Waited for also where only "I have it" goes back, so that what was acknowledged is kept.
        let outcome = isPatient ? await turn.outcome : await turn.outcome(within: patience)
        guard message.isAnsweredInReply, let outcome else {
            late.add { await post(turn, to: message, from: platform, after: departure, logger) }
            return platform.acknowledgement(of: message)
        }
        switch outcome {
        case .success(let answer):
            let reply = try platform.reply(answer, to: message)
            guard poster != nil, reply.messages > 1, !answer.isRepeat else {
                meters.turned(name, outcome)
                return reply
            }
            late.add { await post(turn, to: message, from: platform, after: departure, logger) }
            return platform.acknowledgement(of: message)
        case .failure(let error):
            meters.turned(name, outcome)
            logger.error("turn failed", metadata: ["platform": "\(name)", "error": "\(type(of: error))"])
            return try platform.failure(FailureText.of(error), to: message)
        }
    }

    /// Waits for the turn and posts its answer; one that was given before was posted before.
    ///
    /// A platform that has not got the reply knows of nothing that could follow it.
    private func post(
        _ turn: PendingTurn, to message: ChatMessage, from platform: any Platform, after departure: Pending<Void>,
        _ logger: Logger
    ) async {
        let name = type(of: platform).name
        guard let poster, let outcome = await turn.outcome else { return }
        await departure.outcome(within: patience)
        meters.turned(name, outcome)
        let answer = answer(outcome, to: message, name, logger)
        guard !answer.isRepeat else { return }
        do {
            for post in try platform.posts(answer, to: message) { try await patiently(post, with: poster) }
            meters.posted(name, succeeded: true)
        } catch {
            meters.posted(name, succeeded: false)
            logger.error("answer not posted", metadata: ["platform": "\(name)", "error": "\(error)"])
        }
    }

    /// Reads the file that came with a message, then takes the message; the reply has left by then.
    private func take(
        _ message: ChatMessage, _ poster: any ResponsePoster, from platform: any Platform,
        after departure: Pending<Void>,
        _ logger: Logger
    ) async {
        var message = message
        for pause in pauses + [.zero] {
            guard let whole = try? await withFile(message, poster) else {
                try? await Task.sleep(for: pause)
                continue
            }
            message = whole
            break
        }
        guard let turn = try? lanes.submit(message.incoming) else {
            logger.error("too many turns wait", metadata: ["platform": "\(type(of: platform).name)"])
            return
        }
        await post(turn, to: message, from: platform, after: departure, logger)
    }

    /// The message with what was dropped, without its bytes where nobody may read it; as it is where nothing was.
    ///
    /// - Throws: Where it may be read later.
    private func withFile(_ message: ChatMessage, _ poster: any ResponsePoster) async throws(PostFault) -> ChatMessage {
        guard let file = message.file else { return message }
        var message = message
        do {
            message.incoming.file?.bytes = try await poster.read(file)
        } catch {
            guard error.isFinal else { throw error }
        }
        return message
    }

    /// Posts, and again where the platform could not take it just then.
    private func patiently(_ post: OutgoingPost, with poster: any ResponsePoster) async throws(PostFault) {
        for pause in pauses {
            do {
                return try await poster.post(post)
            } catch {
                guard !error.isFinal else { throw error }
            }
            try? await Task.sleep(for: pause)
        }
        try await poster.post(post)
    }
}
