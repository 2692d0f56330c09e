package import Foundation

extension Manners {
    /// What a response says. Of its body only words that are known stand in the verdict: the rest may hold anything.
    ///
    /// - Parameter now: For a `Retry-After` that names an instant.
    package func verdict(on response: OutgoingResponse, at now: Date) -> Verdict {
        let words = ResponseWords(response.body)
        if let word = words.said.first(where: closingWords.contains) { return .closed("It answered '\(word)'.") }
        if let word = words.said.first(where: refusingWords.contains) { return .refused("It answered '\(word)'.") }
        let status = response.status
        let patience = response.header("Retry-After").flatMap { RetryAfter.seconds($0, at: now) } ?? words.patience
        if status == 429 || words.isTooFast { return .slower(patience, "It answered that this is too fast.") }
        if response.isSuccess, !words.isFailure { return .arrived }
        let fault = "It answered with status \(status)."
        if status == 410 || closingStatuses.contains(status) { return .closed(fault) }
        if refusingStatuses.contains(status) { return .refused(fault) }
        if (300..<400).contains(status) {
            return .failed(patience, "It answered with a redirection, which is not followed; give the URL it leads to.")
        }
        return .failed(patience, response.isSuccess ? "It answered that it failed." : fault)
    }
}

/// What a body says of a failure, in the ways in which chat platforms say it.
private struct ResponseWords {
    private struct Object: Decodable {
        var ok: Bool?
        var error: String?
        var errcode: String?
        var retry_after: Double?
        var retry_after_ms: Double?
    }

    /// Words that may be known.
    let said: [String]
    /// The status says that it went well, and the body that it did not.
    let isFailure: Bool
    let isTooFast: Bool
    /// Seconds.
    let patience: TimeInterval?

    init(_ body: [UInt8]) {
        let object = try? JSONDecoder().decode(Object.self, from: Data(body))
        let text = String(decoding: body.prefix(64), as: UTF8.self)
        let whole = body.count <= 64 ? text.filter { !$0.isWhitespace } : ""
        said = [object?.error, object?.errcode, whole].compactMap(\.self)
        isFailure = object?.ok == false
        // Teams used to hide the status in a body with status 200.
        isTooFast =
            said.contains { ["ratelimited", "rate_limited", "M_LIMIT_EXCEEDED"].contains($0) }
            || String(decoding: body.prefix(256), as: UTF8.self).contains("HTTP error 429")
        patience = object?.retry_after ?? object?.retry_after_ms.map { $0 / 1000 }
    }
}
