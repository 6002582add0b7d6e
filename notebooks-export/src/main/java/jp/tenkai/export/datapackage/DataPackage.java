package jp.tenkai.export.datapackage;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;

/**
 * The part of a publication that machines read: {@code data/} with every table as it lies in the
 * release, byte by byte, its descriptions, and all of it in one archive.
 */
public final class DataPackage {

  private static final String FOLDER = "data/";
  private static final String TABLES = "tables/";
  private static final String DESCRIPTOR = "datapackage.json";
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final JsonMapper MAPPER = new JsonMapper();

  private DataPackage() {}

  /** The files of the data part; making one fails when the release's own file has changed. */
  public static List<Piece> pieces(ReleaseContents contents) {
    List<Piece> pieces = new ArrayList<>();
    // The archive takes longest and is begun first.
    pieces.add(new Piece(FOLDER + "tenkai-" + contents.name() + ".zip", () -> archive(contents)));
    for (Manifest.Output output : tables(contents)) {
      String name = output.path().substring(TABLES.length());
      pieces.add(new Piece(FOLDER + name, () -> read(contents, output)));
    }
    pieces.add(new Piece(FOLDER + Manifest.FILE, () -> manifest(contents)));
    if (isSigned(contents)) {
      pieces.add(new Piece(FOLDER + Manifest.SIGNATURE, () -> signature(contents)));
    }
    pieces.add(new Piece(FOLDER + DESCRIPTOR, () -> descriptor(contents)));
    pieces.add(
        new Piece(FOLDER + "csv-metadata.json", () -> json(new CsvwMetadata(contents).tree())));
    pieces.add(new Piece(FOLDER + "dataset.jsonld", () -> json(DatasetRecord.tree(contents))));
    return pieces;
  }

  /**
   * The bytes of {@code datapackage.json} for tables that lie beside it.
   *
   * @throws IOException when it can't be written
   */
  public static byte[] descriptor(ReleaseContents contents) throws IOException {
    return json(new PackageDescriptor(contents, "").tree());
  }

  /** The path of a table's file within the release. */
  static String path(TableSpec spec, String format) {
    return TABLES + spec.name() + "." + format;
  }

  private static List<Manifest.Output> tables(ReleaseContents contents) {
    List<Manifest.Output> outputs = new ArrayList<>();
    for (TableSpec spec : ReleaseTables.all()) {
      outputs.add(contents.output(path(spec, "csv")));
      outputs.add(contents.output(path(spec, "parquet")));
    }
    return outputs;
  }

  private static byte[] read(ReleaseContents contents, Manifest.Output output) throws IOException {
    return output.read(contents.directory().resolve(output.path()));
  }

  private static byte[] manifest(ReleaseContents contents) throws IOException {
    Path file = contents.directory().resolve(Manifest.FILE);
    return Files.readAllBytes(file);
  }

  /** A release from before releases were signed has no signature. */
  private static boolean isSigned(ReleaseContents contents) {
    return Files.isRegularFile(contents.directory().resolve(Manifest.SIGNATURE));
  }

  private static byte[] signature(ReleaseContents contents) throws IOException {
    return Files.readAllBytes(contents.directory().resolve(Manifest.SIGNATURE));
  }

  /** Laid out as the release is, so that it can be opened and verified like one. */
  private static byte[] archive(ReleaseContents contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, Manifest.FILE, manifest(contents));
      if (isSigned(contents)) {
        entry(zip, Manifest.SIGNATURE, signature(contents));
      }
      entry(zip, DESCRIPTOR, json(new PackageDescriptor(contents, TABLES).tree()));
      for (Manifest.Output output : tables(contents)) {
        entry(zip, output.path(), read(contents, output));
      }
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] json(JsonNode tree) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    String text = MAPPER.writer(printer).writeValueAsString(tree);
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
