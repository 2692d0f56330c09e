import Conversation
import Days
import Documents
import Reviews

extension CustomerFacts.Roadmap {
    /// What the customer may hear of what we build: announced, linked to a problem of theirs, and timed no finer than
    /// product stands for (domain.md C26, C27).
    init(
        _ items: [RoadmapItem], requests: [FeatureRequest], file: AccountFile, playbook: Playbook, book: Phrasebook,
        today: Day
    ) {
        let match = RoadmapMatch(requests: requests, spiced: file.spiced, goals: file.goals, plan: playbook.roadmap)
        let view = RoadmapView(items, match: match, plan: playbook.roadmap, today: today)
        let ahead = view.ahead.flatMap(\.lines)
        // Their pain is ours to keep; what they want is theirs to read.
        let said = Set((file.spiced.last?.impact ?? []) + file.goals.map(\.statement))
        func line(_ line: RoadmapView.Line) -> Line {
            let reason =
                switch line.reason {
                case .asked(let request): ["asked": request.askedOn.shortWords(on: today)]
                case .problem(let text): ["problem": said.contains(text) ? text : nil]
                }
            return Line(
                what: line.item.what, timing: RoadmapWords.timing(RoadmapTiming(line.item), book, today: today),
                reason: book.say(.roadmapTold, reason))
        }
        let answered = Set(items.compactMap { match.request(for: $0)?.id })
        let told = requests.filter { $0.isOpen && !answered.contains($0.id) }.sorted { $0.id < $1.id }
        self.init(
            shipped: view.shipped.map(line), ahead: ahead.map(line),
            requests: told.compactMap { request in
                request.state.map {
                    Line(
                        what: request.what, timing: RoadmapWords.timing(RoadmapTiming($0), book, today: today),
                        reason: "")
                }
            },
            caveat: ahead.map { RoadmapTiming($0.item) }.first(where: \.wantsCaveat).map {
                RoadmapWords.caveat($0, book)
            })
    }
}
