public import Days
import Understanding

/// What is under way and not gone on with at once: put aside, or left for days.
extension Run {
    /// Puts all that is under way aside; no message answers its question until it is resumed.
    mutating func pause() {
        guard !state.stack.isEmpty else {
            tell(.nothingOpen)
            phase = .finished
            return
        }
        let aside = (state.paused ?? []) + state.stack
        tell(.paused, ["title": .string(titles.first ?? "")])
        state.paused = aside
        state.stack = []
        state.question = nil
        state.tries = 0
        phase = queue.isEmpty ? .finished : .interpret
    }

    /// Takes up what was put aside, under what is under way.
    ///
    /// - Returns: Whether there was something.
    mutating func takeUpPaused() -> Bool {
        guard let paused = state.paused else { return false }
        state.stack = paused + state.stack
        state.paused = nil
        return true
    }

    /// Says where things stand after a day or more without a message, or that they were let go.
    mutating func pickUp() {
        let today = surroundings.context.today
        defer { state.lastDay = max(today, state.lastDay ?? today) }
        guard let last = state.lastDay, today > last, !state.stack.isEmpty || state.paused != nil else { return }
        if state.hasExpired(on: today, after: script.expiresAfter) {
            _ = takeUpPaused()
            let open = titles.filter { !$0.isEmpty }.map(Value.string)
            state = ConversationState()
            tell(.expired, ["open": .list(open), "days": .number(Double(today - last))])
        } else if !state.stack.isEmpty {
            tell(.pickedUp, ["title": .string(titles.first ?? ""), "day": .string(last.words(on: today))])
        }
    }

    /// What is under way, as the person began it, the latest first.
    var titles: [String] {
        var rest = self
        var titles: [String] = []
        while let frame = rest.state.stack.last {
            let title = rest.title.isEmpty ? script.intents[frame.intent]?.summary ?? frame.intent : rest.title
            if frame.origin == .started { titles.append(title) }
            rest.state.stack.removeLast()
        }
        return titles
    }
}

extension ConversationState {
    /// Whether nothing was said for more than so many days, so that what was under way is let go.
    public func hasExpired(on today: Day, after days: Int) -> Bool { lastDay.map { today - $0 > days } ?? false }
}
