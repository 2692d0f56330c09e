/// What the rows of a file become; the names that `--kind` takes.
package enum ImportTarget: String, CaseIterable, Sendable {
    case accounts, contacts, subscriptions, tickets, figures
    case featureUsage = "feature-usage"
    case metrics, goals, actions, benchmarks, roadmap

    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// Files of a lower rank are imported first: accounts, then what belongs to them, then what needs subscriptions.
    var rank: Int {
        switch self {
        case .accounts: 0
        case .contacts, .subscriptions: 1
        case .tickets, .figures, .metrics, .goals, .featureUsage, .benchmarks, .roadmap: 2
        case .actions: 3
        }
    }

    /// One field and the column names that stand for it, normalised, the surest first.
    struct Column: Sendable {
        var field: ImportField
        var names: [String]

        init(_ field: ImportField, _ names: String...) {
            self.field = field
            self.names = names
        }
    }

    private static let accountNames = Column(
        .account, "accountid", "account", "accountname", "companyid", "company", "companyname", "customer",
        "customername", "customerid", "associatedcompanyid", "associatedcompanydomain", "associatedcompany",
        "companydomain", "organization")

    /// Every field that the rows can have.
    var columns: [Column] {
        switch self {
        case .accounts: ImportTarget.accountColumns
        case .contacts: ImportTarget.contactColumns
        case .subscriptions: ImportTarget.subscriptionColumns
        case .tickets: ImportTarget.ticketColumns
        case .figures: ImportTarget.figureColumns
        case .featureUsage:
            [
                Column(.id, "usageid", "eventid", "id"), Column(.subscription, "subscriptionid", "subscription"),
                Column(.date, "usagedate", "date"), Column(.feature, "featurename", "feature"),
                Column(.count, "usagecount", "count", "uses"),
            ]
        case .metrics:
            [
                Self.accountNames, Column(.metric, "metric", "metricname"), Column(.value, "value"),
                Column(.date, "date", "asof", "day"), Column(.period, "period", "quarter"), Column(.unit, "unit"),
            ]
        case .goals: ImportTarget.goalColumns
        case .benchmarks: ImportTarget.benchmarkColumns
        case .roadmap: ImportTarget.roadmapColumns
        case .actions: ImportTarget.actionColumns
        }
    }

    /// The fields without which no row can be kept.
    var required: [ImportField] {
        switch self {
        case .accounts: [.name]
        case .contacts, .figures: [.account]
        case .subscriptions: [.id, .account, .start]
        case .tickets: [.id]
        case .featureUsage: [.id, .subscription, .date, .feature, .count]
        case .metrics: [.account, .metric, .value]
        case .goals: [.account, .goal]
        case .benchmarks: [.metric, .count, .p25, .p50, .p75]
        case .roadmap: [.feature, .state]
        case .actions: [.account, .action, .owner, .due]
        }
    }

    // MARK: Columns

    private static let accountColumns = [
        Column(.id, "accountid", "companyid", "recordid", "accountnumber", "customerid", "id"),
        Column(.name, "companyname", "accountname", "name", "account", "company", "customer", "customername"),
        Column(.aliases, "aliases", "alias"),
        Column(.domain, "companydomainname", "domain", "website"),
        Column(.industry, "industry"), Column(.useCases, "usecases", "usecase"),
        Column(.region, "region", "country", "billingcountry", "countryregion", "billingstate", "stateregion"),
        Column(.timezone, "timezone"), Column(.fiscalYearEnd, "fiscalyearend", "fiscalyearendmonth"),
        Column(.owner, "accountowner", "companyowner", "ownercsm", "csm", "owner", "accountmanager"),
        Column(.lifecycle, "lifecyclestage", "lifecycle", "type"), Column(.deleted, "isdeleted"),
        Column(.customerSince, "customersince", "signupdate"), Column(.isPrivate, "private", "isprivate"),
        Column(.arr, "arrvalue", "arr", "annualrecurringrevenue", "arramount"),
        Column(.acv, "acv", "annualcontractvalue"),
        Column(.start, "contractstartdate", "contractstart"),
        Column(.renewal, "renewaldate", "renewal", "contractenddate", "contractend"),
        Column(.autoRenew, "autorenew", "autorenewflag"), Column(.noticeDays, "noticedays"),
        Column(.seats, "seatslicensed", "licensedseats"), Column(.modules, "modules"),
        Column(.paymentStatus, "paymentstatus"),
    ]

    private static let contactColumns = [
        accountNames, Column(.id, "contactid", "recordid", "id"),
        Column(.name, "name", "fullname", "contactname", "contact"),
        Column(.firstName, "firstname"), Column(.lastName, "lastname"), Column(.email, "email", "emailaddress"),
        Column(.title, "title", "jobtitle"), Column(.level, "level", "seniority"),
        Column(.roles, "roles", "role"), Column(.lastTouch, "lastactivitydate", "lasttouch", "lastcontacted"),
        Column(.start, "startedon", "starteddate"), Column(.end, "lefton"), Column(.deleted, "isdeleted"),
    ]

    private static let subscriptionColumns = [
        Column(.id, "subscriptionid", "id"), accountNames, Column(.start, "startdate", "start"),
        Column(.end, "enddate", "end"), Column(.arr, "arramount", "arr", "arrvalue"), Column(.seats, "seats"),
        Column(.trial, "istrial", "trial"), Column(.autoRenew, "autorenewflag", "autorenew"),
    ]

    private static let ticketColumns = [
        Column(.id, "ticketid", "zendeskid", "id"), accountNames,
        Column(.opened, "submittedat", "createddate", "createdat", "createdate", "opened"),
        Column(.closed, "closedat", "resolveddate", "solvedat", "closedate", "closed"),
        Column(.type, "issuetype", "tickettype", "type", "kind"), Column(.priority, "priority", "ticketpriority"),
        Column(.firstResponseMinutes, "firstresponsetimeminutes", "firstreplytimeinminutes", "firstresponsemin"),
        Column(.firstResponseHours, "responsetimehours", "firstresponsehours"),
        Column(.resolutionHours, "resolutiontimehours", "resolutionhours", "resolutionh"),
        Column(.csat, "satisfactionscore", "csat", "csatscore"), Column(.escalated, "escalationflag", "escalated"),
    ]

    private static let figureColumns = [
        accountNames, Column(.ticketsOpened, "supportticketslastquarter", "ticketslastquarter", "ticketsopened"),
        Column(.ticketsOpen, "opentickets", "ticketsopen"), Column(.escalations, "escalationcount", "escalations"),
        Column(.resolutionHours, "avgticketresolutionhours", "avgresolutionhours"),
        Column(.firstResponseHours, "avgfirstresponsehours"), Column(.date, "date", "asof"),
    ]

    private static let goalColumns = [
        accountNames, Column(.id, "goalid", "id"), Column(.goal, "goal", "statement", "objective"),
        Column(.short, "short", "label"), Column(.category, "category"), Column(.horizon, "horizon"),
        Column(.metric, "metric"), Column(.unit, "unit"), Column(.direction, "direction"),
        Column(.baseline, "baseline"), Column(.target, "target"), Column(.current, "current"),
        Column(.due, "due", "duedate", "targetdate"), Column(.owner, "ownercustomer", "owner"),
        Column(.rank, "rank"),
    ]

    private static let benchmarkColumns = [
        Column(.metric, "metric", "metricname"), Column(.segment, "segment", "band"), Column(.industry, "industry"),
        Column(.count, "n", "customers", "samplesize", "count"), Column(.p25, "p25", "q1", "lowerquartile"),
        Column(.p50, "p50", "median", "q2"), Column(.p75, "p75", "q3", "upperquartile"),
        Column(.date, "asof", "date", "day"), Column(.source, "source"),
    ]

    private static let roadmapColumns = [
        Column(.id, "itemid", "roadmapid", "id"),
        Column(.feature, "roadmapitem", "feature", "item", "what", "title", "name"),
        Column(.state, "state", "status", "stage"),
        Column(.expected, "expected", "quarter", "targetquarter", "release", "target", "eta"),
        Column(.shippedOn, "shippedon", "shipped", "releasedon", "releasedate"),
        Column(.solves, "solves", "problems", "keywords"), Column(.announced, "announced", "isannounced", "public"),
        Column(.beta, "beta", "isbeta"), Column(.source, "source"),
    ]

    private static let actionColumns = [
        accountNames, Column(.id, "actionid", "id"), Column(.action, "action", "actionitem", "task"),
        Column(.owner, "owner", "assignee"), Column(.due, "duedate", "due"), Column(.status, "status"),
        Column(.side, "side"), Column(.notes, "notes", "note"),
        Column(.doneCriterion, "donecriterion", "donewhen", "measure"),
    ]
}
