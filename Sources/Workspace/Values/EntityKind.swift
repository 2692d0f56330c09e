/// The kinds of facts; also the names of their tables and of what a turn reports (`action.created`).
package enum EntityKind: String, Codable, CaseIterable, Sendable {
    case account, contract, person, contact, goal, spiced, metric
    case ticketRollup = "ticket_rollup"
    case ticket, review, action, value, health, rate, document, reminder
    case maturity, plan, benchmark
    case risk
    case churnCheck = "churn_check"
    case opportunity
    case featureRequest = "feature_request"
    case roadmapItem = "roadmap_item"

    /// Whether what is stored stays as it is: a change is a new version (domain.md part 4, spiced_version).
    var isAppendOnly: Bool { self == .spiced }

    /// The stable order in which they are read, as SQL terms.
    var order: String { orderTerms.map { "\($0) NULLS FIRST" }.joined(separator: ", ") }

    /// The same from the last to the first.
    var backwards: String { orderTerms.map { "\($0) DESC NULLS LAST" }.joined(separator: ", ") }

    private var orderTerms: [String] {
        switch self {
        case .account, .person, .contact: ["name", "id"]
        case .contract: ["renewal_date", "id"]
        case .goal: ["rank", "id"]
        case .spiced: ["account", "version"]
        case .metric: ["metric", "date", "id"]
        case .ticket: ["opened", "id"]
        case .review: ["coalesce(held_at, planned_at)", "id"]
        case .action: ["due_date", "id"]
        case .health: ["account", "date", "id"]
        case .rate: ["as_of", "id"]
        case .document: ["written_on", "id"]
        case .reminder: ["due", "id"]
        case .maturity: ["date", "id"]
        case .benchmark: ["metric", "as_of", "id"]
        case .ticketRollup, .value, .plan, .roadmapItem: ["id"]
        case .risk, .opportunity: ["account", "found_on", "id"]
        case .churnCheck: ["account", "done_on"]
        case .featureRequest: ["account", "asked_on", "id"]
        }
    }

    /// The column that names the account; nil for kinds that belong to none.
    var accountColumn: String? {
        switch self {
        case .person, .rate, .maturity, .benchmark, .roadmapItem: nil
        case .account: "id"
        default: "account"
        }
    }

    /// The columns that name an entity of a kind: what the schema's foreign keys say.
    var references: [(column: String, kind: EntityKind)] {
        switch self {
        case .account: [("owner_csm", .person)]
        case .action: [("account", .account), ("review", .review), ("goal", .goal)]
        case .value: [("account", .account), ("review", .review)]
        case .featureRequest: [("account", .account), ("roadmap_item", .roadmapItem)]
        default: accountColumn.map { [($0, .account)] } ?? []
        }
    }

    /// Where the account stands in the entity's JSON; nil for kinds that belong to none.
    var accountPath: String? {
        switch self {
        case .person, .rate, .maturity, .benchmark, .roadmapItem: nil
        case .account: "$.id"
        case .action: "$.linked_to.account"
        default: "$.account"
        }
    }

    /// In words, for messages.
    package var name: String {
        switch self {
        case .spiced: "SPICED version"
        case .ticketRollup: "ticket roll-up"
        case .value: "value entry"
        case .health: "health snapshot"
        case .rate: "exchange rate"
        case .maturity: "maturity check"
        case .plan: "success plan"
        case .churnCheck: "CHURN check"
        case .featureRequest: "feature request"
        case .roadmapItem: "roadmap item"
        default: rawValue
        }
    }
}
