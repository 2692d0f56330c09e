package import Days

/// All versions of what a customer told us, the newest last.
package struct SPICEDHistory: Hashable, Sendable {
    package let versions: [SPICEDVersion]

    package init(_ versions: [SPICEDVersion]) {
        self.versions = versions.sorted { $0.version < $1.version }
    }

    package var current: SPICEDVersion? { versions.last }

    /// The last day that somebody at the customer said "yes, still true".
    package var lastConfirmed: Day? { versions.compactMap(\.confirmedOn).max() }

    /// Who said so.
    package var lastConfirmedBy: String? {
        versions.filter { $0.confirmedOn != nil }.max {
            ($0.confirmedOn ?? $0.recordedOn) < ($1.confirmedOn ?? $1.recordedOn)
        }?
        .confirmedBy
    }

    /// Never confirmed, or not within the period under review: every line is open then.
    package func isStale(on today: Day, playbook: Playbook) -> Bool {
        lastConfirmed.map { playbook.isBeforeReviewPeriod($0, on: today) } ?? true
    }
}
