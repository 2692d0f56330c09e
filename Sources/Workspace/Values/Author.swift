/// Who a turn belongs to, for the journal.
package struct Author: Sendable, Hashable {
    /// The id of a ``Person`` of the workspace; nil for an import or somebody not yet known.
    package var person: String?
    package var name: String
    /// `terminal`, `json`, `slack`, `import` …
    package var channel: String
    /// The conversation, whose turns `undo` goes back through.
    package var conversation: String
    /// When it happened: an ISO 8601 instant, handed in.
    package var at: String

    package init(person: String? = nil, name: String, channel: String, conversation: String, at: String) {
        self.person = person
        self.name = name
        self.channel = channel
        self.conversation = conversation
        self.at = at
    }
}
