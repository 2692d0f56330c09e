import Conversation
import Days
import Reviews
import Workspace

/// How somebody wants to be reminded: granted at once, with nothing asked back (domain.md part 3).
enum WishesFlow {
    static let handlers: [String: Handler] = [
        "wishes.save": save, "away.from": checkFrom, "away.until": checkUntil, "away.cover": checkCover,
        "away.save": leave, "away.end": comeBack,
    ]

    private static func save(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let account = try desk.account(effect)
        if let who = effect["who.id"]?.string, who != desk.me?.id {
            let name = try desk.name(who)?.split(separator: " ").first
            return Outcome(facts: ["others": .string(name.map(String.init) ?? who)])
        }
        return try change(desk) { wishes in
            switch effect["wish"]?.string {
            case "quiet":
                guard let account else { return wishes.isQuiet = true }
                if !wishes.quietAccounts.contains(account.id) { wishes.quietAccounts.append(account.id) }
            case "loud":
                guard let account else {
                    wishes.isQuiet = false
                    return wishes.quietAccounts = []
                }
                wishes.quietAccounts.removeAll { $0 == account.id }
            case "direct": wishes.isDirect = true
            case "channel": wishes.isDirect = false
            default: break
            }
        } facts: { wishes in
            [
                "account": .string(account?.name ?? ""), effect["wish"]?.string ?? "": true,
                "all-quiet": .bool(wishes.isQuiet),
            ]
        }
    }

    // MARK: Away

    private static func checkUntil(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let day = desk.day(effect, "until"), day < desk.today else { return Outcome() }
        return .refuse("until-past", ["day": .string(day.words(on: desk.today))])
    }

    /// Nobody at a customer covers for one of ours.
    private static func checkCover(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let id = effect["cover.id"]?.string, try desk.turn.find(Person.self, id) == nil else { return Outcome() }
        return .refuse("cover-theirs", ["name": effect["cover.name"] ?? .string(id)])
    }

    /// "from 18 to 20 march" is one range, and says both.
    private static func checkFrom(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        guard effect["until"] == nil, case .check(let slot, let value) = effect.kind,
            value["start"] != value["end"]
        else { return outcome }
        outcome.forget = [slot]
        outcome.fill = ["until": value]
        return outcome
    }

    /// "till the 20th" begins today, "next week" on its Monday.
    private static func leave(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let until = desk.day(effect, "until") else { return Outcome() }
        let start = effect["until.start"]?.string.flatMap { Day(iso: $0) } ?? desk.today
        let from = desk.day(effect, "from") ?? (start < until ? start : desk.today)
        let cover = try effect["cover.id"]?.string.flatMap { try desk.turn.find(Person.self, $0) }
        return try change(desk) { wishes in
            wishes.away = Person.Away(
                from: min(max(from, desk.today), until), until: until,
                cover: cover.flatMap { $0.id == desk.me?.id ? nil : $0.id })
        } facts: { wishes in
            [
                "from": .string(wishes.away.map { $0.from > desk.today ? $0.from.words(on: desk.today) : "" } ?? ""),
                "until": .string(until.words(on: desk.today)),
                "cover": .string(wishes.away?.cover == nil ? "" : cover?.firstName ?? ""),
            ]
        }
    }

    private static func comeBack(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        let wasAway = desk.me?.wishes?.away != nil
        return try change(desk) {
            $0.away = nil
        } facts: { _ in
            ["back": .bool(wasAway), "here": .bool(!wasAway)]
        }
    }

    /// Saves what somebody wishes; whom nobody knows has no wishes.
    private static func change(
        _ desk: Desk, _ edit: (inout Person.Wishes) -> Void, facts: (Person.Wishes) -> [String: Value]
    ) throws -> Outcome {
        guard let id = desk.me?.id, var person = try desk.turn.find(Person.self, id) else {
            return Outcome(facts: ["stranger": true])
        }
        var wishes = person.wishes ?? Person.Wishes()
        edit(&wishes)
        let isNew = wishes != person.wishes ?? Person.Wishes()
        if isNew {
            person.wishes = wishes == Person.Wishes() ? nil : wishes
            try desk.turn.save(person, note: "wishes")
        }
        var outcome = Outcome(facts: ["wished": .object(facts(wishes))])
        if isNew { outcome.buttons = [desk.undoButton] }
        return outcome
    }
}
