package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.file.Durable;
import jp.tenkai.datasets.landing.Finding.State;
import jp.tenkai.datasets.landing.Records.Entry;
import jp.tenkai.datasets.problem.Problem;

/** Holds the bytes of a landing against its records. */
record Verification(Path folder, Records records, ObjectFolder objects) {

  List<Finding> findings() throws IOException {
    Records.Reading reading = records.read();
    Map<Path, TreeSet<String>> names = new TreeMap<>();
    Map<Path, Landed> named = new TreeMap<>();
    for (Entry entry : reading.entries()) {
      Landed landed = entry.landed();
      named.put(landed.path(), landed);
      names.computeIfAbsent(landed.path(), p -> new TreeSet<>()).add(landed.provenance().name());
    }
    List<Finding> findings = new ArrayList<>();
    for (Landed landed : named.values()) {
      findings.add(finding(landed, String.join(", ", names.get(landed.path()))));
    }
    for (Path file : objects.files()) {
      if (!named.containsKey(file)) {
        findings.add(new Finding(State.UNRECORDED, relative(file), "", "no record names it"));
      }
    }
    for (Problem problem : reading.problems()) {
      String file = relative(Path.of(problem.file()));
      findings.add(new Finding(State.BAD_RECORD, file, "", problem.found()));
    }
    findings.sort(Comparator.comparing(Finding::path));
    return List.copyOf(findings);
  }

  private Finding finding(Landed landed, String names) throws IOException {
    String path = relative(landed.path());
    if (!Files.exists(landed.path(), LinkOption.NOFOLLOW_LINKS)) {
      return new Finding(State.MISSING, path, names, "no such file");
    }
    if (!ObjectFolder.isFile(landed.path())) {
      return new Finding(State.CHANGED, path, names, "not a plain file");
    }
    String found = Durable.sha256(landed.path());
    return found.equals(landed.sha256())
        ? new Finding(State.SOUND, path, names, "")
        : new Finding(State.CHANGED, path, names, "SHA-256 " + found);
  }

  private String relative(Path file) {
    return folder.relativize(file).toString();
  }
}
