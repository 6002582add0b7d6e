package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.file.Durable;
import jp.tenkai.datasets.landing.Records.Entry;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * A folder of files as received. Whatever stops a run, a file is there whole with its record, or
 * not at all; several processes may work at it. On disk:
 *
 * <pre>
 * objects/ab/&lt;sha256&gt;               the bytes, write-protected, each once
 * records/&lt;time&gt;-&lt;sha256, 12 digits&gt;.json   one for each receipt
 * partial/                          drafts
 * </pre>
 */
public final class Landing {
  /** By time, then hash. */
  private static final Comparator<Landed> ORDER =
      Comparator.comparing((Landed landed) -> landed.provenance().received())
          .thenComparing(Landed::sha256)
          .thenComparing(landed -> landed.provenance().name());

  private final Path folder;
  private final ObjectFolder objects;
  private final Records records;
  private final Drafts drafts;

  private Landing(Path folder) {
    this.folder = folder;
    this.objects = new ObjectFolder(folder.resolve("objects"));
    this.records = new Records(folder.resolve("records"), objects);
    this.drafts = new Drafts(folder.resolve("partial"));
  }

  /** The landing in a folder, which is made where it is missing. */
  public static Landing at(Path folder) throws IOException {
    Landing landing = new Landing(folder.toAbsolutePath().normalize());
    Files.createDirectories(landing.objects.folder());
    Files.createDirectories(landing.records.folder());
    Files.createDirectories(landing.drafts.folder());
    return landing;
  }

  /** Where it lies, as an absolute path. */
  public Path folder() {
    return folder;
  }

  /**
   * The place of a file that is not whole yet; the same key always gives the same place, so that a
   * download can be continued. Whoever shares keys with others takes a {@link #claim} first.
   */
  public Path draft(String key) throws IOException {
    return drafts.place(key);
  }

  /** The sole right to write a key's draft; empty when somebody else holds it. */
  public Optional<Claim> claim(String key) throws IOException {
    return drafts.claim(key);
  }

  /**
   * Makes a draft one of the files as received. The draft is gone afterwards.
   *
   * @param draft a whole file at a place that {@link #draft} gave; nobody writes to it any more
   */
  public Landed settle(Path draft, Provenance provenance) throws IOException {
    if (!drafts.owns(draft) || !ObjectFolder.isFile(draft)) {
      throw new IllegalArgumentException("not a draft of this landing: " + draft);
    }
    Durable.force(draft);
    String sha256 = Durable.sha256(draft);
    long bytes = Files.size(draft);
    boolean held = objects.holds(sha256);
    return alone(
        () -> {
          if (held && ObjectFolder.isFile(objects.place(sha256))) {
            Files.delete(draft);
          } else {
            objects.take(draft, sha256);
          }
          records.write(Receipt.of(sha256, bytes, provenance), provenance);
          return new Landed(sha256, bytes, objects.place(sha256), provenance);
        });
  }

  /**
   * Every receipt, by time, then hash. The same bytes received twice are two receipts with one
   * path.
   *
   * @throws UnusableInput when a record is damaged
   */
  public List<Landed> list() throws IOException {
    Records.Reading reading = records.read();
    if (!reading.problems().isEmpty()) {
      throw new UnusableInput(reading.problems());
    }
    return reading.entries().stream().map(Entry::landed).sorted(ORDER).toList();
  }

  /** Reads every byte again and says of each file whether it is as received, by path. */
  public List<Finding> verify() throws IOException {
    return new Verification(folder, records, objects).findings();
  }

  /** What {@link #prune} would remove now. */
  public List<Removal> prunable(PruneRule rule) throws IOException {
    return alone(() -> items(rule).stream().map(Pruning.Item::removal).toList());
  }

  /**
   * Removes what nobody needs: bytes that no record names, old drafts, and older vintages where the
   * rule says so. Never bytes that a remaining record names.
   *
   * @return what is gone
   * @throws UnusableInput when a record is damaged, since nobody knows then which bytes it names
   */
  public List<Removal> prune(PruneRule rule) throws IOException {
    return alone(
        () -> {
          List<Removal> gone = new ArrayList<>();
          for (Pruning.Item item : items(rule)) {
            Files.deleteIfExists(item.file());
            if (item.removal().kind() == Removal.Kind.RECORD) {
              // Gone for good before the bytes that it names are.
              Durable.force(records.folder());
            }
            gone.add(item.removal());
          }
          return List.copyOf(gone);
        });
  }

  private List<Pruning.Item> items(PruneRule rule) throws IOException {
    Records.Reading reading = records.read();
    List<Problem> problems = reading.problems();
    if (!problems.isEmpty()) {
      throw new UnusableInput(problems);
    }
    return new Pruning(folder, records, objects, drafts, rule).items(reading.entries());
  }

  private <T> T alone(Alone.Work<T> work) throws IOException {
    return Alone.at(folder.resolve(".lock"), work);
  }
}
