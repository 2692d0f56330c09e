/// First names that are one to everybody: whoever says `mike` may mean Michael.
enum Nicknames {
    /// The other forms of a first name, in the order of the list; empty where it has none.
    static func others(of name: String) -> [String] { forms[name] ?? [] }

    private static let forms: [String: [String]] = {
        var forms: [String: [String]] = [:]
        for line in list.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let names = line.split(separator: " ").map(String.init)
            for name in names {
                for other in names where other != name && forms[name]?.contains(other) != true {
                    forms[name, default: []].append(other)
                }
            }
        }
        return forms
    }()

    private static let list = """
        abigail abby gail;albert al bert;alexander alex xander sasha sandy;alexandra alex alexa sandra sasha sandy lexi
        alfred fred alf;alison ali;allison ali;amanda mandy;andrew andy drew;andrea andi;angela angie;ann anna annie
        anthony tony;antonio tony toni;barbara barb;benjamin ben benny;bernard bernie;bradley brad;brian bryan
        caroline carol carrie;catherine cathy cat kate cate;katherine kathy kate katie kat;kathryn kathy kate katie
        kathleen kathy kate;charles charlie chuck chas;charlotte charlie lottie;christine chris chrissy tina
        christina chris tina chrissy;christopher chris kit topher;cynthia cindy;daniel dan danny;david dave davey
        deborah deb debbie;debra deb debbie;dennis denny;diana di;donald don donny;dorothy dot dottie;douglas doug
        edward ed eddie ted ned;edwin ed;eleanor ellie nora;elizabeth liz lizzie beth betty eliza lisa libby
        emily em;eugene gene;evelyn evie eve;francis frank fran;frances fran;francisco paco pancho;franklin frank
        frederick fred freddie;gabriel gabe;gabriella gabby;george georgie;gerald gerry jerry;geoffrey geoff
        jeffrey jeff;gregory greg;harold harry hal;henry hank harry;isabella bella izzy;isabel izzy bella
        jacob jake;jacqueline jackie;james jim jimmy jamie;jennifer jen jenny jenn;jeremy jerry jez;jessica jess jessie
        joan joanie;joanna jo;joanne jo;john johnny jack jon;jonathan jon jonny;joseph joe joey;jose pepe;joshua josh
        judith judy;julia julie jules;katarina kat katya;kenneth ken kenny;kimberly kim;kristina kris tina kristi
        lawrence larry;laurence larry;leonard leo len lenny;leonardo leo;lillian lily lil;louis lou;luis lou
        madeleine maddy;madeline maddy;manuel manny;marcus marc;margaret maggie meg peggy marge greta;maria mia
        matthew matt matty;maximilian max;maxwell max;melissa mel missy;melanie mel;michael mike mick mikey micky
        michelle shelly;miguel mike;mitchell mitch;mohammed mo mohamed muhammad mohammad;nancy nan
        natalie nat;nathan nate nat;nathaniel nate nat;nicholas nick nicky nico;nicole nicky nikki;olivia liv livvy
        oliver ollie;pamela pam;patricia pat patty trish tricia;patrick pat paddy;peter pete;philip phil;phillip phil
        rachel rach;raymond ray;rebecca becky becca bec;richard rick rich dick richie ricky;robert rob bob bobby robbie bert
        roberto rob beto;ronald ron ronnie;russell russ;samantha sam sammy;samuel sam sammy;sandra sandy
        sebastian seb bastian;sophia sophie;stephanie steph;stephen steve stevie steph;steven steve stevie
        susan sue suzie susie;suzanne sue suzie;sylvia syl;teresa terri tess;theresa terri tess;theodore ted teddy theo
        terrence terry;thomas tom tommy;timothy tim timmy;valerie val;vanessa nessa;veronica ronnie;victor vic
        victoria vicky tori vicki;vincent vince vinny;virginia ginny;walter walt wally;wilhelm will willy
        william will bill billy willy liam;wolfgang wolf;yevgeny eugene;zachary zach zack;aleksandr sasha alex
        dmitry dima mitya;ekaterina katya kate;mikhail misha mike;nikolai kolya nick;vladimir vova;yekaterina katya
        guillermo memo;ignacio nacho;eduardo edu;santiago santi;rafael rafa;concepcion concha;dolores lola
        """
}
