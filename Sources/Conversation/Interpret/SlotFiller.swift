import Understanding

/// Reads slots out of a text: each entity finds its slot by a cue, by being what was asked for, or by being the only
/// one of its kind; what is left is the text.
struct SlotFiller {
    private let interpreter: Interpreter

    init(_ interpreter: Interpreter) { self.interpreter = interpreter }

    var script: Script { interpreter.script }
    var surroundings: Surroundings { interpreter.surroundings }
    var heard: Heard { interpreter.heard }

    /// What the sentence that starts an intent says of its slots.
    func filling(of intent: Intent, in text: String) -> Filling { reading(of: intent, in: text).filling }

    /// The same, with what of the sentence was left over.
    func reading(of intent: Intent, in text: String) -> SlotReading {
        reading(of: intent.slots, asked: nil, in: text)
    }

    /// What an answer says of the slot that was asked for, and of others that are open.
    func reading(of slots: [Slot], asked: Slot?, in text: String) -> SlotReading {
        var reader = SlotReading(filler: self, text: text, slots: slots, asked: asked)
        reader.run()
        return reader
    }

    /// Whether an entity can be the value of a slot.
    static func fits(_ entity: Entity, _ slot: Slot) -> Bool {
        // What lasts days is no length of what is held on one of them: "a week later" moves the day.
        if slot.beside != nil, case .duration(_, let unit)? = entity.value, unit != .minute, unit != .hour {
            return false
        }
        return switch (slot.kind, entity.kind) {
        case (.date, .date), (.duration, .duration), (.money, .money), (.percent, .percent), (.number, .number),
            (.person, .person), (.account, .account), (.email, .email):
            true
        default: false
        }
    }
}
