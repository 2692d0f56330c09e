/// Words that say nothing of their own, by where they stand; the content lists them.
public struct SmallWords: Hashable, Sendable {
    /// Around a value that is asked for: "can we make it the 16th".
    public var aroundValues: Set<String> = []
    /// Between a value and its commas.
    public var besideValues: Set<String> = []
    /// Between a cue and its value: "owner is ravi".
    public var behindCues: Set<String> = []
    /// In front of a day that belongs to a phrase: "the plan for may".
    public var beforeDays: Set<String> = []
    /// In front of a name that belongs to a text: "send the deck to acme".
    public var beforeNames: Set<String> = []
    /// Beside a new value: "no, it's ravi".
    public var besideCorrections: Set<String> = []
    /// In front of a choice: "let's do the goals".
    public var beforeChoices: Set<String> = []
    /// Behind a choice: "save, that's all".
    public var besideChoices: Set<String> = []
    /// In front of a day by which something is done: "by 2 apr".
    public var beforeDeadlines: Set<String> = []
    /// The one who speaks, and those they speak for: "i train ten agents".
    public var speakers: Set<String> = []
    /// Behind a person, where they do nothing: "dana wants it by july".
    public var asStates: Set<String> = []
    /// In front of what somebody would like to have: "i need a vacation".
    public var wishes: Set<String> = []
    /// For the account that was named before: "who is late there".
    public var asPlaces: Set<String> = []
    /// That say that something is not so, or not yet: "grace hasn't seen it".
    public var denials: Set<String> = []
    /// What joins the ends of a stretch of a list: "1 to 3", "1 through 3".
    public var stretches: Set<String> = []
    /// With which a question begins, though no mark ends it: "how many months are left".
    public var questions: Set<String> = []
    /// That make no text by themselves.
    public var empty: Set<String> = []

    /// None at all; set what the content lists.
    public init() {}
}
