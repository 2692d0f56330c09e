import Days

/// As JSON: a name for a person, a number for a number, an object for what has parts.
extension EntityValue: Encodable {
    private enum CodingKeys: String, CodingKey {
        case start, end, grain, amount, unit, currency
    }

    /// Writes the value alone; its kind stands with the entity.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .date(let range, let grain):
            var object = encoder.container(keyedBy: CodingKeys.self)
            try object.encode(range.start, forKey: .start)
            try object.encode(range.end, forKey: .end)
            try object.encode(grain, forKey: .grain)
        case .duration(let amount, let unit):
            var object = encoder.container(keyedBy: CodingKeys.self)
            try object.encode(amount, forKey: .amount)
            try object.encode(unit, forKey: .unit)
        case .money(let minor, let currency):
            var object = encoder.container(keyedBy: CodingKeys.self)
            try object.encode(Double(minor) / Currency.minorUnits(currency), forKey: .amount)
            try object.encode(currency, forKey: .currency)
        case .percent(let number), .number(let number):
            var single = encoder.singleValueContainer()
            try single.encode(number)
        case .person(_, let name), .account(_, let name):
            var single = encoder.singleValueContainer()
            try single.encode(name)
        case .email(let address):
            var single = encoder.singleValueContainer()
            try single.encode(address)
        }
    }
}
