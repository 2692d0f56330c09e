import Foundation
import Reviews
import Testing
import Understanding

@testable import Workspace

/// Names are found by keys: whatever is found reads a text as all names together would.
@Suite struct NameSearchTests {
    /// Words of names by number; 16 × 16 beginnings, so that some share one and some lie near each other.
    private static func word(_ number: Int) -> String {
        let syllables = [
            "ba", "ce", "dil", "fo", "gun", "ka", "le", "mi", "nor", "ru", "sa", "te", "vi", "wo", "zu", "xan",
        ]
        return (syllables[number % 16] + syllables[number / 16 % 16] + "ron").capitalized
    }

    private static let ends = ["Industries", "Systems", "Foods", "Robotics", "Telecom", "Partners", "Airways"]

    private static let accounts: [Account] = (0..<600).map { number in
        var account = Sample.account("acc-\(number)")
        account.name =
            number.isMultiple(of: 5)
            ? word(number) : "\(word(number % 256)) \(word(number / 3 % 256)) \(ends[number % 7])"
        if number.isMultiple(of: 4) { account.aliases = ["\(word(number / 2 % 256))\(number)"] }
        if number.isMultiple(of: 3) { account.domain = "\(word(number % 256).lowercased())\(number).com" }
        return account
    }

    private static func workspace() throws -> Workspace {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { turn in for account in accounts { try turn.save(account) } }
        return workspace
    }

    /// One letter of a text is left out, doubled, swapped with the next, or another.
    private static func slip(_ text: String, _ number: Int) -> String {
        var letters = Array(text)
        let at = 1 + number / 5 % (letters.count - 2)
        switch number % 5 {
        case 0: letters.remove(at: at)
        case 1: letters.insert(letters[at], at: at)
        case 2: letters.swapAt(at, at + 1)
        case 3: letters[at] = "q"
        default: break
        }
        return String(letters)
    }

    private func found(_ text: String, _ facts: any Facts) throws -> NameIndex {
        let found = try facts.names(in: NameQuery(text))
        let accounts = try facts.all(Account.self, ids: found.accounts)
        return NameIndex(accounts.map(\.named), commonEnds: found.commonEnds[.account] ?? [])
    }

    private func mentions(_ text: String, _ index: NameIndex) -> [String] {
        let all = index.mentions(in: text)
        let outer = all.filter { mention in
            !all.contains {
                $0.range.lowerBound < mention.range.lowerBound && $0.range.upperBound > mention.range.lowerBound
            }
        }
        return outer.map { "\($0.range) \($0.named.map(\.id).sorted())" }
    }

    @Test func whatIsFoundReadsATextAsAllNamesWould() throws {
        let all = NameIndex(Self.accounts.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.named))
        try Self.workspace().read { (facts: any Facts) throws in
            var named = 0
            for (number, account) in Self.accounts.enumerated() {
                let forms = [account.name] + account.aliases + [account.domain].compactMap(\.self)
                let words = account.name.split(separator: " ").map(String.init)
                for (index, form) in (forms + [words[0], words.prefix(2).joined(separator: " ")]).enumerated() {
                    let text = "how is \(Self.slip(form, number * 7 + index)) doing, and will they renew"
                    let expected = mentions(text, all)
                    let read = try mentions(text, found(text, facts))
                    #expect(read == expected, "\(text)")
                    named += expected.isEmpty ? 0 : 1
                }
            }
            #expect(named > 2_000)
        }
    }

    @Test func whoIsMeantIsNearWhateverWasTyped() throws {
        try Self.workspace().read { (facts: any Facts) throws in
            for number in stride(from: 0, to: 600, by: 5) {
                let account = Self.accounts[number]
                for text in [String(account.name.dropLast(2)), Self.slip(account.name, number + 3)] {
                    #expect(
                        try found(text, facts).nearest(to: text, limit: 60).contains { $0.id == account.id }, "\(text)")
                }
            }
        }
    }

    @Test func oneOfThousandsThatBeginAlikeIsFound() throws {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { turn in
            for number in 0..<300 {
                var account = Sample.account("north-\(number)")
                account.name = "North \(Self.word(number % 256)) \(number)"
                try turn.save(account)
            }
            var exact = Sample.account("zz")
            exact.name = "North"
            try turn.save(exact)
        }
        try workspace.read { (facts: any Facts) throws in
            let one = "North \(Self.word(77)) 77"
            #expect(try mentions("prep \(one)", found("prep \(one)", facts)) == ["5..<\(5 + one.count) [\"north-77\"]"])
            let slip = "prep north \(Self.slip(Self.word(77).lowercased(), 10)) 77"
            #expect(try found(slip, facts).mentions(in: slip).first?.named.map(\.id) == ["north-77"], "\(slip)")
            #expect(try found("north", facts).mentions(in: "north").first?.named.map(\.id) == ["zz"])
            #expect(try found("north", facts).names.count < 70)
        }
    }

    @Test func peopleAreFoundByAnotherFormOfTheirFirstName() throws {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { turn in
            try turn.save(Person(id: "mc", name: "Michael Chen", role: .csm))
            try turn.save(Sample.account())
            try turn.save(Contact(id: "lm", account: "acme", name: "Lena Moser", provenance: Sample.provenance))
        }
        try workspace.read { (facts: any Facts) throws in
            #expect(try facts.names(in: NameQuery("ask mike")).people == ["mc"])
            #expect(try facts.names(in: NameQuery("tell mosr, and lena")).contacts == ["lm"])
            #expect(try facts.names(in: NameQuery("")) == NamesFound())
            #expect(try facts.names(beginningWith: "mic") == ["Michael Chen"])
            #expect(try facts.names(beginningWith: "len").isEmpty)
        }
    }

    @Test func anOldNameFindsNobody() throws {
        let workspace = try Workspace.fresh()
        var account = Sample.account("globex")
        try workspace.turn(.maya()) { try $0.save(account) }
        account.name = "Initech"
        try workspace.turn(.maya()) { try $0.save(account) }
        try workspace.read { (facts: any Facts) throws in
            #expect(try facts.names(in: NameQuery("initch")).accounts == ["globex"])
            // The id stays what it was.
            #expect(try facts.ids(.account, called: "Globex") == ["globex"])
        }
        try workspace.turn(.maya()) { try $0.delete(Account.self, "globex") }
        #expect(try workspace.read { try $0.names(in: NameQuery("initech initch globex")) } == NamesFound())
        _ = try workspace.turn(.maya()) { try $0.undoLast(in: "c1") }
        #expect(try workspace.read { try $0.ids(.account, called: "initech") } == ["globex"])
    }

    @Test func anyNameAndAnyTextMayBeLookedUp() throws {
        let workspace = try Workspace.fresh()
        let names = ["O\"Neil \\ Sons", "Zürich 🦊 AG", "100% \u{1}Juice", "'; DROP TABLE name;--", "Ñandú", "北京 Steel"]
        try workspace.turn(.maya()) { turn in
            for (number, name) in names.enumerated() {
                var account = Sample.account("n\(number)")
                account.name = name
                try turn.save(account)
            }
        }
        try workspace.read { (facts: any Facts) throws in
            for (number, name) in names.enumerated() {
                #expect(try facts.names(in: NameQuery("prep \(name)!")).accounts.contains("n\(number)"), "\(name)")
            }
            #expect(try facts.names(in: NameQuery("\u{0}\"\\\u{7}[]{}%_'--")) == NamesFound())
        }
    }

    /// The texts of a turn, and the parts of one, are read each by itself.
    @Test func noNameGoesOnAcrossACommaOrIntoAnotherText() throws {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { turn in
            for (id, name) in [("a", "Summit Inc"), ("b", "Summit Health"), ("c", "Health Partners")] {
                var account = Sample.account(id)
                account.name = name
                try turn.save(account)
            }
        }
        try workspace.read { (facts: any Facts) throws in
            #expect(try facts.names(in: NameQuery("prep summit", "health partners")).accounts == ["a", "b", "c"])
            #expect(try facts.names(in: NameQuery("summit, health")).accounts.isSuperset(of: ["a", "b"]))
            #expect(try facts.names(in: NameQuery("prep summit health")).accounts == ["b"])
        }
    }

    @Test func manyContactsOfAFirstNameHideNoColleague() throws {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { turn in
            try turn.save(Person(id: "zimmer", name: "Anna Zimmer", role: .csm))
            try turn.save(Sample.account())
            for number in 0..<60 {
                let left = number == 0 ? Sample.day("2026-01-01") : nil
                let name = "Anna \(Self.word(number))"
                try turn.save(
                    Contact(id: "a\(number)", account: "acme", name: name, leftOn: left, provenance: Sample.provenance))
            }
        }
        let found = try workspace.read { try $0.names(in: NameQuery("ask anna")) }
        #expect(found.people == ["zimmer"] && found.contacts.count == 50 && !found.contacts.contains("a0"))
    }

    @Test func aPageInThePlaceOfANameIsKeptShort() throws {
        let workspace = try Workspace.fresh()
        var account = Sample.account()
        account.name = (0..<1_000).map { "word\($0)" }.joined(separator: " ")
        try workspace.turn(.maya()) { try $0.save(account) }
        let rows = try workspace.engine.read { try $0.rows("SELECT * FROM name").count }
        #expect(rows < 30)
        #expect(try workspace.read { try $0.names(in: NameQuery("prep word0 word1 word2")) }.accounts == ["acme"])
    }

    @Test func whoWasErasedIsNotFound() throws {
        let workspace = try Workspace.fresh()
        let lena = Contact(id: "lm", account: "acme", name: "Lena Moser", provenance: Sample.provenance)
        try workspace.turn(.maya()) { turn in
            try turn.save(Sample.account())
            try turn.save(lena)
        }
        _ = try workspace.turn(.maya()) { try $0.erase(contact: lena) }
        #expect(try workspace.read { try $0.names(in: NameQuery("lena moser lenna")) } == NamesFound())
        _ = try workspace.turn(.maya()) { try $0.erase(account: "acme") }
        let left = try workspace.engine.read { db in
            try NameTable.tables.dropLast().map { try db.rows("SELECT * FROM \($0)").count }
        }
        #expect(left == [0, 0, 0])
    }

    @Test func whatAnotherVersionWroteIsWrittenAnew() throws {
        let workspace = try Workspace.fresh()
        try workspace.turn(.maya()) { try $0.save(Sample.account()) }
        try workspace.engine.write(inOrderOf: nil) { db in
            try db.run("DELETE FROM name")
            try db.run("UPDATE name_edition SET edition = 0")
        }
        try workspace.engine.write(inOrderOf: nil) { try NameTable(db: $0).bringUpToDate() }
        #expect(try workspace.read { try $0.ids(.account, called: "ACME") } == ["acme"])
    }
}
