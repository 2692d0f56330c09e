package import Days

/// What a customer told us they want, as of one day. Append-only: a change is a new version.
///
/// Domain.md part 2: Situation, Pain, Impact, Critical Event, Decision; each confirmed, assumed or unknown.
package struct SPICEDVersion: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var version: Int
    package var situation: [String]
    package var pain: [String]
    package var impact: [String]
    package var criticalEvent: SPICEDVersion.CriticalEvent?
    package var decision: [String]
    package var status: [SPICEDVersion.Element: SPICEDVersion.Status]
    /// A name at the customer.
    package var confirmedBy: String?
    package var confirmedOn: Day?
    package var recordedBy: String?
    package var recordedOn: Day
    package var source: String
    package var changeNote: String?

    package init(
        id: String, account: String, version: Int, situation: [String] = [], pain: [String] = [], impact: [String] = [],
        criticalEvent: SPICEDVersion.CriticalEvent? = nil, decision: [String] = [],
        status: [SPICEDVersion.Element: SPICEDVersion.Status] = [:], confirmedBy: String? = nil,
        confirmedOn: Day? = nil, recordedBy: String? = nil, recordedOn: Day, source: String, changeNote: String? = nil
    ) {
        self.id = id
        self.account = account
        self.version = version
        self.situation = situation
        self.pain = pain
        self.impact = impact
        self.criticalEvent = criticalEvent
        self.decision = decision
        self.status = status
        self.confirmedBy = confirmedBy
        self.confirmedOn = confirmedOn
        self.recordedBy = recordedBy
        self.recordedOn = recordedOn
        self.source = source
        self.changeNote = changeNote
    }
}

extension SPICEDVersion {
    package enum Element: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
        case situation, pain, impact
        case criticalEvent = "critical_event"
        case decision
    }

    package enum Status: String, Codable, Sendable { case confirmed, assumed, unknown }

    /// A date by which impact must be there, or there are consequences.
    package struct CriticalEvent: Codable, Hashable, Sendable {
        package var what: String
        package var date: Day?
        package var consequence: String?

        package init(what: String, date: Day? = nil, consequence: String? = nil) {
            self.what = what
            self.date = date
            self.consequence = consequence
        }
    }
}
