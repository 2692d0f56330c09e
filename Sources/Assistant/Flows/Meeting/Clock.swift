/// Minutes from a beginning, as a clock shows them.
enum Clock {
    /// `0:05`, `1:30`.
    static func words(_ minutes: Int) -> String {
        let rest = minutes % 60
        return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
