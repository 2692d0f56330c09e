package import Days

/// How a review programme does in a period: its measures with targets, in all, by segment and by colleague.
///
/// S2 QBR Program Metrics; one value for the conversation, the report and `export --as program --format json`.
package struct ProgramStats: Hashable, Sendable, Encodable {
    package let period: DayRange
    package let total: ProgramSlice
    /// The highest band first; accounts without one last.
    package let bySegment: [ProgramSlice]
    /// By name; accounts without an owner last.
    package let byCSM: [ProgramSlice]

    /// - Parameters:
    ///   - name: What the accounts are called together: `Customer Success`.
    ///   - period: Of what lies behind today alone counts.
    package init(
        _ accounts: [ProgramAccount], called name: String, period: DayRange, today: Day, playbook: Playbook
    ) {
        func slice(_ name: String, _ accounts: [ProgramAccount]) -> ProgramSlice {
            let count = ProgramCount(accounts, period: period, today: today, playbook: playbook)
            return ProgramSlice(
                name: name, accounts: accounts.count, figures: ProgramMeasure.allCases.map(count.figure))
        }
        self.period = period
        total = slice(name, accounts)
        let bands = Dictionary(grouping: accounts) { $0.segment?.id }
        bySegment = (Segment.ID.allCases + [nil]).compactMap { id in
            bands[id].map { slice(id?.name ?? ProgramStats.noSegment, $0) }
        }
        let owners = Dictionary(grouping: accounts) { $0.owner?.id ?? "" }
        byCSM = owners.map { id, accounts in (id, accounts) }.sorted { first, second in
            let (a, b) = (first.1.first?.owner?.name, second.1.first?.owner?.name)
            return (a == nil ? 1 : 0, a ?? "", first.0) < (b == nil ? 1 : 0, b ?? "", second.0)
        }.map { slice($0.1.first?.owner?.name ?? ProgramStats.noOwner, $0.1) }
    }

    private static let noSegment = "no segment"
    private static let noOwner = "no owner"

    private enum CodingKeys: String, CodingKey {
        case period, total
        case bySegment = "by_segment"
        case byCSM = "by_csm"
    }
}
