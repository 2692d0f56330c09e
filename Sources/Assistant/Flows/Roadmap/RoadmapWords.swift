import Conversation
import Days
import Reviews
import Workspace

/// The roadmap and the wishes for it, as the facts that words are filled from.
enum RoadmapWords {
    /// What may be said of the time of something: `Targeting Q2`.
    static func timing(_ timing: RoadmapTiming, _ desk: Desk) -> String {
        Self.timing(timing, desk.phrasebook, today: desk.today)
    }

    /// The same for a document.
    static func timing(_ timing: RoadmapTiming, _ book: Phrasebook, today: Day) -> String {
        switch timing {
        case .live(let since):
            book.say(.roadmapTiming, ["live": "yes", "since": since.map { $0.shortWords(on: today) }])
        case .shipping(let month):
            book.say(.roadmapTiming, ["shipping": "yes", "month": month.map { Phrasing.month($0.month) }])
        case .targeting(let quarter):
            book.say(.roadmapTiming, ["targeting": "yes", "quarter": quarter.map { words($0, today: today) }])
        case .roadmapped(let half, let year):
            book.say(
                .roadmapTiming,
                [
                    "roadmapped": "yes", "first": half == 1 ? "yes" : nil, "second": half == 2 ? "yes" : nil,
                    "year": year.map { String($0) },
                ])
        case .exploring: book.say(.roadmapTiming, ["exploring": "yes"])
        case .notPlanned: book.say(.roadmapTiming, ["not-planned": "yes"])
        }
    }

    /// What has to stand beside it; empty for what is out, and for what is not coming.
    static func caveat(_ timing: RoadmapTiming, _ desk: Desk) -> String { caveat(timing, desk.phrasebook) }

    /// The same for a document.
    static func caveat(_ timing: RoadmapTiming, _ book: Phrasebook) -> String {
        timing.wantsCaveat ? book.say(.roadmapCaveat, ["exploring": timing == .exploring ? "yes" : nil]) : ""
    }

    /// `Q2`, with its year where that is another one.
    private static func words(_ quarter: Quarter, today: Day) -> String {
        quarter.year == today.year ? "Q\(quarter.number)" : "Q\(quarter.number) \(quarter.year)"
    }

    /// How sure it is: `planned`.
    static func state(_ state: RoadmapState, _ desk: Desk) -> String {
        desk.say(.roadmapState, [state.rawValue: "yes"])
    }

    /// Why an item is worth telling somebody: `Dana asked for it on 9 Sep`.
    static func reason(_ reason: RoadmapReason, _ desk: Desk) -> String {
        switch reason {
        case .asked(let request):
            desk.say(
                .roadmapReason, ["asked": desk.short(request.askedOn), "who": request.requestor?.firstName])
        case .problem(let text): desk.say(.roadmapReason, ["problem": text])
        }
    }

    /// What may be told of an item, and to whom it matters.
    static func facts(_ item: RoadmapItem, _ desk: Desk) throws -> [String: Value] {
        let wanting = try desk.turn.all(FeatureRequest.self).filter { request in
            request.isOpen && (request.roadmapItem == item.id || request.isAbout(item, desk.playbook.roadmap))
        }
        let timing = RoadmapTiming(item)
        let untold = wanting.filter { $0.lastToldCustomer == nil }
        return [
            "id": .string(item.id), "what": .string(item.what), "state": .string(state(item.state, desk)),
            "say": .string(Self.timing(timing, desk)), "caveat": .string(caveat(timing, desk)),
            "is-live": .bool(item.state == .shipped), "is-announced": .bool(item.isAnnounced),
            "is-beta": .bool(item.isBeta && item.state != .shipped),
            "source": .string("\(item.provenance.source), \(desk.short(item.provenance.asOf))"),
            "wanted": .string(Phrasing.list(try names(wanting, desk))),
            "untold": .string(Phrasing.list(try names(untold, desk))),
        ]
    }

    /// The names of the accounts that requests come from, in alphabetical order.
    static func names(_ requests: [FeatureRequest], _ desk: Desk) throws -> [String] {
        let accounts = Set(requests.map(\.account)).sorted()
        return try accounts.compactMap { try desk.turn.find(Account.self, $0)?.name }.sorted()
    }
}
