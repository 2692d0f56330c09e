import Content
import Conversation
import Testing

/// What is wrong in a content folder, with its place and what mends it.
@Suite struct ContentFaultTests {
    /// The faults of one intent's file, or of several parted by `--- name.yaml` lines.
    static func faults(_ text: String, effects: Set<String>? = nil) -> [String] {
        var files: [ContentFiles.File] = []
        for line in ("--- a.yaml\n" + text).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("--- ") {
                files.append(.init(path: String(line.dropFirst(4)), text: ""))
            } else {
                files[files.count - 1].text += line + "\n"
            }
        }
        do {
            _ = try ContentLoader(customKinds: ["thing"], effects: effects).script(
                ContentFiles(origin: "here", files: files))
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    @Test func whatNobodyCarriesOutIsNamedWhereItStands() {
        let text = "intent: a\nslots:\n  x: {type: text, check: thing.look}\n  y: {type: text, check: thing.book}\n"
        #expect(
            Self.faults(text + "flow:\n  - look: thing.look\n  - do: other", effects: ["thing.look"]) == [
                "a.yaml:7:5: nothing is called 'other'; take it out.",
                "a.yaml:4:26: nothing is called 'thing.book'; did you mean 'thing.look'?",
            ])
    }

    @Test func aFaultIsOneLineWhateverItQuotes() {
        let fault = ContentFault(file: "a.yaml", line: 3, column: 5, message: "The phrase 'book\na }room' has a '}'.")
        #expect(fault.description == "a.yaml:3:5: The phrase 'book a }room' has a '}'.")
    }

    @Test(
        "one fault each",
        arguments: [
            // YAML itself
            (
                "intent: a\nphrases: [x, y\ntitle: b",
                "a.yaml:3:6: this is no YAML (did not find expected ',' or ']'); check the indentation, quotes and colons here and just above."
            ),
            (
                "intent: a\n\ttitle: b",
                "a.yaml:2:1: this is no YAML (found a tab character that violates indentation); check the indentation, quotes and colons here and just above."
            ),
            ("intent: a\ntitle: one\ntitle: two", "a.yaml:2:1: 'title' stands twice here; keep one of them."),
            (
                "intent: a\ntitle: o\u{1}ne",
                "a.yaml:2:9: this is no YAML (control characters are not allowed); take the character out."
            ),
            ("", "a.yaml:1:1: the file is empty; fill it or delete it."),
            // the file
            ("title: a", "a.yaml:1:1: the file names no intent; begin it with 'intent: some-name'."),
            (
                "intent: a\nphrase: [x]",
                "a.yaml:2:1: an intent's file knows no 'phrase'; it may have intent, command, phrases, near-misses, title, summary, slots, flow, words, documents, cues."
            ),
            ("intent: a\ntitle: [x]", "a.yaml:2:8: 'title' must be a text on one line, or after '|'."),
            ("intent: a\nphrases: {x: y}", "a.yaml:2:10: 'phrases' must be a list."),
            (
                "intent: a\nphrases: [x, [y]]",
                "a.yaml:2:14: each of 'phrases' must be a text on one line, or after '|'."
            ),
            ("intent: a\nwords: [x]", "a.yaml:2:8: 'words' must be written as 'name: text' lines."),
            // slots
            ("intent: a\nslots: [x]", "a.yaml:2:8: 'slots' must be written as 'name: {type: …}' lines."),
            (
                "intent: a\nslots:\n  x: {ask: What?}",
                "a.yaml:3:6: the slot 'x' has no type; add 'type: text', 'type: date' or another."
            ),
            (
                "intent: a\nslots:\n  x: {type: day}",
                "a.yaml:3:13: there is no type 'day'; take one of account, choice, date, duration, email, money, number, percent, person, text, time, thing."
            ),
            (
                "intent: a\nslots:\n  x: {type: text, hints: no}",
                "a.yaml:3:19: the slot 'x' knows no 'hints'; it may have type, ask, again, hint, why, choices, choices-from, cues, leads, optional, keep, rest, open, check, depends-on, amends, past, mention, anywhere, beside, answers, offer."
            ),
            (
                "intent: a\nslots:\n  x: {type: text, amends: [y]}",
                "a.yaml:3:27: the slot 'x' amends 'y', which is not declared."
            ),
            (
                "intent: a\nslots:\n  x: {type: choice, ask: Which?}",
                "a.yaml:3:6: the slot 'x' is a choice without choices; add 'choices: [Yes, No]'."
            ),
            (
                "intent: a\nslots:\n  x: {type: text, choices: Yes}",
                "a.yaml:3:28: 'choices' must be a list, such as [Yes, No]."
            ),
            (
                "intent: a\nslots:\n  x:\n    type: choice\n    choices:\n      - Yes\n      - {value: no}",
                "a.yaml:7:9: a choice has no words; add 'say: Yes'."
            ),
            (
                "intent: a\nslots:\n  x: {type: text, optional: perhaps}",
                "a.yaml:3:29: 'optional' must be true or false."
            ),
            (
                "intent: a\nslots:\n  x: {type: text, depends-on: [y]}",
                "a.yaml:3:31: the slot 'x' depends on 'y', which is not declared."
            ),
            // flow
            ("intent: a\nflow: {ask: x}", "a.yaml:2:7: a flow must be a list of steps, each with a '-' before it."),
            (
                "intent: a\nflow:\n  - ask: x",
                "a.yaml:3:5: the slot 'x' is asked for and not declared; add it under 'slots'."
            ),
            (
                "intent: a\nslots: {x: {type: text}}\nflow:\n  - ask: x",
                "a.yaml:4:5: the slot 'x' is asked for and has no question; add 'ask: …' to it."
            ),
            (
                "intent: a\nflow:\n  - aks: x",
                "a.yaml:3:5: a step knows no 'aks'; it may have say, ask, look, do, document, call, go, end, steps, when, id, with, forget, else."
            ),
            (
                "intent: a\nflow:\n  - when: x",
                "a.yaml:3:5: a step does nothing; it needs one of say, ask, look, do, document, call, go, end, steps."
            ),
            ("intent: a\nflow:\n  - hello", "a.yaml:3:5: a step must be written as 'key: value' lines."),
            (
                "intent: a\nflow:\n  - say: x\n    do: y",
                "a.yaml:3:5: a step does one thing, and this one has say and do; part them."
            ),
            (
                "intent: a\nflow:\n  - when: x\n    say: y\n    else:\n      - say: z",
                "a.yaml:3:5: 'else' does nothing without 'steps'; add it, or take 'else' out."
            ),
            (
                "intent: a\nflow:\n  - say: y\n    forget: [x]",
                "a.yaml:3:5: 'forget' does nothing without 'go'; add it, or take 'forget' out."
            ),
            (
                "intent: a\nflow:\n  - say: x\n  - go: top",
                "a.yaml:4:5: no step has the id 'top'; add 'id: top' to the step to go to."
            ),
            (
                "intent: a\nflow:\n  - id: top\n    say: x\n  - when: y\n    go: top\n    forget: [y]",
                "a.yaml:5:5: 'forget' names the slot 'y', which is not declared."
            ),
            (
                "intent: a\nflow:\n  - id: top\n    say: x\n  - id: top\n    say: y",
                "a.yaml:5:5: the id 'top' stands twice; give each step one of its own."
            ),
            (
                "intent: a\nflow:\n  - when: x = \n    say: y",
                "a.yaml:3:11: The condition ends too early; write, for example, 'intro = yes and not brief.stale'."
            ),
            (
                "intent: a\nflow:\n  - say: x\n    when: x == y",
                "a.yaml:4:11: '=' is not expected in a condition; write, for example, 'intro = yes and not brief.stale'."
            ),
            ("intent: a\nflow:\n  - call: b", "a.yaml:3:5: the flow calls 'b', and no intent has that name."),
            (
                "intent: a\nflow:\n  - call: b\n    with: x\n--- b.yaml\nintent: b",
                "a.yaml:4:11: 'with' must be written as {slot: value}."
            ),
            (
                "intent: a\nflow:\n  - say: hi\n  - call: b\n    with: {x: y}\n--- b.yaml\nintent: b",
                "a.yaml:4:5: the flow hands 'x' to 'b', which has no such slot."
            ),
            (
                "intent: a\nflow:\n  - document: note\ndocuments:\n  letter: Dear you",
                "a.yaml:3:5: there is no document 'note'; add 'note: |' with its text under 'documents'."
            ),
            (
                "intent: a\ndocuments: [x]",
                "a.yaml:2:12: 'documents' must be written as 'name: |' with the text below."
            ),
            // several files
            (
                "intent: a\ncommand: /x\n--- b.yaml\nintent: b\ncommand: [/y, /X]",
                "b.yaml:2:15: the command '/x' starts a and b; keep it in one of them."
            ),
            (
                "intent: a\nphrases:\n  - do it\n--- b.yaml\nintent: b\nphrases:\n  - other\n  - Do it",
                "b.yaml:4:5: the phrase 'do it' stands in a and b; keep it in one of them."
            ),
            (
                "intent: a\nphrases: [do it]\nnear-misses:\n  - leave it\n  - Do it",
                "a.yaml:5:5: 'Do it' is a phrase and a near miss of a; keep it in one of the two lists."
            ),
            ("intent: a\nnear-misses: {x: y}", "a.yaml:2:14: 'near-misses' must be a list."),
            (
                "intent: a\n--- b.yaml\nintent: a",
                "b.yaml:1:9: the intent 'a' stands in a.yaml too; give one of them another name."
            ),
            (
                "intent: a\nslots:\n  x:\n    type: text\n    leads: [\"-\"]",
                "a.yaml:5:13: 'leads' has '-', which has no word; write one, or leave it out."
            ),
            // the course of flows
            (
                "intent: a\nflow:\n  - say: x\n  - end\n  - say: y",
                "a.yaml:5:5: nothing reaches this step: the 'end' before it always ends the flow."
            ),
            (
                "intent: a\nflow:\n  - call: a",
                "a.yaml:3:5: the flow calls 'a', which leads back to it; put a 'when' on one of the calls."
            ),
            // the engine's own file
            (
                "intent: a\n--- engine.yaml\nverbs:\n  leave: [bye]",
                "engine.yaml:2:3: 'verbs' knows no 'leave'; it may have back, skip, cancel, undo, help, why, again, pause, resume, change, start-over."
            ),
            (
                "intent: a\n--- engine.yaml\nexpires-after: never",
                "engine.yaml:1:16: 'expires-after' is a number of days; write, for example, '30'."
            ),
            (
                "intent: a\n--- engine.yaml\nrules: [x]",
                "engine.yaml:1:8: 'rules' must be written as 'name: phrase' lines."
            ),
        ])
    func oneFaultEach(_ text: String, _ expected: String) {
        #expect(Self.faults(text) == [expected])
    }

    @Test(arguments: ["{{name", "{{#open}}x", "{{/closed}}"])
    func aBrokenTagIsNamedWithItsPlace(_ words: String) {
        let faults = Self.faults("intent: a\nflow:\n  - say: \"\(words)\"")
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("a.yaml:3:10: 'say' has a broken place to fill in: ") == true)
    }

    @Test func allThatIsWrongIsToldAtOnceInTheOrderOfFiles() {
        let faults = Self.faults(
            "intent: a\nslots:\n  x: {type: day}\nflow:\n  - ask: y\n--- b.yaml\nname: b\n--- engine.yaml\nyes: {a: b}")
        #expect(
            faults.map { $0.split(separator: " ")[0] } == [
                "a.yaml:3:13:", "a.yaml:5:5:", "b.yaml:1:1:", "b.yaml:1:1:", "engine.yaml:1:6:",
            ])
    }

    @Test func whatIsRightHasNoFaults() {
        let text = """
            intent: a
            command: [/a, /aa]
            phrases: one phrase
            title: "an {{x}}"
            slots:
              x: {type: choice, ask: "Which?", choices: [Yes, {say: Not at all, also: [never], when: not y}]}
              y: {type: thing, optional: true, depends-on: [x], open: false}
            flow:
              - when: x = yes
                steps:
                  - say: Good.
                else:
                  - id: again
                    look: shelf
              - call: b
                with: {z: x}
              - when: y
                go: again
                forget: [x]
              - end
            --- b.yaml
            intent: b
            slots: {z: {type: text}}
            """
        #expect(Self.faults(text) == [])
    }

    @Test func groupsAreReadIntoTheConditionsOfTheirSteps() throws {
        let text =
            "intent: a\nflow:\n  - when: x\n    steps:\n      - when: y\n        say: both\n      - say: one\n    else:\n      - say: none\n  - do: b\n  - do: b"
        let script = try ContentLoader().script(
            ContentFiles(origin: "here", files: [.init(path: "a.yaml", text: text)]))
        let steps = script.intents["a"]?.steps ?? []
        #expect(steps.map(\.conditions) == [[.has("x"), .has("y")], [.has("x")], [.not(.has("x"))], [], []])
        #expect(steps.map(\.id) == ["say", "say-2", "say-3", "do.b", "do.b-2"])
    }

    @Test func aChoiceThatIsAWordIsKeptInSmallLetters() throws {
        let text = "intent: a\nslots:\n  x: {type: choice, choices: [Not at all, {say: Save, value: keep}]}"
        let script = try ContentLoader().script(
            ContentFiles(origin: "here", files: [.init(path: "a.yaml", text: text)]))
        let choices = script.intents["a"]?.slot("x")?.choices ?? []
        #expect(choices.map(\.value) == ["not-at-all", "keep"])
        #expect(choices.map { $0.label.source } == ["Not at all", "Save"])
    }
}
