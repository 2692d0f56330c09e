package import Days

/// One message of nudges as it was told: what a number in an answer to it means.
package struct Digest: Sendable, Hashable, Identifiable {
    /// Stable: a destination has one a day.
    package var id: String
    /// The name of a destination, or `person:ID` for a direct message.
    package var destination: String
    /// How the platform's conversations in that channel begin: `slack:T1:C1`; nil where nobody has said.
    package var place: String?
    /// The day that it is for, where the destination is.
    package var day: Day
    /// What it says now, as Markdown; empty where there was nothing to say that day, and nothing was sent.
    package var text: String
    /// In the order of their numbers. A number stays with its line for good, also when the message is edited.
    package var lines: [Digest.Line]
    /// The id of the message in the outbox that shows it now; an edit takes the place of the one before.
    package var message: String

    package init(
        id: String, destination: String, place: String? = nil, day: Day, text: String, lines: [Digest.Line],
        message: String
    ) {
        self.id = id
        self.destination = destination
        self.place = place
        self.day = day
        self.text = text
        self.lines = lines
        self.message = message
    }

    /// The line of that number.
    package func line(_ number: Int) -> Digest.Line? { lines.first { $0.number == number } }
}

extension Digest {
    /// What stands together under one heading.
    package enum Group: String, Codable, CaseIterable, Sendable {
        /// What we owe.
        case us
        /// What customers owe: ask, don't chase.
        case customers
        case blocked
        /// Reviews to prepare and to follow up.
        case reviews
    }

    package struct Line: Codable, Hashable, Sendable {
        /// From 1, as people answer: `2 snooze mon`.
        package var number: Int
        package var group: Digest.Group
        /// The id of what it is about: an action, review, account or reminder.
        package var subject: String
        /// Nil for a reminder that is about none.
        package var account: String?
        /// The action's id; nil where the line is about an account or a review.
        package var action: String?
        /// The review's id, where the line is about one.
        package var review: String?
        /// Why it is there: `overdue`, `blocked` …, as the playbook names its rules.
        package var rule: String
        /// The id of whoever it is told to.
        package var person: String?

        package init(
            number: Int, group: Digest.Group, subject: String, account: String?, action: String? = nil,
            review: String? = nil,
            rule: String, person: String? = nil
        ) {
            self.number = number
            self.group = group
            self.subject = subject
            self.account = account
            self.action = action
            self.review = review
            self.rule = rule
            self.person = person
        }
    }
}
