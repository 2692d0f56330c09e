package import Days

/// Somebody at the customer.
package struct Contact: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var name: String
    package var title: String?
    package var level: Contact.Level?
    package var roles: [Contact.Role]
    package var email: String?
    package var chatID: String?
    package var startedOn: Day?
    package var leftOn: Day?
    package var lastTouch: Day?
    package var interests: [String]
    package var commPrefs: String?
    package var note: String?
    package var provenance: Provenance

    package init(
        id: String, account: String, name: String, title: String? = nil, level: Contact.Level? = nil,
        roles: [Contact.Role] = [], email: String? = nil, chatID: String? = nil, startedOn: Day? = nil,
        leftOn: Day? = nil, lastTouch: Day? = nil, interests: [String] = [], commPrefs: String? = nil,
        note: String? = nil, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.name = name
        self.title = title
        self.level = level
        self.roles = roles
        self.email = email
        self.chatID = chatID
        self.startedOn = startedOn
        self.leftOn = leftOn
        self.lastTouch = lastTouch
        self.interests = interests
        self.commPrefs = commPrefs
        self.note = note
        self.provenance = provenance
    }
}

extension Contact {
    /// Seniority, which settles what to show them (S2 Metrics Selection by Executive Level).
    package enum Level: String, Codable, CaseIterable, Sendable {
        case cSuite = "c_suite"
        case vp, director, manager, user
    }

    /// The part a contact plays in a decision (domain.md part 2, Decision).
    package enum Role: String, Codable, CaseIterable, Sendable {
        case champion
        case execSponsor = "exec_sponsor"
        case economicBuyer = "economic_buyer"
        case decider, influencer, user, gatekeeper, blocker, endorser, detractor
    }

    /// The first word of the name.
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }

    /// Whether the person is still there.
    package var isActive: Bool { leftOn == nil }
}
