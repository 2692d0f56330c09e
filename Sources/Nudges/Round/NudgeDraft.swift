import Conversation
import Days
import Foundation
import Workspace

/// A message of a round, ready to be written.
struct NudgeDraft {
    let plan: DigestPlan
    let digest: Digest
    /// The message that this one takes the place of.
    let replaces: String?
    let reply: Reply

    /// The first digest of a day.
    init(_ plan: DigestPlan, _ destination: NudgeDestination, in text: DigestText) {
        self.plan = plan
        reply = text.reply(plan)
        replaces = nil
        let id = NudgeDraft.id(plan.destination, plan.day)
        digest = Digest(
            id: id, destination: plan.destination,
            place: plan.destination == destination.name ? destination.place ?? destination.name : nil, day: plan.day,
            text: reply.text, lines: plan.kept(), message: id)
    }

    /// What is left of a digest; nil where that is all that it ever said, or the message says so already.
    ///
    /// A line comes back where what was done is undone.
    init?(editing digest: Digest, _ items: [RoutedNudge], in text: DigestText) {
        plan = DigestPlan(leftOf: digest, items)
        reply = text.reply(plan)
        let wasEdited = digest.message != digest.id
        guard wasEdited || plan.lines.count < digest.lines.count, reply.text != digest.text else { return nil }
        replaces = digest.message
        var edited = digest
        edited.text = reply.text
        edited.message = NudgeDraft.next(after: digest.message, of: digest.id)
        self.digest = edited
    }

    /// `digest-cs-followups-2026-03-12` for `#cs-followups`; what ids don't take is spelt out, so that no two
    /// destinations share one.
    static func id(_ destination: String, _ day: Day) -> String {
        let isChannel = destination.hasPrefix("#")
        let name = destination.dropFirst(isChannel ? 1 : 0).unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "-" ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
        }
        return "digest-\(isChannel ? "" : "_")\(name.joined())-\(day)"
    }

    /// `…-edit-2` after `…-edit-1`.
    private static func next(after message: String, of digest: String) -> String {
        let count = message.dropFirst(digest.count).split(separator: "-").last.flatMap { Int($0) } ?? 0
        return "\(digest)-edit-\(count + 1)"
    }
}
