import Testing

@testable import Understanding

@Suite struct NameTests {
    private let people = NameIndex([
        Named(id: "s1", name: "Sarah Johnson", group: "acme"), Named(id: "s2", name: "Sarah Lee", group: "globex"),
        Named(id: "jb", name: "Jean-Luc Béranger", aliases: ["JL"]), Named(id: "ob", name: "Conan O'Brien"),
    ])

    private func read(_ text: String) throws -> [Entity] {
        let accounts = NameIndex([Named(id: "acme", name: "Acme Corp"), Named(id: "globex", name: "Globex")])
        let context = ReadingContext(today: Sample.wednesday, people: people, accounts: accounts)
        return try Sample.entities(text, context).filter { $0.kind == .person }
    }

    @Test func twoOfANameAreAsked() throws {
        let sarah = try #require(try read("give it to sarah").first)
        #expect(sarah.value == nil)
        #expect(sarah.alternatives.map(\.short) == ["s1", "s2"])
        #expect(sarah.reason == "2 people are called that")
    }

    @Test func theSurnameOrTheAccountSettlesIt() throws {
        #expect(try read("sarah lee does it").first?.value?.short == "s2")
        #expect(try read("sarah at acme does it").first?.value?.short == "s1")
        #expect(try read("johnson does it").first?.value?.short == "s1")
    }

    @Test(
        "accents, hyphens and apostrophes",
        arguments: ["jean luc beranger", "Jean-Luc", "jl", "Beranger", "jean-luc beranegr"])
    func accents(_ text: String) throws {
        #expect(try read("ask \(text)").first?.value?.short == "jb")
    }

    @Test func anApostropheMayBeLeftOut() throws {
        #expect(try read("ask obrien").first?.value?.short == "ob")
        #expect(try read("ask O’Brien's team").first?.value?.short == "ob")
    }

    @Test(
        "nick-names",
        arguments: [("ask mike", "mk"), ("mike chen will do it", "mk"), ("give it to liz", "em"), ("ask bob", "bob")])
    func nicknames(_ text: String, _ id: String) throws {
        let people = NameIndex([
            Named(id: "mk", name: "Michael Chen"), Named(id: "em", name: "Elizabeth Moss"),
            Named(id: "rob", name: "Robert Hale"), Named(id: "bob", name: "Bob Hale"),
        ])
        let context = ReadingContext(today: Sample.wednesday, people: people)
        #expect(try Sample.entities(text, context).first?.value?.short == id)
    }

    @Test func anAccountHasNoNickname() throws {
        let accounts = NameIndex([Named(id: "m", name: "Michael Stores")])
        #expect(try Sample.entities("ask mike", ReadingContext(today: Sample.wednesday, accounts: accounts)).isEmpty)
    }

    @Test func aSlipThatLiesAsNearToTwoNamesIsAsked() throws {
        let accounts = NameIndex([
            Named(id: "energy", name: "Nova Energy"), Named(id: "enerix", name: "Novaenerix Motors"),
            Named(id: "acme", name: "Acme Corp"), Named(id: "labs", name: "Acme Labs"),
        ])
        let context = ReadingContext(today: Sample.wednesday, accounts: accounts)
        let unsure = try #require(try Sample.entities("how healthy is novaener", context).first)
        #expect(unsure.value == nil)
        #expect(unsure.alternatives.map(\.short) == ["energy", "enerix"])
        #expect(unsure.reason == "2 accounts are called nearly that")
        #expect(try Sample.entities("how healthy is novaenerg", context).first?.value?.short == "energy")
        #expect(try Sample.entities("how healthy is novaeneri", context).first?.value?.short == "enerix")
        #expect(try Sample.entities("how healthy is acmme", context).first?.value?.short == "acme")
    }

    @Test func aNameAsItIsOnFileIsNoSlipOfAnother() throws {
        let accounts = NameIndex([
            Named(id: "251", name: "Depot 0251"), Named(id: "250", name: "Depot 0250"),
            Named(id: "norte", name: "Nova Norte"), Named(id: "north", name: "Nova North"),
        ])
        let context = ReadingContext(today: Sample.wednesday, accounts: accounts)
        #expect(try Sample.entities("how healthy is depot 0250", context).first?.value?.short == "250")
        #expect(try Sample.entities("how healthy is nova north", context).first?.value?.short == "north")
        let unknown = try Sample.entities("how healthy is depot 0259", context).filter { $0.value?.short == "250" }
        #expect(unknown.isEmpty, "another number is another name")
    }

    @Test func oursStandFirst() throws {
        let people = NameIndex([
            Named(id: "theirs", name: "Sarah Lee", group: "globex"), Named(id: "ours", name: "Sarah Johnson"),
        ])
        let context = ReadingContext(today: Sample.wednesday, people: people)
        let sarah = try #require(try Sample.entities("give it to sarah", context).first)
        #expect(sarah.value?.short == "ours")
        #expect(sarah.alternatives.map(\.short) == ["theirs"])
    }

    @Test func commonWordsAreNoTypos() throws {
        let index = NameIndex([Named(id: "than", name: "Thana Pham"), Named(id: "team", name: "Teal Inc")])
        let context = ReadingContext(today: Sample.wednesday, people: index, accounts: index)
        #expect(try Sample.entities("more than the team can do then", context).isEmpty)
    }

    @Test func aNameThatIsWrittenOutIsNotTheLongerOne() throws {
        let accounts = NameIndex([Named(id: "inc", name: "Apex Systems Inc"), Named(id: "plain", name: "Apex Systems")])
        let context = ReadingContext(today: Sample.wednesday, accounts: accounts)
        #expect(try Sample.entities("health of apex systems", context).first?.value?.short == "plain")
        #expect(try Sample.entities("health of apex systems inc", context).first?.value?.short == "inc")
        #expect(try Sample.entities("health of apex", context).first?.alternatives.map(\.short) == ["inc", "plain"])
    }

    @Test(
        "an account by name, domain and alias, with a space or a letter lost",
        arguments: [
            "Red Peak Robotics", "red peak", "redpeak", "redpeakrobotics", "redpeak.io", "rpr", "Red-Peak", "red paek",
            "redpeek", "#redpeak", "\"red peak\"", "🙂redpeak",
        ])
    func accountForms(_ text: String) throws {
        let accounts = NameIndex([
            Named(id: "rp", name: "Red Peak Robotics Inc.", aliases: ["RPR", "redpeak.io"]),
            Named(id: "bl", name: "Blue Lake"),
        ])
        let context = ReadingContext(today: Sample.wednesday, accounts: accounts)
        #expect(try Sample.entities("prep \(text) please", context).map { $0.value?.short } == ["rp"])
    }

    @Test func aWordThatManyNamesEndWithTellsNone() throws {
        let names = ["North", "South", "East", "West", "Central"].map { Named(id: $0, name: "\($0)ern Analytics") }
        let context = ReadingContext(today: Sample.wednesday, accounts: NameIndex(names))
        #expect(try Sample.entities("they want analytics", context).isEmpty)
        #expect(try Sample.entities("prep eastern analytics", context).first?.value?.short == "East")
    }

    @Test func lookUps() {
        #expect(people.exact("sarah JOHNSON").map(\.id) == ["s1"])
        #expect(people.exact("sarah").isEmpty)
        #expect(people.beginning(with: "sar").map(\.id) == ["s1", "s2"])
        #expect(people.beginning(with: "sar", limit: 1).map(\.id) == ["s1"])
        #expect(people.nearest(to: "sarha").map(\.id) == ["s1", "s2"])
        #expect(people.nearest(to: "zzzzzz").isEmpty)
        #expect(people[id: "jb"]?.name == "Jean-Luc Béranger")
        #expect(people[id: "nobody"] == nil)
    }

    @Test func distances() {
        #expect(EditDistance.between("globex", "golbex", limit: 2) == 1)
        #expect(EditDistance.between("globex", "globex", limit: 0) == 0)
        #expect(EditDistance.between("globex", "acme", limit: 2) == nil)
        #expect(EditDistance.between("", "abc", limit: 3) == 3)
        #expect([3, 4, 7, 8].map { EditDistance.tolerance(for: String(repeating: "x", count: $0)) } == [0, 1, 1, 2])
    }

    @Test func thousandsAreFoundInOneStep() throws {
        let syllables = [
            "ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "ru", "sa", "te", "vi", "wo", "zu", "xa",
        ]
        var names: [Named] = []
        for a in syllables {
            for b in syllables {
                for c in syllables { names.append(Named(id: "\(a)\(b)\(c)", name: "\(a)\(b)\(c)ron Industries")) }
            }
        }
        let index = NameIndex(names)
        let context = ReadingContext(today: Sample.wednesday, accounts: index)
        #expect(try Sample.entities("prep gulezuron please", context).first?.value?.short == "gulezu")
        #expect(try Sample.entities("prep gulezurno industries", context).first?.value?.short == "gulezu")
        #expect(index.nearest(to: "gulezu", limit: 1).map(\.id) == ["gulezu"])
    }
}
