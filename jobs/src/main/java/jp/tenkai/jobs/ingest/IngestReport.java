package jp.tenkai.jobs.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.export.csv.FormulaGuard;

/** What an ingest did, one line a file, in the order in which files came. */
public final class IngestReport {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<IngestedOutcome> outcomes = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /** A file that was not even landed, and why. */
  private record LeftOut(String name, String reason, String found) {}

  /**
   * Sums over files of one layout and source.
   *
   * @param refused files that could not be used
   */
  public record Family(
      String source,
      String layout,
      long files,
      long refused,
      long read,
      long kept,
      long quarantined) {
    private Family plus(IngestedFile file) {
      return new Family(
          source,
          layout,
          files + 1,
          refused + (file.wasRead() ? 0 : 1),
          read + file.read(),
          kept + file.kept(),
          quarantined + file.quarantined());
    }
  }

  public void add(IngestedOutcome outcome) {
    outcomes.add(outcome);
  }

  /** A file that was not landed. */
  public void leftOut(String name, String reason, String found) {
    leftOut.add(new LeftOut(name, reason, found));
  }

  /** How many files were read in this run. */
  public long newFiles() {
    return outcomes.stream().filter(IngestedOutcome::isNew).count();
  }

  /** The sums of each family of files, by source, then layout; refused files under their reason. */
  public List<Family> families() {
    Map<String, Family> families = new TreeMap<>();
    for (IngestedOutcome outcome : outcomes) {
      IngestedFile file = outcome.file();
      String source = file.source().isEmpty() ? "-" : file.source();
      String layout = file.layout().isEmpty() ? file.refusal() : file.layout();
      families.merge(
          // Sources first, the unrecognised last.
          (source.equals("-") ? "~" : source) + "\t" + layout,
          new Family(source, layout, 0, 0, 0, 0, 0).plus(file),
          (a, b) -> a.plus(file));
    }
    return List.copyOf(families.values());
  }

  /** Rows met in all files. */
  public long read() {
    return outcomes.stream().mapToLong(o -> o.file().read()).sum();
  }

  public long kept() {
    return outcomes.stream().mapToLong(o -> o.file().kept()).sum();
  }

  public long quarantined() {
    return outcomes.stream().mapToLong(o -> o.file().quarantined()).sum();
  }

  /** Files that could not be used, those that were not landed included. */
  public long refused() {
    return leftOut.size() + outcomes.stream().filter(o -> !o.file().wasRead()).count();
  }

  /** All files, those that were not landed included. */
  public long files() {
    return leftOut.size() + (long) outcomes.size();
  }

  /** Writes the report as CSV that opens right in Excel; texts can't become formulas. */
  public void write(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      out.write(BYTE_ORDER_MARK);
      csv.writeRecord(
          "path",
          "source",
          "layout",
          "detail",
          "vintage",
          "vintage_basis",
          "terms",
          "read",
          "kept",
          "quarantined",
          "state",
          "reason",
          "found",
          "sha256");
      for (IngestedOutcome outcome : outcomes) {
        IngestedFile f = outcome.file();
        String state = !f.wasRead() ? "refused" : outcome.isNew() ? "ingested" : "already ingested";
        csv.writeRecord(
            guarded(
                f.name(),
                f.source(),
                f.layout(),
                f.detail(),
                f.vintage(),
                f.vintageBasis(),
                f.terms(),
                Long.toString(f.read()),
                Long.toString(f.kept()),
                Long.toString(f.quarantined()),
                state,
                f.refusal(),
                f.found(),
                f.sha256()));
      }
      for (LeftOut l : leftOut) {
        csv.writeRecord(
            guarded(
                l.name(),
                "",
                "",
                "",
                "",
                "",
                "",
                "0",
                "0",
                "0",
                "left out",
                l.reason(),
                l.found(),
                ""));
      }
    }
  }

  private static List<String> guarded(String... cells) {
    return List.of(cells).stream().map(FormulaGuard::guard).toList();
  }
}
