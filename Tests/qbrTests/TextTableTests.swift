import Testing

@testable import qbr

@Suite struct TextTableTests {
    @Test func aCellCannotEndItsColumnOrItsRow() {
        let table = TextTable(header: ["Name", "Note"], rows: [["a|b\nc", "*x* `y` [z] a_b \\"]])
        #expect(
            table.markdown == #"""
                | Name | Note |
                | --- | --- |
                | a\|b c | \*x\* \`y\` \[z] a\_b \\ |
                """#)
    }
}
