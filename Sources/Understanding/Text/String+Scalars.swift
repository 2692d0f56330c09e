extension String {
    /// The text of some scalars; quick where they are ASCII, as most are.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard scalars.allSatisfy(\.isASCII) else {
            self.init()
            unicodeScalars.append(contentsOf: scalars)
            return
        }
        self.init(unsafeUninitializedCapacity: scalars.count) { bytes in
            for (place, scalar) in scalars.enumerated() { bytes[place] = UInt8(truncatingIfNeeded: scalar.value) }
            return scalars.count
        }
    }
}
