/// A band of accounts by ARR, with the review that it gets.
///
/// S2 QBR Cadence by Segment; the numbers live in `intents/playbook.yaml`.
package struct Segment: Codable, Hashable, Sendable, Identifiable {
    package enum ID: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
        case strategic, enterprise
        case midMarket = "mid_market"
        case smb
        case techTouch = "tech_touch"

        /// `Mid-Market`.
        package var name: String {
            switch self {
            case .strategic: "Strategic"
            case .enterprise: "Enterprise"
            case .midMarket: "Mid-Market"
            case .smb: "SMB"
            case .techTouch: "Tech-Touch"
            }
        }
    }

    package var id: ID
    /// ARR from which it begins, in whole units of the playbook's currency; the band is half-open.
    package var arrMin: Int
    package var review: Review.Kind
    package var perYear: Int
    /// Shortest and longest meeting; nil where there is none to hold.
    package var minutes: [Int]?
    package var attendees: String
    package var exec: String
    /// Fewest and most hours of preparation (S2 Preparation Time Guidelines).
    package var prepHours: [Double]
    /// Levels of which somebody should be invited; empty where no executive is expected.
    package var execLevels: [Contact.Level]
    /// How much of the material is made for this customer, in per cent (S2 Template Customization Guide).
    package var customPct: Int

    package init(
        id: ID, arrMin: Int, review: Review.Kind, perYear: Int, minutes: [Int]?, attendees: String, exec: String,
        prepHours: [Double], execLevels: [Contact.Level] = [], customPct: Int = 0
    ) {
        self.id = id
        self.arrMin = arrMin
        self.review = review
        self.perYear = perYear
        self.minutes = minutes
        self.attendees = attendees
        self.exec = exec
        self.prepHours = prepHours
        self.execLevels = execLevels
        self.customPct = customPct
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case arrMin = "arr_min"
        case review
        case perYear = "per_year"
        case minutes, attendees, exec
        case prepHours = "prep_hours"
        case execLevels = "exec_levels"
        case customPct = "custom_pct"
    }
}

extension Segment {
    package var name: String { id.name }

    /// Weeks from one review to the next: 12, 24 or 48.
    ///
    /// S2 Follow-up Timeline puts the next quarterly review in week 12, so a year has four times twelve.
    package var weeksBetween: Int { 48 / max(1, perYear) }

    /// Whether a meeting of that length is within the segment's bounds (domain.md C02).
    package func allows(minutes length: Int) -> Bool {
        guard let minutes, let shortest = minutes.first, let longest = minutes.last else { return false }
        return (shortest...max(shortest, longest)).contains(length)
    }
}
