import Nudges

/// What nobody hears of, as `nudge --dry-run --json` prints it.
struct SilentLine: Encodable {
    let silent: String
    let why: String

    init(_ nudge: DayItems.SilentNudge) {
        silent = nudge.nudge.subject
        why = NudgeText.sentence(nudge.reason)
    }
}
