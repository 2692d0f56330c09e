import Testing

@testable import Channels

@Suite struct TerminalStyleTests {
    @Test(
        arguments: [
            ([:], true, false), (["TERM": "xterm"], false, false), (["TERM": "xterm", "NO_COLOR": "1"], true, false),
            (["TERM": "xterm", "NO_COLOR": ""], true, true),
            (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false), (["TERM": "dumb"], true, false),
            (["TERM": "xterm", "CLICOLOR": "0"], true, false), (["TERM": "xterm-256color"], true, true),
        ] as [([String: String], Bool, Bool)])
    func colourIsForTerminalsThatWantIt(environment: [String: String], isTerminal: Bool, expected: Bool) {
        #expect(TerminalStyle.isColoured(isTerminal: isTerminal, environment: environment) == expected)
    }

    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2),
            ("ｱ", 1),
            ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("❤", 1), ("❤️", 2), ("✅", 2), ("🟢", 2), ("…", 1), ("–", 1), ("→", 1),
            ("\u{200B}", 0), ("\u{301}", 0),
        ] as [(Character, Int)])
    func aCharacterIsAsWideAsTerminalsHaveIt(character: Character, width: Int) {
        #expect(character.displayWidth == width)
    }
}
