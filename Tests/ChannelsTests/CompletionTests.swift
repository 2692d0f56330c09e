import Testing

@testable import Channels

@Suite struct CompletionTests {
    @Test(
        arguments: [
            ("/q", ["/qbr-prep acme", "/qbr-prep globex"], Completion.replace("/qbr-prep ")),
            ("/qbr-prep ", ["/qbr-prep acme", "/qbr-prep globex"], .list(["acme", "globex"])),
            ("/qbr-prep a", ["/qbr-prep Acme", "/qbr-prep globex"], .replace("/qbr-prep Acme ")),
            ("/QBR-prep ac", ["/qbr-prep acme"], .replace("/qbr-prep acme ")),
            ("", ["Yes", "No"], .list(["Yes", "No"])),
            ("z", ["Zoë & Co", "zoë & co"], .replace("Zoë & Co")),
            ("Yes", ["Yes"], .none),
            ("x", ["Yes", "No"], .none),
            ("x", [], .none),
            ("Y", ["Yes", "Yes"], .replace("Yes ")),
        ])
    func tab(typed: String, candidates: [String], expected: Completion) {
        #expect(Completion(of: typed, among: candidates) == expected)
    }

    @Test(
        arguments: [
            (["acme", "globex", "日本"], 22, ["acme    globex  日本"]),
            (["acme", "globex", "日本"], 21, ["acme    globex", "日本"]),
            (["acme", "globex"], 3, ["acme", "globex"]), (["acme", "globex"], 0, ["acme", "globex"]), ([], 80, []),
        ])
    func namesStandInColumns(names: [String], width: Int, lines: [String]) {
        #expect(ColumnList.lines(names, width: width) == lines)
    }
}
