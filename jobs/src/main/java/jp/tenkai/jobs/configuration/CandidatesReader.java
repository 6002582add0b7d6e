package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Nearest;
import jp.tenkai.jobs.yaml.Reading;

/** Reads which countries a strategy ranks, sets beside them and marks. */
final class CandidatesReader {
  private static final List<String> INCOME_GROUPS =
      Arrays.stream(IncomeGroup.values()).map(IncomeGroup::name).toList();

  private final Reading reading;
  private final CountryRegister register = CountryRegister.standard();
  private final Countries countries = new Countries(register);

  CandidatesReader(Reading reading) {
    this.reading = reading;
  }

  Optional<Candidates> candidates(Block block) {
    List<String> groups = known(block, "groups", register.groups());
    List<String> subregions = known(block, "subregions", register.subregions());
    List<IncomeGroup> incomes =
        known(block, "income_groups", INCOME_GROUPS).stream().map(IncomeGroup::valueOf).toList();
    List<NamedCountry> also = named(block, "also");
    List<NamedCountry> except = named(block, "except");
    for (NamedCountry one : except) {
      if (also.stream().anyMatch(other -> other.country().equals(one.country()))) {
        block.problem(
            ProblemCode.BAD_VALUE, "except", one.country().iso3(), "also or except, not both");
      }
    }
    return block.make(() -> new Candidates(groups, subregions, incomes, also, except));
  }

  /** The names of a list that are known; each other one is a problem. */
  private List<String> known(Block block, String key, Collection<String> known) {
    List<String> names = new ArrayList<>();
    for (Located name : block.texts(key)) {
      if (known.contains(name.text())) {
        names.add(name.text());
      } else if (!name.text().isEmpty()) {
        reading.problem(
            ProblemCode.BAD_VALUE,
            name.line(),
            name.text(),
            Block.oneOf(known) + Nearest.hint(name.text(), known));
      }
    }
    return names;
  }

  /** Countries with reasons; none where the key is not written. */
  List<NamedCountry> named(Block outer, String key) {
    List<NamedCountry> named = new ArrayList<>();
    Map<CountryCode, Long> lines = new HashMap<>();
    for (Block block : outer.blocks(key)) {
      CountryCode country = country(block, lines);
      String reason = block.text("reason");
      block.make(() -> new NamedCountry(country, reason)).ifPresent(named::add);
    }
    return named;
  }

  List<CountryMark> marks(Block outer) {
    List<CountryMark> marks = new ArrayList<>();
    Map<CountryCode, Long> lines = new HashMap<>();
    for (Block block : outer.blocks("marks")) {
      CountryCode country = country(block, lines);
      Optional<Words> mark = WordsReader.read(block, "mark");
      String reason = block.text("reason");
      String source = block.text("source", "");
      block
          .make(() -> new CountryMark(country, mark.orElseThrow(), reason, source))
          .ifPresent(marks::add);
    }
    return marks;
  }

  private CountryCode country(Block block, Map<CountryCode, Long> lines) {
    CountryCode country = countries.read(reading, block, "country");
    long line = block.line("country");
    Long first = Countries.isNowhere(country) ? null : lines.putIfAbsent(country, line);
    if (first != null) {
      block.problem(
          ProblemCode.BAD_VALUE,
          "country",
          country.iso3(),
          "each country once in a list; first on line " + first);
    }
    return country;
  }
}
