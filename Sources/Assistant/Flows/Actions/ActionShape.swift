import Conversation
import Days
import Reviews
import Understanding
import Workspace

/// An action while it is being talked about: the slots of the flow brought into one draft.
struct ActionShape {
    private(set) var draft: ActionDraft
    /// As it was said first.
    let said: String
    /// What of it says nothing.
    private(set) var vagueWords: String?
    let goal: Goal?
    /// Whom at the customer to ask for it.
    private(set) var people: [String] = []
    /// Whether it was said of a team, which can't be asked on the day.
    let isCrowd: Bool
    private(set) var needsGroup = false
    /// How many the group has, where that was said and no target is set yet.
    private(set) var population: Int?
    /// Where the goal stands: `41% now`.
    private(set) var standing = ""

    init(_ effect: Effect, _ account: Account, _ desk: Desk) throws {
        said = effect["action"]?.string ?? ""
        let contacts = try desk.contacts(of: account.id)
        let chosen = ActionShape.chosen(effect)
        let crowdless = ActionShape.withoutCrowd(said, desk)
        isCrowd = crowdless != said && chosen == nil
        let text = ActionShape.without(effect["owner.name"]?.string, chosen ?? crowdless)
        goal = try ActionShape.goal(for: said + " " + text, account, desk)
        draft = ActionDraft(
            account: account.id, text: text, ownerID: effect["owner.id"]?.string,
            ownerName: effect["owner.name"]?.string, due: desk.day(effect, "due"),
            doneCriterion: effect["measure"]?.string, goal: goal?.id)
        draft.side = ActionShape.side(effect, draft.ownerID, contacts, desk)
        people = ActionShape.workers(contacts, on: goal).map(\.withTitle)
        if let goal, let current = goal.current {
            standing = desk.say(
                .addStanding,
                ["goal": goal.label ?? goal.short ?? goal.statement, "figure": goal.figure(current)])
        }
        readVague(effect, desk)
        readGroup(effect, chosen, desk)
        draft.text = draft.text.map { Phrasing.proper($0, desk) }
        draft.doneCriterion = draft.doneCriterion.map { Phrasing.proper($0, desk) }
    }

    var isVague: Bool { vagueWords != nil }

    var side: Action.Side? { draft.side }

    /// Whether somebody will have to guess if it was done.
    var needsMeasure: Bool {
        guard draft.doneCriterion == nil, !needsGroup, population == nil else { return false }
        return true
    }

    var ownerFirst: String? { draft.ownerName?.split(separator: " ").first.map(String.init) }

    /// A few words for lists.
    var short: String? {
        let words = (draft.text ?? "").split(separator: " ")
        return words.count > 6 ? words.prefix(6).joined(separator: " ") + " …" : nil
    }

    /// What is to be done, verb first: "fix the Salesforce sync".
    var task: String { ActionSentence(draft.text ?? said).imperative }

    // MARK: Reading

    /// The text in place of a vague one: a suggestion, or what was said when asked.
    private static func chosen(_ effect: Effect) -> String? {
        if let what = effect["what"]?.string { return what }
        guard let activity = effect["activity"]?.string, activity != "something-else" else { return nil }
        return activity
    }

    /// "the team fixes reporting" → "fixes reporting".
    private static func withoutCrowd(_ text: String, _ desk: Desk) -> String {
        let lowered = text.lowercased()
        let crowds = desk.cues(.actionCrowds).map { $0 + " " }
        return crowds.first(where: lowered.hasPrefix).map { String(text.dropFirst($0.count)) } ?? text
    }

    /// "dana trains the shift" → "trains the shift", where it is Dana's; a name alone stays.
    private static func without(_ owner: String?, _ text: String) -> String {
        guard let owner, let first = owner.split(separator: " ").first else { return text }
        let name = [owner, String(first)].first { text.lowercased().hasPrefix($0.lowercased() + " ") }
        return name.map { String(text.dropFirst($0.count + 1)) } ?? text
    }

    /// The side of the owner; what was said, "on us", while nobody owns it yet.
    private static func side(_ effect: Effect, _ owner: String?, _ contacts: [Contact], _ desk: Desk) -> Action.Side? {
        if let owner { return contacts.contains { $0.id == owner } ? .theirs : .ours }
        if let side = effect["side"]?.string.flatMap(Action.Side.init) { return side }
        let words = Tokenizer.tokens(in: effect["action"]?.string ?? "").map(\.text)
        return words.first.map { desk.cues(.actionTheirs).contains($0) } ?? false ? .theirs : nil
    }

    /// Who could do it: whoever owns the goal, then the champion, then others; executives only where nobody else is.
    private static func workers(_ contacts: [Contact], on goal: Goal?) -> ArraySlice<Contact> {
        func rank(_ contact: Contact) -> Int {
            if contact.id == goal?.ownerCustomer { return 0 }
            return contact.roles.contains(.champion) ? 1 : 2
        }
        let hands = contacts.filter { $0.level != .cSuite && $0.level != .vp }
        return (hands.isEmpty ? contacts : hands).sorted { (rank($0), $0.name) < (rank($1), $1.name) }.prefix(3)
    }

    /// The open goal that shares most words with the action, else the first.
    private static func goal(for text: String, _ account: Account, _ desk: Desk) throws -> Goal? {
        let goals = try desk.turn.all(Goal.self, account: account.id).filter(\.isOpen).sorted { $0.rank < $1.rank }
        let words = Set(Tokenizer.tokens(in: text).map(\.text).filter { $0.count > 3 })
        func score(_ goal: Goal) -> Int {
            let own = Tokenizer.tokens(in: "\(goal.statement) \(goal.short ?? "") \(goal.category.rawValue)").map(
                \.text)
            return Set(own).intersection(words).count
        }
        return goals.max { (score($0), -$0.rank) < (score($1), -$1.rank) }
    }

    private mutating func readVague(_ effect: Effect, _ desk: Desk) {
        var plain = draft
        plain.text = said
        let check = SMARTCheck(plain, playbook: desk.playbook, today: desk.today)
        for finding in check.findings where finding.part == .specific {
            if case .vague(let words) = finding.fault { vagueWords = words }
        }
    }

    /// "the london analysts. theres 24 of them. they should be using it weekly after": whom, how many, and the sign.
    private mutating func readGroup(_ effect: Effect, _ chosen: String?, _ desk: Desk) {
        // Only what was suggested has a place to fill in; what somebody typed stands as it is.
        let isSuggested = effect["a.suggestions"]?.list?.contains { $0["value"]?.string == chosen } ?? false
        guard let chosen, isSuggested, let place = ActionShape.openPlace(chosen) else { return }
        guard let group = effect["group"]?.string else {
            needsGroup = true
            return
        }
        let sentences = HelpOffer.parts(group)
        let who = sentences.first ?? group
        var text = chosen
        text.replaceSubrange(place, with: ActionShape.withArticle(who))
        draft.text = text
        guard draft.doneCriterion == nil else { return }
        let counts = desk.entities(group, .due).compactMap { entity -> Int? in
            if case .number(let number)? = entity.value { return Int(exactly: number) }
            return nil
        }
        guard let count = counts.first(where: { $0 > 1 }) else {
            draft.doneCriterion = sentences.count > 1 ? sentences.last : nil
            return
        }
        let sign = ActionShape.sign(sentences)
        if let target = effect["target"]?.number.flatMap({ Int(exactly: $0) }) {
            draft.doneCriterion = desk.say(
                .addDone, ["target": String(target), "population": String(count), "sign": sign])
        } else {
            population = count
        }
    }

    /// The "a group" of "run training for a group".
    private static func openPlace(_ text: String) -> Range<String.Index>? {
        guard let start = text.firstRange(of: " a ")?.lowerBound else { return nil }
        let from = text.index(after: start)
        let word = text.index(from, offsetBy: 2)
        let end = text[word...].firstIndex(of: " ") ?? text.endIndex
        return from..<end
    }

    private static func withArticle(_ who: String) -> String {
        who.lowercased().hasPrefix("the ") || who.first?.isUppercase ?? false ? who : "the \(who)"
    }

    /// "they should be using it weekly after" → "are using it weekly".
    private static func sign(_ sentences: [String]) -> String {
        for sentence in sentences.dropFirst() {
            for lead in ["should be ", "should all be ", "will be ", "must be "] {
                guard let place = sentence.firstRange(of: lead) else { continue }
                var rest = String(sentence[place.upperBound...])
                for tail in [" after", " afterwards", " then"] where rest.hasSuffix(tail) {
                    rest.removeLast(tail.count)
                }
                return "are " + rest
            }
            for lead in ["should ", "will "] {
                if let place = sentence.firstRange(of: lead) { return String(sentence[place.upperBound...]) }
            }
        }
        return "do it"
    }
}

extension Contact {
    /// `Noor Aziz (Analytics Lead)`.
    var withTitle: String { title.map { "\(name) (\($0))" } ?? name }
}
