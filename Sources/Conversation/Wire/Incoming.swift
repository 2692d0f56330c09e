/// One message as a channel decoded it.
public struct Incoming: Hashable, Sendable {
    /// What the person did: typed, or pressed a button.
    public enum Body: Hashable, Sendable {
        case text(String)
        case choice(String)
    }

    /// The channel's id of the message; the same id is answered once and then answered again from memory.
    public var id: String?
    /// The thread, room or session that it belongs to, each with a state of its own.
    public var conversation: String
    /// Who says it, as the channel knows them; nil for whoever the channel belongs to.
    public var user: String?
    /// What was typed, or the value of the button that was pressed.
    public var body: Body
    /// `terminal`, `json`, `slack` …: goes into the journal.
    public var channel: String

    /// A file that came with it; nil where none did.
    public struct File: Hashable, Sendable {
        /// `accounts.csv`.
        public var name: String
        /// As it came; nil where it could not be read.
        public var bytes: [UInt8]?

        /// Takes what the channel was given.
        public init(name: String, bytes: [UInt8]?) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The address that the platform itself has verified; nil where it gives none.
    public var email: String?
    /// Others read along where it was said, and an answer can be shown to the speaker alone or to all of them.
    public var isShareable = false
    /// Said to nobody in particular, below something: for us only where we know the conversation.
    public var isAside = false
    /// What came with it; a host decides what becomes of it.
    public var file: File?

    /// Takes what the channel decoded; `id` and `user` may be left out.
    public init(id: String? = nil, conversation: String, user: String? = nil, body: Body, channel: String) {
        self.id = id
        self.conversation = conversation
        self.user = user
        self.body = body
        self.channel = channel
    }
}
