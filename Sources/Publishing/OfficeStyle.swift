import Documents

/// One part of pandoc's own look of an office file, and how it becomes ours.
///
/// Pandoc takes a part from our folder of data instead of its own; nothing of it is kept in the project.
struct OfficeStyle: Sendable {
    let path: String
    private let change: @Sendable (String, DocumentStyle.Brand) -> String

    func styled(_ text: String, _ brand: DocumentStyle.Brand) -> String { change(text, brand) }

    /// Slides: our colours and font, titles to the left, sizes that leave room for figures.
    static let slides = [
        OfficeStyle(path: "pptx/ppt/theme/theme1.xml", change: theme),
        OfficeStyle(path: "pptx/ppt/slideMasters/slideMaster1.xml") { text, _ in
            var text = text
            for (old, new) in [
                ("<p:titleStyle><a:lvl1pPr algn=\"ctr\"", "<p:titleStyle><a:lvl1pPr algn=\"l\""),
                ("sz=\"2400\" kern", "sz=\"2000\" kern"), ("sz=\"2100\" kern", "sz=\"1800\" kern"),
            ] {
                text = text.replacing(old, with: new)
            }
            return OfficeStyle.titles(text)
        },
    ]

    /// A document: our colours and font at ten and a half points, paragraphs close together.
    static let document = [
        OfficeStyle(path: "docx/word/theme/theme1.xml", change: theme),
        OfficeStyle(path: "docx/word/styles.xml") { text, brand in
            let closer = text.replacing("w:before=\"180\" w:after=\"180\"", with: "w:before=\"90\" w:after=\"90\"")
                .replacing("w:before=\"480\"", with: "w:before=\"120\"")
            let smaller = ["w:sz", "w:szCs"].reduce(closer) {
                $0.replacing("<\($1) w:val=\"24\" />", with: "<\($1) w:val=\"21\" />")
            }
            return ["4F81BD", "345A8A", "365F91", "243F60"].reduce(smaller) { text, colour in
                text.replacing("w:val=\"\(colour)\"", with: "w:val=\"\(hex(brand.light.accent))\"")
            }
        },
    ]

    private init(path: String, change: @escaping @Sendable (String, DocumentStyle.Brand) -> String) {
        self.path = path
        self.change = change
    }

    /// The title in the accent colour, smaller than pandoc's.
    private static func titles(_ text: String) -> String {
        guard let start = text.firstRange(of: "<p:titleStyle>"), let end = text.firstRange(of: "</p:titleStyle>") else {
            return text
        }
        let style = text[start.lowerBound..<end.lowerBound]
            .replacing("sz=\"3300\"", with: "sz=\"2600\" b=\"1\"").replacing("val=\"tx1\"", with: "val=\"accent1\"")
        return text.replacingCharacters(start.lowerBound..<end.lowerBound, by: String(style))
    }

    private static func theme(_ text: String, _ brand: DocumentStyle.Brand) -> String {
        var text = text
        let colours = [
            ("1F497D", brand.light.accent), ("4F81BD", brand.light.accent), ("0000FF", brand.light.accent),
        ]
        for (old, new) in colours {
            text = text.replacing("srgbClr val=\"\(old)\"", with: "srgbClr val=\"\(hex(new))\"")
        }
        for font in ["Calibri", "Cambria"] {
            text = text.replacing("latin typeface=\"\(font)\"", with: "latin typeface=\"\(brand.officeFont)\"")
        }
        return text
    }

    private static func hex(_ colour: String) -> String { colour.replacing("#", with: "").uppercased() }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>, by text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
