import Conversation

/// What begins with a colon is said to the terminal and not to the bot.
enum BackstageCommand: Equatable {
    case why, state, help
    /// `:as priya`
    case become(String)
    /// `:room standup`; empty for one's own conversation.
    case enter(String)
    /// `:clock +8d`, in minutes.
    case clock(minutes: Int, text: String)
    /// `:render slack`
    case render(Rendering)
    /// `:save standup.chat`
    case save(String)
    /// What is not understood, and what to write.
    case unknown(String)

    /// All of them, as the help lists them.
    static let list = """
        `:why` what was understood, and why · `:state` where the conversation stands · `:as NAME` speak as somebody else · \
        `:room NAME` speak in another conversation · `:clock +8d` let time pass · `:render slack` the last answer as it is posted \
        there · `:save FILE` keep this as a transcript
        """

    static let names = [":why", ":state", ":as ", ":room ", ":clock +", ":render ", ":save ", ":help"]

    /// - Returns: Nil where the line is for the bot.
    init?(_ line: String) {
        let text = line.drop(while: \.isWhitespace)
        guard text.first == ":", text.dropFirst().first?.isLetter ?? false else { return nil }
        let words = text.split(separator: " ", maxSplits: 1)
        let rest = words.count > 1 ? words[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
        switch (words[0].lowercased(), rest) {
        case (":why", ""): self = .why
        case (":state", ""): self = .state
        case (":help", ""): self = .help
        case (":room", let room): self = .enter(room)
        case (":as", let name) where !name.isEmpty: self = .become(name)
        case (":save", let path) where !path.isEmpty: self = .save(path)
        case (":render", let name):
            self =
                Rendering(rawValue: name.lowercased()).map(BackstageCommand.render)
                ?? .unknown("`:render` takes one of these: \(Rendering.names).")
        case (":clock", let time):
            if let minutes = TranscriptClock.minutes(in: time) {
                self = .clock(minutes: minutes, text: time)
            } else {
                self = .unknown("`:clock` takes +2d, +1w, +3h or +30m; time only goes forward.")
            }
        case (":as", _): self = .unknown("`:as` needs a name, such as `:as priya`.")
        case (":save", _): self = .unknown("`:save` needs a file, such as `:save standup.chat`.")
        default: self = .unknown("`\(words[0])` is none of these: \(Self.list)")
        }
    }
}
