import Conversation
import Foundation

/// What somebody in the room types: "next", "park: SSO pricing", "note: weekly figures", or plain words.
struct Remark {
    enum Kind: Equatable {
        case next, wrapUp, time, end, lastNote
        case park(String)
        case action(String)
        case note(String)

        /// Whether it changes what is kept.
        var isKept: Bool {
            switch self {
            case .next, .wrapUp, .park, .note: true
            case .time, .end, .action, .lastNote: false
            }
        }
    }

    let kind: Kind

    init(_ text: String, _ desk: Desk) {
        let said = text.trimmingCharacters(in: .whitespacesAndNewlines)
        switch said {
        case "next": kind = .next
        case "wrap-up": kind = .wrapUp
        case "time": kind = .time
        case "end": kind = .end
        case "make-action": kind = .lastNote
        case _ where desk.cues(.liveMake).contains(said.lowercased()): kind = .lastNote
        default:
            if let rest = Remark.rest(of: said, behind: desk.cues(.livePark)) {
                kind = .park(rest)
            } else if let rest = Remark.rest(of: said, behind: desk.cues(.liveAction)) {
                kind = .action(rest)
            } else {
                kind = .note(Remark.rest(of: said, behind: desk.cues(.liveNote)) ?? said)
            }
        }
    }

    /// What stands behind the first of these words, whose colon may be left out; nil where none of them comes first.
    private static func rest(of text: String, behind leads: [String]) -> String? {
        for lead in leads.sorted(by: { $0.count > $1.count }) where text.lowercased().hasPrefix(lead) {
            let rest = text.dropFirst(lead.count)
            guard let sign = rest.first, sign == ":" || sign == "," || sign == "-" || sign.isWhitespace else {
                continue
            }
            let words = rest.trimmingCharacters(in: CharacterSet(charactersIn: ":,- \t"))
            if !words.isEmpty { return words }
        }
        return nil
    }
}
