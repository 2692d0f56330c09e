import Days
import Understanding

/// Values of slots, as they are kept and shown.
enum SlotValue {
    /// The value of an entity; nil where it has none.
    static func make(_ value: EntityValue, today: Day) -> Value {
        switch value {
        case .date(let range, let grain):
            [
                "day": .string(range.end.description), "start": .string(range.start.description),
                "end": .string(range.end.description), "grain": .string(grain.rawValue),
                "text": .string(range.end.words(on: today)),
            ]
        case .duration(let amount, let unit):
            ["amount": .number(amount), "unit": .string(unit.rawValue)]
        case .money(let minor, let currency):
            ["minor": .number(Double(minor)), "currency": .string(currency)]
        case .percent(let number), .number(let number): .number(number)
        case .person(let id, let name):
            [
                "id": .string(id), "name": .string(name), "role": "person",
                "first": .string(name.split(separator: " ").first.map(String.init) ?? name),
            ]
        case .account(let id, let name): ["id": .string(id), "name": .string(name)]
        case .email(let address): .string(address)
        }
    }

    /// Readings of one text with words that tell them apart: a year with days of the same name.
    static func distinct(_ readings: [Value]) -> [Value] {
        let years = Set(readings.compactMap { $0["day"]?.string?.prefix(4) })
        guard years.count > 1 else { return readings }
        return readings.map { reading in
            guard case .object(var members) = reading, let year = members["day"]?.string?.prefix(4),
                let text = members["text"]?.string, !text.hasSuffix(year)
            else { return reading }
            members["text"] = .string("\(text) \(year)")
            return .object(members)
        }
    }

    /// Reads a whole text as one slot's value.
    static func read(
        _ text: String, as slot: Slot, today: Day, _ heard: Heard
    ) -> Value? {
        switch slot.kind {
        case .text, .choice: return .string(text)
        case .time: return ClockReader.first(in: text).map { .string($0.clock) }
        case .custom(let kind):
            return heard.matches(kind: kind, in: text).first?.value
        default:
            if slot.kind == .date, let day = Day(iso: text) {
                return make(.date(DayRange(day), grain: .day), today: today)
            }
            let entities = heard.entities(in: text)
            let fitting = entities.first { SlotFiller.fits($0, slot) }
            return fitting?.value.map { make($0, today: today) }
        }
    }
}

extension Value {
    /// The value as an answer tells it to programs: an account by id, a person by name, a day as ISO.
    var plain: Value {
        guard case .object(let members) = self else { return self }
        if let day = members["day"] { return day }
        if let minor = members["minor"]?.number, let currency = members["currency"] {
            let units = Currency.minorUnits(currency.string ?? "")
            return ["amount": .number(minor / units), "currency": currency]
        }
        if members["amount"] != nil { return self }
        if let name = members["name"], members["role"] == "person" { return name }
        return members["id"] ?? self
    }

    /// What a button sends back for it.
    var key: String? {
        switch self {
        case .object(let members): (members["day"] ?? members["id"])?.string
        default: spoken
        }
    }

    /// The value in words.
    var spoken: String? {
        switch self {
        case .string(let text): text
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .object(let members): (members["text"] ?? members["name"] ?? members["id"])?.string
        default: nil
        }
    }
}
