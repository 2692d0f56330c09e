import Channels
import Delivery
import Foundation

/// Looks at a chat platform from where we stand: its secret, whether it is reached, what we may do there, and how far
/// the clocks are apart.
struct PlatformCheckup {
    /// Seconds by which clocks may differ; signatures are good for 300.
    private static let tolerance = 60.0

    let platform: any Platform
    let courier: Courier
    let now: Date

    /// A check's name and what came of it.
    typealias Result = (check: String, isGood: Bool, text: String)

    func results() async -> [Result] {
        let name = type(of: platform).name
        let secret: Result = ("\(name) secret", true, "is set, and of the right shape")
        guard let probed = platform as? any Probed else { return [secret] }
        let answer: OutgoingResponse
        do {
            answer = try await courier.send(OutgoingRequest(probed.question))
        } catch {
            return [secret, ("\(name) reach", false, "\(error)")]
        }
        let headers = Dictionary(answer.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }
        let found = probed.findings(in: ProbeAnswer(status: answer.status, headers: headers, body: answer.body))
        return [secret] + found.map { ("\(name) reach", $0.isGood, $0.text) } + clock(headers["date"], name)
    }

    private func clock(_ header: String?, _ name: String) -> [Result] {
        guard let header, let there = Self.date(header) else { return [] }
        let ahead = Int(now.timeIntervalSince(there).rounded())
        let isGood = abs(Double(ahead)) <= Self.tolerance
        let text =
            isGood
            ? "differs from the platform's by \(abs(ahead)) s"
            : """
            This clock is \(abs(ahead)) s \(ahead > 0 ? "ahead of" : "behind") the platform's, and what is signed \
            more than 300 s away is refused; set the clock (timedatectl set-ntp true).
            """
        return [("\(name) clock", isGood, text)]
    }

    /// Reads `Sun, 22 Nov 2026 12:00:00 GMT`, as HTTP writes it.
    private static func date(_ header: String) -> Date? {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format.date(from: header)
    }
}
