import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// What somebody wants of the roadmap, told by the words of it.
struct RoadmapQuestion {
    enum Kind: String {
        /// Words that are to be said to a customer: may they be?
        case wording
        /// A rival has something.
        case rival
        /// Trying something early.
        case beta
        /// What product said of something.
        case set
        /// What may be told of one thing.
        case item
        /// All that matters to one customer.
        case overview
    }

    let kind: RoadmapQuestion.Kind
    /// The item that it is about; nil where it is about none that is on file.
    let item: RoadmapItem?
    /// The request that it is about, where no item is.
    let request: FeatureRequest?
    /// The words that are to be said, or the name of what product spoke of.
    let text: String

    init(_ said: String, _ account: Account?, _ desk: Desk) throws {
        let plan = desk.playbook.roadmap
        let words = Tokenizer.tokens(in: said).filter { $0.kind != .symbol }.map(\.text)
        func has(_ cue: Cue) -> Bool { desk.phrasebook.phrases(cue).contains { words.contains(run: $0) } }
        let subject = RoadmapQuestion.subject(of: said, desk)
        let named = try RoadmapQuestion.item(subject, desk)
        request = named == nil ? try RoadmapQuestion.request(subject, account, desk) : nil
        item = try named ?? (request == nil ? RoadmapQuestion.solution(subject, desk) : nil)
        let quoted = RoadmapQuestion.quoted(said)
        let rivals = plan.rivals + (try RoadmapQuestion.rivals(desk))
        let isRival = rivals.contains { words.contains(run: $0.lowercased().split(separator: " ").map(String.init)) }
        if quoted != nil || has(.roadmapWording) {
            kind = .wording
            text = quoted ?? RoadmapQuestion.behind(.roadmapWording, said, desk)
        } else if has(.roadmapProduct), plan.state(in: said) != nil {
            kind = .set
            text = RoadmapQuestion.name(in: said, desk)
        } else if isRival {
            kind = .rival
            text = said
        } else if has(.roadmapBeta) {
            kind = .beta
            text = said
        } else {
            kind = item == nil && request == nil ? .overview : .item
            text = said
        }
    }

    /// The rivals that are on file, with the wishes.
    static func rivals(_ desk: Desk) throws -> [String] {
        Set(try desk.turn.all(FeatureRequest.self).compactMap(\.competitor)).sorted()
    }

    /// The words that say what it is about, without the names of accounts: "red peak" is about no peak.
    private static func subject(of said: String, _ desk: Desk) -> Set<String> {
        var scalars = Array(said.unicodeScalars)
        for entity in desk.entities(said, .due).reversed() where entity.kind == .account {
            scalars.replaceSubrange(entity.range, with: " ".unicodeScalars)
        }
        return desk.playbook.roadmap.subject(of: String(String.UnicodeScalarView(scalars)))
    }

    /// The item whose name shares most words with a text.
    private static func item(_ words: Set<String>, _ desk: Desk) throws -> RoadmapItem? {
        let plan = desk.playbook.roadmap
        let scored = try desk.turn.all(RoadmapItem.self).map {
            ($0, plan.subject(of: $0.what).intersection(words).count)
        }
        return scored.filter { $0.1 > 0 }.max { ($0.1, $1.0.id) < ($1.1, $0.0.id) }?.0
    }

    /// The first item that solves what a text is about.
    private static func solution(_ words: Set<String>, _ desk: Desk) throws -> RoadmapItem? {
        let plan = desk.playbook.roadmap
        return try desk.turn.all(RoadmapItem.self).first { item in
            item.solves.contains { !plan.subject(of: $0).isEmpty && plan.subject(of: $0).isSubset(of: words) }
        }
    }

    private static func request(_ words: Set<String>, _ account: Account?, _ desk: Desk) throws -> FeatureRequest? {
        let all = try desk.turn.all(FeatureRequest.self).filter { request in
            request.isOpen && (account.map { $0.id == request.account } ?? true)
        }
        return all.first { request in
            let subject = desk.playbook.roadmap.subject(of: request.what)
            return !subject.isEmpty && subject.isSubset(of: words)
        }
    }

    /// What stands between quotation marks.
    private static func quoted(_ said: String) -> String? {
        let marks = "\"“”"
        guard let start = said.firstIndex(where: marks.contains) else { return nil }
        let inside = said[said.index(after: start)...]
        guard let end = inside.firstIndex(where: marks.contains) else { return nil }
        return String(inside[..<end])
    }

    /// What stands behind words that announce it: "may i say it ships in march".
    private static func behind(_ cue: Cue, _ said: String, _ desk: Desk) -> String {
        let tokens = Tokenizer.tokens(in: said).filter { $0.kind != .symbol }
        let scalars = Array(said.unicodeScalars)
        for phrase in desk.phrasebook.phrases(cue) where tokens.count > phrase.count {
            let starts = tokens.indices.filter { tokens[$0...].map(\.text).starts(with: phrase) }
            guard let start = starts.first, start + phrase.count < tokens.count else { continue }
            return String(String.UnicodeScalarView(scalars[tokens[start + phrase.count].range.lowerBound...]))
        }
        return said
    }

    /// `dark mode` of "product says dark mode is planned for q3".
    private static func name(in said: String, _ desk: Desk) -> String {
        let plan = desk.playbook.roadmap
        var drop = Set(desk.cues(.roadmapProduct).flatMap { $0.split(separator: " ").map(String.init) })
        drop.formUnion(["is", "are", "as", "for", "in", "now", "it", "the", "to", "by", "will", "be", "roadmap"])
        drop.formUnion((plan.state(in: said)?.words ?? "").split(separator: " ").map(String.init))
        let dates = desk.entities(said, .due).filter { $0.kind == .date }
        let tokens = Tokenizer.tokens(in: said).filter { token in
            token.kind != .symbol && !dates.contains { $0.range.overlaps(token.range) }
        }
        let kept = tokens.drop { drop.contains($0.text) }.prefix { !drop.contains($0.text) }
        guard let first = kept.first, let last = kept.last else { return "" }
        let scalars = Array(said.unicodeScalars)
        return String(String.UnicodeScalarView(scalars[first.range.lowerBound..<last.range.upperBound]))
    }
}

extension [String] {
    /// Whether a run of words stands in it.
    fileprivate func contains(run: [String]) -> Bool {
        guard !run.isEmpty, run.count <= count else { return false }
        return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
    }
}
