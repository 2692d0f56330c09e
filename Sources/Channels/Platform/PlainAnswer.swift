import Conversation

/// A reply as text alone, its choices numbered.
enum PlainAnswer {
    static func text(_ reply: Reply) -> String {
        let choices = reply.choices.enumerated().map { "\($0 + 1). \($1.label)" }
        return ([reply.text] + choices).joined(separator: "\n")
    }
}
