/// English forms that no ending explains: `went` is `go`, `children` is `child`.
enum IrregularForms {
    /// The base of an irregular form; any other word as it is.
    static func base(of word: String) -> String { bases[word] ?? word }

    private static let bases: [String: String] = {
        var bases: [String: String] = [:]
        for line in lines.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let words = line.split(separator: " ").map(String.init)
            for form in words.dropFirst() { bases[form] = words[0] }
        }
        return bases
    }()

    /// The base and then its forms, with semicolons between; spellings of one word are forms too.
    private static let lines = """
        be am is are was were been being;have has had having;do does did done doing;go goes went gone going
        get gets got gotten getting;make made making;say said;see saw seen;take took taken;come came;know knew known
        give gave given;find found;think thought;tell told;become became;leave left;feel felt;bring brought
        begin began begun;keep kept;hold held;write wrote written;stand stood;hear heard;let lets;mean meant
        meet met;run ran;pay paid;sit sat;speak spoke spoken;lead led;grow grew grown;lose lost;fall fell fallen
        send sent;build built;understand understood;draw drew drawn;break broke broken;spend spent;rise rose risen
        drive drove driven;buy bought;wear wore worn;choose chose chosen;eat ate eaten;sell sold;teach taught
        catch caught;fly flew flown;sleep slept;win won;forget forgot forgotten;show shown;sing sang sung
        swim swam swum;throw threw thrown;steal stole stolen;freeze froze frozen;wake woke woken;bite bit bitten
        hide hid hidden;ride rode ridden;shake shook shaken;lend lent;bend bent;fight fought;seek sought;stick stuck
        hang hung;dig dug;light lit;slide slid;swing swung;shoot shot;feed fed;bleed bled;breed bred;deal dealt
        dream dreamt;learn learnt;burn burnt;spell spelt;smell smelt;withdraw withdrew withdrawn
        overdraw overdrew overdrawn;man men;woman women;child children;person people persons folks;foot feet
        tooth teeth;mouse mice;wife wives;life lives;knife knives;half halves;leaf leaves;shelf shelves;loaf loaves
        datum data;criterion criteria;medium media;good better best;bad worse worst;far farther further
        tire tyre tyres tires;color colour colours colors;favorite favourite favourites;center centre
        theater theatre;check cheque cheques;gray grey;traveler traveller;organize organise;program programme
        license licence;catalog catalogue
        """
}
