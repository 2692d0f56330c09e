/// Words so common that one of them alone is no typo of a name, and no name without a sign that it is meant as one.
enum CommonWords {
    static func contains(_ word: String) -> Bool { words.contains(word) }

    /// Words that end a company's name and say nothing: `Acme Corp` is `acme` to everybody.
    static let companyEndings: Set<String> = [
        "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc", "gmbh", "ag", "sa", "bv",
        "nv", "oy", "ab", "pty", "srl", "sas", "spa", "kg", "holdings", "group", "international",
    ]

    private static let words: Set<String> = Set(
        """
        a able about above accept access account accounts across act action actions active actually add added adding \
        admin after again against age ago agenda agree ahead all allow almost alone along already also always am amount \
        an analyst analysts and annual another answer any anybody anyone anything are area around as ask asked asks at \
        average away back bad base be because been before began begin behind being believe best better between big bill \
        block board both bring budget build built business but buy by call called calls came can cancel cannot care \
        carry case cases cash cause center central chance change changed changes chase check checked choice city claim \
        class clean clear close closed cloud code cold come comes coming common complete contact contract cost costs \
        could couple course cover create csm cut daily data date dates day days deal dean decide decided deep demo desk \
        detail did differ digital direct do does doing done dont door down draft drive drop dropped due during each \
        early easy effect either else email end ended ends energy enough enter even event ever every everyone exec \
        executive expect explain export extra face fact fail faith fall far fast feature feel few field figure file \
        fill final finance find fine finish fire first five fix fixed follow for force form former forward found four \
        frank free from full fund gave general get gets getting give given global go goal goals goes going gone good \
        got grace grant great green group grow growth guess guide guy had half hand happen happy hard has have he head \
        health hear held hello help her here high him his hold home hope hour hours house how however idea if impact \
        import important improve in include industries info instead integration interest into invite is issue issues \
        it its job join june july just keep kept key kind knew know known lab labs large last late later launch lead \
        learn least leave led left legal less let level life like likely limit line link list little live local long \
        look lot love low made main make makes making man manage manager many march mark market marketing may maybe me \
        mean media meet meeting meetings member metric metrics might miles mind mine miss money month monthly months \
        more most mostly move moved much must my name need needs network never new news next nice no nobody none norm \
        not note notes nothing now number of off offer office often ok okay old on once one only open option or order \
        other others our out over own owner page paid part partner partners pat pay peak people perhaps person pick \
        piece pilot place plan plans play please plus point possible post power prefer prep present price product \
        program progress project public push put quarter question quick quite ran rate ray reach read ready real \
        really reason record red remind renew renewal report reports request rest result results review reviews rich \
        right risk risks roadmap rob role room rose run runs safe said sales same save saved saw say says schedule \
        score second section see seem seen sell send sense sent service services set several share she short should \
        show side sign simple since site size skip small so software solution solutions some someone something soon \
        sort stage standard start started state status stay step still stop store story strategy strong study stuff \
        success such sue support sure sync system systems table take taken takes taking talk target task team teams \
        tech technologies technology tell ten terms test tests than thank thanks that the their them then there these \
        they thing things think this those though thought three through ticket tickets till time times title to today \
        together told tomorrow too took tool tools top total touch track trade train training trains trend trip true \
        trust try turn two under unit until up update us usage use used user users using usual value very view visit \
        wade wait waiting walk want wants was watch way we week weekly weeks well went were west what whats when where \
        whether which while white who whole why will win wish with within without word words work works world worry \
        would write wrong year years yes yesterday yet you young your yours art april august autumn chip dawn drew eve \
        hunter ivy jack joy lane max monday penny pierce sandy spring summer sun sunny victor winter friday saturday \
        sunday thursday tuesday wednesday january february september october november december jan feb mar apr jun \
        jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
