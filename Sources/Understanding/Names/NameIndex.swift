/// People or accounts, found by name, beginning, alias or typo among thousands.
///
/// Built once and kept by the caller: building hashes every name, reading only looks up.
public struct NameIndex: Sendable {
    /// The names, in the order given; that order settles ties.
    public let names: [Named]

    /// One way to write a name: its tokens, and how much of it they are.
    struct Form: Sendable, Hashable {
        /// From what says most to what says least.
        enum Extent: Int, Sendable {
            /// As it is on file, or an alias.
            case exact
            /// All but an ending such as `Corp`.
            case whole
            case part
        }

        let tokens: [String]
        let name: Int
        let extent: Extent
        /// Whether it is the last word of a longer name: `telecom`.
        var isEnd = false

        var isWhole: Bool { extent != .part }
    }

    let forms: [Form]
    private let tree: NameTree
    /// First tokens by the hashes of what is left when letters are dropped, to find typos in one step.
    private let byDeletion: [UInt64: [String]]
    private let byRole: [String: [Int]]
    private let byID: [String: Int]

    /// - Parameter commonEnds: Last words that tell none of the names, as more than four of others share them.
    /// - Complexity: O(*n* × *l*²) in the names and the letters of their first words.
    public init(_ names: [Named] = [], commonEnds: Set<String> = []) {
        self.names = names
        guard !names.isEmpty else {
            (forms, tree, byDeletion, byRole, byID) = ([], NameTree(), [:], [:], [:])
            return
        }
        var forms: [Form] = []
        var byRole: [String: [Int]] = [:]
        for (index, named) in names.enumerated() {
            forms += NameIndex.forms(of: named, index: index)
            for role in named.roles { byRole[Tokenizer.folded(role), default: []].append(index) }
        }
        NameIndex.removeCommonEnds(&forms, of: names, besides: commonEnds)
        var tree = NameTree()
        for (index, form) in forms.enumerated() { tree.insert(index, form.tokens) }
        self.tree = tree
        var byDeletion: [UInt64: [String]] = [:]
        for word in tree.firstTokens.sorted() where NameKeys.mayBeMistyped(word) {
            for key in Deletions.keys(of: word, slips: Deletions.slips(in: word)) {
                byDeletion[key, default: []].append(word)
            }
        }
        self.forms = forms
        self.byRole = byRole
        self.byDeletion = byDeletion
        byID = Dictionary(names.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The one with that id.
    public subscript(id id: String) -> Named? { byID[id].map { names[$0] } }

    /// Whoever is called exactly that, by name or alias; letter case and accents aside.
    public func exact(_ text: String) -> [Named] {
        let tokens = NameIndex.tokens(of: text)
        return unique(wholeForms(tokens))
    }

    /// Whoever's name or alias begins so, in the order given.
    ///
    /// - Complexity: O(*n*) in the names.
    public func beginning(with text: String, limit: Int = .max) -> [Named] {
        let start = Tokenizer.folded(text)
        let hits = forms.filter { $0.isWhole && $0.tokens.joined(separator: " ").hasPrefix(start) }.map(\.name)
        return Array(unique(hits).prefix(limit))
    }

    func names(withRole role: String) -> [Int] { byRole[role] ?? [] }

    var hasRoles: Bool { !byRole.isEmpty }

    // MARK: Inside a text

    /// The longest name that begins at a token; nil where none does.
    func match(_ tokens: [Token], at start: Int) -> NameMatch? {
        best(found(tokens[start].text, tokens, from: start, isTolerant: false))
    }

    /// The name whose first name has another form at a token: Michael Chen at "mike" and "mike chen".
    func nicknamed(_ tokens: [Token], at start: Int) -> NameMatch? {
        let others = Nicknames.others(of: tokens[start].text)
        guard !others.isEmpty else { return nil }
        return best(others.flatMap { found($0, tokens, from: start, isTolerant: false) })
    }

    /// The name that a mistyped token was meant for; nil where none is near enough.
    func misspelt(_ tokens: [Token], at start: Int) -> NameMatch? {
        let word = tokens[start].text
        let tolerance = EditDistance.tolerance(for: word)
        guard tolerance > 0 else { return nil }
        let near = Deletions.keys(of: word, slips: tolerance).flatMap { byDeletion[$0] ?? [] }
        guard !near.isEmpty else { return nil }
        var all: [(Form, Int, Int)] = []
        for candidate in Set(near).sorted() where NameIndex.beginsAlike(word, candidate) {
            guard let distance = EditDistance.between(word, candidate, limit: tolerance) else { continue }
            all += found(candidate, tokens, from: start, isTolerant: true).map { ($0, $1, $2 + distance) }
        }
        return likeliest(all)
    }

    /// Of what a mistyped text may have been meant for, the nearest; all of them where several lie as near.
    ///
    /// How much of a name was typed tells apart only those that are spelt alike there: no slip says whose name it is.
    private func likeliest(_ found: [(form: Form, count: Int, distance: Int)]) -> NameMatch? {
        guard let top = found.min(by: { (-$0.count, $0.distance) < (-$1.count, $1.distance) }) else { return nil }
        let near = found.filter { $0.count == top.count && $0.distance == top.distance }
        let spellings = Dictionary(grouping: near) { $0.form.tokens }.values.compactMap(best)
        return NameMatch(
            names: Set(spellings.flatMap(\.names)).sorted(), count: top.count, distance: top.distance,
            isWhole: spellings.contains(where: \.isWhole))
    }

    private func best(_ found: [(form: Form, count: Int, distance: Int)]) -> NameMatch? {
        func rank(_ item: (form: Form, count: Int, distance: Int)) -> (Int, Int, Int) {
            (-item.count, item.distance, item.form.extent.rawValue)
        }
        guard let top = found.min(by: { rank($0) < rank($1) }) else { return nil }
        let names = Set(found.filter { rank($0) == rank(top) }.map(\.form.name)).sorted()
        return NameMatch(names: names, count: top.count, distance: top.distance, isWhole: top.form.isWhole)
    }

    /// The forms that begin with `first`, which stands for the token at `start`: how many tokens they take, and the
    /// slips after the first.
    private func found(
        _ first: String, _ tokens: [Token], from start: Int, isTolerant: Bool
    ) -> [(form: Form, count: Int, distance: Int)] {
        tree.finds(first, tokens, from: start, isTolerant: isTolerant).map {
            (forms[$0.form], $0.end - start, $0.slips)
        }
    }

    /// People slip in the first letter hardly ever, and then by swapping it with the second.
    static func beginsAlike(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8.prefix(2)), Array(b.utf8.prefix(2)))
        return a[0] == b[0] || (a.count > 1 && b.count > 1 && a[0] == b[1] && a[1] == b[0])
    }

    private func wholeForms(_ tokens: [String]) -> [Int] {
        tree.forms(tokens).filter { forms[$0].isWhole }.map { forms[$0].name }
    }

    private func unique(_ indexes: [Int]) -> [Named] { Set(indexes).sorted().map { names[$0] } }
}
