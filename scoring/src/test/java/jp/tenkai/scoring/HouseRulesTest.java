package jp.tenkai.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "jp.tenkai.scoring",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule SCORING_KNOWS_ONLY_JAVA_AND_COMMONS_MATH =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.apache.commons.math3..", "jp.tenkai.scoring..")
          .because("formulas are tested without Spark, files or countries");

  @ArchTest
  static final ArchRule SCORING_OPENS_NO_FILES =
      classes()
          .should()
          .onlyAccessClassesThat()
          .resideOutsideOfPackages("java.io..", "java.nio.file..", "java.net..", "java.sql..")
          .because("scoring is arrays in and arrays out");

  @ArchTest
  static final ArchRule TOPICS_DO_NOT_GO_ROUND_IN_CIRCLES =
      slices().matching("jp.tenkai.scoring.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_BOOLEAN_SWITCHES =
      noMethods()
          .that()
          .haveModifier(JavaModifier.PUBLIC)
          .should()
          .haveRawParameterTypes(boolean.class)
          .because("two named methods say what they do");
}
