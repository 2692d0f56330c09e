import Conversation
import Testing

/// The little language of `when`.
@Suite struct ScriptConditionTests {
    static let scope: Value = [
        "intro": "yes", "count": 3, "zero": 0, "empty": "", "flag": true, "off": false, "none": nil, "list": [1],
        "nothing": [], "brief": ["stale": true, "days": 12, "name": "x-1"],
    ]

    @Test(
        "conditions",
        arguments: [
            ("intro", true), ("missing", false), ("zero", false), ("empty", false), ("off", false), ("none", false),
            ("nothing", false), ("list", true), ("brief", true), ("brief.stale", true), ("brief.missing", false),
            ("intro.stale", false), ("intro = yes", true), ("intro=yes", true), ("intro = no", false),
            ("intro != no", true), ("intro!=yes", false), ("missing = yes", false), ("missing != yes", true),
            ("count = 3", true), ("count = 3.0", true), ("flag = true", true), ("off = false", true),
            ("off = true", false), ("missing = false", false), ("count < 4", true), ("count<3", false),
            ("count > 2", true), ("count > 3", false), ("missing < 3", false), ("intro > 1", false),
            ("brief.days > 10", true), ("brief.name = x-1", true), ("not missing", true), ("not intro", false),
            ("not not intro", true), ("not intro = no", true), ("intro and flag", true), ("intro and off", false),
            ("off or flag", true), ("off or missing", false), ("flag or missing and off", true),
            ("(flag or missing) and off", false), ("not (flag and off)", true), ("not flag or intro", true),
            ("intro = yes and not brief.stale or count > 2", true), ("  intro  ", true), ("((intro))", true),
        ])
    func conditions(_ text: String, _ expected: Bool) throws {
        #expect(try Condition(parsing: text).holds(Self.scope) == expected)
    }

    @Test(
        "no conditions",
        arguments: [
            ("", ConditionFault.incomplete), ("not", .incomplete), ("a and", .incomplete), ("a =", .incomplete),
            ("a <", .incomplete), ("(a", .incomplete), ("a b", .unexpected("b")), ("= a", .unexpected("=")),
            ("and a", .unexpected("and")), ("a or or b", .unexpected("or")), ("a)", .unexpected(")")),
            ("(a b)", .unexpected("b")), ("a < b", .unexpected("b")), ("a >= 3", .unexpected("=")),
            ("a == b", .unexpected("=")), ("a ! b", .unexpected("b")), ("3 = a", .unexpected("3")),
            ("a = (b)", .unexpected("(")),
        ])
    func noConditions(_ text: String, _ fault: ConditionFault) {
        #expect(throws: fault) { try Condition(parsing: text) }
    }

    @Test func aFaultSaysWhichWordAndShowsHow() {
        #expect(
            ConditionFault.unexpected("b").description
                == "'b' is not expected in a condition; write, for example, 'intro = yes and not brief.stale'.")
        #expect(ConditionFault.incomplete.description.hasPrefix("The condition ends too early"))
    }

    @Test func theNamesThatAConditionReadsAreKnown() throws {
        #expect(try Condition(parsing: "a.b = 1 and not (c or d.e.f > 2)").names == ["a", "c", "d"])
    }

    @Test(
        "written down, a condition reads the same again",
        arguments: [
            "intro", "not intro", "intro = yes", "intro != yes", "count = 3", "days < 2.5", "days > 10",
            "(flag or missing) and off", "not (flag and off)", "flag or missing and off", "off = false",
            "not not intro", "(a or b) and (c or d)",
        ])
    func writtenDown(_ text: String) throws {
        let condition = try Condition(parsing: text)
        #expect(condition.description == text)
        #expect(try Condition(parsing: condition.description) == condition)
    }
}
