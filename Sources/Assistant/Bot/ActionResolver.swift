import Conversation
import Reviews
import Days
import Understanding
import Workspace

/// Finds the action that a text means: by number or place in the list shown last, by id, by owner, by words of its text, or by
/// "it" where one was talked about.
struct ActionResolver: SlotResolver {
    static let kind = "action"

    /// The open actions that a person may mean, by due date: of their accounts, of the one that is talked about, their
    /// own, and those of the list shown last, whosever they are.
    private let actions: [ActionName]
    /// What stands on that list and was closed meanwhile.
    private let closed: [ActionName]
    /// Has the cues, and what the sections of an agenda are called.
    private let book: Phrasebook
    /// Has the goals of the account that is talked about.
    private let goals: GoalFigureResolver

    init(_ desk: Desk, _ state: ConversationState, text: String) throws {
        book = desk.phrasebook
        goals = try GoalFigureResolver(desk, focus: state.focus, text: text)
        let own = try desk.turn.openActionNames(of: desk.me?.id, account: state.focus)
        let known = Set(own.map(\.id))
        // Whoever names an action by its id may mean one of any book.
        let named = text.uppercased().matches(of: /QBR-\d{4}Q\d-\d+/).map { String($0.output) }
        let others = try (state.offered.compactMap { $0["id"]?.string } + named).filter { !known.contains($0) }
            .compactMap { try desk.turn.find(Action.self, $0) }
        actions = own + others.filter(\.isOpen).map(ActionName.init)
        closed = others.filter { !$0.isOpen }.map(ActionName.init)
    }

    func matches(kind: String, in text: String, state: ConversationState) -> [SlotMatch] {
        guard kind == ActionResolver.kind else {
            return AgendaSectionResolver(book: book).matches(kind: kind, in: text, state: state)
                + goals.matches(kind: kind, in: text, state: state)
        }
        let tokens = Tokenizer.tokens(in: text)
        if let match = byID(text) ?? byNumber(tokens, state) ?? byPlace(tokens, state) { return match }
        let named = byWords(tokens, state)
        if !named.isEmpty { return named }
        return byOwner(tokens, text).map { [$0] } ?? byPronoun(tokens, state)
    }

    /// "leo's thing", "devs list": the only action of somebody, or the only one that has the next word.
    private func byOwner(_ tokens: [Token], _ text: String) -> SlotMatch? {
        let scalars = Array(text.unicodeScalars)
        for token in tokens where token.kind == .word {
            let next = scalars[min(token.range.upperBound, scalars.count)...].prefix(2)
            let isMarked = next.elementsEqual("'s".unicodeScalars) || next.elementsEqual("’s".unicodeScalars)
            let end = token.range.upperBound + (isMarked ? 2 : 0)
            let thing = tokens.first { $0.range.lowerBound >= end && $0.kind == .word }
            guard isMarked || token.text.hasSuffix("s") && thing != nil else { continue }
            let name = isMarked ? token.text : String(token.text.dropLast())
            let owned = actions.filter { ActionWords($0).isName(name) }
            guard let action = owned.only ?? owned.filter({ ActionWords($0).has(thing?.text ?? "") }).only else {
                continue
            }
            return match(action, ActionWords(action).whole(token.range.lowerBound..<end, in: tokens))
        }
        return nil
    }

    /// Where a conversation remembers the action that was talked about last.
    static let lastAction = "last-action"

    /// "move it to friday": the action that was talked about last, while it is open.
    private func byPronoun(_ tokens: [Token], _ state: ConversationState) -> [SlotMatch] {
        guard let token = tokens.first(where: { ["it", "that", "this"].contains($0.text) }),
            let id = state.memory[ActionResolver.lastAction]?["id"]?.string,
            let action = actions.first(where: { $0.id == id })
        else { return [] }
        return [
            SlotMatch(value: ActionValue.reference(action), label: action.label, range: token.range, isNamed: false)
        ]
    }

    private func match(_ action: ActionName, _ range: Range<Int>) -> SlotMatch {
        SlotMatch(value: ActionValue.reference(action), label: action.label, range: range)
    }

    private func byID(_ text: String) -> [SlotMatch]? {
        let scalars = Array(text.unicodeScalars)
        for action in actions {
            if let place = ActionResolver.place(of: action.id, in: scalars) { return [match(action, place)] }
        }
        return nil
    }

    /// Where an id stands in a text as a whole word, in capitals or not.
    static func place(of id: String, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        func isPart(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        let wanted = id.unicodeScalars.map(\.properties.uppercaseMapping)
        guard !wanted.isEmpty, scalars.count >= wanted.count else { return nil }
        for start in 0...(scalars.count - wanted.count) {
            let end = start + wanted.count
            guard start == 0 || !isPart(scalars[start - 1]), end == scalars.count || !isPart(scalars[end]),
                zip(scalars[start..<end], wanted).allSatisfy({ $0.properties.uppercaseMapping == $1 })
            else { continue }
            return start..<end
        }
        return nil
    }

    /// "3 is done", "2 snooze mon": a number that leads, and means the list shown last; "012": the end of an id.
    private func byNumber(_ tokens: [Token], _ state: ConversationState) -> [SlotMatch]? {
        let words = tokens.filter { $0.kind != .symbol }
        let leads = book.cues(.actionLeads)
        var index = 0
        while index < words.count, leads.contains(words[index].text) { index += 1 }
        guard index < words.count, words[index].kind == .number else { return nil }
        let token = words[index]
        // "1.5" is no line of a list.
        let behind = tokens.drop { $0.range.lowerBound < token.range.upperBound }.prefix(2)
        guard
            behind.map(\.kind) != [.symbol, .number] || behind.contains(where: \.isSpaced) || behind.first?.text != "."
        else { return nil }
        if token.text.count >= 3, let action = actions.filter({ $0.id.hasSuffix("-" + token.text) }).only {
            return [match(action, token.range)]
        }
        guard let number = Int(token.text), number > 0, !state.offered.isEmpty else { return nil }
        if let action = offered(number - 1, state) { return [match(action, token.range)] }
        return isBeside(token, in: words) ? nil : [missing(number, state, token.range)]
    }

    /// "20 people are trained": a number that counts something is none of a list.
    private func isBeside(_ token: Token, in words: [Token]) -> Bool {
        guard let next = words.first(where: { $0.range.lowerBound >= token.range.upperBound }) else { return false }
        return !book.cues(.actionVerbs).contains(next.text)
    }

    /// A number that the list does not go up to, or whose line is about no action.
    private func missing(_ number: Int, _ state: ConversationState, _ range: Range<Int>) -> SlotMatch {
        let value: Value = [
            "id": .string(""), "number": .string(String(number)), "last": .string(String(state.offered.count)),
            "about": state.offered.indices.contains(number - 1) ? state.offered[number - 1]["name"] ?? .null : .null,
        ]
        return SlotMatch(value: value, label: String(number), range: range, isNamed: false)
    }

    /// "the second", "the last one": a place in the list shown last.
    private func byPlace(_ tokens: [Token], _ state: ConversationState) -> [SlotMatch]? {
        let places = book.cues(.actionPlaces)
        for (index, token) in tokens.enumerated() {
            guard index > 0, tokens[index - 1].text == "the", let place = places.firstIndex(of: token.text) else {
                continue
            }
            let isLast = place == places.count - 1
            guard let action = offered(isLast ? state.offered.count - 1 : place, state) else { return nil }
            let end = index + 1 < tokens.count && tokens[index + 1].text == "one" ? tokens[index + 1] : token
            return [match(action, tokens[index - 1].range.lowerBound..<end.range.upperBound)]
        }
        return nil
    }

    /// The action at a place of the list shown last, from 0.
    private func offered(_ place: Int, _ state: ConversationState) -> ActionName? {
        guard state.offered.indices.contains(place), let id = state.offered[place]["id"]?.string else { return nil }
        return (actions + closed).first { $0.id == id }
    }

    /// The actions that share most words with the text, an owner's name counting as one.
    private func byWords(_ tokens: [Token], _ state: ConversationState) -> [SlotMatch] {
        var best: [(action: ActionName, range: Range<Int>)] = []
        var most = 0
        let wordCount = tokens.count(where: { $0.kind == .word })
        for action in actions {
            let words = ActionWords(action)
            let hits = tokens.filter { $0.kind == .word && words.contains($0.text) }
            let score = Set(hits.map(\.text)).count
            let isNameOnly = hits.allSatisfy { words.isName($0.text) }
            guard score > 0, !isNameOnly || hits.count == wordCount,
                let first = hits.first, let last = hits.last, score >= most
            else { continue }
            if score > most { best = [] }
            most = score
            best.append((action, words.whole(first.range.lowerBound..<last.range.upperBound, in: tokens)))
        }
        return best.prefix(4).map { match($0.action, $0.range) }
    }
}

/// The words by which an action is known.
private struct ActionWords {
    private let own: Set<String>
    private let names: Set<String>
    private let weak: Set<String>
    private static let common: Set<String> = [
        "the", "a", "an", "of", "to", "for", "and", "in", "on", "with", "by", "is", "it", "them", "their", "our", "we",
        "that", "this", "at", "as", "all", "one", "be", "new", "from", "plan", "send", "list", "get",
    ]

    init(_ action: ActionName) {
        let all = Set(Tokenizer.tokens(in: [action.action, action.short ?? ""].joined(separator: " ")).map(\.text))
        own = all.subtracting(ActionWords.common).filter { $0.count > 2 }
        weak = all.subtracting(own).subtracting(["is", "to", "for", "and", "by", "on"]).union([
            "the", "s", "thing", "one",
        ])
        let names = Tokenizer.tokens(in: action.owner.name).map(\.text)
        // "leos results": few people type the apostrophe.
        self.names = Set(names + names.map { $0 + "s" })
    }

    /// A stretch of hits with the weaker words of the action that stand around it: "user **list**".
    func whole(_ range: Range<Int>, in tokens: [Token]) -> Range<Int> {
        var range = range
        for token in tokens where token.range.lowerBound >= range.upperBound {
            guard token.range.lowerBound - range.upperBound <= 1, weak.contains(token.text) else { break }
            range = range.lowerBound..<token.range.upperBound
        }
        for token in tokens.reversed() where token.range.upperBound <= range.lowerBound {
            guard range.lowerBound - token.range.upperBound <= 1, weak.contains(token.text) else { break }
            range = token.range.lowerBound..<range.upperBound
        }
        return range
    }

    func contains(_ word: String) -> Bool { own.contains(word) || names.contains(word) }

    func has(_ word: String) -> Bool { own.contains(word) || weak.contains(word) }

    func isName(_ word: String) -> Bool { names.contains(word) && !own.contains(word) }
}
