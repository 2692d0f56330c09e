package import Reviews

extension InternalFacts {
    /// What there is to bring to a review besides its figures, in words.
    package struct Material: Codable, Hashable, Sendable {
        /// One of the six things that a review is for, and what there is for it.
        package struct Purpose: Codable, Hashable, Sendable {
            package let name: String
            package let standing: String

            package init(name: String, standing: String) {
                self.name = name
                self.standing = standing
            }
        }

        package let purposes: [Purpose]
        /// The account beside groups of others, a line each.
        package let peers: [String]
        /// Ways in which they could get more out of what they have.
        package let ideas: [String]
        /// Tickets of the last weeks, by kind and by severity.
        package let types: [TicketBreakdown.Row]
        package let severities: [TicketBreakdown.Row]
        /// `9 Dec to 9 Mar; tickets.csv, 8 Mar`; nil where no ticket is on file.
        package let ticketSource: String?
        /// What every review should have and nobody has told us.
        package let gaps: [String]

        package init(
            purposes: [Purpose] = [], peers: [String] = [], ideas: [String] = [],
            types: [TicketBreakdown.Row] = [], severities: [TicketBreakdown.Row] = [], ticketSource: String? = nil,
            gaps: [String] = []
        ) {
            self.purposes = purposes
            self.peers = peers
            self.ideas = ideas
            self.types = types
            self.severities = severities
            self.ticketSource = ticketSource
            self.gaps = gaps
        }
    }
}
