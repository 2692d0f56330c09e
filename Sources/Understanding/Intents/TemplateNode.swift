/// A part of an example phrase.
indirect enum TemplateNode: Hashable, Sendable {
    case word(String)
    /// A slot, with the kind of mention that fills it; nil for free text.
    case slot(String, Entity.Kind?)
    case sequence([TemplateNode])
    case choice([TemplateNode])
    case optional(TemplateNode)
}
