package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;

/** Lets a check look, and holds that what it finds can be said in one line of each language. */
final class Look {
  private Look() {}

  static Finding at(Check check) throws IOException {
    Finding finding = check.look();
    for (Language language : Language.values()) {
      Diagnosis said = Diagnosis.of(Catalogue.of(language), check.id(), finding);
      assertThat(said.what()).isNotBlank();
      assertThat(said.found()).isNotBlank().doesNotContain("\n", "null", "{");
      assertThat(said.todo().isBlank()).isEqualTo(finding.verdict() == Verdict.OK);
    }
    return finding;
  }

  /** The verdict and the word of what was found. */
  static String word(Check check) throws IOException {
    Finding finding = at(check);
    return finding.verdict().word() + " " + finding.about();
  }
}
