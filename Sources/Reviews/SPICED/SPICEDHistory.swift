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

    /// Never confirmed, or not within the period under review: every line is open then.
    package func isStale(on today: Day, playbook: Playbook) -> Bool {
        lastConfirmed.map { playbook.isBeforeReviewPeriod($0, on: today) } ?? true
    }
}
