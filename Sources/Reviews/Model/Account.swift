package import Days

/// A customer company.
package struct Account: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var name: String
    package var aliases: [String]
    /// `acme.com`.
    package var domain: String?
    package var industry: String?
    package var useCases: [String]
    package var region: String?
    package var timezone: String?
    /// 1 to 12; nil where nobody has said.
    package var fiscalYearEndMonth: Int?
    /// The id of the person who owns it.
    package var ownerCSM: String?
    package var execSponsorInternal: String?
    /// Set by hand; otherwise the segment follows from ARR.
    package var segmentOverride: Segment.ID?
    package var logoFlag: Bool
    package var lifecycleStage: String?
    package var createdAt: Day
    package var customerSince: Day?
    /// In chats it is there for its owner, their team and admins alone; nil where nobody has said, and then for all.
    package var isPrivate: Bool?
    package var provenance: Provenance

    package init(
        id: String, name: String, aliases: [String] = [], domain: String? = nil, industry: String? = nil,
        useCases: [String] = [], region: String? = nil, timezone: String? = nil, fiscalYearEndMonth: Int? = nil,
        ownerCSM: String? = nil, execSponsorInternal: String? = nil, segmentOverride: Segment.ID? = nil,
        logoFlag: Bool = false, lifecycleStage: String? = nil, createdAt: Day, customerSince: Day? = nil,
        isPrivate: Bool? = nil,
        provenance: Provenance
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.domain = domain
        self.industry = industry
        self.useCases = useCases
        self.region = region
        self.timezone = timezone
        self.fiscalYearEndMonth = fiscalYearEndMonth
        self.ownerCSM = ownerCSM
        self.execSponsorInternal = execSponsorInternal
        self.segmentOverride = segmentOverride
        self.logoFlag = logoFlag
        self.lifecycleStage = lifecycleStage
        self.createdAt = createdAt
        self.customerSince = customerSince
        self.isPrivate = isPrivate
        self.provenance = provenance
    }
}
