extension Double {
    /// The nearest whole number, halves away from zero; 0 where it is too large to be counted.
    ///
    /// The standard `rounded()` needs the C mathematics library, which nothing else here does.
    var nearest: Int {
        magnitude < 9e15 ? Int(self < 0 ? self - 0.5 : self + 0.5) : 0
    }
}
