package import Days

/// What the bot promised somebody in a conversation: "I'll check on Thursday".
package struct Reminder: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    /// The id of whoever it was promised to; nobody else hears of it.
    package var person: String
    package var account: String?
    /// The id of the action that it is about, if any; once that is closed, nobody is reminded.
    package var action: String?
    /// What there is to say that day, as a phrase: `ask Laila about the list`.
    package var what: String
    package var due: Day
    /// Where it was promised.
    package var conversation: String?
    package var madeOn: Day
    /// When it was kept, or let go.
    package var keptOn: Day?

    package init(
        id: String, person: String, account: String? = nil, action: String? = nil, what: String, due: Day,
        conversation: String? = nil, madeOn: Day, keptOn: Day? = nil
    ) {
        self.id = id
        self.person = person
        self.account = account
        self.action = action
        self.what = what
        self.due = due
        self.conversation = conversation
        self.madeOn = madeOn
        self.keptOn = keptOn
    }
}
