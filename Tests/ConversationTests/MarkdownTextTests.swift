import Conversation
import Testing

@Suite struct MarkdownTextTests {
    @Test(
        "what could be a mark has a back-slash",
        arguments: [
            ("**bold**", #"\*\*bold\*\*"#), ("_it_", #"\_it\_"#), ("`code`", #"\`code\`"#),
            ("[x](https://a.example)", #"\[x](https://a.example)"#), ("a | b", #"a \| b"#), (#"a\*"#, #"a\\\*"#),
            (#"ends with \"#, #"ends with \\"#), ("# title", "\\# title"), ("- item", #"\- item"#), ("---", #"\---"#),
            ("1. one", #"1\. one"#), ("> said", #"\> said"#), ("a\n# b", "a\n\\# b"), ("<script>", #"\<script>"#),
            ("&lt;", #"\&lt;"#), ("~~gone~~", #"\~\~gone\~\~"#),
        ])
    func escaped(text: String, markdown: String) {
        #expect(MarkdownText.escaped(text) == markdown)
    }

    @Test(
        "what can do nothing stays as it is",
        arguments: [
            "Ravi Menon", "R&D", "snake_case", "2 * 3", "#1 of 3", "-5 %", "+10", "~10 temps", "a > b", "5 < 6", "1.5",
            "v2.", "@here", #"C:\temp"#, "Acme (UK)", "",
        ])
    func unchanged(text: String) {
        #expect(MarkdownText.escaped(text) == text)
    }
}
