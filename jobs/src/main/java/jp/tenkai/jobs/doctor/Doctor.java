package jp.tenkai.jobs.doctor;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.configuration.ConfigurationReader;

/** Makes all checks and puts what they found into words. */
public final class Doctor {
  /** Hosts are asked side by side; the other checks wait for disks and for the two cores. */
  private static final int AT_ONCE = 8;

  private final Rooms rooms;
  private final Key key;
  private final Map<String, String> environment;
  private final Catalogue catalogue;

  /**
   * Where everything lies.
   *
   * @param out where releases are kept
   * @param conf the configuration's folder
   * @param snapshot the snapshot's folder
   */
  public record Rooms(Path out, Path conf, Path snapshot) {}

  /**
   * The key to sign with, as a command line names it; the environment speaks where it does not.
   *
   * @param file PKCS#12
   * @param passwordFile the file whose first line is its password
   */
  public record Key(Optional<Path> file, Optional<Path> passwordFile) {}

  /** Whether official services are asked, too. */
  public enum Network {
    LEFT_ALONE,
    ASKED
  }

  /**
   * @param environment the variables of the process
   * @param catalogue of the language to speak
   */
  public Doctor(Rooms rooms, Key key, Map<String, String> environment, Catalogue catalogue) {
    this.rooms = rooms;
    this.key = key;
    this.environment = Map.copyOf(environment);
    this.catalogue = catalogue;
  }

  /** What all checks found, in a fixed order. */
  public List<Diagnosis> look(Network network) {
    List<Check> checks = new ArrayList<>(machine());
    checks.addAll(folders());
    if (network == Network.ASKED) {
      checks.addAll(services());
    }
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      return checks.stream()
          .map(check -> CompletableFuture.supplyAsync(() -> diagnosis(check), pool))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private Diagnosis diagnosis(Check check) {
    try {
      return Diagnosis.of(catalogue, check.id(), check.look());
    } catch (IOException | UncheckedIOException | UnusableInput e) {
      return Diagnosis.failed(catalogue, check.id(), e.toString());
    }
  }

  private List<Check> machine() {
    Runtime jvm = Runtime.getRuntime();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    String collector =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .collect(Collectors.joining(", "));
    long code =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().startsWith("Code"))
            .mapToLong(Doctor::most)
            .sum();
    long files =
        system instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : -1;
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return List.of(
        new MachineChecks.JavaVersion(
            Runtime.version().feature(),
            System.getProperty("java.vendor") + " " + System.getProperty("java.version")),
        new MachineChecks.Heap(jvm.maxMemory(), code, collector),
        new MachineChecks.Cores(jvm.availableProcessors()),
        new MachineChecks.Memory(
            system.getTotalMemorySize(), MachineMemory.available(system), jvm.maxMemory()),
        new MachineChecks.OpenFiles(files),
        new MachineChecks.Encoding(System.getProperty("sun.jnu.encoding", ""), locale),
        new FontCheck(FontCheck.USUAL));
  }

  private static long most(MemoryPoolMXBean pool) {
    return Math.max(0, pool.getUsage().getMax());
  }

  private List<Check> folders() {
    Path out = rooms.out();
    return List.of(
        new DiskCheck(out),
        new InodeCheck(out),
        new WriteCheck(out),
        new TemporaryCheck(Path.of(System.getProperty("java.io.tmpdir"))),
        new ClockCheck(Instant.now(), out),
        new KeyCheck(
            key.file().or(() -> value("TENKAI_KEY").map(Path::of)), password(), Instant.now()),
        new ConfigurationCheck(rooms.conf(), catalogue),
        new StoreChecks.Snapshot(rooms.snapshot(), catalogue),
        new StoreChecks.Received(out.resolve("landing"), catalogue),
        new StoreChecks.Ingested(out.resolve("ingested"), catalogue),
        new ReleaseCheck(out),
        new RunChecks.Lock(out.resolve(".refresh.lock")),
        new RunChecks.Last(out),
        new NetworkChecks.ProxySettings(environment));
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
  }

  private Optional<String> password() {
    if (key.passwordFile().isEmpty()) {
      return value("TENKAI_KEY_PASSWORD");
    }
    try (Stream<String> lines = Files.lines(key.passwordFile().get(), StandardCharsets.UTF_8)) {
      return lines.findFirst();
    } catch (IOException | UncheckedIOException e) {
      // Then there is none, and the check of the key says so.
      return Optional.empty();
    }
  }

  /** The hosts that conf/sources.yaml allows; none where it can't be read, which is said apart. */
  private List<Check> services() {
    try {
      HttpClient client = NetworkChecks.Service.client(environment);
      return ConfigurationReader.read(rooms.conf()).hosts().keySet().stream()
          .map(host -> URI.create("https://" + host + "/"))
          .<Check>map(address -> new NetworkChecks.Service(address, client))
          .toList();
    } catch (UnusableInput e) {
      return List.of();
    }
  }
}
