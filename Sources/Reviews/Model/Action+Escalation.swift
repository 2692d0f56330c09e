package import Days

extension Action {
    /// Somebody higher up was asked for help with it (S2 Escalation Triggers).
    package struct Escalation: Codable, Hashable, Sendable {
        package var to: Action.Owner
        /// What is needed of them: `call their CISO`.
        package var need: String
        package var deadline: Day
        /// The first name of whoever asked.
        package var by: String
        package var on: Day
        /// What they said, once they did.
        package var answer: String?
        /// The id of whoever asked; nil for somebody whom the workspace does not know.
        package var asker: String?
        /// Where it was asked for, and the answer is wanted: the name of a destination, and the conversation there.
        package var destination: String?
        package var conversation: String?

        package init(
            to: Action.Owner, need: String, deadline: Day, by: String, on: Day, answer: String? = nil,
            asker: String? = nil, destination: String? = nil, conversation: String? = nil
        ) {
            self.to = to
            self.need = need
            self.deadline = deadline
            self.by = by
            self.on = on
            self.answer = answer
            self.asker = asker
            self.destination = destination
            self.conversation = conversation
        }
    }
}
