import Days
import Foundation
import Reviews
import Testing
import Workspace

/// Every field of every kind is stored and comes back, under the names of domain.md part 4.
struct StoreCodingTests {
    @Test func everyKindComesBackWithEveryField() throws {
        let workspace = try Workspace.fresh()
        let full = FullSamples()
        try workspace.turn(.maya()) { turn in try full.save(in: turn) }
        try full.expectStored(in: workspace)
    }

    @Test func theSamplesLeaveNoFieldEmpty() {
        // A field that is added to the model is empty here until a value is given, which makes the test above use it.
        #expect(FullSamples().all.flatMap { emptyFields(of: $0, path: "\(type(of: $0))") } == [])
    }

    @Test(arguments: [
        (#""owner_csm":"maya""#, "account"), (#""fiscal_year_end_month":9"#, "account"),
        (#""chat_ids":["slack:U1"]"#, "person"), (#""chat_id":"slack:U2""#, "contact"),
        (#""critical_event":"assumed""#, "spiced"), (#""critical_event":{"consequence""#, "spiced"),
        (#""win_rate":0.3"#, "value"), (#""due_date":"2026-03-20""#, "action"),
        (#""effective_weight":20"#, "health"), (#""arr":{"currency":"USD","minor":10000000}"#, "contract"),
    ])
    func fieldsAreStoredInSnakeCase(field: String, kind: String) throws {
        let json = try FullSamples().all.filter { type(of: $0).kind.rawValue == kind }.map { try $0.json() }
        #expect(json.contains { $0.contains(field) }, "\(json)")
    }

    @Test func aNumberThatJSONHasNotIsRefusedWithASentence() throws {
        let workspace = try Workspace.withAcme()
        let error = #expect(throws: WorkspaceError.self) {
            try workspace.turn(.maya()) { try $0.save(Sample.metric("m1", "nps_score", "2026-03-01", .nan)) }
        }
        #expect(error?.description == "The metric 'm1' cannot be written (the value is no number); correct its values.")
        #expect(try workspace.find(MetricPoint.self, "m1") == nil)
    }

    @Test func whatCouldNotBeReadAgainIsRefusedWithASentence() throws {
        let workspace = try Workspace.withAcme()
        let error = #expect(throws: WorkspaceError.self) { try workspace.turn(.maya()) { try $0.save(OneWay()) } }
        #expect(
            error?.description
                == "The metric 'm1' cannot be written (the due date has a value that is not allowed there); "
                + "correct its values.")
    }

    private func emptyFields(of value: Any, path: String) -> [String] {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional || mirror.displayStyle == .collection || mirror.displayStyle == .dictionary,
            mirror.children.isEmpty
        {
            return [path]
        }
        guard mirror.displayStyle != .dictionary, !(value is Day) else { return [] }
        return mirror.children.flatMap { emptyFields(of: $0.value, path: path + "." + ($0.label ?? "")) }
    }
}

/// A fact that is written well and cannot be read again.
private struct OneWay: Entity {
    private enum CodingKeys: CodingKey { case id, dueDate }

    static var kind: EntityKind { .metric }
    var id = "m1"
    var dueDate = "some day"

    init() {}

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        throw DecodingError.dataCorruptedError(forKey: .dueDate, in: fields, debugDescription: "no day")
    }
}
