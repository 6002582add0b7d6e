package jp.tenkai.jobs.snapshot;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.sent.SentFiles;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.datasets.store.SnapshotFolder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * What a snapshot was made from, and that nothing was lost on the way.
 *
 * @param files each file with its account, by source and name
 * @param refused the refused rows by source, file and reason
 */
public record SnapshotAccount(List<FileAccount> files, List<Refused> refused) {
  private static final Comparator<Refused> REFUSED_ORDER =
      Comparator.comparing(Refused::source)
          .thenComparing(Refused::file)
          .thenComparing(Refused::reason)
          .thenComparing(Refused::firstRow);

  /** A file that was read. */
  public record FileAccount(
      String source,
      String file,
      String reader,
      String sha256,
      String vintage,
      String vintageBasis,
      String licence,
      String terms,
      long read,
      long kept,
      long quarantined,
      long used) {
    /** The file as a row of the store's table of files. */
    Row row() {
      return RowFactory.create(
          source,
          file,
          reader,
          sha256,
          vintage,
          vintageBasis,
          licence,
          terms,
          read,
          kept,
          quarantined,
          used);
    }
  }

  /** Rows of one file refused for one reason, with the first of them as an example. */
  public record Refused(
      String source, String file, String reason, long rows, long firstRow, String example) {}

  public SnapshotAccount {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
    // Vintages of one file share its name: what was refused is counted for the name.
    Map<Name, Long> counted =
        refused.stream()
            .collect(
                Collectors.groupingBy(
                    r -> new Name(r.source(), r.file()), Collectors.summingLong(Refused::rows)));
    Map<Name, Long> stated =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    f -> new Name(f.source(), f.file()),
                    Collectors.summingLong(FileAccount::quarantined)));
    for (FileAccount file : files) {
      Name name = new Name(file.source(), file.file());
      long inQuarantine = counted.getOrDefault(name, 0L);
      if (file.read() != file.kept() + file.quarantined() || stated.get(name) != inQuarantine) {
        throw new UnusableInput(
            ProblemCode.ROWS_LOST,
            file.file(),
            0,
            file.read() + " read, " + file.kept() + " kept, " + inQuarantine + " in quarantine",
            "read = kept + quarantined");
      }
    }
  }

  private record Name(String source, String file) {}

  /**
   * Reads and checks the account of a snapshot.
   *
   * @throws UnusableInput when its files are damaged, or hold other rows than the account says
   */
  public static SnapshotAccount read(SnapshotFolder snapshot) {
    SnapshotFooters footers = SnapshotFooters.read(snapshot);
    List<FileAccount> files =
        snapshot.read(DataTable.FILES).collectAsList().stream().map(SnapshotAccount::file).toList();
    List<Refused> refused = refused(snapshot.read(DataTable.QUARANTINE));
    long used = files.stream().mapToLong(FileAccount::used).sum();
    if (files.isEmpty() || footers.used() != used) {
      throw new UnusableInput(
          ProblemCode.ROWS_LOST,
          snapshot.file(DataTable.FILES).toString(),
          0,
          footers.used() + " rows in the tables",
          used + " rows used, by the account of " + files.size() + " files");
    }
    return new SnapshotAccount(files, refused);
  }

  private static List<Refused> refused(Dataset<Row> rows) {
    return rows
        .groupBy(col("source"), col("file"), col("reason"))
        .agg(count(lit(1)), min(struct(col("row"), col("text"))))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Refused(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getStruct(4).getLong(0),
                    row.getStruct(4).getString(1)))
        .sorted(REFUSED_ORDER)
        .toList();
  }

  private static FileAccount file(Row row) {
    return new FileAccount(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11));
  }

  /**
   * This account with those of ingested files, whose refused rows are counted where they lie.
   *
   * @param ingested the files that count
   * @param folder where their rows lie
   */
  public SnapshotAccount with(
      SparkSession spark, List<IngestedFile> ingested, IngestedFolder folder) {
    List<FileAccount> allFiles = new ArrayList<>(files);
    List<Path> parts = new ArrayList<>();
    for (IngestedFile file : ingested) {
      allFiles.add(
          new FileAccount(
              file.source(),
              file.name(),
              file.layout(),
              file.sha256(),
              file.vintage(),
              file.vintageBasis(),
              file.licence(),
              file.terms(),
              file.read(),
              file.kept(),
              file.quarantined(),
              file.kept()));
      file.parts()
          .getOrDefault(DataTable.QUARANTINE, List.of())
          .forEach(part -> parts.add(folder.part(file, part)));
    }
    List<Refused> allRefused = refused;
    if (!parts.isEmpty()) {
      Dataset<Row> rows =
          spark.read().schema(DataTable.QUARANTINE.schema()).parquet(SentFiles.uris(spark, parts));
      allRefused = together(refused, refused(rows));
    }
    allFiles.sort(
        Comparator.comparing(FileAccount::source)
            .thenComparing(FileAccount::file)
            .thenComparing(FileAccount::vintage)
            .thenComparing(FileAccount::sha256));
    return new SnapshotAccount(allFiles, allRefused);
  }

  /** One row for each name and reason, whichever vintage of the file it is of. */
  private static List<Refused> together(List<Refused> first, List<Refused> second) {
    record Key(String source, String file, String reason) {}
    return Stream.concat(first.stream(), second.stream())
        .collect(
            Collectors.toMap(
                r -> new Key(r.source(), r.file(), r.reason()),
                r -> r,
                (a, b) ->
                    new Refused(
                        a.source(),
                        a.file(),
                        a.reason(),
                        a.rows() + b.rows(),
                        a.firstRow(),
                        a.example())))
        .values()
        .stream()
        .sorted(REFUSED_ORDER)
        .toList();
  }

  /** The hashes of all files. */
  public Set<String> hashes() {
    return files.stream().map(FileAccount::sha256).collect(Collectors.toSet());
  }

  /** Rows met in all files. */
  public long read() {
    return files.stream().mapToLong(FileAccount::read).sum();
  }

  public long kept() {
    return files.stream().mapToLong(FileAccount::kept).sum();
  }

  public long quarantined() {
    return files.stream().mapToLong(FileAccount::quarantined).sum();
  }
}
