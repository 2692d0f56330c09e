package import Days

/// What a customer wants to reach, with its number.
///
/// S3 part 2, S2 Success Plan Structure.
package struct Goal: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    package var spicedVersion: Int?
    package var horizon: Goal.Horizon
    package var category: Goal.Category
    package var statement: String
    /// A few words for lists: `resolution under 24 h`.
    package var short: String?
    /// What its figure is called in a list of results: `Self-service`.
    package var label: String?
    /// The name of the metric series that measures it.
    package var metric: String?
    /// `h`, `%`, `$`, or nil for a plain count.
    package var unit: String?
    package var direction: Goal.Direction
    package var baseline: Double?
    package var target: Double?
    /// When somebody on our side put the target right; nil while it is the one that came with the goal.
    package var targetSetOn: Day?
    /// Who said that target; nil while it is the one that came with the goal.
    package var targetSource: String?
    package var current: Double?
    /// The baseline is somebody's guess until the customer confirms it.
    package var isEstimate: Bool
    package var due: Day?
    /// A contact's id.
    package var ownerCustomer: String?
    package var ownerVendor: String?
    /// How they will know that it is reached, in their words: `two regions are live` (S2 "We'll know we've succeeded
    /// when ..."); nil where the figures say it.
    package var knownWhen: String?
    package var rank: Int
    package var closedOn: Day?
    /// Of its baseline and its figure of today; a target that was put right has a source of its own.
    package var provenance: Provenance

    package init(
        id: String, account: String, spicedVersion: Int? = nil, horizon: Goal.Horizon = .quarter,
        category: Goal.Category, statement: String, short: String? = nil, label: String? = nil,
        metric: String? = nil, unit: String? = nil, direction: Goal.Direction = .up, baseline: Double? = nil,
        target: Double? = nil, targetSetOn: Day? = nil, targetSource: String? = nil, current: Double? = nil,
        isEstimate: Bool = false, due: Day? = nil, ownerCustomer: String? = nil, ownerVendor: String? = nil,
        knownWhen: String? = nil, rank: Int = 1, closedOn: Day? = nil, provenance: Provenance
    ) {
        self.id = id
        self.account = account
        self.spicedVersion = spicedVersion
        self.horizon = horizon
        self.category = category
        self.statement = statement
        self.short = short
        self.label = label
        self.metric = metric
        self.unit = unit
        self.direction = direction
        self.baseline = baseline
        self.target = target
        self.targetSetOn = targetSetOn
        self.targetSource = targetSource
        self.current = current
        self.isEstimate = isEstimate
        self.due = due
        self.ownerCustomer = ownerCustomer
        self.ownerVendor = ownerVendor
        self.knownWhen = knownWhen
        self.rank = rank
        self.closedOn = closedOn
        self.provenance = provenance
    }
}

extension Goal {
    package enum Horizon: String, Codable, CaseIterable, Sendable { case vision, annual, quarter }
    package enum Category: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
        case adoption, efficiency, quality, revenue, strategic
    }
    /// Whether more or less of the metric is better.
    package enum Direction: String, Codable, Sendable { case up, down }

    package var isOpen: Bool { closedOn == nil }
}
