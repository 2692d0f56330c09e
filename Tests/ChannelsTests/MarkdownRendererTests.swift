import Testing

@testable import Channels

@Suite struct MarkdownRendererTests {
    private let plain = MarkdownRenderer(isColoured: false, width: nil)
    private let coloured = MarkdownRenderer(isColoured: true, width: nil)

    @Test(
        "plain text has no marks of Markdown",
        arguments: [
            ("**Acme** is *green*", "Acme is green"),
            ("**12 to 15** May", "12 to 15 May"),
            ("__Acme__ and _Globex_", "Acme and Globex"),
            ("**bold with *italic* inside**", "bold with italic inside"),
            ("2 * 3 * 4 and 2*3*4", "2 * 3 * 4 and 2*3*4"),
            ("seat_utilization and _ alone", "seat_utilization and _ alone"),
            ("**never closed", "**never closed"),
            ("type `cancel`", "type `cancel`"),
            ("one ` alone", "one ` alone"),
            (##"\*not bold\* \# \\ \a"##, ##"*not bold* # \ \a"##),
            ("[the deck](https://a.example/b)", "the deck (https://a.example/b)"),
            ("[https://a.example](https://a.example)", "https://a.example"),
            ("[Yes] (no link)", "[Yes] (no link)"),
            ("# Results", "Results"),
            ("#1 of 3", "#1 of 3"),
            ("- one\n* two\n  - three", "• one\n• two\n  • three"),
            ("1. one\n2) two", "1. one\n2) two"),
            ("> as Dana said", "│ as Dana said"),
            ("---", "────────────────────────────────────────"),
            ("```\nlet **x** = `1`\n```\nafter", "  let **x** = `1`\nafter"),
            ("```\nnever closed", "  never closed"),
            ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
            ("R&D <b> &amp;", "R&D <b> &amp;"),
            ("", ""),
        ])
    func unmarked(markdown: String, expected: String) {
        #expect(plain.render(markdown) == expected)
    }

    @Test(
        arguments: [
            ("**Acme** ok", "\u{1B}[1mAcme\u{1B}[0m ok"),
            ("type `cancel`", "type \u{1B}[36mcancel\u{1B}[0m"),
            ("**a *b* c**", "\u{1B}[1ma \u{1B}[0m\u{1B}[1;3mb\u{1B}[0m\u{1B}[1m c\u{1B}[0m"),
            ("nothing", "nothing"),
        ])
    func coloursAreSwitchedOffAgain(markdown: String, expected: String) {
        #expect(coloured.render(markdown) == expected)
    }

    @Test(
        "what would move the cursor is shown and not done",
        arguments: [
            ("\u{1B}[2Jgone", "␛[2Jgone"),
            ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
            ("a\rb", "a␍b"),
            ("a\r\nb", "a\nb"),
            ("a\tb", "a    b"),
            ("\u{9B}31m", "\\u{9b}31m"),
            ("\u{202E}evil", "\\u{202e}evil"),
            ("\u{0}\u{8}\u{7F}", "␀␈␡"),
        ])
    func safe(text: String, expected: String) {
        #expect(plain.render(text) == expected)
        #expect(coloured.render(text) == expected)
    }

    @Test(
        "lines keep to the width",
        arguments: [
            ("one two three", 7, "one two\nthree"),
            ("one two three", 8, "one two\nthree"),
            ("one two  three", 7, "one two\n three"),
            ("- one two three", 9, "• one two\n  three"),
            ("12. one two three", 11, "12. one two\n    three"),
            ("> one two three", 9, "│ one two\n│ three"),
            ("  one two three", 9, "  one two\n  three"),
            ("abcdefghij", 4, "abcd\nefgh\nij"),
            ("see https://a.example/long/path now", 10, "see\nhttps://a.example/long/path\nnow"),
            ("日本語日本語", 5, "日本\n語日\n本語"), ("x 日本語日", 5, "x 日\n本語\n日"),
            ("👍🏽👩‍👩‍👧🇫🇷❤️", 4, "👍🏽👩‍👩‍👧\n🇫🇷❤️"),
            ("e\u{301}e\u{301}e\u{301} x", 3, "e\u{301}e\u{301}e\u{301}\nx"),
            ("**one two** three", 7, "one two\nthree"),
        ])
    func wrapped(markdown: String, width: Int, expected: String) {
        #expect(MarkdownRenderer(isColoured: false, width: width).render(markdown) == expected)
    }

    @Test(arguments: 1...90)
    func noLineIsWiderThanTheTerminal(width: Int) {
        let text = """
            Morning Maya. Acme's QBR is **Tue 24 Mar, 15:00**, so we have 15 days. 日本語のテキスト 👍🏽 done.
            - 4 of 5 actions done. One late: Leo's SSO test results, 10 days.
            > they'd hire ~10 temps like last year
            | Goal | Now | Target |
            |---|--:|--:|
            | Resolution time for all of support | 18 h | 24 h |
            | CSAT | 4.4 | 4.5 |
            """
        let lines = MarkdownRenderer(isColoured: false, width: width).render(text).split(separator: "\n")
        // Below five columns the marks of a list and one wide character take more than there is.
        #expect(lines.allSatisfy { $0.displayWidth <= max(width, 5) })
    }

    @Test func aTableHasColumns() {
        let table = """
            | Goal | Now | |
            |:--|--:|:-:|
            | CSAT 😀 | 4.4 | a\\|b |
            | **日本** | 18 h |
            """
        #expect(
            plain.render("Before\n\(table)\nAfter") == """
                Before
                Goal      Now
                ───────  ────  ───
                CSAT 😀   4.4  a|b
                日本     18 h
                After
                """)
    }

    @Test func aTableTooWideBecomesRecords() {
        let table = "| Account | Late |\n|---|---|\n| Acme Corp | Leo, SSO test results |\n| Globex | |"
        #expect(
            MarkdownRenderer(isColoured: false, width: 20).render(table) == """
                Acme Corp
                  Late: Leo, SSO
                  test results
                Globex
                """)
    }

    @Test func aLineWithABarIsNoTable() {
        #expect(plain.render("S | P | I\nnext") == "S | P | I\nnext")
    }
}
