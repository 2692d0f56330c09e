package import Days

/// The twelve months that a customer and we have agreed on, one plan an account; its goals are ``Goal`` of their own.
///
/// S3 Success Plan ("12-month customer Impact Journey"), S2 Success Plan Structure.
package struct SuccessPlan: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    /// Grows with every change; the journal has what it was before.
    package var version: Int
    /// The first day of its twelve months.
    package var start: Day
    /// What they answered, by question; each question once.
    package var answers: [SuccessPlan.Answer]
    package var milestones: [SuccessPlan.Milestone]
    /// What they pay for and nobody uses (S3 part 3).
    package var unused: [String]
    /// Who knows it, each once.
    package var readers: [SuccessPlan.Reading]
    /// When it was looked at, and after which review; the last one last (S4 Follow Up).
    package var looks: [SuccessPlan.Look]
    package var updatedOn: Day
    package var provenance: Provenance

    package init(
        id: String, account: String, version: Int = 1, start: Day, answers: [Answer] = [],
        milestones: [Milestone] = [], unused: [String] = [], readers: [Reading] = [], looks: [Look] = [],
        updatedOn: Day,
        provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.version = version
        self.start = start
        self.answers = answers
        self.milestones = milestones
        self.unused = unused
        self.readers = readers
        self.looks = looks
        self.updatedOn = updatedOn
        self.provenance = provenance
    }
}

extension SuccessPlan {
    /// What they said to one of its questions.
    package struct Answer: Codable, Hashable, Sendable {
        package var question: PlanQuestion
        package var text: String
        /// Who wrote it down.
        package var by: String
        package var on: Day

        package init(question: PlanQuestion, text: String, by: String, on: Day) {
            self.question = question
            self.text = text
            self.by = by
            self.on = on
        }
    }

    /// Something that will be there by a day (S2 Key Milestones).
    package struct Milestone: Codable, Hashable, Sendable {
        package var what: String
        package var due: Day
        /// A name, of either side; nil where nobody has it yet.
        package var owner: String?
        /// What must be there first.
        package var dependsOn: String?
        package var doneOn: Day?

        package init(what: String, due: Day, owner: String? = nil, dependsOn: String? = nil, doneOn: Day? = nil) {
            self.what = what
            self.due = due
            self.owner = owner
            self.dependsOn = dependsOn
            self.doneOn = doneOn
        }
    }

    /// Who has to know a plan (S2 Success Plan Review Checklist, Stakeholder Alignment).
    package enum Reader: String, Codable, CaseIterable, Sendable { case champion, sponsor, stakeholders, team }

    /// That one of them has seen it, or agreed to it.
    package struct Reading: Codable, Hashable, Sendable {
        package var who: Reader
        package var on: Day

        package init(who: Reader, on: Day) {
            self.who = who
            self.on = on
        }
    }

    /// That somebody went through it.
    package struct Look: Codable, Hashable, Sendable {
        package var on: Day
        package var by: String
        /// The review that was held before; nil where there was none.
        package var review: String?
        /// Whether something was changed since the look before.
        package var changed: Bool

        package init(on: Day, by: String, review: String? = nil, changed: Bool) {
            self.on = on
            self.by = by
            self.review = review
            self.changed = changed
        }
    }
}
