package jp.tenkai.datasets.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.datasets.trade.PairTotals.PairTotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures in these files are invented. */
class TradeListsTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void productCodesGetTheirZeroBackAndExtraColumnsAreIgnored() {
    var products =
        ProductCodes.read(
            GivenFile.of(
                folder,
                """
                code,description,bec
                10111,"Horses: live, pure-bred",41
                901812,Ultrasonic scanning apparatus,41
                9018,heading,41
                """
                    .replace("\n", "\r\n")));

    assertThat(products.kept())
        .extracting(product -> product.code() + " " + product.description())
        .containsExactly("010111 Horses: live, pure-bred", "901812 Ultrasonic scanning apparatus");
    assertThat(products.quarantined()).singleElement().matches(q -> q.row() == 4);
  }

  @Test
  void baciCountriesAreMatchedByNumberBecauseIsoIsNotUnique() {
    var list =
        BaciCountryCodes.read(
            GivenFile.of(
                folder,
                "\uFEFFcountry_code,country_name_abbreviation,country_name_full,"
                    + "iso_2digit_alpha,iso_3digit_alpha\r\n"
                    + "710,South Africa,South Africa,ZA,ZAF\r\n"
                    + "711,SACU,Southern African Customs Union,ZA,ZAF\r\n"
                    + "490,\"Other Asia, nes\",\"Other Asia, nes\",N/A,N/A\r\n"
                    + "58,BLEU,Belgium-Luxembourg,BE,BEL\r\n"
                    + "381,Italy,Italy,IT,ITA\r\n"
                    + "9999,Atlantis,Atlantis,,\r\n"),
            REGISTER,
            2024);

    assertThat(list.kept())
        .extracting(c -> c.number() + " " + c.country() + " " + c.iso3InFile())
        .containsExactly("710 ZAF ZAF", "490 TWN N/A", "381 ITA ITA");
    assertThat(list.quarantined())
        .extracting(q -> q.refusal())
        .containsExactly(Refusal.AGGREGATE, Refusal.DISSOLVED_COUNTRY, Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void baciCountriesAreReadInTheNewerLayoutToo() {
    var list =
        BaciCountryCodes.read(
            GivenFile.of(
                folder, "country_code,country_name,country_iso2,country_iso3\n404,Kenya,KE,KEN\n"),
            REGISTER,
            2024);

    assertThat(list.kept()).extracting(c -> c.name()).containsExactly("Kenya");
  }

  @Test
  void pairTotalsKnowOtherAsiaAndRefuseBadRows() {
    var totals =
        PairTotals.read(
            GivenFile.of(
                folder,
                """
                exporter_iso3,importer_iso3,value_thousand_usd,n_hs6
                JPN,KEN,10.5,3
                ABW,S19,3008.699,5
                WLD,KEN,1,1
                JPN,XXX,1,1
                JPN,VNM,-1,1
                JPN,THA,1e999,1
                JPN,IND,x,1
                JPN,IND
                """),
            REGISTER,
            2024);

    assertThat(totals.kept())
        .extracting(PairTotal::exporter, PairTotal::importer, PairTotal::valueKusd, PairTotal::row)
        .extracting(Object::toString)
        .containsExactly("(JPN, KEN, 10.5, 2L)", "(ABW, TWN, 3008.699, 3L)");
    assertThat(totals.quarantined())
        .extracting(q -> q.refusal())
        .containsExactly(
            Refusal.AGGREGATE,
            Refusal.UNKNOWN_COUNTRY,
            Refusal.NEGATIVE,
            Refusal.NOT_FINITE,
            Refusal.BAD_NUMBER,
            Refusal.WRONG_SHAPE);
  }

  @Test
  void pairTotalsRefuseAPairThatStandsTwice() {
    var file =
        GivenFile.of(
            folder,
            "exporter_iso3,importer_iso3,value_thousand_usd,n_hs6\nJPN,KEN,1,3\nJPN,KEN,2,3\n");

    assertThatThrownBy(() -> PairTotals.read(file, REGISTER, 2024))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            e ->
                assertThat(e.problems().get(0).code())
                    .isEqualTo(ProblemCode.CONFLICTING_DUPLICATE));
  }
}
