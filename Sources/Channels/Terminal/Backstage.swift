package import Conversation

/// What a terminal may ask about a conversation behind the bot's back; each text is Markdown.
package protocol Backstage: Sendable {
    /// What a message was taken for and why, slot by slot.
    func why(_ incoming: Incoming, _ answer: Answer) throws -> String

    /// Where a conversation stands: what is under way, filled, asked for and remembered.
    func state(of conversation: String) throws -> String

    /// Whoever is called so.
    ///
    /// - Returns: What the bot knows them by, and their name.
    /// - Throws: A sentence where nobody is, or several are.
    func person(called name: String) throws -> (id: String, name: String)

    /// What a transcript calls whoever speaks; nil is whoever the channel belongs to.
    func speaker(_ user: String?) -> String

    /// Moves the bot's clock on.
    ///
    /// - Returns: What it shows then.
    func moveClock(minutes: Int) throws -> String

    /// The beginning of a transcript of what is said from now on.
    func recorder(home: String) -> TranscriptRecorder
}
