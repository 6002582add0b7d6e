package jp.tenkai.datasets.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels and memberships in the written files are invented; the last tests use the real ones. */
class FactsTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String LEVELS =
      "iso3,country,maturity_level,scope,as_of,note,source_url,source_kind\n";
  private static final String MEMBERS = "body,iso3,name_as_in_source,status,as_of,source_url\n";

  @TempDir Path folder;

  @Test
  void aCountryMayHaveALevelForEachScope() {
    var intake =
        RegulatorMaturity.read(
            GivenFile.of(
                folder,
                LEVELS
                    + "ZWE,Zimbabwe,ML3,medicines,2099-12-05,\"a \"\"quoted\"\" note\",url,press\n"
                    + "ZWE,Zimbabwe,ML1,medical devices,2099-04,,url,unofficial; verify\n"),
            REGISTER);

    assertThat(intake.kept())
        .extracting(f -> f.country() + " " + f.statement() + " " + f.scope() + " " + f.asOf())
        .containsExactly("ZWE ML3 medicines 2099-12-05", "ZWE ML1 medical devices 2099-04");
    assertThat(intake.kept()).extracting(Fact::isConfirmed).containsExactly(true, false);
    assertThat(intake.kept().get(0).note()).isEqualTo("a \"quoted\" note");
    assertThat(intake.kept()).allMatch(f -> f.topic() == Fact.Topic.REGULATOR_MATURITY);
  }

  @Test
  void refusesLevelsThatDoNotExistAndFactsWithoutACitation() {
    var intake =
        RegulatorMaturity.read(
            GivenFile.of(
                folder,
                LEVELS
                    + "KEN,Kenya,ML9,medicines,2099,,url,press\n"
                    + "KEN,Kenya,ML3,medicines,2099,,,press\n"
                    + "QQQ,Nowhere,ML3,medicines,2099,,url,press\n"
                    + "KEN,Kenya,ML3\n"),
            REGISTER);

    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.BAD_NUMBER, Refusal.NO_VALUE, Refusal.UNKNOWN_COUNTRY, Refusal.WRONG_SHAPE);
  }

  @Test
  void theEuropeanUnionIsNoCountry() {
    var intake =
        Memberships.read(
            GivenFile.of(
                folder,
                MEMBERS
                    + "IMDRF,EU,European Union,Management Committee member,\"a, date\",url\n"
                    + "IMDRF,KEN,Kenya,Affiliate Member,admitted 2099,url\n"
                    + "GHWP,TWN,Chinese Taipei,Member economy,2099,url\n"),
            REGISTER);

    assertThat(intake.quarantined())
        .singleElement()
        .matches(q -> q.refusal() == Refusal.AGGREGATE && q.row() == 2);
    assertThat(intake.kept())
        .extracting(f -> f.scope() + " " + f.country() + " " + f.statement())
        .containsExactly("IMDRF KEN Affiliate Member", "GHWP TWN Member economy");
    assertThat(intake.kept()).allMatch(f -> f.topic() == Fact.Topic.MEMBERSHIP);
  }

  @Test
  void refusesTheOtherLayout() {
    var file = GivenFile.of(folder, MEMBERS + "IMDRF,KEN,Kenya,Affiliate Member,2099,url\n");

    assertThatThrownBy(() -> RegulatorMaturity.read(file, REGISTER))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            e -> assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.NOT_THIS_LAYOUT));
  }

  @Test
  void realMaturityLevelsAreRead() {
    var file = GivenFile.real("regulatory/who_gbt_maturity_levels.transcribed.csv");
    if (file.isPresent()) {
      var intake = RegulatorMaturity.read(file.get(), REGISTER);

      assertThat(intake.kept()).hasSize(15);
      assertThat(intake.kept()).filteredOn(f -> !f.isConfirmed()).hasSize(2);
    }
  }

  @Test
  void realMembershipsAreReadButForTheEuropeanUnion() {
    var file = GivenFile.real("regulatory/harmonisation_memberships.transcribed.csv");
    if (file.isPresent()) {
      var intake = Memberships.read(file.get(), REGISTER);

      assertThat(intake.read()).isEqualTo(51);
      assertThat(intake.quarantined())
          .extracting(QuarantinedRow::refusal)
          .containsExactly(Refusal.AGGREGATE);
    }
  }
}
