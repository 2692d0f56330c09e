import Testing

@testable import qbr

@Suite struct ArgumentOrderTests {
    @Test(
        arguments: [
            ("--db x list accounts", "list accounts --db x"), ("--db=x --user me list", "list --db=x --user me"),
            ("--db x people add A", "people add A --db x"), ("--db x import -- -f", "import --db x -- -f"),
            ("list --db x", "list --db x"), ("--db x", "--db x"), ("--db", "--db"), ("", ""),
            ("--db x --json", "--db x --json"), ("--db list accounts", "--db list accounts"),
            ("--json list", "--json list"),
        ])
    func commonOptionsMayComeFirst(given: String, expected: String) {
        let arguments = given.split(separator: " ").map(String.init)
        let ordered = ArgumentOrder.commandFirst(arguments, commands: ["list", "people", "import"])
        #expect(ordered.joined(separator: " ") == expected)
    }
}
