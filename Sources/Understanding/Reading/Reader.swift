import Days

/// Reads texts: what is wanted, and what is mentioned.
///
/// Made once from the example phrases, then shared: reading changes nothing. The same phrases give the same reader and
/// the same answers on every machine.
public struct Reader: Sendable {
    /// Intents by command, without the slash.
    private let commands: [String: String]
    private let matcher: TemplateMatcher
    private let classifier: Classifier
    private let phraseWords: Set<String>
    private let spelling: Spelling
    private let refusals: Refusals

    /// - Parameters:
    ///   - intents: The intents by example.
    ///   - rules: What `<name>` stands for in phrases.
    ///   - outOfScope: Phrases that mean none of the intents.
    ///   - refusals: What calls off the request behind it: "don't".
    ///   - reminders: What begins like a refusal and is none: "don't forget".
    /// - Throws: ``TemplateError`` where a phrase cannot be read.
    public init(
        intents: [IntentExamples], rules: [String: String] = [:], outOfScope: [String] = [],
        refusals: [String] = [], reminders: [String] = []
    ) throws(TemplateError) {
        var commands: [String: String] = [:]
        var templates: [Template] = []
        var said: [(units: [PhraseUnit], label: Int, phrase: Int)] = []
        var refusals = Refusals(refusals, reminders: reminders)
        let rules = TemplateRules(rules)
        for (label, intent) in intents.enumerated() {
            for command in intent.commands {
                commands[command.lowercased().drop { $0 == "/" }.description] = intent.name
            }
            let parser = TemplateParser(rules: rules, intent: intent.name)
            for phrase in intent.phrases {
                let template = Template(intent: intent.name, phrase: phrase, node: try parser.parse(phrase))
                for example in template.examples() {
                    said.append((example, label, templates.count))
                    refusals.learn(example, of: intent.name)
                }
                templates.append(template)
            }
            said.append(([PhraseUnit(kind: .word, text: intent.name)], label, -1 - label))
        }
        var examples = Spread.map(said) {
            Classifier.Example(units: Reader.masked($0.units), label: $0.label, phrase: $0.phrase)
        }
        let others = Spread.map(outOfScope, Reader.units)
        examples += others.enumerated().map { number, units in
            .init(units: units, label: nil, phrase: -1 - intents.count - number)
        }
        self.commands = commands
        self.refusals = refusals
        (classifier, matcher) = Spread.both { [examples] in
            Classifier(names: intents.map(\.name), examples: examples)
        } and: { [templates] in
            TemplateMatcher(templates)
        }
        phraseWords = templates.reduce(into: []) { $0.formUnion($1.node.words) }
        spelling = Spelling(phraseWords.union(others.joined().map(\.text)))
    }

    // MARK: Reading

    /// What a text wants and mentions.
    public func read(_ text: String, in context: ReadingContext) -> Reading {
        read(text, in: context, mentioning: nil, ranksOthers: true)
    }

    /// The same, with no more work than is needed.
    ///
    /// - Parameters:
    ///   - known: What the text mentions in this context; nil where it was not looked for.
    ///   - ranksOthers: Whether the intents are ranked too that a text does not mean for certain: those beside a phrase
    ///     that matched, and those near a bare value.
    package func read(
        _ text: String, in context: ReadingContext, mentioning known: [Entity]?, ranksOthers: Bool
    ) -> Reading {
        let scalars = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(in: scalars)
        let entities = known ?? entities(scalars, tokens, context)
        if let command = command(in: text) {
            let intent = commands[command.name].map { Ranked(name: $0, confidence: 1) }
            return Reading(
                text: text, intent: intent, ranking: intent.map { [$0] } ?? [], entities: entities, command: command)
        }
        let mentions = entities.map { (kind: $0.kind, tokens: Reader.tokens(of: $0, in: tokens)) }
        let units = mended(PhraseUnits.words(of: tokens, mentions: mentions), mentions)
        if let match = template(units, mentions) {
            let ranking = Reader.ranking(of: match, ranksOthers ? estimate(units, mentions).ranking : [])
            return Reading(
                text: text, intent: ranking.first, ranking: ranking, entities: entities,
                slots: captured(match, units, tokens, scalars, entities), template: match.template.phrase)
        }
        if let (ranking, request) = refused(units, mentions) {
            let range = tokens[request.lowerBound].range.lowerBound..<scalars.count
            return Reading(text: text, intent: nil, ranking: ranking, entities: entities, calledOff: range)
        }
        let isValue = isBareValue(units, mentions)
        if isValue, !ranksOthers { return Reading(text: text, intent: nil, ranking: [], entities: entities) }
        let estimate = estimate(units, mentions)
        let isRequest = estimate.isInScope && !isValue
        return Reading(
            text: text, intent: isRequest ? estimate.ranking.first : nil, ranking: estimate.ranking, entities: entities)
    }

    /// Whether there is nothing but a date or a figure: that answers a question, and asks for nothing.
    private func isBareValue(_ units: [PhraseUnit], _ mentions: [(kind: Entity.Kind, tokens: Range<Int>)]) -> Bool {
        let values = mentions.filter { $0.kind != .person && $0.kind != .account }
        return units.allSatisfy { unit in
            let next = values.firstSorted { $0.tokens.upperBound > unit.tokens.lowerBound }
            return next < values.count && values[next].tokens.overlaps(unit.tokens)
        }
    }

    /// The request behind a refusal: how likely it is to be which, and its tokens. Nil where nothing is called off.
    ///
    /// "don't bother me with it until friday" is a request itself: an intent has such phrases of its own, and what
    /// follows the refusal is no phrase and asks for nothing else as surely.
    private func refused(
        _ units: [PhraseUnit], _ mentions: [(kind: Entity.Kind, tokens: Range<Int>)]
    ) -> (ranking: [Ranked], request: Range<Int>)? {
        guard let start = refusals.requestStart(in: units), let last = units.last else { return nil }
        let rest = Array(units[start...])
        let request = rest[0].tokens.lowerBound..<last.tokens.upperBound
        let part = estimate(rest, mentions)
        if let match = template(rest, mentions) { return (Reader.ranking(of: match, part.ranking), request) }
        let whole = estimate(units, mentions)
        if whole.isInScope, let asked = whole.ranking.first, refusals.mayAsk(for: asked.name),
            asked.name == part.ranking.first?.name || asked.confidence > part.confidence
        {
            return nil
        }
        return part.isInScope ? (part.ranking, request) : nil
    }

    /// The intent of a phrase that matched, for certain, and those that come near.
    private static func ranking(of match: TemplateMatcher.Match, _ near: [Ranked]) -> [Ranked] {
        let sure = Ranked(name: match.template.intent, confidence: 1)
        let others = near.filter { $0.name != sure.name }.prefix(4)
        return [sure] + others.map { Ranked(name: $0.name, confidence: 0) }
    }

    /// Why a text is read as it is; worked out when it is asked for.
    public func why(_ text: String, in context: ReadingContext) -> Explanation {
        let reading = read(text, in: context)
        guard let first = reading.ranking.first else { return Explanation(intent: nil, template: nil, signs: []) }
        let tokens = Tokenizer.tokens(in: text)
        let mentions = reading.entities.map { (kind: $0.kind, tokens: Reader.tokens(of: $0, in: tokens)) }
        let units = estimate(mended(PhraseUnits.words(of: tokens, mentions: mentions), mentions), mentions).units
        let signs = reading.command == nil ? classifier.signs(units, for: first.name) : []
        return Explanation(intent: first, template: reading.template, signs: signs)
    }

    /// Whether a word, in lower case, is one of the phrases or a common one, mistyped or not: whatever is none may be a
    /// name.
    public func knows(_ word: String) -> Bool { spelling.knows(word) }

    /// What texts ask of a table of names, where there are too many to read them against all of them.
    public func nameQuery(_ texts: [String]) -> NameQuery { NameQuery(texts, isKnown: phraseWords.contains) }

    /// What a text mentions.
    public func entities(in text: String, context: ReadingContext) -> [Entity] {
        let scalars = Array(text.unicodeScalars)
        return entities(scalars, Tokenizer.tokens(in: scalars), context)
    }

    private func entities(_ scalars: [Unicode.Scalar], _ tokens: [Token], _ context: ReadingContext) -> [Entity] {
        EntityFinder(scalars: scalars, tokens: tokens, context: context, isKnown: phraseWords.contains).entities()
    }

    // MARK: Commands

    /// The command a text begins with; `/account prep` is `/account-prep`.
    private func command(in text: String) -> Command? {
        guard let command = Command(text), commands[command.name] == nil,
            let sub = command.rest.split(whereSeparator: { $0 == " " || $0 == "\t" }).first,
            commands["\(command.name)-\(sub.lowercased())"] != nil
        else { return Command(text) }
        return Command("/\(command.name)-\(sub) \(command.rest.dropFirst(sub.count))")
            .map { Command(name: $0.name, rest: $0.rest, range: command.range) }
    }

    // MARK: Phrases

    /// The units with slips of the finger mended, where no name, date or figure stands.
    private func mended(
        _ units: [PhraseUnit], _ mentions: [(kind: Entity.Kind, tokens: Range<Int>)]
    ) -> [PhraseUnit] {
        units.map { unit in
            guard let word = spelling.mended(unit.text), Lexicon.senses(of: FeatureKey.word(unit.text)).isEmpty,
                !mentions.contains(where: { $0.tokens.overlaps(unit.tokens) })
            else { return unit }
            return PhraseUnit(kind: unit.kind, text: word, typed: unit.text, tokens: unit.tokens)
        }
    }

    /// What the classifier makes of a text; of what is left of it without the words around the request, where the whole
    /// says nothing to it, or begins with a greeting: "hi there, what is really overdue".
    private func estimate(_ units: [PhraseUnit], _ mentions: [(kind: Entity.Kind, tokens: Range<Int>)]) -> Estimate {
        let whole = Estimate(PhraseUnits.masked(units, mentions: mentions), classifier)
        let core = Politeness.core(of: units)
        let isGreeting = Politeness.isGreeting(units)
        guard isGreeting || !whole.isInScope, core != units.indices, core.count > 1 else { return whole }
        let part = Estimate(PhraseUnits.masked(Array(units[core]), mentions: mentions), classifier)
        return isGreeting && part.isInScope || part.confidence > whole.confidence ? part : whole
    }

    /// What the classifier makes of units.
    private struct Estimate {
        let units: [PhraseUnit]
        let ranking: [Ranked]
        let isInScope: Bool
        var confidence: Double { ranking.first?.confidence ?? 0 }

        init(_ units: [PhraseUnit], _ classifier: Classifier) {
            self.units = units
            (ranking, isInScope) = classifier.ranking(units)
        }
    }

    private func template(
        _ units: [PhraseUnit], _ mentions: [(kind: Entity.Kind, tokens: Range<Int>)]
    ) -> TemplateMatcher.Match? {
        let places = mentions.compactMap { mention -> (kind: Entity.Kind, units: Range<Int>)? in
            let first = units.firstSorted { $0.tokens.upperBound > mention.tokens.lowerBound }
            let end = units.firstSorted { $0.tokens.lowerBound >= mention.tokens.upperBound }
            return first < end ? (mention.kind, first..<end) : nil
        }
        if let match = matcher.match(units, mentions: places) { return match }
        let core = Politeness.core(of: units)
        guard core != units.indices, !core.isEmpty else { return nil }
        let inside = places.filter { core.contains($0.units.lowerBound) && $0.units.upperBound <= core.upperBound }
            .map {
                (kind: $0.kind, units: $0.units.lowerBound - core.lowerBound..<$0.units.upperBound - core.lowerBound)
            }
        guard let match = matcher.match(Array(units[core]), mentions: inside) else { return nil }
        let slots = match.slots.map {
            (name: $0.name, units: $0.units.lowerBound + core.lowerBound..<$0.units.upperBound + core.lowerBound)
        }
        return TemplateMatcher.Match(template: match.template, slots: slots, words: match.words)
    }

    private func captured(
        _ match: TemplateMatcher.Match, _ units: [PhraseUnit], _ tokens: [Token], _ scalars: [Unicode.Scalar],
        _ entities: [Entity]
    ) -> [CapturedSlot] {
        match.slots.map { slot in
            let first = tokens[units[slot.units.lowerBound].tokens.lowerBound]
            let last = tokens[units[slot.units.upperBound - 1].tokens.upperBound - 1]
            let span = first.range.lowerBound..<last.range.upperBound
            // "acme's" is two letters more than its name; "fix it by friday" is no day although it ends with one.
            let entity = entities.first {
                $0.range.lowerBound <= span.lowerBound && $0.range.upperBound >= span.upperBound - 2
            }
            let range = entity?.range ?? span
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[range])
            return CapturedSlot(name: slot.name, text: text, range: range, entity: entity)
        }
    }

    /// The tokens that an entity covers.
    private static func tokens(of entity: Entity, in tokens: [Token]) -> Range<Int> {
        let first = tokens.firstSorted { $0.range.upperBound > entity.range.lowerBound }
        let last = tokens.firstSorted { $0.range.upperBound >= entity.range.upperBound }
        return first..<min(last + 1, tokens.count)
    }

    // MARK: Examples

    /// The units of a text that is no template, with its mentions marked as they will be in what people type.
    private static func units(of text: String) -> [PhraseUnit] {
        let scalars = Array(text.unicodeScalars)
        let tokens = Tokenizer.tokens(in: scalars)
        let finder = EntityFinder(scalars: scalars, tokens: tokens, context: exampleContext) { _ in false }
        let mentions = finder.entities().map { (kind: $0.kind, tokens: Reader.tokens(of: $0, in: tokens)) }
        return PhraseUnits.masked(PhraseUnits.words(of: tokens, mentions: mentions), mentions: mentions)
    }

    /// The units of an example with slots, its words marked in the same way.
    private static func masked(_ units: [PhraseUnit]) -> [PhraseUnit] {
        var masked: [PhraseUnit] = []
        var run: [String] = []
        for unit in units {
            if unit.kind == .word {
                run.append(unit.text)
                continue
            }
            masked += self.units(of: run.joined(separator: " ")) + [unit]
            run = []
        }
        masked += self.units(of: run.joined(separator: " "))
        return masked
    }

    /// Which day it is does not matter here, only that it is the same in every run.
    private static let exampleContext = ReadingContext(today: Day(number: 20_500))
}
