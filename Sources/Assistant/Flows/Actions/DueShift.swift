import Days
import Understanding

/// How far a due date is moved, as it was said: "a week later", "two more months".
struct DueShift {
    let amount: Double
    let unit: DurationUnit

    /// No due date is moved further than this.
    private static let mostDays = 3_650

    /// - Throws: ``ShiftRefusal``, with a sentence for the person.
    func applied(to day: Day) throws(ShiftRefusal) -> Day {
        switch unit {
        case .second, .minute, .hour: throw .shorterThanADay
        case .day: return day + (try count(ofDays: 1))
        case .businessDay: return day.adding(workdays: try count(ofDays: 1))
        case .week: return day + 7 * (try count(ofDays: 7))
        case .month: return day.adding(months: try count(ofDays: 30))
        case .quarter: return day.adding(months: 3 * (try count(ofDays: 91)))
        case .year: return day.adding(months: 12 * (try count(ofDays: 365)))
        }
    }

    /// The amount as a count of units of so many days.
    private func count(ofDays days: Int) throws(ShiftRefusal) -> Int {
        guard abs(amount) <= Double(DueShift.mostDays / days) else { throw .tooFar }
        guard let count = Int(exactly: amount) else { throw .notWhole }
        return count
    }
}

/// Why a due date is not moved as far as was said.
enum ShiftRefusal: Error, Equatable {
    case shorterThanADay
    case notWhole
    case tooFar

    /// What is said of it.
    var phrase: Phrase {
        switch self {
        case .shorterThanADay: .shiftShort
        case .notWhole: .shiftNotWhole
        case .tooFar: .shiftTooFar
        }
    }
}
