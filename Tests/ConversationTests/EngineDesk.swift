import Conversation

/// A small bot with a step of every kind: tasks with an owner and a day, a list of them, and a question beside.
enum Desk {
    static let script = ConversationTests.script(task, list, weather, project, pick)

    static let task = flow(
        "task", phrases: ["add a task", "new task", "new task: {what}", "{owner} will {what} by {due}"],
        slots: [
            Slot(name: "account", kind: .account, cues: ["for"], isKept: true),
            Slot(
                name: "what", kind: .text, ask: words("What is to be done?"), hint: words("Verb first."),
                cues: ["task"], leads: ["new task", "add a task", "will"], takesRest: true),
            Slot(
                name: "owner", kind: .person, ask: words("Who does it?"), again: words("Who does “{what}”?"),
                hint: words("One named person."), why: words("A team can't be asked."), cues: ["owner", "its"]),
            Slot(
                name: "due", kind: .date, ask: words("When is it due?"), hint: words("A day from today on."),
                why: words("To know when to ask."), cues: ["due", "by"], check: "task.due"),
            Slot(name: "note", kind: .text, ask: words("Anything to add?"), isOptional: true, isOpen: false),
            Slot(
                name: "save", kind: .choice, ask: words("{shape}"), hint: words("Save or edit."),
                choices: [
                    SlotChoice(label: words("Save"), value: "save", also: ["yes"]),
                    SlotChoice(label: words("Edit"), value: "edit", also: ["no"]),
                ], isOpen: false),
        ],
        words: ["past": words("{day} is past.")],
        ask("what"), ask("owner"), ask("due"), ask("note"), look("task.shape"), ask("save", id: "confirm"),
        say("What shall I change?", when: .equals("save", "edit")),
        go("confirm", forgetting: ["save"], when: .equals("save", "edit")), act("task.create"),
        say("Saved as {id}."))

    static let list = flow(
        "list", phrases: ["what is open", "list the open tasks", "show me open tasks"], look("list.open"),
        say("Open: {open}."))

    static let weather = flow(
        "weather", phrases: ["will it rain", "what is the weather like"],
        slots: [
            Slot(name: "place", kind: .text, ask: words("Where?"), isOptional: true), Slot(name: "when", kind: .date),
        ],
        ask("place"), end(when: .equals("place", "home")), say("Dry in {place}."))

    static let project = flow(
        "project", phrases: ["start a project"],
        slots: [
            Slot(name: "account", kind: .account, ask: words("For whom?"), isKept: true),
            Slot(name: "size", kind: .number, ask: words("How many weeks?")),
        ],
        ask("account"), ask("size"), call("task", with: ["account": "account"], when: .has("size")),
        say("Project of {size} weeks with “{task.what}”."))

    static let pick = flow(
        "pick", slots: [Slot(name: "thing", kind: .custom("thing"), ask: words("Which thing?"))], ask("thing"),
        say("Took the {thing.name}."))

    static let handlers: [String: EngineChat.Handler] = [
        "task.due": { effect in
            guard case .check(_, let value) = effect.kind, let day = value["day"]?.string else { return Outcome() }
            if day < "2026-03-09" { return .refuse("past", ["day": value["text"] ?? ""]) }
            return Outcome()
        },
        "task.shape": { effect in
            let owner = effect["owner.first"]?.string ?? "?"
            return Outcome(facts: [
                "shape": .string("\(owner): \(effect["what"]?.string ?? "?") by \(effect["due.day"]?.string ?? "?")")
            ])
        },
        "task.create": { _ in Outcome(facts: ["id": "T-1"]) },
        "list.open": { _ in Outcome(facts: ["open": "T-0"]) },
        "undo": { _ in .say("undone") },
    ]

    static func chat() throws -> EngineChat { try EngineChat(script, handlers: handlers) }
}
