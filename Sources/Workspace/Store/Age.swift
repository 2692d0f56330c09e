import Foundation

/// How long ago something was.
enum Age {
    /// The instant some days before another, in the form in which instants are stored; nil for what is no instant.
    static func instant(_ days: Int, before instant: String) -> String? {
        guard let date = try? Date(instant, strategy: .iso8601) else { return nil }
        return (date - Double(days) * 86_400).formatted(.iso8601)
    }
}
