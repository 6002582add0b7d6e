package jp.tenkai.jobs.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.yaml.YamlValue.Mapping;
import jp.tenkai.jobs.yaml.YamlValue.Scalar;

/** The reading of one file: turns scalars into typed values and notes what does not fit. */
public record Reading(String file, Problems problems, RetiredKeys retired) {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
  private static final Pattern REAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Set<String> NOT_FINITE =
      Set.of("nan", ".nan", "inf", ".inf", "-.inf", "+.inf", "-inf", "infinity", "-infinity");

  public void problem(ProblemCode code, long line, String found, String expected) {
    problems.add(code, file, line, found, expected);
  }

  public Optional<Block> block(String name, long line, YamlValue value) {
    if (value instanceof Mapping mapping) {
      return Optional.of(new Block(this, name, line, mapping));
    }
    problem(ProblemCode.WRONG_TYPE, line, name + ": " + value.shown(), "a block of keys");
    return Optional.empty();
  }

  public String text(YamlValue value) {
    if (value instanceof Scalar scalar && !scalar.isNothing()) {
      if (!scalar.text().isBlank()) {
        return scalar.text().strip();
      }
      problem(ProblemCode.BAD_VALUE, value.line(), "blanks", "text");
      return "";
    }
    problem(ProblemCode.WRONG_TYPE, value.line(), value.shown(), "text");
    return "";
  }

  public long integer(YamlValue value, Limits limits) {
    if (value instanceof Scalar scalar
        && !scalar.quoted()
        && WHOLE.matcher(scalar.text()).matches()) {
      if (scalar.text().length() <= 18 && limits.take((double) Long.parseLong(scalar.text()))) {
        return Long.parseLong(scalar.text());
      }
      problem(ProblemCode.BAD_VALUE, value.line(), scalar.text(), limits.form());
    } else {
      problem(ProblemCode.WRONG_TYPE, value.line(), shownAsTyped(value), "a whole number");
    }
    return 0;
  }

  public double real(YamlValue value, Limits limits) {
    if (value instanceof Scalar scalar && !scalar.quoted()) {
      if (REAL.matcher(scalar.text()).matches()) {
        double number = Double.parseDouble(scalar.text());
        if (Double.isFinite(number) && limits.take(number)) {
          return number;
        }
        problem(ProblemCode.BAD_VALUE, value.line(), scalar.text(), limits.form());
        return Double.NaN;
      }
      if (NOT_FINITE.contains(scalar.text().toLowerCase(Locale.ROOT))) {
        problem(ProblemCode.BAD_VALUE, value.line(), scalar.text(), limits.form());
        return Double.NaN;
      }
    }
    problem(ProblemCode.WRONG_TYPE, value.line(), shownAsTyped(value), "a number such as 0.25");
    return Double.NaN;
  }

  public boolean flag(YamlValue value) {
    if (value instanceof Scalar scalar
        && !scalar.quoted()
        && (scalar.text().equals("true") || scalar.text().equals("false"))) {
      return scalar.text().equals("true");
    }
    problem(ProblemCode.WRONG_TYPE, value.line(), shownAsTyped(value), "one of: true, false");
    return false;
  }

  public <E extends Spelled> E word(YamlValue value, List<E> all) {
    String text = text(value);
    for (E one : all) {
      if (one.word().equals(text)) {
        return one;
      }
    }
    if (!text.isEmpty()) {
      List<String> words = all.stream().map(Spelled::word).toList();
      problem(
          ProblemCode.BAD_VALUE,
          value.line(),
          text,
          Block.oneOf(words) + Nearest.hint(text, words));
    }
    return all.get(0);
  }

  private static String shownAsTyped(YamlValue value) {
    return value instanceof Scalar scalar && scalar.quoted()
        ? '"' + scalar.text() + '"'
        : value.shown();
  }
}
