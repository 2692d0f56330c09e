import Conversation
import Days
import Foundation
import Nudges

/// A destination's next digest as `nudge --dry-run --json` prints it.
struct NudgePreviewLine: Encodable {
    let destination: String
    let at: String
    let day: String
    /// Why nothing would be queued; nil where it would.
    let held: String?
    /// Nil where there is no reason to speak.
    let text: String?
    let lines: [NudgeLine]
    let more: Int

    init(_ preview: NudgePreview, held: String?) {
        destination = preview.destination
        at = preview.moment.formatted(.iso8601)
        day = preview.day.description
        self.held = held
        text = preview.reply?.text
        lines = preview.plan?.lines.map(NudgeLine.init) ?? []
        more = preview.plan?.more ?? 0
    }
}
