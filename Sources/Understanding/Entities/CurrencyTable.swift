/// The currencies of the world (ISO 4217), and what people call them.
enum CurrencyTable {
    /// Codes that no everyday word is; they count in any spelling.
    static let codes = """
        USD EUR GBP JPY CHF CAD AUD NZD SGD HKD INR CNY KRW SEK NOK DKK PLN CZK HUF ILS MXN BRL ZAR AED SAR QAR KWD \
        MYR THB IDR PHP TWD VND CLP BGN ISK RUB EGP JOD LBP BHD OMR TND MNT UAH AFN AOA ARS AWG AZN BBD BDT BIF BMD \
        BND BSD BTN BWP BYN BZD CDF CRC CVE DJF DKK DZD ETB FJD FKP GHS GIP GMD GNF GTQ GYD HNL HTG IQD IRR JMD KES \
        KGS KHR KMF KYD KZT LKR LRD LSL LYD MDL MGA MKD MMK MRU MUR MVR MWK MZN NAD NGN NPR PGK PKR PYG RSD RWF SBD \
        SCR SDG SLE SRD SSP SVC SYP SZL TJS TMT TTD TZS UGX UYU UZS VES VUV XAF XCD XOF XPF YER ZMW ZWG
        """

    /// Codes that are also words or names ("20 all", "ron 3"): they count in capitals alone. So does `LE`.
    static let wordCodes = "ALL AMD ANG BAM BOB COP CUP DOP ERN GEL LAK MAD MOP NIO PAB PEN RON SHP SOS STN TOP TRY WST"

    /// Currencies whose amounts have no minor unit, or a thousand of them.
    static let whole = "JPY KRW VND CLP ISK PYG UGX RWF XAF XOF XPF VUV KMF GNF DJF BIF"
    static let thousandths = "KWD BHD OMR JOD TND IQD LYD"

    /// Currencies in which people write a dot before thousands and a comma before cents: `EUR 28.000`.
    static let dotted = "EUR BRL IDR DKK NOK SEK ISK PLN CZK HUF RON TRY VND ARS CLP COP UYU PYG RSD BAM MKD"

    /// Names with the currencies that are called so; the first is meant where nothing else is said.
    static let names = """
        $ dollar buck: USD CAD AUD NZD SGD HKD TWD MXN BRL CLP COP ARS JMD NAD LRD FJD BSD BBD BZD BMD KYD GYD SRD \
        TTD BND
        € euro: EUR
        £ pound sterling quid: GBP EGP LBP SYP SDG SSP
        ¥ : JPY CNY
        ₹ rupee rs: INR PKR LKR NPR MUR SCR
        ₩ won: KRW
        ₺ lira: TRY
        ₪ shekel nis: ILS
        ₽ ruble rouble: RUB BYN
        ₫ dong: VND
        ฿ baht: THB
        ₱ : PHP
        ₴ hryvnia: UAH
        ₦ naira: NGN
        ₮ tugrik: MNT
        yen: JPY
        yuan rmb renminbi: CNY
        franc sfr: CHF XOF XAF RWF BIF CDF DJF GNF KMF
        real reais: BRL
        krona kronor: SEK ISK
        krone kroner: NOK DKK
        kr: SEK NOK DKK ISK
        koruna: CZK
        zloty zlotych złoty: PLN
        peso: MXN CLP COP ARS PHP UYU CUP DOP
        rand: ZAR
        ringgit rm: MYR
        dirham: AED MAD
        riyal: SAR QAR
        rial: OMR IRR QAR SAR YER
        dinar: KWD BHD JOD TND DZD LYD IQD RSD
        forint: HUF
        rupiah: IDR
        lev leva: BGN
        leu lei: RON MDL
        shilling: KES UGX TZS SOS
        ₡ : CRC
        ₲ guarani: PYG
        ₵ cedi: GHS
        ₸ tenge: KZT
        ₾ : GEL
        ৳ taka: BDT
        ₼ manat: AZN TMT
        ֏ : AMD
        birr: ETB
        dalasi: GMD
        kwacha: ZMW MWK
        kwanza: AOA
        kyat: MMK
        lempira: HNL
        metical meticais: MZN
        pataca: MOP
        pula: BWP
        quetzal quetzales: GTQ
        riel: KHR
        rufiyaa: MVR
        afghani: AFN
        ariary: MGA
        balboa: PAB
        bitcoin btc: XBT
        boliviano: BOB
        bolivar bolivares: VES
        cordoba: NIO
        dobra: STN
        dram: AMD
        escudo: CVE
        florin: AWG
        geneh genih genihat: EGP
        gourde: HTG
        guilder: ANG
        kip: LAK
        kina: PGK
        lari: GEL
        lek: ALL
        leone: SLE
        loti maloti: LSL
        lilangeni emalangeni: SZL
        markka: FIM
        nakfa: ERN
        ngultrum: BTN
        ouguiya: MRU
        denar: MKD
        peseta: ESP
        drachma: GRD
        sol soles: PEN
        som: KGS UZS
        somoni: TJS
        tala: WST
        vatu: VUV
        le: EGP
        jd: JOD
        """

    /// Names that are everyday words too ("5 won, 3 lost"): one needs more to be an amount.
    static let everydayNames = "won real sol som tala florin dram kip"

    /// Words and letters before a name that say whose it is; before a sign without a space (`US$`).
    static let origins = """
        us american: USD; c ca can canadian: CAD; a au aus australian aussie: AUD; nz new_zealand: NZD;
        s sg singapore: SGD; hk hong_kong: HKD; nt new_taiwan: TWD; mx mexican: MXN; r brazilian: BRL;
        chilean: CLP; colombian: COP; argentine argentinian: ARS; uruguayan: UYU; jamaican: JMD;
        british uk english: GBP; egyptian egypt: EGP; finnish: FIM; spanish: ESP; greek: GRD;
        lebanese lebanon: LBP; indian: INR; pakistani: PKR; nepalese: NPR;
        sri_lankan: LKR; mauritian: MUR; turkish: TRY; russian: RUB; belarusian: BYN; swiss: CHF; swedish: SEK;
        norwegian: NOK; danish: DKK; icelandic: ISK; czech: CZK; polish: PLN; philippine filipino: PHP;
        south_african: ZAR; malaysian malaysia: MYR; emirati uae: AED; moroccan: MAD; saudi saudi_arabian: SAR;
        qatari qatar: QAR; omani oman: OMR; iranian: IRR; kuwaiti kuwait: KWD; bahraini bahrain: BHD;
        jordanian jordan: JOD; mongolian: MNT; tunisian: TND;
        hungarian: HUF; indonesian: IDR; bulgarian: BGN; romanian: RON; moldovan: MDL; kenyan: KES; ugandan: UGX;
        tanzanian: TZS; ghanaian: GHS; nigerian: NGN; japanese: JPY; chinese: CNY; korean south_korean: KRW;
        israeli: ILS; thai: THB; vietnamese: VND; ukrainian: UAH; peruvian: PEN; bolivian: BOB;
        venezuelan: VES; panamanian: PAB;
        costa_rican: CRC; nicaraguan: NIO; honduran: HNL; guatemalan: GTQ; haitian: HTG; paraguayan: PYG; aruban: AWG;
        albanian: ALL; macedonian: MKD; serbian: RSD; georgian: GEL; armenian: AMD; azerbaijani: AZN; kazakh: KZT;
        kyrgyz: KGS; uzbek: UZS; tajik: TJS; turkmen: TMT; afghan: AFN; bangladeshi: BDT; bhutanese: BTN;
        maldivian: MVR;
        cambodian: KHR; laotian lao: LAK; burmese: MMK; ethiopian: ETB; gambian: GMD; zambian: ZMW; malawian: MWK;
        angolan: AOA; mozambican: MZN; malagasy: MGA; algerian: DZD; libyan: LYD; iraqi: IQD; serbia: RSD; yemeni: YER;
        syrian: SYP; sudanese: SDG; rwandan: RWF; burundian: BIF; congolese: CDF; botswanan: BWP; namibian: NAD;
        liberian: LRD; fijian: FJD; bahamian: BSD; barbadian: BBD; belizean: BZD; bermudian: BMD; cayman: KYD;
        guyanese: GYD; surinamese: SRD; trinidadian: TTD; bruneian brunei: BND; taiwan taiwanese: TWD
        """

    /// Coins, with their worth in hundredths of the currency; alone they are the first one's.
    static let coins = """
        cent ¢: 1 USD EUR CAD AUD NZD SGD HKD ZAR; c: 1 USD EUR CAD AUD NZD; penny pennies: 1 USD GBP CAD;
        pence p: 1 GBP; nickel: 5 USD CAD; dime: 10 USD CAD; paisa paise: 1 INR; sen: 1 MYR; centavo: 1 MXN BRL;
        rappen centime: 1 CHF; øre öre ore: 1 SEK NOK DKK; grosz grosze groszy: 1 PLN; kopek kopeck kopiyka: 1 RUB UAH;
        kurus: 1 TRY; bani: 1 RON; stotinki: 1 BGN
        """
}
