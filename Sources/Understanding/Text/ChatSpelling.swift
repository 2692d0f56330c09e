/// What people type for short, and the words that they mean by it.
enum ChatSpelling {
    /// The words that a short form stands for; nil where it is none.
    static func words(for short: String) -> [String]? { forms[short] }

    private static let forms: [String: [String]] = {
        var forms: [String: [String]] = [:]
        for line in list.split(separator: ";") {
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
            guard let short = words.first else { continue }
            forms[short] = Array(words.dropFirst())
        }
        return forms
    }()

    private static let list = """
        u you;ur your;r are;pls please;plz please;tmrw tomorrow;tmr tomorrow;tmw tomorrow;2moro tomorrow;b4 before;
        qtr quarter;qtrs quarters;thx thanks;ty thanks;tnx thanks;thanx thanks;w with;wo without;abt about;mtg meeting;
        mtgs meetings;acct account;accts accounts;cust customer;custs customers;wk week;wks weeks;yr year;yrs years;
        ppl people;msg message;idk i dont know;wanna want to;gonna going to;gotta got to;lemme let me;gimme give me;
        im i am;ive i have;ill i will;id i would;whats what is;hows how is;wheres where is;whos who is;whens when is;
        thats that is;theres there is;its it is;cant can not;dont do not;didnt did not;doesnt does not;isnt is not;
        wont will not;couldnt could not;shouldnt should not;wasnt was not;arent are not;havent have not;hasnt has not;
        youre you are;theyre they are;were were;theyll they will;youve you have;theyve they have;lets let us;
        cuz because;bc because;n and;gd good;rn right now;atm at the moment;fyi for your information;info information;
        rep report;sched schedule;reschedule reschedule;cal calendar;calc calculate;mins minutes;hrs hours;hr hour;
        min minute;amt amount;num number;nr number;avg average;mgr manager;dept department;config configuration;
        docs documents;doc document;q question;k ok;okay ok;yep yes;yeah yes;yup yes;nope no;nah no;y yes;
        btw by the way;imo in my opinion;bday birthday;pic picture;pics pictures;convo conversation;def definitely;
        prob probably;probs probably;tho though;thru through;til until;till until;cos because;ya you;em them;
        thks thanks;tks thanks;plzz please;plss please;nxt next;lst last;prev previous;curr current;btwn between;
        cld could;shld should;wld would;jst just;hv have;kinda kind of;sorta sort of;dunno do not know;hafta have to;
        shoulda should have;coulda could have;woulda would have;yall you all;lmk let me know;nvm never mind;
        wdyt what do you think;wrt with respect to;mgmt management;prio priority;prios priorities;feat feature;
        feats features;impl implementation;approx approximately;wknd weekend;wkly weekly;mthly monthly;
        qtrly quarterly;yrly yearly;2day today;2nite tonight;l8r later;l8 late;gr8 great;bcuz because;bcz because;
        bfore before;aft after;tmrrw tomorrow;tomoz tomorrow;rmd remind;upd update;upds updates;mths months;mth month
        """
}
