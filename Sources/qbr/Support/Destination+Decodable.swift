import Days
import Foundation

extension Destination: Decodable {
    private enum Key: String, CodingKey, CaseIterable {
        case name, kind, channel, digest, holidays, team, updates
        case urlVariable = "url_env"
        case secretVariable = "secret_env"
        case timeZone = "time_zone"
        case quietHours = "quiet_hours"
        case workingDays = "working_days"
    }

    init(from decoder: any Decoder) throws {
        try KnownKeys.check(
            decoder, Key.allCases.map(\.rawValue),
            hints: ["url": "a URL is a secret; keep it in the environment, and name the variable with url_env"])
        let fields = try decoder.container(keyedBy: Key.self)
        name = try fields.decode(String.self, forKey: .name)
        kind = try fields.decode(Kind.self, forKey: .kind)
        urlVariable = try Self.variable(.urlVariable, in: fields)
        secretVariable = try Self.variable(.secretVariable, in: fields)
        channel = try fields.decodeIfPresent(String.self, forKey: .channel)
        team = try fields.decodeIfPresent(String.self, forKey: .team)
        digest = try fields.read(.digest, "a time such as 09:10", Self.minutes)
        timeZone = try fields.read(.timeZone, "a time zone such as Europe/London") { TimeZone(identifier: $0) }
        quiet = try fields.read(.quietHours, "hours such as 18:00-08:30", Self.hours)
        repeatsEdits = try fields.read(.updates, "new or skip") { ["new": true, "skip": false][$0] } ?? false
        workingDays = Set(
            try fields.readList(.workingDays, "a day of the week such as mon") { text in
                Weekday.allCases.first { [$0.short, $0.name].contains { $0.lowercased() == text.lowercased() } }
            } ?? Weekday.allCases.filter { $0 < .saturday })
        try Self.require(!name.isEmpty, .name, in: fields, "a destination needs a name such as '#cs-followups'")
        try Self.require(
            !workingDays.isEmpty, .workingDays, in: fields, "without a working day nothing would ever go; leave it out")
        try Self.require(
            !neverGoes, .digest, in: fields,
            "it lies in the quiet hours, which last until the day's end, so that it would never go")
        holidays = Set(try fields.readList(.holidays, "a day such as 2026-12-25") { Day(iso: $0) } ?? [])
    }

    /// Whether quiet hours hold the digest back beyond its day.
    private var neverGoes: Bool {
        guard let digest, let quiet else { return false }
        return quiet.start <= digest && (quiet.end <= quiet.start || quiet.end >= 24 * 60)
    }

    private static func require(
        _ holds: Bool, _ key: Key, in fields: KeyedDecodingContainer<Key>, _ fault: String
    ) throws {
        guard !holds else { return }
        throw DecodingError.dataCorruptedError(forKey: key, in: fields, debugDescription: fault)
    }

    /// The name of a variable; what is none may be the secret itself, and is not repeated.
    private static func variable(_ key: Key, in fields: KeyedDecodingContainer<Key>) throws -> String? {
        guard let name = try fields.decodeIfPresent(String.self, forKey: key) else { return nil }
        guard name.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || Character(UnicodeScalar($0)).isLetterOrDigit }),
            name.first?.isNumber == false
        else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: fields,
                debugDescription: "this is no name of a variable; keep the secret in the environment, and name it here")
        }
        return name
    }

    /// Reads `09:10`.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    /// Reads `18:00-08:30`.
    private static func hours(_ text: String) -> Hours? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { minutes($0.filter { $0 != " " }) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start != end else { return nil }
        return Hours(start: start, end: end)
    }
}

extension Destination.Kind: Decodable {
    init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let kind = Destination.Kind(rawValue: name) else {
            let names = Destination.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(name)' is no kind; there are \(names)"))
        }
        self = kind
    }
}

extension Character {
    /// In ASCII.
    fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
