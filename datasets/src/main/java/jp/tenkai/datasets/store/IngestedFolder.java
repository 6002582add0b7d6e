package jp.tenkai.datasets.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.Durable;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Where ingested files lie: one folder for each landed file, named by its SHA-256, with the account
 * of what became of it and the rows as Parquet. A folder is there whole or not at all, so that a
 * quarter touches only what is new.
 */
public final class IngestedFolder {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** The name of the account in the folder of a landed file. */
  public static final String ACCOUNT = "account.json";

  private static final String ACCOUNT_DIGEST = ACCOUNT + ".sha256";
  private static final String WRITTEN =
      "an account written by './tenkai ingest'; remove its folder and ingest again";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  /** A store, which need not exist yet. */
  public IngestedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What is known of a landed file.
   *
   * @param edition of the readers that read it; another edition would read it again
   * @param files one for a plain file, one for each member of an archive
   * @param digests SHA-256 of each file of rows, by its name in the folder; empty in accounts of
   *     earlier versions
   */
  public record Account(int edition, List<IngestedFile> files, Map<String, String> digests) {
    public Account {
      files = List.copyOf(files);
      digests = digests == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /** An account of rows that are still to be settled. */
    public Account(int edition, List<IngestedFile> files) {
      this(edition, files, Map.of());
    }
  }

  /** The account of a landed file, if it was ingested before. */
  public Optional<Account> find(String sha256) throws IOException {
    Path account = place(sha256).resolve(ACCOUNT);
    return Files.isRegularFile(account) ? Optional.of(read(account)) : Optional.empty();
  }

  /** An empty folder to write the rows of a landed file into, beside its final place. */
  public Path stage(String sha256) throws IOException {
    Path place = place(sha256);
    Path staging = place.resolveSibling("." + place.getFileName() + ".new");
    delete(staging);
    Files.createDirectories(staging);
    return staging;
  }

  /** Puts the staged rows and their account in place; what stood there before goes. */
  public void settle(String sha256, Path staging, Account account) throws IOException {
    Map<String, String> digests = PartDigests.settled(staging);
    Path file = staging.resolve(ACCOUNT);
    Files.write(
        file, JSON.writeValueAsBytes(new Account(account.edition(), account.files(), digests)));
    Durable.force(file);
    Files.writeString(staging.resolve(ACCOUNT_DIGEST), Durable.sha256(file));
    Durable.force(staging.resolve(ACCOUNT_DIGEST));
    Durable.force(staging);
    Path place = place(sha256);
    // By its account a folder counts: without it a run that is killed here finds nothing half gone.
    Files.deleteIfExists(place.resolve(ACCOUNT));
    delete(place);
    Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(place.getParent());
  }

  /**
   * Reads every byte of the rows of some files again.
   *
   * @throws UnusableInput when a file of rows is missing or not as it was written, with all of them
   */
  public void requireIntact(List<IngestedFile> files) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (String sha256 : files.stream().map(IngestedFile::sha256).distinct().sorted().toList()) {
      Path place = place(sha256);
      for (var part : read(place.resolve(ACCOUNT)).digests().entrySet()) {
        problems.addAll(
            PartDigests.problems(
                ProblemCode.DAMAGED_STORE, place.resolve(part.getKey()), part.getValue()));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
  }

  /** Every ingested file, by name, then hash. */
  public List<IngestedFile> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<IngestedFile> files = new ArrayList<>();
    try (Stream<Path> accounts = Files.walk(folder, 3)) {
      for (Path account :
          accounts.filter(p -> p.getFileName().toString().equals(ACCOUNT)).sorted().toList()) {
        if (SHA256.matcher(account.getParent().getFileName().toString()).matches()) {
          files.addAll(read(account).files());
        }
      }
    }
    files.sort(Comparator.comparing(IngestedFile::name).thenComparing(IngestedFile::sha256));
    return List.copyOf(files);
  }

  /** Where the rows of a landed file lie. */
  public Path place(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, found " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** The path of a part that an account names. */
  public Path part(IngestedFile file, String part) {
    Path place = place(file.sha256());
    Path path = place.resolve(part).normalize();
    if (!path.startsWith(place)) {
      throw new IllegalArgumentException("a part lies in its own folder, found " + part);
    }
    return path;
  }

  private static Account read(Path account) throws IOException {
    Path digest = account.resolveSibling(ACCOUNT_DIGEST);
    if (Files.isRegularFile(digest)) {
      String expected = new String(Files.readAllBytes(digest), StandardCharsets.ISO_8859_1);
      List<Problem> problems = PartDigests.problems(ProblemCode.DAMAGED_STORE, account, expected);
      if (!problems.isEmpty()) {
        throw new UnusableInput(problems);
      }
    }
    try {
      return JSON.readValue(account.toFile(), Account.class);
    } catch (JacksonException e) {
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX,
          account.toString(),
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          e.getOriginalMessage(),
          WRITTEN);
    } catch (CharConversionException e) {
      throw new UnusableInput(
          ProblemCode.BAD_SYNTAX, account.toString(), 0, "bytes that are no text", WRITTEN);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
