import Days
package import Reviews

extension Demo {
    /// What product has built, builds and thinks about; one thing of it is not announced.
    package static let roadmap = [federation, reports, surge, sync, phone, answers]

    static let federation = item(
        1, "SSO federation", solves: ["SSO", "single sign-on", "login", "infosec"], .planned,
        DayRange(.on(2026, 4, 1), .on(2026, 6, 30)), isBeta: true)
    static let reports = item(
        2, "scheduled reports", solves: ["report", "reports", "dashboard"], .shipped, shipped: .on(2026, 2, 10))
    private static let surge = item(
        3, "surge routing", solves: ["tickets", "queue", "peak"], .inRelease,
        DayRange(.on(2026, 4, 1), .on(2026, 4, 30)))
    private static let sync = item(
        4, "warehouse sync", solves: ["database", "databases", "sources"], .roadmapped,
        DayRange(.on(2026, 7, 1), .on(2026, 12, 31)))
    private static let phone = item(5, "mobile app", solves: ["phone", "mobile"], .exploring)
    private static let answers = item(
        6, "suggested answers", solves: ["tickets", "answers"], .planned, DayRange(.on(2026, 7, 1), .on(2026, 9, 30)),
        isAnnounced: false)

    private static func item(
        _ number: Int, _ what: String, solves: [String], _ state: RoadmapState, _ expected: DayRange? = nil,
        shipped: Day? = nil, isAnnounced: Bool = true, isBeta: Bool = false
    ) -> RoadmapItem {
        RoadmapItem(
            id: "roadmap-\(number)", what: what, solves: solves, state: state, expected: expected, shippedOn: shipped,
            isAnnounced: isAnnounced, isBeta: isBeta, provenance: Provenance(source: "demo", asOf: .on(2026, 3, 2)))
    }
}
