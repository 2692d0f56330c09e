/// A platform that can be asked whether it is reached, and what we may do there: for `qbr doctor`.
package protocol Probed: Platform {
    /// What to ask; it changes nothing there.
    var question: OutgoingPost { get }

    /// What the answer to it says.
    func findings(in answer: ProbeAnswer) -> [ProbeFinding]
}

/// What a platform answered.
package struct ProbeAnswer: Sendable {
    package var status: Int
    /// By their names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// One thing that a probe found.
package struct ProbeFinding: Hashable, Sendable {
    package var isGood: Bool
    /// A sentence; where it is not good, with what to do.
    package var text: String

    static func good(_ text: String) -> ProbeFinding { ProbeFinding(isGood: true, text: text) }
    static func bad(_ text: String) -> ProbeFinding { ProbeFinding(isGood: false, text: text) }
}
