package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenkai.datasets.landing.Finding;
import jp.tenkai.datasets.landing.Removal;
import jp.tenkai.datasets.landing.Way;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.landing.ImportOutcome.Why;
import jp.tenkai.jobs.landing.VintageBasis;
import org.junit.jupiter.api.Test;

/** Every text that a command asks for stands in the catalogue. */
class CatalogueKeysTest {
  private static final Pattern KEY = Pattern.compile("\"(cli\\.[a-z_.]+)\"");

  private final Set<String> keys = Catalogue.of(Language.EN).keys();

  /** A key in the code that ends with a dot is the beginning of several. */
  @Test
  void everyKeyInTheCodeIsThere() throws IOException {
    Path code = Path.of(System.getProperty("tenkai.home"), "jobs", "src", "main", "java");
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(code)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(hit -> asked.add(hit.group(1)));
      }
    }

    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(asked)
        .allSatisfy(
            key ->
                assertThat(keys)
                    .as(key)
                    .anyMatch(k -> key.endsWith(".") ? k.startsWith(key) : k.equals(key)));
  }

  @Test
  void everyWordOfALandingHasItsText() {
    assertThat(keys)
        .containsAll(named("cli.landing.import.left.", Why.values()))
        .containsAll(named("cli.landing.import.vintage.", VintageBasis.values()))
        .containsAll(named("cli.landing.prune.", Removal.Kind.values()))
        .containsAll(named("cli.landing.way.", Way.values()));
    List<String> states = named("cli.landing.verify.", Finding.State.values());
    assertThat(keys)
        .containsAll(states.stream().filter(key -> !key.endsWith(".sound")).toList())
        .doesNotContain("cli.landing.verify.sound");
  }

  private static List<String> named(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(v -> prefix + v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
