package import Days

/// A way in which an account may grow.
///
/// S2 Opportunity Development Planning; the fields are those of domain.md part 4. Internal only: no document for a
/// customer is made from it.
package struct Opportunity: Codable, Hashable, Sendable, Identifiable {
    /// `acme-O1`.
    package var id: String
    package var account: String
    package var type: Opportunity.Kind
    /// `40 more seats for the data team`.
    package var what: String
    package var potentialARR: Money?
    /// When it may be decided; nil where nobody has said.
    package var timeline: Quarter?
    /// In per cent, as a CSM judged it; nil where nobody has. Never worked out.
    package var probability: Double?
    /// Which problem of theirs it solves, and what that is worth to them.
    package var `case`: String?
    /// The ids of the actions towards it.
    package var actions: [String]
    package var decisionMaker: String?
    package var status: Opportunity.Status
    package var foundOn: Day
    package var closedOn: Day?
    package var provenance: Provenance

    package init(
        id: String, account: String, type: Opportunity.Kind, what: String, potentialARR: Money? = nil,
        timeline: Quarter? = nil, probability: Double? = nil, case: String? = nil, actions: [String] = [],
        decisionMaker: String? = nil, status: Opportunity.Status = .open, foundOn: Day, closedOn: Day? = nil,
        provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.type = type
        self.what = what
        self.potentialARR = potentialARR
        self.timeline = timeline
        self.probability = probability
        self.case = `case`
        self.actions = actions
        self.decisionMaker = decisionMaker
        self.status = status
        self.foundOn = foundOn
        self.closedOn = closedOn
        self.provenance = provenance
    }
}

extension Opportunity {
    /// S2 Opportunity Categories.
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case users
        case useCase = "use_case"
        case product, geographic, departmental, advocacy
    }

    package enum Status: String, Codable, CaseIterable, Sendable { case open, won, lost }

    package var isOpen: Bool { status == .open }

    /// `O1`, which is enough within an account.
    package var number: String { id.split(separator: "-").last.map(String.init) ?? id }
}
