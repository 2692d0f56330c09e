/// Green, yellow or red: how a goal or an account stands.
package enum TrafficLight: String, Codable, CaseIterable, Comparable, Sendable {
    case red, yellow, green

    /// Red is the least.
    package static func < (a: TrafficLight, b: TrafficLight) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .red: 0
        case .yellow: 1
        case .green: 2
        }
    }

    /// 🟢, 🟡 or 🔴.
    package var symbol: String {
        switch self {
        case .red: "🔴"
        case .yellow: "🟡"
        case .green: "🟢"
        }
    }
}
