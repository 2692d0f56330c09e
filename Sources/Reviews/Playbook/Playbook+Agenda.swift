extension Playbook {
    /// The 60-minute meeting and the lines that it is judged by.
    ///
    /// S2 QBR Agenda Structure, Time Allocation Guide.
    package struct AgendaPlan: Decodable, Hashable, Sendable {
        package var minutes: Int
        package var sections: [SectionPlan]
        package var risks: LongOnly
        package var pause: Pause
        /// Per cent of the meeting to leave free.
        package var bufferPct: Double
        package var forward: Forward
        package var customerTalk: CustomerTalk
        package var comfortableMinutes: Int

        private enum CodingKeys: String, CodingKey {
            case minutes, sections, risks, pause
            case bufferPct = "buffer_pct"
            case forward
            case customerTalk = "customer_talk"
            case comfortableMinutes = "comfortable_minutes"
        }
    }

    /// One section of the template.
    package struct SectionPlan: Decodable, Hashable, Sendable {
        package var section: AgendaItem.Section
        package var title: String
        package var minutes: Int
        package var owner: AgendaItem.Owner
        package var focus: AgendaItem.Focus
        /// Per cent of it that the customer speaks.
        package var talkPct: Double
        /// Usual share of the meeting, from and to, in per cent.
        package var sharePct: [Double]

        private enum CodingKeys: String, CodingKey {
            case section, title, minutes, owner, focus
            case talkPct = "talk_pct"
            case sharePct = "share_pct"
        }
    }

    /// A section that only a long meeting has (domain.md C07).
    package struct LongOnly: Decodable, Hashable, Sendable {
        package var section: SectionPlan
        package var fromMinutes: Int

        private enum CodingKeys: String, CodingKey {
            case section
            case fromMinutes = "from_minutes"
        }
    }

    /// A break in a meeting that is longer than `overMinutes` (domain.md C33).
    package struct Pause: Decodable, Hashable, Sendable {
        package var section: SectionPlan
        package var overMinutes: Int

        private enum CodingKeys: String, CodingKey {
            case section
            case overMinutes = "over_minutes"
        }
    }

    /// How much should look ahead, in per cent (domain.md C05).
    package struct Forward: Decodable, Hashable, Sendable {
        package var targetPct: Double
        package var warnBelowPct: Double
        package var failBelowPct: Double

        private enum CodingKeys: String, CodingKey {
            case targetPct = "target_pct"
            case warnBelowPct = "warn_below_pct"
            case failBelowPct = "fail_below_pct"
        }
    }

    /// How much the customer should speak, in per cent (domain.md C06).
    package struct CustomerTalk: Decodable, Hashable, Sendable {
        package var targetPct: [Double]
        package var warnBelowPct: Double

        private enum CodingKeys: String, CodingKey {
            case targetPct = "target_pct"
            case warnBelowPct = "warn_below_pct"
        }
    }
}
