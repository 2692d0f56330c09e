import Conversation

/// The line that stands in for an answer: `{"v":1,"id":"e1","error":{"code":"bad-input","message":"…"}}`.
struct WireFailure: Encodable {
    struct Detail: Encodable {
        let code: String
        let message: String
    }

    let v = 1
    let id: Value?
    let error: Detail

    init(_ fault: BadInput, id: Value?) {
        self.id = id
        error = Detail(code: "bad-input", message: fault.description)
    }

    /// The bot could not answer; nothing was written.
    init(_ fault: any Error, to incoming: Incoming) {
        self.init(FailureText.of(fault), to: incoming)
    }

    /// The same, put into words already.
    init(_ words: String, to incoming: Incoming) {
        id = incoming.id.map(Value.string)
        error = Detail(code: "failed", message: words)
    }
}
