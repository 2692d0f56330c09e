import Foundation

extension Moment {
    /// Whole minutes from another instant to this one; 0 where that cannot be read or lies ahead.
    ///
    /// - Parameter start: ISO 8601, UTC, as ``instant`` is.
    func minutes(since start: String) -> Int {
        guard let begin = try? Date(start, strategy: .iso8601), let now = try? Date(instant, strategy: .iso8601) else {
            return 0
        }
        return max(0, Int((now.timeIntervalSince(begin) / 60).rounded(.down)))
    }
}
