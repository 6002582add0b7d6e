package jp.tenkai.jobs.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.landing.ImportOutcome.Taken;
import jp.tenkai.jobs.landing.ImportRequest;
import jp.tenkai.jobs.landing.LandingImport;
import jp.tenkai.jobs.session.SharedSession;
import org.apache.spark.sql.Row;

/** A landing and a store in a folder of a test; every file in them is made up. */
final class MadeStore {
  /** When every file is received. */
  static final Instant RECEIVED = Instant.parse("2026-10-01T12:00:00Z");

  private final Path folder;
  private final Configuration configuration;
  private final IngestedFolder store;

  MadeStore(Path folder) {
    this(folder, standard());
  }

  MadeStore(Path folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
    this.store = new IngestedFolder(storePath());
  }

  /** The project's own configuration. */
  static Configuration standard() {
    return ConfigurationReader.read(Path.of(System.getProperty("tenkai.home"), "conf"));
  }

  /** A World Bank file of one series: a country's figures of 2022 and 2023 in each row. */
  static String worldBank(String day, String series, String... rows) {
    StringBuilder text =
        new StringBuilder("\"Data Source\",\"World Development Indicators\",\n\n")
            .append("\"Last Updated Date\",\"" + day + "\",\n\n")
            .append("\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",")
            .append("\"2022\",\"2023\",\n");
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      text.append(
          "\"%s\",\"%s\",\"Made up\",\"%s\",\"%s\",\"%s\",\n"
              .formatted(cells[0], cells[1], series, cells[2], cells[3]));
    }
    return text.toString();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An archive of the members, packed. */
  static byte[] zip(Map<String, byte[]> members) {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (var member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        // The same members give the same bytes, whatever the clock says.
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(member.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Path storePath() {
    return folder.resolve("ingested");
  }

  IngestedFolder store() {
    return store;
  }

  Configuration configuration() {
    return configuration;
  }

  Landed land(String name, String text) throws IOException {
    return land(name, bytes(text), "");
  }

  Landed land(String name, byte[] bytes) throws IOException {
    return land(name, bytes, "");
  }

  /** Hands a file over under a name, with the vintage that a person states. */
  Landed land(String name, byte[] bytes, String vintage) throws IOException {
    Path given = Files.createDirectories(folder.resolve("given")).resolve("file");
    try (OutputStream out = Files.newOutputStream(given)) {
      out.write(bytes);
    }
    LandingImport imports =
        new LandingImport(
            Landing.at(folder.resolve("landing")),
            configuration.sources(),
            Clock.fixed(RECEIVED, ZoneOffset.UTC));
    ImportRequest request =
        new ImportRequest(Optional.empty(), new Vintage(vintage), ImportRequest.Unrecognised.LAND);
    return ((Taken) imports.file(given, name, request)).landed();
  }

  /** Ingests and says what was told of each file. */
  List<IngestedOutcome> ingest(Landed... landed) throws IOException {
    List<IngestedOutcome> told = new ArrayList<>();
    new IngestJob(configuration, store, new FlowReading(SharedSession::spark))
        .run(List.of(landed), told::add);
    return told;
  }

  /** The account of the only file that one landed file gives. */
  IngestedFile account(Landed landed) throws IOException {
    List<IngestedOutcome> told = ingest(landed);
    if (told.size() != 1) {
      throw new IllegalArgumentException("not one file: " + told);
    }
    return told.get(0).file();
  }

  /** The rows of a table that a file gave. */
  List<Row> rows(IngestedFile file, DataTable table) {
    String[] parts =
        file.parts().getOrDefault(table, List.of()).stream()
            .map(part -> store.part(file, part).toUri().toString())
            .toArray(String[]::new);
    return parts.length == 0
        ? List.of()
        : SharedSession.spark().read().schema(table.schema()).parquet(parts).collectAsList();
  }
}
