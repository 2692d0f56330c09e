extension Lexicon {
    /// One group a line; two words that count only together are joined by `_`.
    static let lines = """
        buy purchase order get acquire obtain
        sell sale trade offload
        big large huge giant enormous massive vast
        small little tiny mini minor short
        money cash funds dollars bucks currency dough finances
        reply answer respond response feedback
        meeting call appointment conference session chat sync discussion
        pay payment settle pay_off
        bill invoice statement charge
        cost price fee rate expense charge worth value
        cheap inexpensive affordable low budget
        expensive costly pricey high
        free complimentary gratis
        send mail transfer forward deliver ship dispatch wire
        receive get accept
        give hand provide grant offer supply
        take grab pick
        show display list view see present bring_up pull_up
        tell inform notify say let_know
        ask question inquire enquire query request
        find locate search look seek discover look_for track_down
        lose misplace missing lost gone
        steal theft stolen rob robbery thief fraud fraudulent
        start begin commence launch initiate kick_off open
        stop end finish quit halt cease terminate close cut_off
        cancel call_off abort revoke scrap drop void annul
        continue resume proceed go_on carry_on keep
        change alter modify switch adjust edit update swap convert
        update refresh upgrade renew
        fix repair mend solve resolve correct patch
        broken damaged faulty defective busted cracked bust
        problem issue trouble error fault bug difficulty glitch
        help assist assistance support aid
        need require want must
        want wish like desire love prefer
        like love enjoy adore fond favorite prefer
        hate dislike despise
        create make build produce generate form compose
        write draft compose jot pen
        add include insert append put attach
        remove delete erase clear eliminate drop take_off get_rid wipe strike
        set arrange establish configure setup set_up
        schedule plan book arrange organize calendar
        book reserve reservation booking
        plan itinerary agenda schedule program
        remind reminder remember alert memo
        alarm wake timer alert clock
        forget forgotten
        time hour clock oclock
        day date daily
        today tonight now currently
        tomorrow tomorrows
        yesterday ago
        week weekly weekend
        month monthly
        year annual yearly annually
        quarter quarterly
        morning am breakfast
        evening night tonight pm dusk
        noon midday lunch
        monday tuesday wednesday thursday friday saturday sunday weekday
        january february march april may june july august september october november december
        one two three four five six seven eight nine ten eleven twelve
        hundred thousand million twenty thirty forty fifty sixty
        first second third fourth fifth
        early earlier before previous prior
        late later after delayed overdue tardy
        soon shortly quickly asap immediately
        fast quick rapid speedy speed
        slow slowly sluggish
        long length duration lengthy
        often frequently frequency regularly
        always constantly
        never ever
        new recent latest fresh brand
        old ancient former previous outdated
        young kid
        next following upcoming coming
        last previous past final recent
        current present existing
        good great nice excellent fine awesome wonderful fantastic amazing super
        bad terrible awful horrible poor lousy
        best top finest greatest
        nice kind friendly sweet
        happy glad pleased joyful cheerful
        sad unhappy upset down depressed
        angry mad furious annoyed
        funny hilarious humorous amusing joke humor laugh comedy
        joke jokes pun riddle funny
        true correct right accurate real
        false wrong incorrect mistaken inaccurate
        yes yeah yep yup sure affirmative absolutely definitely certainly ok
        no nope nah negative not
        maybe perhaps possibly might unsure
        thank thanks grateful appreciate gratitude
        sorry apologize apology regret
        hello hi hey greetings howdy
        goodbye bye farewell later see_you
        please kindly
        name title called call
        who whom whose person
        where place location spot position whereabouts
        when time date
        why reason cause because
        how way method manner means
        which what
        place location site spot area venue
        near nearby close closest nearest around local vicinity
        far distance distant away miles
        distance far miles kilometers length
        direction route way path directions map navigate
        map directions route gps navigation
        road street highway avenue lane freeway
        traffic congestion jam
        city town village municipality
        country nation state land
        home house residence apartment flat
        rent rental lease tenant landlord
        mortgage loan borrow lend lending
        credit debt loan
        bank banking branch
        account profile
        balance amount total remaining
        saving savings deposit
        deposit put_in
        withdraw withdrawal atm take_out
        check checkbook
        card visa mastercard amex plastic
        pin password passcode code
        password login credentials username signin
        limit maximum cap max
        minimum least min lowest
        maximum most max highest
        increase raise boost grow more higher bump
        decrease reduce lower cut shrink less
        interest rate apr percentage
        percent percentage rate
        tax taxes irs refund
        income salary wage pay earnings paycheck earn
        salary paycheck wages payday
        job work employment career occupation position
        boss manager supervisor
        employee worker staff colleague coworker
        company firm business corporation organization employer
        customer client consumer buyer
        office workplace desk
        vacation holiday leave pto time_off day_off
        insurance coverage policy insure
        benefits perks coverage
        retirement pension 401k ira rollover
        invest investment stock shares portfolio
        stock share shares ticker
        transaction purchase charge payment
        history record log past
        receipt proof invoice
        refund reimburse reimbursement money_back return
        report tell notify flag
        block freeze lock stop hold suspend disable
        unlock unblock unfreeze
        activate enable turn_on switch_on
        deactivate disable turn_off switch_off shut_off
        approve accept approval authorize allow permit
        deny reject decline refuse denied
        apply application applicant
        status state progress condition standing
        score rating grade rank
        improve better enhance boost raise
        worse worsen
        compare comparison versus difference
        difference differ distinguish versus
        same identical equal alike
        similar like alike
        other another else different alternative
        replace replacement substitute swap alternative
        replacement new another
        substitute instead replace alternative
        explain describe clarify elaborate define
        mean meaning definition define
        definition meaning define dictionary
        synonym word another
        spell spelling letters
        language english spanish french german italian chinese japanese
        translate translation language say
        speak talk chat converse say
        speech voice accent tone
        listen hear sound
        loud volume noise noisy
        quiet silent mute silence low
        volume louder quieter loud
        music song tune track melody playlist
        song track music tune
        play playing start
        sing singer artist band
        movie film cinema
        watch view see
        game play video
        book novel read author
        read scan look_at
        picture photo image photograph camera
        video clip film
        tv television show
        phone cell mobile smartphone telephone iphone android
        call phone dial ring
        text message sms
        message text msg note memo
        email mail inbox
        mail letter post
        package parcel shipment delivery
        deliver delivery ship arrive shipping
        ship shipping send
        arrive arrival land get_here come
        depart departure leave
        track tracking follow trace locate
        computer laptop pc desktop
        internet web online wifi network
        software app application program
        device gadget machine equipment
        sync connect pair link
        connect join link attach
        disconnect unlink detach
        light lights lamp bulb
        turn switch flip
        hot warm heat
        cold cool freezing chilly
        temperature degrees hot cold warm thermostat
        weather forecast rain sunny temperature climate
        rain rainy shower storm umbrella
        snow snowy snowing blizzard
        sun sunny sunshine
        wind windy breeze
        humid humidity
        umbrella raincoat jacket coat
        car vehicle automobile auto truck suv van
        drive driving
        gas fuel gasoline petrol diesel
        gas_mileage mpg mileage
        tire wheel flat
        oil lubricant
        engine motor
        battery charge charger
        brake brakes
        mechanic garage repair_shop
        maintenance service servicing tune_up
        ride taxi cab uber lyft rideshare
        bus train subway metro transit
        train railway rail
        plane flight airplane airline fly jet
        flight fly plane airfare
        airport terminal gate
        ticket fare pass
        luggage baggage suitcase bag carry_on
        passport visa id
        visa permit document
        travel trip journey visit tour voyage vacation
        trip travel journey vacation getaway
        hotel motel inn lodging accommodation hostel
        stay lodge accommodation
        tourist attraction sightseeing sights visit
        safe safety dangerous danger secure security warning
        danger risk hazard unsafe
        foreign abroad overseas international
        exchange convert conversion currency
        euro dollar pound yen peso rupee franc
        convert conversion into
        unit measure measurement
        inch foot yard mile meter centimeter kilometer
        ounce pound gram kilogram ton
        cup tablespoon teaspoon pint quart gallon liter
        calculate compute math add sum
        sum total add plus
        minus subtract less
        multiply times product
        divide divided split
        square root
        math arithmetic algebra calculation
        number digit figure
        count how_many number quantity
        amount quantity much sum
        many several multiple numerous lots
        much lot
        all every each entire whole everything
        some few several
        none nothing zero
        half fifty
        only just
        also too additionally well
        about regarding concerning
        around approximately roughly
        very really extremely so
        enough sufficient
        full complete entire
        empty blank
        food meal dish eat cuisine
        eat dine consume
        restaurant diner eatery bistro cafe
        dinner supper
        lunch brunch
        breakfast brunch
        hungry starving
        cook bake prepare roast boil fry grill
        recipe cook dish make
        ingredient ingredients recipe
        bread toast
        cheese dairy milk butter cream yogurt
        milk cream dairy
        meat beef steak chicken pork turkey lamb ham bacon
        chicken turkey poultry
        fish salmon tuna seafood shrimp
        fruit apple banana orange berry grape
        vegetable potato carrot broccoli onion tomato spinach
        pasta spaghetti lasagna noodle macaroni
        rice grain
        egg eggs omelet
        soup stew chili
        salad lettuce
        sandwich burger
        pizza pie
        cake cookie dessert brownie pastry
        chocolate candy sugar sweet
        salt pepper spice
        drink beverage
        coffee espresso latte
        tea beverage
        beer wine alcohol liquor
        water hydration
        healthy nutritious nutrition
        nutrition calories calorie carbs fat protein vitamins
        calorie calories energy
        diet weight
        expire expiration expiry expired spoil spoiled rotten
        fresh spoiled stale
        shopping shop store market grocery
        store shop market mall
        groceries shopping supermarket
        list checklist items
        item thing object product
        todo task chore to_do
        task chore duty assignment job
        done complete completed finished
        finish complete wrap_up
        doctor physician hospital clinic
        medicine medication drug pill prescription
        vaccine vaccination shot immunization
        sick ill illness disease unwell
        pain hurt ache
        health medical healthcare
        exercise workout gym fitness
        sleep nap bed
        tired exhausted sleepy
        dog puppy pet
        cat kitten pet
        pet pets animal dog cat
        animal creature
        family relatives mother father parents
        mother mom mum
        father dad
        brother sister sibling
        friend buddy pal
        husband wife spouse partner
        baby child kid infant
        boy man guy male
        girl woman lady female
        people person human folks
        human person robot machine
        robot bot ai computer machine artificial program
        you yourself your
        i me my mine myself
        we us our
        old age birthday born
        birthday born age
        live reside living
        created made built maker creator developer inventor
        boss employer owner work_for
        hobby hobbies pastime interests
        life existence purpose
        meaning purpose point
        world earth planet
        story tale
        fact trivia interesting
        news headline
        random
        coin toss flip heads tails
        dice die roll
        repeat again
        again repeat once_more
        understand comprehend
        know aware
        think believe opinion
        guess suppose assume
        decide choose choice select pick
        option choice alternative
        choose select pick decide
        recommend suggest advise recommendation suggestion advice
        suggest recommend propose idea
        advice tip guidance
        review rating opinion feedback
        rate rating score review
        popular famous
        use utilize
        try attempt test
        work function operate
        allow permit let may able can
        can able could capable
        may might could
        should ought must
        will shall going
        possible able
        carry bring take
        bring carry
        move relocate transfer
        put place
        keep hold maintain save
        hold keep
        save store keep
        store save
        open unlock
        close shut
        lock secure
        key keys
        door gate
        room bedroom kitchen bathroom
        kitchen cook
        clean wash tidy laundry
        laundry wash clothes
        clothes clothing shirt pants dress outfit
        shoe shoes boots
        color red blue green yellow black white
        size dimension
        weight heavy weigh
        height tall high
        tall height
        top above
        bottom below
        left right
        side
        inside within in
        outside out
        front back
        part piece portion
        group team
        team squad
        club
        party celebration event
        event occasion
        holiday christmas thanksgiving easter
        wedding marry married
        gift present
        school college university class
        student pupil
        teacher instructor professor
        class course lesson
        learn study
        test exam quiz
        study research
        science physics chemistry biology
        history past
        government president
        law legal
        police
        lawyer attorney
        court
        crime
        war
        church
        god
        art painting
        sport soccer football basketball baseball
        win victory
        lose defeat
        race
        points rewards miles bonus
        reward points cashback bonus
        earn gain accrue accumulate
        redeem spend use cash_in
        spend spending spent expenditure
        budget allowance
        contact phone reach call
        address location
        number phone
        account_number routing
        routing number
        sign register enroll sign_up
        register enroll join
        join enter
        enter input type
        leave exit depart
        exit leave
        wait hold
        delay late postpone
        postpone delay reschedule push_back
        reschedule move postpone
        confirm verify confirmation validate
        verify check confirm
        check verify look_into see
        sure certain confident
        unsure uncertain
        mistake error wrong
        duplicate double twice
        twice double two_times
        extra additional more
        more additional extra further
        less fewer
        share split
        split divide share
        between among
        together with
        without
        alone single
        single one
        both two
        user account
        default reset
        reset restore factory
        restart reboot
        mode setting settings
        setting settings preference option configuration
        preference settings
        nickname name call
        change_name rename
        whisper quiet
        accent voice
        speed fast pace rate
        faster quick
        slower slow
        """
}
