package jp.tenkai.jobs.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house: who may know whom, and which rooms there must not be. */
@AnalyzeClasses(packages = "jp.tenkai", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String SCORING = "jp.tenkai.scoring..";
  private static final String DATASETS = "jp.tenkai.datasets..";
  private static final String EXPORT = "jp.tenkai.export..";
  private static final String JOBS = "jp.tenkai.jobs..";

  @ArchTest
  static final ArchRule SCORING_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(SCORING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DATASETS, EXPORT, JOBS)
          .because("formulas know no countries, files or outputs");

  @ArchTest
  static final ArchRule DATASETS_KNOW_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(DATASETS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCORING, EXPORT, JOBS)
          .because("what comes in does not depend on what is done with it");

  @ArchTest
  static final ArchRule EXPORT_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(EXPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCORING, DATASETS, JOBS)
          .because("what goes out is made from a release's tables alone");

  @ArchTest
  static final ArchRule SPARK_STAYS_OUT_OF_FORMULAS_AND_OUTPUTS =
      noClasses()
          .that()
          .resideInAnyPackage(SCORING, EXPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..")
          .because("a small run must not pay for a cluster");

  @ArchTest
  static final ArchRule FORMULAS_READ_NO_FILES =
      noClasses()
          .that()
          .resideInAPackage(SCORING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..")
          .because("formulas work on arrays");

  @ArchTest
  static final ArchRule NO_ROOM_FOR_LEFTOVERS =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..")
          .because("a package is named by its topic");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("jp.tenkai.(*).(*)..").should().beFreeOfCycles();
}
