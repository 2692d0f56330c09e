import Days
import Foundation
import Reviews
import Yams

/// What the tests share: the real playbook, and short ways to write records down.
enum TheBook {
    /// The project's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `intents/playbook.yaml` as it is shipped.
    static func text() throws -> String {
        try String(contentsOf: root.appending(path: "intents/playbook.yaml"), encoding: .utf8)
    }

    static func playbook(_ edit: (String) -> String = { $0 }) throws -> Playbook {
        try YAMLDecoder().decode(Playbook.self, from: edit(text()))
    }

    /// Monday 9 March 2026.
    static let today = day("2026-03-09")

    static func day(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    static let provenance = Provenance(source: "test", asOf: today)

    static func account(_ id: String = "acme", segment: Segment.ID? = nil, since: String? = nil) -> Account {
        Account(
            id: id, name: id.capitalized, segmentOverride: segment, createdAt: day("2024-01-01"),
            customerSince: since.map(day), provenance: provenance)
    }

    static func contract(arr: Int?, acv: Int? = nil, renews: String? = nil, seats: Int? = nil) -> Contract {
        Contract(
            id: "c1", account: "acme", arr: arr.map { Money($0) }, acv: (acv ?? arr).map { Money($0) },
            renewalDate: renews.map(day), seatsLicensed: seats, provenance: provenance)
    }

    static func contact(
        _ name: String, level: Contact.Level? = nil, roles: [Contact.Role] = [], started: String? = nil,
        left: String? = nil, touched: String? = nil
    ) -> Contact {
        Contact(
            id: name.lowercased(), account: "acme", name: name, level: level, roles: roles,
            startedOn: started.map(day), leftOn: left.map(day), lastTouch: touched.map(day), provenance: provenance)
    }

    static func point(_ metric: String, _ value: Double, _ iso: String, unit: String? = nil) -> MetricPoint {
        MetricPoint(
            id: "\(metric)-\(iso)", account: "acme", metric: metric, date: day(iso), value: value, unit: unit,
            provenance: Provenance(source: "usage.csv", asOf: day(iso)))
    }

    static func action(
        _ id: String = "QBR-2026Q1-001", _ text: String = "send the results", due: String = "2026-03-20",
        side: Action.Side = .ours, status: Action.Status = .notStarted
    ) -> Action {
        Action(
            id: id, action: text, owner: Action.Owner(id: "leo", name: "Leo Marsh"), dueDate: day(due),
            status: status, linkedTo: Action.Link(account: "acme"), side: side, createdBy: "maya",
            createdOn: day("2026-01-05"))
    }
}
