import Conversation
import Foundation
import Reviews
import Understanding

/// One change to an agenda, as it was said.
struct AgendaEdit {
    let text: String
    let minutes: Int?
    let book: Phrasebook

    /// - Throws: ``AgendaRefusal``, with a sentence for the person.
    func applied(to agenda: Agenda) throws(AgendaRefusal) -> Agenda {
        let words = Tokenizer.tokens(in: text).filter { $0.kind == .word }.map(\.text)
        func says(_ cue: Cue) -> Bool { book.cues(cue).contains { words.contains($0) } }
        if says(.agendaAdd) { return try add(words, to: agenda) }
        let places = sections(agenda)
        guard let index = places.first else { throw .noSuchSection }
        if says(.agendaDrop), minutes == nil { return try agenda.drop(index) }
        if says(.agendaSwap), places.count > 1 { return try swap(places[0], places[1], in: agenda) }
        if says(.agendaBefore), places.count > 1 { return try agenda.move(index, before: places[1]) }
        if says(.agendaAfter), places.count > 1 { return try agenda.move(index, after: places[1]) }
        if let place = words.firstIndex(where: book.cues(.agendaRename).contains) {
            return try agenda.rename(index, to: title(after: place))
        }
        guard let minutes else { throw .noSuchSection }
        return try agenda.resize(index, to: minutes)
    }

    private func swap(_ one: Int, _ other: Int, in agenda: Agenda) throws(AgendaRefusal) -> Agenda {
        let (first, second) = (min(one, other), max(one, other))
        let moved = try agenda.move(second, to: first)
        return second - first > 1 ? try moved.move(first + 1, to: second) : moved
    }

    /// The sections that are named, in the order of the text.
    private func sections(_ agenda: Agenda) -> [Int] {
        let tokens = Tokenizer.tokens(in: text).filter { $0.kind == .word }.map(\.text)
        var found: [Int] = []
        for start in tokens.indices {
            for length in [3, 2, 1] where start + length <= tokens.count {
                let name = tokens[start..<(start + length)].joined(separator: " ")
                guard name.count > 3, let index = agenda.find(name).only, !found.contains(index) else { continue }
                found.append(index)
            }
        }
        return found
    }

    private func add(_ words: [String], to agenda: Agenda) throws(AgendaRefusal) -> Agenda {
        guard let minutes else { throw .tooFewMinutes(section: book.say(.agendaNewSection), minutes: 0) }
        let skipped = book.cues(.agendaAdd) + book.cues(.agendaAddFillers)
        let title = words.filter { !skipped.contains($0) }.joined(separator: " ")
        guard !title.isEmpty else { throw .emptyTitle }
        return try agenda.add(
            AgendaItem(
                section: .custom, title: Phrasing.sentence(title), minutes: minutes, owner: .joint, focus: .forward))
    }

    /// What stands behind the first "to" after the word at a place: "rename results to What we won".
    private func title(after place: Int) -> String {
        let words = Tokenizer.tokens(in: text).filter { $0.kind == .word }
        guard let cut = words.dropFirst(place + 1).first(where: { $0.text == "to" }) else { return "" }
        let title = Substring(text.unicodeScalars.dropFirst(cut.range.upperBound))
        return Phrasing.sentence(title.trimmingCharacters(in: .whitespaces))
    }
}
