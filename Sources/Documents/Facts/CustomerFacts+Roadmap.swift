extension CustomerFacts {
    /// What a customer may hear of what we build, already in the words that may be told (S2 Roadmap Presentation
    /// Template; domain.md C26, C27).
    package struct Roadmap: Codable, Hashable, Sendable {
        /// A thing, when it may come, and why it matters to them.
        package struct Line: Codable, Hashable, Sendable {
            package let what: String
            /// `Targeting Q2`, `In development`; empty for what is out.
            package let timing: String
            package let reason: String

            package init(what: String, timing: String = "", reason: String) {
                self.what = what
                self.timing = timing
                self.reason = reason
            }
        }

        /// Of the last 90 days.
        package let shipped: [Line]
        package let ahead: [Line]
        /// What became of what they asked for.
        package let requests: [Line]
        /// `Our current plan; it may change.`; nil where nothing is told that is not out.
        package let caveat: String?

        package init(shipped: [Line] = [], ahead: [Line] = [], requests: [Line] = [], caveat: String? = nil) {
            self.shipped = shipped
            self.ahead = ahead
            self.requests = requests
            self.caveat = caveat
        }
    }
}
