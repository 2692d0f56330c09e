import Content
import Conversation
import Foundation
import Testing

/// What a bot could run with, and its author hardly meant: each fault with its place and what mends it.
@Suite struct ThoroughCheckTests {
    private static let promises = HostPromises(
        effects: [
            "shelf": EffectPromise(facts: ["found", "colour"]), "store": EffectPromise(words: ["full"]),
            "undo": EffectPromise(words: ["undone"]),
        ], facts: ["me"])

    /// The faults of files, each after a line `--- name.yaml`, the first is a.yaml.
    private static func faults(_ text: String, promises: HostPromises? = promises) -> [String] {
        let parts = ("--- a.yaml\n" + text).split(separator: "--- ", omittingEmptySubsequences: true)
        let files = parts.map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return ContentFiles.File(path: String(lines[0]), text: String(lines[1]))
        }
        do {
            _ = try ContentLoader(promises: promises).script(
                ContentFiles(origin: "here", files: files), isThorough: true)
            return []
        } catch ContentError.faults(let faults) {
            return faults.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test(
        "one fault each",
        arguments: [
            // names that nothing fills
            (
                "intent: a\nslots:\n  x: {type: text, ask: \"Hello {{me}}, {{y}}?\"}\nflow:\n  - ask: x",
                "a.yaml:3:39: nothing fills 'y'; did you mean 'x'?"
            ),
            (
                "intent: a\nflow:\n  - say: |\n      Hello\n      dear {{whom.first}}",
                "a.yaml:5:12: nothing fills 'whom.first'; declare a slot of that name, look it up, or take it out."
            ),
            (
                "intent: a\nflow:\n  - look: shelf\n  - when: fuond.any\n    say: Yes.",
                "a.yaml:4:11: nothing fills 'fuond.any', so this is never there; did you mean 'found'?"
            ),
            (
                "intent: a\nflow:\n  - say: \"{{^other}}none{{/other}}{{#me}}{{inner}}{{/me}}\"",
                "a.yaml:3:11: nothing fills 'other'; declare a slot of that name, look it up, or take it out."
            ),
            (
                "intent: a\nslots:\n  x: {type: choice, choices-from: lists.mine, ask: Which?}\nflow:\n  - ask: x",
                "a.yaml:3:35: nothing fills 'lists.mine'; declare a slot of that name, look it up, or take it out."
            ),
            (
                "intent: a\nflow:\n  - call: b\n    with: {x: nothing.at.all}\n--- b.yaml\nintent: b\nslots: {x: {type: text}}",
                "a.yaml:3:5: nothing fills 'nothing.at.all', so 'x' is handed nothing; declare a slot of that name, look it up, or take it out."
            ),
            (
                "intent: a\ntitle: \"{{thing}}\"",
                "a.yaml:2:9: nothing fills 'thing'; declare a slot of that name, look it up, or take it out."
            ),
            (
                "intent: a\nflow:\n  - document: d\ndocuments:\n  d: |\n    # To {{nobody}}",
                "a.yaml:6:10: nothing fills 'nobody'; declare a slot of that name, look it up, or take it out."
            ),
            // conditions that never hold
            (
                "intent: a\nslots:\n  x: {type: choice, ask: Which?, choices: [Yes, No]}\nflow:\n  - ask: x\n  - when: x = maybe\n    say: Hm.",
                "a.yaml:6:11: 'x' is never 'maybe', for no choice has that value; it may be yes, no."
            ),
            (
                "intent: a\nslots:\n  x: {type: text}\nflow:\n  - when: x\n    steps:\n      - say: One.\n      - when: not x\n        say: Two.",
                "a.yaml:8:15: 'not x' can never hold here, under 'x'; mend it, or take the step out."
            ),
            (
                "intent: a\nslots:\n  x: {type: number}\nflow:\n  - when: x > 5 and x < 3\n    say: One.",
                "a.yaml:5:11: 'x > 5 and x < 3' can never hold; mend it, or take the step out."
            ),
            (
                "intent: a\nslots:\n  x: {type: choice, ask: Which?, choices: [Yes, No]}\nflow:\n  - when: x\n    steps:\n      - when: x != yes and x != no\n        say: Two.",
                "a.yaml:7:15: 'x != yes and x != no' can never hold here, under 'x'; mend it, or take the step out."
            ),
            // steps that nothing reaches
            (
                "intent: a\nslots: {x: {type: text}}\nflow:\n  - when: x\n    steps:\n      - end\n      - say: Lost.\n  - say: Found.",
                "a.yaml:7:9: nothing reaches this step: the 'end' before it always ends the flow."
            ),
            (
                "intent: a\nslots: {x: {type: text, ask: What?}}\nflow:\n  - id: top\n    ask: x\n  - go: top\n    forget: [x]\n  - say: Lost.",
                "a.yaml:8:5: nothing reaches this step: the 'go' before it always goes elsewhere."
            ),
            // texts that two intents understand
            (
                "intent: a\nphrases:\n  - (book|take) a room\n--- b.yaml\nintent: b\nphrases:\n  - other\n  - take [me] a room",
                "b.yaml:4:5: 'take a room' is said by this phrase and by '(book|take) a room' of a; keep it in one of them."
            ),
            (
                "intent: a\nphrases: [\"meet {due}\"]\n--- b.yaml\nintent: b\nphrases: [\"meet {date}\"]",
                "b.yaml:2:11: 'meet {date}' is said by this phrase and by 'meet {due}' of a; keep it in one of them."
            ),
            (
                "intent: a\nphrases:\n  - order (a chair",
                "a.yaml:3:5: The phrase 'order (a chair' of a opens a '(' that it does not close; close it."
            ),
            // words
            (
                "intent: a\nflow:\n  - do: store\nwords:\n  full: No room.\n  fulll: None.",
                "a.yaml:6:3: no effect of this flow says 'fulll'; did you mean 'full'?"
            ),
            (
                "intent: a\nflow:\n  - do: store",
                "a.yaml:3:9: 'store' may say 'full', which is missing; add it under 'words'."
            ),
            (
                "intent: a\ndocuments:\n  d: Dear you",
                "a.yaml:3:3: no step writes the document 'd'; add '- document: d' to the flow, or take it out."
            ),
            // one's own words before a value
            (
                "intent: a\nslots:\n  x: {type: text, ask: What?}\n  y: {type: date, ask: When?}\nflow:\n  - ask: x\n  - ask: y\n  - do: shelf",
                "a.yaml:6:5: 'x' takes any words and is asked for before 'y', and 'shelf' follows unasked; ask for 'y' first, or for a choice such as Save before 'shelf'."
            ),
        ])
    func oneFaultEach(_ text: String, _ expected: String) {
        #expect(Self.faults(text) == [expected])
        #expect(throws: Never.self) { try Self.plainly(text) }
    }

    /// None of them keeps a bot from running, but for steps that nothing reaches, which loading tells of.
    private static func plainly(_ text: String) throws {
        guard !text.contains("Lost.") else { return }
        let parts = ("--- a.yaml\n" + text).split(separator: "--- ", omittingEmptySubsequences: true)
        let files = parts.map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return ContentFiles.File(path: String(lines[0]), text: String(lines[1]))
        }
        _ = try ContentLoader(promises: promises).script(ContentFiles(origin: "here", files: files))
    }

    @Test func whatIsRightHasNoFaults() {
        let text = """
            intent: a
            phrases: [(book|take) a room, "{date}"]
            title: "for {{kept}}"
            slots:
              x: {type: choice, ask: "{{colour}}?", hint: "{{text}}{{#nearest}}{{.}}{{^last()}}, {{/last()}}{{/nearest}}", choices: [{say: Yes, when: found}, No]}
              words: {type: text, ask: "{{#found.list}}{{name}} {{owner.name}}{{/found.list}}"}
              y: {type: date, ask: When?}
              z: {type: choice, ask: "{{ me }}, {{{words}}}: save?", choices: [Save]}
            flow:
              - look: shelf
              - ask: x
              - when: x = yes or colour = red
                steps:
                  - say: "{{b.kept}}"
                else:
                  - when: x != yes and not called and found < 3
                    say: No.
              - call: b
                with: {kept: y}
              - ask: words
              - ask: y
              - ask: z
              - do: store
            words:
              full: "{{anything}}"
            --- b.yaml
            intent: b
            phrases: [book the room]
            slots: {kept: {type: date, keep: true}, z: {type: choice, choices: [One]}}
            flow:
              - when: kept
                say: "{{me}}"
            --- undo.yaml
            intent: undo
            words: {undone: Done.}
            """
        #expect(Self.faults(text) == [])
    }

    @Test func whereNothingIsPromisedNoNameIsDoubted() {
        #expect(Self.faults("intent: a\nflow:\n  - do: store\n  - say: \"{{x}}\"\nwords: {y: Z}", promises: nil) == [])
    }

    @Test func aChoiceThatAnEffectOrACallerFillsMayHaveAnyValue() {
        let flow = "slots:\n  colour: {type: choice, ask: Which?, choices: [Red]}\nflow:\n"
        #expect(Self.faults("intent: a\n\(flow)  - look: shelf\n  - when: colour = blue\n    say: Blue.") == [])
        let caller = "--- b.yaml\nintent: b\nslots: {y: {type: text}}\nflow:\n  - call: a\n    with: {colour: y}"
        #expect(Self.faults("intent: a\n\(flow)  - when: colour = blue\n    say: Blue.\n\(caller)") == [])
    }
}
