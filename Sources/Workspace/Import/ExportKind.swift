/// A kind of export, recognised by its header.
struct ExportKind: Sendable {
    /// What becomes of it.
    enum Use: Equatable, Sendable {
        case rows(ImportTarget)
        /// It is known and not needed; why.
        case refused(String)
    }

    /// As a sentence says it: `Salesforce contacts`.
    var title: String
    /// Normalised columns, all of which the header has; any one of the lists will do.
    var signatures: [[String]]
    var use: Use

    private init(_ title: String, _ use: Use, _ signatures: [String]...) {
        self.title = title
        self.use = use
        self.signatures = signatures
    }

    /// Known products' exports, the most particular first.
    ///
    /// Headers as seen in real exports (domain.md part 3, "CSV exports a CSM has").
    private static let known = [
        ExportKind(
            "feature usage by subscription", .rows(.featureUsage), ["subscriptionid", "usagedate", "featurename"]),
        ExportKind("subscriptions", .rows(.subscriptions), ["subscriptionid", "accountid", "startdate"]),
        ExportKind("churn events", .refused("a review looks at accounts that stay"), ["churneventid", "accountid"]),
        ExportKind(
            "Salesforce opportunities", .refused("ARR comes from contracts and subscriptions"),
            ["accountid", "stagename"], ["opportunityid", "stagename"], ["opportunityname", "stage"]),
        ExportKind("HubSpot deals", .refused("ARR comes from contracts and subscriptions"), ["dealname", "dealstage"]),
        ExportKind("Salesforce contacts", .rows(.contacts), ["id", "accountid", "lastname"]),
        ExportKind(
            "Salesforce accounts", .rows(.accounts), ["id", "name", "annualrevenue"], ["id", "name", "billingcity"],
            ["id", "name", "ownerid"], ["id", "name", "isdeleted"]),
        ExportKind(
            "HubSpot companies", .rows(.accounts), ["companyname", "companydomainname"],
            ["companyid", "companyname"], ["recordid", "companyname"]),
        ExportKind("HubSpot tickets", .rows(.tickets), ["ticketid", "ticketname"], ["ticketid", "ticketstatus"]),
        ExportKind("support tickets with their accounts", .rows(.tickets), ["ticketid", "accountid", "submittedat"]),
        ExportKind(
            "a Zendesk ticket list", .rows(.tickets), ["ticketid", "createddate", "status"],
            ["zendeskid", "createdat"]),
        ExportKind("a ticket roll-up by account", .rows(.figures), ["accountid", "supportticketslastquarter"]),
        ExportKind("usage by account", .rows(.figures), ["accountid", "weeklylogins"]),
        ExportKind("accounts with contracts", .rows(.accounts), ["accountid", "companyname", "arrvalue"]),
        ExportKind("accounts with their sign-up", .rows(.accounts), ["accountid", "accountname", "signupdate"]),
    ]

    /// The kind of a file with that header: a known product's, else one with plain names; nil where it is neither.
    static func recognised(in header: [String]) -> ExportKind? {
        let names = Set(header.map(ImportField.normalized))
        return known.first { kind in kind.signatures.contains { $0.allSatisfy(names.contains) } } ?? plain(names)
            ?? nearest(names)
    }

    /// The kind that was set by hand.
    static func chosen(_ target: ImportTarget) -> ExportKind {
        ExportKind("\(target.rawValue), as you said", .rows(target))
    }

    /// A file that would be known if it had the column that it lacks; three of its columns at least must speak for it.
    private static func nearest(_ names: Set<String>) -> ExportKind? {
        let scores = ImportTarget.allCases.map { target in
            let fields = target.columns.count { $0.names.contains(where: names.contains) }
            let metrics = MetricColumn.all.count { $0.names.contains(where: names.contains) }
            return (target: target, score: fields + (target == .figures ? metrics : 0))
        }
        guard let best = scores.max(by: { $0.score < $1.score }), best.score >= 3 else { return nil }
        return ExportKind("\(best.target.rawValue), by most of their columns", .rows(best.target))
    }

    /// Files that people make themselves, by common column names.
    private static func plain(_ names: Set<String>) -> ExportKind? {
        func has(_ target: ImportTarget, _ fields: ImportField...) -> Bool {
            fields.allSatisfy { field in
                target.columns.contains { $0.field == field && $0.names.contains(where: names.contains) }
            }
        }
        let isPerson = has(.contacts, .email) || has(.contacts, .title) || has(.contacts, .roles)
        let named = has(.contacts, .name) || has(.contacts, .lastName)
        // A title and a state stand in many a list; these three stand in a roadmap alone.
        let isRoadmap =
            has(.roadmap, .feature, .state)
            && (has(.roadmap, .announced) || has(.roadmap, .shippedOn) || has(.roadmap, .solves))
        let tests: [(ImportTarget, Bool)] = [
            (.benchmarks, has(.benchmarks, .metric, .count, .p50)), (.roadmap, isRoadmap),
            (.actions, has(.actions, .account, .action, .due)), (.goals, has(.goals, .account, .goal)),
            (.metrics, has(.metrics, .account, .metric, .value)),
            (.contacts, has(.contacts, .account) && isPerson && named),
            (.tickets, names.contains("ticketid") && has(.tickets, .opened)),
            (
                .figures,
                has(.figures, .account) && MetricColumn.all.contains { $0.names.contains(where: names.contains) }
            ),
            (.accounts, has(.accounts, .name) && names.count > 1),
        ]
        return tests.first { $0.1 }.map { ExportKind("\($0.0.rawValue) with plain column names", .rows($0.0)) }
    }
}
