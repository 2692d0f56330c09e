import Days
import Foundation
import Testing
import Understanding

@testable import qbr

/// What `parse --why` says.
@Suite struct ReadingReasonsTests {
    private let reader: Reader
    private let context = ReadingContext(
        today: Day(number: 20_523), people: NameIndex([Named(id: "sarah", name: "Sarah Johnson")]))

    init() throws {
        reader = try Reader(intents: [
            IntentExamples(
                name: "add-action", phrases: ["{owner} will {action} by {due}", "add an action", "note a task"]),
            IntentExamples(
                name: "health", phrases: ["how healthy are they", "health score", "why is it red"],
                commands: ["/health"]),
            IntentExamples(name: "thanks", phrases: ["thanks", "many thanks", "thank you"]),
        ])
    }

    private func reasons(_ text: String) -> ReadingReasons {
        ReadingReasons(reader.read(text, in: context), reader.why(text, in: context))
    }

    @Test func aPhraseAndTheRuleOfADateAreNamed() throws {
        let reasons = reasons("sarah will send the deck by 3 may")
        #expect(reasons.lines.first == "add-action by the phrase “{owner} will {action} by {due}”")
        #expect(reasons.signs.isEmpty)
        let date = try #require(reasons.dates.first)
        #expect(date.text.hasSuffix("3 may") && !date.rule.isEmpty)
        #expect(reasons.lines.last == "“\(date.text)” by the rule \(date.rule)")
    }

    @Test func anEstimateNamesItsFiveStrongestSigns() throws {
        let reasons = reasons("is their health score red or healthy")
        #expect(reasons.template == nil)
        #expect(reasons.signs.count == 5)
        let weights = reasons.signs.map(\.weight.magnitude)
        #expect(weights == weights.sorted(by: >))
        let line = try #require(reasons.lines.first)
        #expect(line.hasPrefix("health by “") && line.contains("” +0."))
    }

    @Test func aCommandIsItsOwnReason() {
        #expect(reasons("/health acme").lines == ["health by its command /health"])
    }

    @Test func whatWasNeverSeenHasNoReason() {
        #expect(reasons("").lines == [])
    }

    @Test func whyIsInTheObjectOnlyWhereItWasAskedFor() throws {
        let reading = reader.read("many thanks", in: context)
        #expect(try JSONLine.text(ExplainedReading(reading: reading, why: nil)) == JSONLine.text(reading))
        let line = try JSONLine.text(ExplainedReading(reading: reading, why: reasons("many thanks")))
        #expect(line.contains(#""why":{"dates":[],"intent":"thanks","signs":[],"template":"many thanks"}"#))
        #expect(line.contains(#""text":"many thanks""#))
    }

    @Test func theTextHasTheReasonsBelow() {
        let reading = reader.read("many thanks", in: context)
        #expect(!ReadingText(reading: reading, why: nil).text.contains("because"))
        #expect(
            ReadingText(reading: reading, why: reasons("many thanks")).text.hasSuffix(
                "\n  because   thanks by the phrase “many thanks”"))
    }
}
