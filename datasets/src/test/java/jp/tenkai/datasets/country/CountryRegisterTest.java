package jp.tenkai.datasets.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jp.tenkai.datasets.country.CodeTable.Meaning;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryRegisterTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @Test
  void holdsEveryIsoCodeOfTheJdk() {
    List<String> iso3 = REGISTER.all().stream().map(c -> c.code().iso3()).toList();

    for (String iso2 : Locale.getISOCountries()) {
      String code = new Locale("", iso2).getISO3Country();
      assertThat(iso3).contains(code);
    }
    assertThat(iso3).hasSize(251).contains("XKX", "CHI").isSorted();
  }

  @Test
  void noTwoCountriesShareANameInOneLanguage() {
    var seen = new HashSet<String>();
    for (Country country : REGISTER.all()) {
      assertThat(seen.add(country.names().en())).as(country.names().en()).isTrue();
      assertThat(seen.add(country.names().ja())).as(country.names().ja()).isTrue();
    }
  }

  @Test
  void countsThe197StatesOfTheUnitedNationsAndJapan() {
    // 193 members of the UN, and the Holy See, Kosovo, Cook Islands and Niue.
    assertThat(REGISTER.all()).filteredOn(c -> c.standing() == Standing.STATE).hasSize(197);
  }

  @Test
  void africanUnionIsThe54StatesWithoutWesternSahara() {
    List<Country> members = REGISTER.inGroup("african-union");

    assertThat(members).hasSize(54).allMatch(c -> c.region().equals("Africa"));
    assertThat(members).noneMatch(c -> c.code().iso3().equals("ESH"));
    assertThat(REGISTER.inGroup("ticad")).isEqualTo(members);
    long statesOfAfrica =
        REGISTER.all().stream()
            .filter(c -> c.region().equals("Africa") && c.standing() == Standing.STATE)
            .count();
    assertThat(statesOfAfrica).isEqualTo(54);
  }

  @Test
  void holdsAseanOfElevenAndTheGulfSix() {
    assertThat(REGISTER.inGroup("asean"))
        .extracting(c -> c.code().iso3())
        .containsExactly(
            "BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM");
    assertThat(REGISTER.inGroup("gcc"))
        .extracting(c -> c.code().iso3())
        .containsExactly("ARE", "BHR", "KWT", "OMN", "QAT", "SAU");
    assertThat(REGISTER.inSubregion("South-eastern Asia")).hasSize(11);
  }

  @Test
  void refusesGroupsAndSubregionsThatDoNotExist() {
    assertThatThrownBy(() -> REGISTER.inGroup("brics"))
        .hasMessage("no group 'brics', known: [african-union, asean, gcc, ticad]");
    assertThatThrownBy(() -> REGISTER.inSubregion("South-East Asia"))
        .hasMessageStartingWith("no sub-region 'South-East Asia', known: [Australia");
    assertThatThrownBy(() -> REGISTER.require(CountryCode.of("ZZZ")))
        .hasMessage("no country ZZZ in the register");
    assertThat(REGISTER.find(CountryCode.of("ZZZ"))).isEmpty();
  }

  /** UN M49, Japan Customs' table, Comtrade's list and MOFA's names, looked up by hand. */
  @ParameterizedTest
  @CsvSource({
    "VNM, VN, 704, Viet Nam, ベトナム, ベトナム社会主義共和国, South-eastern Asia",
    "KEN, KE, 404, Kenya, ケニア, ケニア共和国, Eastern Africa",
    "SSD, SS, 728, South Sudan, 南スーダン, 南スーダン共和国, Eastern Africa",
    "COD, CD, 180, DR Congo, コンゴ民主共和国, コンゴ民主共和国, Middle Africa",
    "COG, CG, 178, Republic of the Congo, コンゴ共和国, コンゴ共和国, Middle Africa",
    "MMR, MM, 104, Myanmar, ミャンマー, ミャンマー連邦共和国, South-eastern Asia",
    "KOR, KR, 410, South Korea, 韓国, 大韓民国, Eastern Asia",
    "GBR, GB, 826, United Kingdom, 英国, グレートブリテン及び北アイルランド連合王国, Northern Europe",
    "USA, US, 840, United States, 米国, アメリカ合衆国, Northern America",
    "TWN, TW, 158, Taiwan, 台湾, 台湾, Eastern Asia",
    "EGY, EG, 818, Egypt, エジプト, エジプト・アラブ共和国, Northern Africa",
    "SDN, SD, 729, Sudan, スーダン, スーダン共和国, Northern Africa",
    "CIV, CI, 384, Côte d'Ivoire, コートジボワール, コートジボワール共和国, Western Africa",
    "ARE, AE, 784, United Arab Emirates, アラブ首長国連邦, アラブ首長国連邦, Western Asia",
    "GEO, GE, 268, Georgia, ジョージア, ジョージア, Western Asia",
    "SWZ, SZ, 748, Eswatini, エスワティニ, エスワティニ王国, Southern Africa",
    "IRN, IR, 364, Iran, イラン, イラン・イスラム共和国, Southern Asia",
    "MEX, MX, 484, Mexico, メキシコ, メキシコ合衆国, Central America",
    "HTI, HT, 332, Haiti, ハイチ, ハイチ共和国, Caribbean",
    "AUS, AU, 036, Australia, オーストラリア, オーストラリア連邦, Australia and New Zealand",
    "RUS, RU, 643, Russia, ロシア, ロシア連邦, Eastern Europe",
  })
  void knowsTheCountry(
      String iso3, String iso2, String m49, String en, String ja, String official, String area) {
    Country country = REGISTER.require(CountryCode.of(iso3));

    assertThat(country.iso2()).isEqualTo(iso2);
    assertThat(country.m49()).isEqualTo(m49);
    assertThat(country.names()).isEqualTo(new Names(en, ja));
    assertThat(country.officialNames().ja()).isEqualTo(official);
    assertThat(country.subregion()).isEqualTo(area);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO3, ROM, ROU",
    "ISO3, ZAR, COD",
    "ISO3, TMP, TLS",
    "WORLD_BANK, ROM, ROU",
    "WORLD_BANK, ZAR, COD",
    "WORLD_BANK, TMP, TLS",
    "WORLD_BANK, WBG, PSE",
    "WORLD_BANK, KSV, XKX",
    "WORLD_BANK, CHI, CHI",
    "ISO3, ADO, AND",
    "ISO2, VN, VNM",
    "ISO2, NA, NAM",
    "M49, 4, AFG",
    "M49, 004, AFG",
    "M49, 036, AUS",
    "BACI, 251, FRA",
    "BACI, 579, NOR",
    "BACI, 699, IND",
    "BACI, 757, CHE",
    "BACI, 842, USA",
    "BACI, 490, TWN",
    "BACI, 380, ITA",
    "BACI, 381, ITA",
    "BACI, 729, SDN",
    "BACI, 56, BEL",
    "BACI, 276, DEU",
    "BACI, 710, ZAF",
    "BACI, ' 404', KEN",
    "COMTRADE, 381, ITA",
    "COMTRADE, 356, IND",
    "COMTRADE, 699, IND",
    "COMTRADE, 250, FRA",
    "COMTRADE, 251, FRA",
    "COMTRADE, S19, TWN",
    "ISO3, S19, TWN",
    "COMTRADE, 842, USA",
    "COMTRADE, 840, USA",
    "JAPAN_CUSTOMS, 110, VNM",
    "JAPAN_CUSTOMS, 541, KEN",
    "JAPAN_CUSTOMS, 532, COG",
    "JAPAN_CUSTOMS, 533, COD",
    "JAPAN_CUSTOMS, 529, CAF",
    "JAPAN_CUSTOMS, 556, SWZ",
    "JAPAN_CUSTOMS, 560, SSD",
    "JAPAN_CUSTOMS, 103, KOR",
    "JAPAN_CUSTOMS, 104, PRK",
    "WHO, PRS, XKX",
    "SPELLING, Viet Nam, VNM",
    "SPELLING, Vietnam, VNM",
    "SPELLING, Congo, COG",
    "SPELLING, Congo Democratic Republic, COD",
    "SPELLING, Democratic Republic of Congo, COD",
    "SPELLING, Swaziland, SWZ",
    "SPELLING, Kyrgyz Republic, KGZ",
    "SPELLING, Turkiye, TUR",
    "SPELLING, Kosovo (UNSCR 1244), XKX",
    "SPELLING, Cote d'Ivoire, CIV",
    "SPELLING, Côte d'Ivoire, CIV",
    "SPELLING, Republic of Moldova, MDA",
    "SPELLING, Guinea Bissau, GNB",
    "SPELLING, Timor, TLS",
    "SPELLING, Taiwan (Province of China), TWN",
    "IHME, 67, JPN",
    "IHME, 180, KEN",
    "IHME, 20, VNM",
    "IHME, 35, GEO",
  })
  void matches(CodeSystem system, String code, String country) {
    assertThat(REGISTER.match(system, code, 2024))
        .isEqualTo(new CountryMatch.Is(CountryCode.of(country)));
  }

  @ParameterizedTest
  @CsvSource({
    "WORLD_BANK, AFE, AGGREGATE",
    "WORLD_BANK, WLD, AGGREGATE",
    "WORLD_BANK, HIC, AGGREGATE",
    "WORLD_BANK, INX, UNSPECIFIED_AREA",
    "WHO, AFR, AGGREGATE",
    "WHO, WB_LI, AGGREGATE",
    "WHO, GLOBAL, AGGREGATE",
    "WHO, SDN736, DISSOLVED_COUNTRY",
    "WHO, ME1, DISSOLVED_COUNTRY",
    "BACI, 58, DISSOLVED_COUNTRY",
    "BACI, 200, DISSOLVED_COUNTRY",
    "BACI, 278, DISSOLVED_COUNTRY",
    "BACI, 530, DISSOLVED_COUNTRY",
    "BACI, 810, DISSOLVED_COUNTRY",
    "BACI, 891, DISSOLVED_COUNTRY",
    "ISO3, ANT, DISSOLVED_COUNTRY",
    "ISO3, CSK, DISSOLVED_COUNTRY",
    "ISO3, DDR, DISSOLVED_COUNTRY",
    "ISO3, SUN, DISSOLVED_COUNTRY",
    "ISO3, YMD, DISSOLVED_COUNTRY",
    "BACI, 280, DISSOLVED_COUNTRY",
    "BACI, 736, DISSOLVED_COUNTRY",
    "BACI, 711, AGGREGATE",
    "BACI, 697, UNSPECIFIED_AREA",
    "BACI, 849, UNSPECIFIED_AREA",
    "BACI, 356, UNKNOWN_COUNTRY",
    "BACI, 999, UNKNOWN_COUNTRY",
    "COMTRADE, 0, AGGREGATE",
    "COMTRADE, 492, UNSPECIFIED_AREA",
    "COMTRADE, 899, UNSPECIFIED_AREA",
    "COMTRADE, 837, UNSPECIFIED_AREA",
    "COMTRADE, E19, UNSPECIFIED_AREA",
    "COMTRADE, 'X1 ', UNSPECIFIED_AREA",
    "COMTRADE, '_X ', UNSPECIFIED_AREA",
    "COMTRADE, 810, DISSOLVED_COUNTRY",
    "COMTRADE, 488, SUBNATIONAL",
    "ISO3, N/A, UNSPECIFIED_AREA",
    "ISO3, EU, AGGREGATE",
    "ISO2, ZH, AGGREGATE",
    "ISO2, XY, UNSPECIFIED_AREA",
    "ISO3, UNK, UNKNOWN_COUNTRY",
    "WHO, IND975, UNSPECIFIED_AREA",
    "ISO3, YUG, DISSOLVED_COUNTRY",
    "ISO3, SCG, DISSOLVED_COUNTRY",
    "M49, 1, AGGREGATE",
    "M49, 953, AGGREGATE",
    "JAPAN_CUSTOMS, 216, SUBNATIONAL",
    "JAPAN_CUSTOMS, 327, AGGREGATE",
    "JAPAN_CUSTOMS, 702, UNSPECIFIED_AREA",
    "SPELLING, World, AGGREGATE",
    "SPELLING, (SDGRC) Central Africa, AGGREGATE",
    "SPELLING, kenya, UNKNOWN_COUNTRY",
    "ISO3, ken, UNKNOWN_COUNTRY",
    "ISO3, '', UNKNOWN_COUNTRY",
    "ISO3, AFR, UNKNOWN_COUNTRY",
    "M49, -4, UNKNOWN_COUNTRY",
    "SPELLING, Scotland, SUBNATIONAL",
    "SPELLING, High-middle SDI, AGGREGATE",
    "IHME, 1, AGGREGATE",
    "IHME, 44635, AGGREGATE",
    "IHME, 533, SUBNATIONAL",
    "IHME, 25344, SUBNATIONAL",
    "IHME, 99999, UNKNOWN_COUNTRY",
  })
  void refuses(CodeSystem system, String code, Refusal reason) {
    assertThat(REGISTER.match(system, code, 2024)).isEqualTo(new CountryMatch.IsNot(reason));
  }

  @Test
  void readsALetterPairByItsYear() {
    // ISO 3166-3: SK was Sikkim until 1975 and is Slovakia since 1993.
    assertThat(REGISTER.match(CodeSystem.ISO2, "SK", 1970))
        .isEqualTo(new CountryMatch.IsNot(Refusal.DISSOLVED_COUNTRY));
    assertThat(REGISTER.match(CodeSystem.ISO2, "SK", 1980))
        .isEqualTo(new CountryMatch.IsNot(Refusal.UNKNOWN_COUNTRY));
    assertThat(REGISTER.match(CodeSystem.ISO2, "SK", 2020))
        .isEqualTo(new CountryMatch.Is(CountryCode.of("SVK")));
  }

  @Test
  void formerSudanIsRefusedInAnyYearForItCannotBeSplit() {
    for (int year : Arrays.asList(2000, 2011, 2020)) {
      assertThat(REGISTER.match(CodeSystem.BACI, "736", year))
          .isEqualTo(new CountryMatch.IsNot(Refusal.DISSOLVED_COUNTRY));
    }
  }

  @Test
  void aCodeCannotMeanTwoThingsInOneYear() {
    var table = new CodeTable();
    Meaning kenya = Meaning.always(new CountryMatch.Is(CountryCode.of("KEN")));
    table.add(CodeSystem.M49, "4", kenya);

    assertThatThrownBy(() -> table.add(CodeSystem.M49, "004", kenya))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("country register: M49 '004' has two meanings in a year");
  }

  @Test
  void readsIncomeGroupsByCodeAndTitle() {
    assertThat(IncomeGroup.parse("LMC")).contains(IncomeGroup.LMC);
    assertThat(IncomeGroup.parse(" Upper middle income ")).contains(IncomeGroup.UMC);
    assertThat(IncomeGroup.parse("Not classified")).isEmpty();
    assertThat(IncomeGroup.HIC.title()).isEqualTo("High income");
  }
}
