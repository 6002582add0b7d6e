package jp.tenkai.jobs.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Part;

/** The parts of a publication as {@code --only} names them. */
final class PartNames {
  private PartNames() {}

  /** The parts named, all of them where none is. */
  static Set<Part> parts(List<String> names) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    names.forEach(name -> parts.add(part(name)));
    return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
  }

  private static Part part(String name) {
    return Arrays.stream(Part.values())
        .filter(part -> part.folder().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.BAD_VALUE,
                    "--only",
                    0,
                    name,
                    Arrays.stream(Part.values())
                        .map(Part::folder)
                        .collect(Collectors.joining(", "))));
  }
}
