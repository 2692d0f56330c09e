import ArgumentParser
import Assistant
import Channels
import Conversation
import Days
import Foundation
import Understanding

/// `qbr evaluate`: how well intents are told apart.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures how well intents are told apart, on phrases that were held back.",
        discussion: """
            Without files it cross-validates the intents in use: each phrase is read by a bot that never saw it, and so \
            are the near misses and what is out of scope. With files it trains and tests the same engine on \
            any labelled set: lines of intent, tab, utterance; the intent 'oos' is out of scope.

            Examples:
              qbr evaluate
              qbr evaluate --train train.tsv --test test.tsv --json
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Lines to train on.", valueName: "file"), completion: .file(extensions: ["tsv"]))
    var train: String?

    @Option(help: ArgumentHelp("Lines to test on.", valueName: "file"), completion: .file(extensions: ["tsv"]))
    var test: String?

    @Flag(help: "One JSON object.")
    var json = false

    func validate() throws {
        guard (train == nil) == (test == nil) else {
            throw ValidationError("--train and --test go together: name both files, or neither.")
        }
    }

    func run() throws {
        let settings = try common.settings()
        let context = ReadingContext(today: settings.clock.today)
        let result: Evaluation
        if let train, let test {
            result = try Evaluation(train: try set(train), test: try set(test), context: context)
        } else {
            let script = try Brain(settings.content.read()).script
            let intents = script.intents.values.sorted { $0.name < $1.name }.map(\.examples)
            result = try Evaluation(
                crossValidating: intents, rules: script.rules, outOfScope: script.outOfScope.texts, context: context)
        }
        try Output.standard.write((json ? try JSONLine.text(result) : EvaluationText(result: result).text) + "\n")
    }

    private func set(_ path: String) throws -> LabelledSet {
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else { throw LabelledFileError.unreadable(path) }
        do {
            return try LabelledSet(tsv: text)
        } catch {
            throw LabelledFileError.faulty(path, error)
        }
    }
}

/// Why a file of labelled utterances cannot be used.
enum LabelledFileError: Error, Equatable, CustomStringConvertible {
    case unreadable(String)
    case faulty(String, LabelledSetError)

    var description: String {
        switch self {
        case .unreadable(let path): "'\(path)' cannot be read as UTF-8 text; name a file of intent, tab, utterance."
        case .faulty(let path, let fault): "'\(path)': \(fault)"
        }
    }
}
