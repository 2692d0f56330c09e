package import Days

/// A document as a flow of the content wrote it: it stays as it was, whatever becomes of what it tells.
package struct WrittenDocument: Codable, Hashable, Sendable, Identifiable {
    /// `acme-handover-1`: the account, the name and a number that counts on.
    package var id: String
    /// Nil where it is about no account.
    package var account: String?
    /// What the content calls it: `handover`.
    package var name: String
    /// The number among those of its name and account, from 1.
    package var number: Int
    /// Markdown.
    package var text: String
    package var writtenBy: String
    package var writtenOn: Day

    package init(
        account: String?, name: String, number: Int, text: String, writtenBy: String, writtenOn: Day
    ) {
        id = [account, name, String(number)].compactMap(\.self).joined(separator: "-")
        self.account = account
        self.name = name
        self.number = number
        self.text = text
        self.writtenBy = writtenBy
        self.writtenOn = writtenOn
    }
}
