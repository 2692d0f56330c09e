import Workspace

/// Looks at each destination: whether there is a way to it, what goes wrong there and since when, and what waits.
struct OutboxCheckup {
    let book: DestinationBook

    /// A check's name and what came of it, for the destinations of `qbr.yaml` and for those that something waits for.
    func results(in facts: any Facts) throws -> [PlatformCheckup.Result] {
        let listing = OutboxListing(book: book)
        let named = book.destinations.map(\.name)
        let others = try facts.waitingDestinations().filter { !named.contains($0) }
        return try (named + others).map { name in
            let held = try listing.reason(name, facts)
            let place = try facts.outboxPlace(name)
            let waiting = try facts.outbox(.queued, to: name).count
            let dead = try facts.outbox(.dead, to: name).count
            let state = held ?? failure(place) ?? "is set up"
            var parts = [state.hasSuffix(".") ? String(state.dropLast()) : state]
            let isDeaf = isDeaf(name)
            if isDeaf {
                parts.append("answers below its posts are not recognised; add 'channel:' with the channel's id")
            }
            if waiting > 0 { parts.append("\(waiting) \(waiting == 1 ? "message waits" : "messages wait")") }
            if dead > 0 { parts.append("\(dead) given up; 'qbr outbox' shows them") }
            // The demo's own channel has no URL until somebody gives it one.
            let isGood =
                (held == nil || book.destinations == [.demo]) && place?.fault == nil && dead == 0
                && !isDeaf
            return ("destination \(name)", isGood, parts.joined(separator: "; "))
        }
    }

    /// A Slack webhook does not say which channel it posts to, so that nobody could tell what an answer there is to.
    private func isDeaf(_ name: String) -> Bool {
        book.destinations.contains { $0.name == name && $0.kind == .slack && $0.channel == nil && $0 != .demo }
    }

    private func failure(_ place: OutboxPlace?) -> String? {
        guard let place, let fault = place.fault, let since = place.failingSince else { return nil }
        return "fails since \(since): \(fault)"
    }
}
