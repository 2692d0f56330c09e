import Days
import Reviews

/// What an account's facts are written with: it fills in the account, the source `demo` and the ids.
struct DemoPage {
    /// The account's id.
    let account: String
    /// Who looks after it, records its goals and makes its actions.
    let csm: Person
    /// Up to when its figures reach, where they do not say otherwise.
    var asOf = Demo.today

    /// `acme-2026Q1`.
    func reviewID(_ quarter: Quarter) -> String { "\(account)-\(quarter)" }

    /// `acme-G1`.
    func goalID(_ rank: Int) -> String { "\(account)-G\(rank)" }

    func source(_ day: Day? = nil) -> Provenance { Provenance(source: "demo", asOf: day ?? asOf) }

    /// A contact with an id and an address made from the name.
    func contact(
        _ name: String, _ title: String, _ level: Contact.Level, _ roles: [Contact.Role] = [], since: Day? = nil,
        left: Day? = nil, lastTouch: Day? = nil, interests: [String] = [], note: String? = nil
    ) -> Contact {
        let words = name.lowercased().split(separator: " ")
        return Contact(
            id: "\(account)-\(words.joined(separator: "-"))", account: account, name: name, title: title, level: level,
            roles: roles, email: "\(words.joined(separator: "."))@\(account).example", startedOn: since, leftOn: left,
            lastTouch: lastTouch, interests: interests, note: note, provenance: source())
    }

    /// One figure of a metric as of a day.
    func point(
        _ metric: String, _ value: Double, unit: String? = nil, level: Int = 3, on day: Day? = nil,
        period: Quarter? = nil
    ) -> MetricPoint {
        let date = day ?? asOf
        return MetricPoint(
            id: "\(account)-\(metric)-\(date)", account: account, metric: metric, period: period?.description,
            date: date, value: value, unit: unit, level: level, provenance: source(date))
    }

    /// A metric at the end of the last quarters, the running one last and as of the page's day.
    func series(_ metric: String, _ values: [Double], unit: String? = nil, level: Int = 1) -> [MetricPoint] {
        let running = Quarter(containing: asOf)
        return values.enumerated().map { index, value in
            let quarter = running.adding(index - values.count + 1)
            return point(metric, value, unit: unit, level: level, on: min(quarter.days.end, asOf), period: quarter)
        }
    }

    /// Several metrics as of one day.
    func figures(_ values: KeyValuePairs<String, Double>, on day: Day? = nil) -> [MetricPoint] {
        values.map { point($0.key, $0.value, on: day) }
    }

    /// A version of the goals that somebody at the customer confirmed on the day it was recorded.
    func spiced(
        version: Int, on day: Day, by contact: Contact, situation: [String], pain: [String],
        impact: [String], criticalEvent: SPICEDVersion.CriticalEvent?, decision: [String],
        assumed: [SPICEDVersion.Element] = [], note: String? = nil
    ) -> SPICEDVersion {
        var status = Dictionary(
            uniqueKeysWithValues: SPICEDVersion.Element.allCases.map { ($0, SPICEDVersion.Status.confirmed) })
        for element in assumed { status[element] = .assumed }
        if criticalEvent == nil { status[.criticalEvent] = .unknown }
        return SPICEDVersion(
            id: "\(account)-spiced-\(version)", account: account, version: version, situation: situation, pain: pain,
            impact: impact, criticalEvent: criticalEvent, decision: decision, status: status,
            confirmedBy: contact.name, confirmedOn: day, recordedBy: csm.id, recordedOn: day, source: "demo",
            changeNote: note)
    }

    /// A review that was held, with those who came.
    ///
    /// - Parameters:
    ///   - survey: What the customer gave it, of five.
    ///   - input: Whether they said what to cover; nil where nobody asked.
    func held(
        _ type: Review.Kind = .qbr, on day: Day, minutes: Int = 60, with contacts: [Contact], next: Day? = nil,
        survey: Double? = nil, input: Bool? = nil
    ) -> Review {
        let quarter = Quarter(containing: day)
        return Review(
            id: reviewID(quarter), account: account, quarter: quarter, type: type, plannedAt: day, heldAt: day,
            minutes: minutes, mode: "video", attendees: contacts.map { .init(contact: $0.id, attended: true) },
            goalCheck: .init(doneAt: day, by: csm.name, changed: false),
            inputRequestedOn: input == nil ? nil : (day - 10).orWorkdayBefore,
            inputAnsweredOn: input == true ? (day - 7).orWorkdayBefore : nil, summarySentAt: day + 1,
            nextReviewDate: next, state: .followUp,
            survey: survey.map { .init(score: $0, answeredOn: day + 2, by: contacts.first?.name) })
    }

    /// A review that lies ahead.
    func planned(
        _ type: Review.Kind = .qbr, on day: Day, at time: String, minutes: Int = 60, with contacts: [Contact],
        objectives: [String] = [], agenda: [AgendaItem] = [], moved: Int = 0
    ) -> Review {
        let quarter = Quarter(containing: day)
        return Review(
            id: reviewID(quarter), account: account, quarter: quarter, type: type, plannedAt: day, plannedTime: time,
            minutes: minutes, mode: "video", attendees: contacts.map { .init(contact: $0.id) },
            objectives: objectives, agenda: agenda, rescheduleCount: moved)
    }
}
