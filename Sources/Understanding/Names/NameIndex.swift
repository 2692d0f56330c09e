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
    /// Forms by their first token, the longest first.
    private let byFirst: [String: [Int]]
    /// First tokens by the hashes of what is left when letters are dropped, to find typos in one step.
    private let byDeletion: [UInt64: [String]]
    private let byRole: [String: [Int]]
    private let byID: [String: Int]

    /// - Complexity: O(*n* × *l*²) in the names and the letters of their first words.
    public init(_ names: [Named] = []) {
        self.names = names
        guard !names.isEmpty else {
            (forms, byFirst, byDeletion, byRole, byID) = ([], [:], [:], [:], [:])
            return
        }
        var forms: [Form] = []
        var byRole: [String: [Int]] = [:]
        for (index, named) in names.enumerated() {
            forms += NameIndex.forms(of: named, index: index)
            for role in named.roles { byRole[Tokenizer.folded(role), default: []].append(index) }
        }
        NameIndex.removeCommonEnds(&forms, of: names)
        var byFirst: [String: [Int]] = [:]
        for (index, form) in forms.enumerated() { byFirst[form.tokens[0], default: []].append(index) }
        self.byFirst = byFirst.mapValues { list in
            list.sorted { (forms[$1].tokens.count, $0) < (forms[$0].tokens.count, $1) }
        }
        var byDeletion: [UInt64: [String]] = [:]
        for word in byFirst.keys.sorted() where (3...34).contains(word.utf8.count) {
            for key in Deletions.keys(of: word) { byDeletion[key, default: []].append(word) }
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
        guard let list = byFirst[tokens[start].text] else { return nil }
        return best(
            list.compactMap { index in
                let form = forms[index]
                guard let (end, slips) = follow(form, tokens, from: start, tolerant: false) else { return nil }
                return (form, end - start, slips)
            })
    }

    /// The name whose first name has another form at a token: Michael Chen at "mike" and "mike chen".
    func nicknamed(_ tokens: [Token], at start: Int) -> NameMatch? {
        let others = Nicknames.others(of: tokens[start].text)
        guard !others.isEmpty else { return nil }
        return best(
            others.flatMap { byFirst[$0] ?? [] }.compactMap { index in
                let form = forms[index]
                guard let (end, slips) = follow(form, tokens, from: start, tolerant: false) else { return nil }
                return (form, end - start, slips)
            })
    }

    /// The name that a mistyped token was meant for; nil where none is near enough.
    func misspelt(_ tokens: [Token], at start: Int) -> NameMatch? {
        let word = tokens[start].text
        let tolerance = EditDistance.tolerance(for: word)
        guard tolerance > 0 else { return nil }
        let near = Deletions.keys(of: word).flatMap { byDeletion[$0] ?? [] }
        guard !near.isEmpty else { return nil }
        var found: [(Form, Int, Int)] = []
        for candidate in Set(near).sorted() where NameIndex.beginsAlike(word, candidate) {
            guard let distance = EditDistance.between(word, candidate, limit: tolerance) else { continue }
            for index in byFirst[candidate] ?? [] {
                guard let (end, slips) = follow(forms[index], tokens, from: start, tolerant: true) else { continue }
                found.append((forms[index], end - start, distance + slips))
            }
        }
        return likeliest(found)
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

    /// Where a form that begins at `start` ends, with the slips after its first token.
    private func follow(_ form: Form, _ tokens: [Token], from start: Int, tolerant: Bool) -> (end: Int, slips: Int)? {
        var index = start + 1
        var slips = 0
        for part in form.tokens.dropFirst() {
            if index < tokens.count, tokens[index].text == "-", !tokens[index].isSpaced { index += 1 }
            guard index < tokens.count else { return nil }
            let text = tokens[index].text
            if text != part {
                let limit = EditDistance.tolerance(for: part)
                // Another number is another name.
                guard tolerant || part.utf8.count >= 4, limit > 0, Int(part) == nil,
                    let distance = EditDistance.between(text, part, limit: limit)
                else { return nil }
                slips += distance
            }
            index += 1
        }
        return (index, slips)
    }

    /// People slip in the first letter hardly ever, and then by swapping it with the second.
    private static func beginsAlike(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8.prefix(2)), Array(b.utf8.prefix(2)))
        return a[0] == b[0] || (a.count > 1 && b.count > 1 && a[0] == b[1] && a[1] == b[0])
    }

    private func wholeForms(_ tokens: [String]) -> [Int] {
        guard let first = tokens.first else { return [] }
        return (byFirst[first] ?? []).filter { forms[$0].isWhole && forms[$0].tokens == tokens }.map { forms[$0].name }
    }

    private func unique(_ indexes: [Int]) -> [Named] { Set(indexes).sorted().map { names[$0] } }
}
