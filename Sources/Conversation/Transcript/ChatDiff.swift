/// The lines of a chat that were expected and those that were said, side by side.
enum ChatDiff {
    /// Lines that agree have two blanks before them, `- ` was expected, `+ ` was said.
    static func lines(expected: [String], said: [String]) -> [String] {
        let common = lengths(expected, said)
        var result: [String] = []
        var (i, j) = (0, 0)
        while i < expected.count || j < said.count {
            if i < expected.count, j < said.count, agree(expected[i], said[j]) {
                result.append("  " + said[j])
                i += 1
                j += 1
            } else if j >= said.count || (i < expected.count && common[i + 1][j] >= common[i][j + 1]) {
                result.append("- " + expected[i])
                i += 1
            } else {
                result.append("+ " + said[j])
                j += 1
            }
        }
        return result
    }

    /// `lengths[i][j]`: how many lines agree from there on.
    private static func lengths(_ expected: [String], _ said: [String]) -> [[Int]] {
        var table = Array(repeating: Array(repeating: 0, count: said.count + 1), count: expected.count + 1)
        for i in expected.indices.reversed() {
            for j in said.indices.reversed() {
                table[i][j] =
                    agree(expected[i], said[j]) ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
            }
        }
        return table
    }

    private static func agree(_ expected: String, _ said: String) -> Bool { LinePattern.matches(expected, said) }
}
