import Conversation
import Understanding

/// Somebody new by what they come to do: "marcus bell takes over the help desk", "mia wong replaces dana"; and somebody
/// on file who gets another post.
extension PeopleRemark {
    /// Somebody in front of a verb of coming.
    var arrival: Newcomer? {
        for place in words.indices where isCertain(upTo: place) {
            let range = part(around: place)
            if let name = known(before: place) {
                guard let end = end(of: arriving.post, at: place), let post = stretch(from: end), isPost(post) else {
                    continue
                }
                return Newcomer(name: name, title: title(of: post), range: range)
            }
            guard let name = name(before: place) else { continue }
            if let end = end(of: arriving.place, at: place), let predecessor = known(at: end) {
                return Newcomer(name: name, predecessor: predecessor, range: range)
            }
            if let end = end(of: arriving.post, at: place), let post = stretch(from: end), isPost(post) {
                return Newcomer(name: name, title: title(of: post), range: range)
            }
            if let end = end(of: arriving.task, at: place) {
                return Newcomer(name: name, task: stretch(from: end, withArticle: true).map(typed), range: range)
            }
        }
        return nil
    }

    /// Where the longest of some verbs ends that stands at a place.
    private func end(of verbs: [[String]], at place: Int) -> Int? {
        verbs.filter { words[place...].starts(with: $0) }.map { place + $0.count }.max()
    }

    /// Whose name on file stands at a place: the whole, or a first name that only one has.
    private func known(at place: Int) -> String? {
        guard words.indices.contains(place) else { return nil }
        let index =
            known.firstIndex { !$0.isEmpty && words[place...].starts(with: $0) }
            ?? known.indices.filter { known[$0].first == words[place] }.only
        return index.map { names[$0] }
    }

    /// Whose name on file ends at a place.
    private func known(before place: Int) -> String? {
        let whole = known.firstIndex { !$0.isEmpty && words[..<place].reversed().starts(with: $0.reversed()) }
        return whole.map { names[$0] } ?? (place > 0 ? known(at: place - 1) : nil)
    }

    /// A name of one to three words in front of a place; one word alone is a name where it has a capital.
    private func name(before place: Int) -> String? {
        var start = place
        while start > 0, tokens[start - 1].kind == .word, !isDate(start - 1), !followers.contains(words[start - 1]) {
            start -= 1
        }
        let name = start..<place
        guard (1...3).contains(name.count),
            name.allSatisfy({ !common.contains(words[$0]) && !posts.contains(words[$0]) }),
            name.count > 1 || tokens[start].isCapital, !known.contains(where: { Array(words[name]).starts(with: $0) }),
            !(name.count == 1 && known.contains { $0.first == words[start] })
        else { return nil }
        return self.name(name)
    }

    /// What follows a place, up to a comma, a date or a word that begins something else.
    private func stretch(from place: Int, withArticle: Bool = false) -> Range<Int>? {
        var start = place
        while !withArticle, start < words.count, articles.contains(words[start]) { start += 1 }
        var end = start
        while end < words.count, tokens[end].kind == .word, !isDate(end), !followers.contains(words[end]) { end += 1 }
        while end > start, ["in", "by", "at", "on", "of", "from"].contains(words[end - 1]) { end -= 1 }
        return end > start ? tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound : nil
    }

    private func isPost(_ range: Range<Int>) -> Bool {
        let said = tokens.filter { range.contains($0.range.lowerBound) }.map(\.text)
        guard said.count <= 6, let place = said.firstIndex(where: posts.contains) else { return false }
        return place == said.count - 1 || titles.capital.contains(said[place])
            || ["of", "for"].contains(said[place + 1])
    }

    /// `Head of Support`, `VP CX`.
    private func title(of range: Range<Int>) -> String {
        tokens.filter { range.contains($0.range.lowerBound) }.map { token in
            if articles.contains(token.text) || ["of", "for"].contains(token.text) { return token.text }
            if titles.capital.contains(token.text) || token.text.count == 2 { return token.text.uppercased() }
            return Phrasing.sentence(typed(token.range))
        }.joined(separator: " ")
    }
}
