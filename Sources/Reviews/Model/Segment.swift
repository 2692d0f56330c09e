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
    package var prepHours: [Double]

    package init(
        id: ID, arrMin: Int, review: Review.Kind, perYear: Int, minutes: [Int]?, attendees: String, exec: String,
        prepHours: [Double]
    ) {
        self.id = id
        self.arrMin = arrMin
        self.review = review
        self.perYear = perYear
        self.minutes = minutes
        self.attendees = attendees
        self.exec = exec
        self.prepHours = prepHours
    }
}
