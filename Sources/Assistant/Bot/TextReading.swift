import Reviews
package import Understanding
package import Workspace

/// A text, and what it is read by and against.
struct TextReading: Sendable {
    let text: String
    /// The account that is talked about.
    let focus: String?
    let reader: Reader
    let context: ReadingContext

    init(text: String, focus: String?, reader: Reader, context: ReadingContext) {
        self.text = text
        self.focus = focus
        self.reader = reader
        self.context = context
    }

    /// Another text beside a message, with the names that it has besides those of the message.
    init(_ text: String, beside message: TextReading, _ facts: any Facts) throws {
        var context = message.context
        try context.lookUpNames(in: text, about: message.focus, message.reader, facts)
        self.init(text: text, focus: message.focus, reader: message.reader, context: context)
    }

    /// Dates, figures and names in the text, or in a part of it.
    func entities(in text: String, _ sense: DateSense) -> [Understanding.Entity] {
        var context = context
        context.sense = sense
        return reader.entities(in: text, context: context)
    }
}

extension ReadingContext {
    /// Adds whom a text may name to whom the context knows.
    ///
    /// - Parameter focus: The account that is talked about: contacts of others are not meant then.
    package mutating func lookUpNames(
        in text: String, about focus: String? = nil, _ reader: Reader, _ facts: any Facts
    ) throws {
        let found = try facts.names(in: reader.nameQuery([text]))
        let isSmall = try facts.count(.person) <= Names.team
        let team = try isSmall ? facts.all(Person.self) : facts.all(Person.self, ids: found.people)
        let names = try Names(NameScope(focus: focus, found: found), team: team, facts)
        accounts = accounts.adding(names.accounts, found.commonEnds[.account])
        people = people.adding(names.people, found.commonEnds[.person])
    }
}

extension NameIndex {
    /// With those of another whom this one does not have.
    fileprivate func adding(_ other: NameIndex, _ commonEnds: Set<String>?) -> NameIndex {
        let new = other.names.filter { self[id: $0.id] == nil }
        return new.isEmpty ? self : NameIndex(names + new, commonEnds: commonEnds ?? [])
    }
}
