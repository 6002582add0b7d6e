package jp.tenkai.datasets.fuzz;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where Jazzer's own driver enters: the fuzz tests named on its command line ({@code
 * --target_args}). Where they are more than one parser, the first byte of the input says which of
 * them gets the rest, so that many parsers share the costs of one start. What each was fed, and the
 * time it took, is kept in the file named by the system property {@code tenkai.fuzz.account}.
 */
public final class FuzzEntry {
  /** The system property that names the account. */
  public static final String ACCOUNT = "tenkai.fuzz.account";

  /** Time of the processor, since that of the clock is also other programs' on a busy machine. */
  private static final long MOST_NANOSECONDS = 1_000_000_000;

  private static final int BETWEEN_ACCOUNTS = 1 << 14;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final List<Target> TARGETS = new ArrayList<>();
  private static long executions;

  private static final class Target {
    private final String name;
    private final MethodHandle method;
    private long fed;
    private long nanoseconds;

    Target(String name, MethodHandle method) {
      this.name = name;
      this.method = method;
    }
  }

  private FuzzEntry() {}

  /** Called by the driver before the first input. */
  public static void fuzzerInitialize(String[] names) throws Throwable {
    for (String name : names) {
      for (Method method : FuzzTargets.of(name)) {
        MethodHandle handle = handle(method);
        // Whatever is loaded once is loaded here, so that it does not count as slow.
        handle.invoke(new byte[0]);
        TARGETS.add(new Target(FuzzTargets.name(method), handle));
      }
    }
  }

  /** Called by the driver with each input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Throwable {
    if (bytes.length == 0) {
      return;
    }
    boolean single = TARGETS.size() == 1;
    Target target = TARGETS.get(single ? 0 : (bytes[0] & 0xff) % TARGETS.size());
    byte[] input = single ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    long spent = spent(target, input);
    target.fed++;
    target.nanoseconds += spent;
    if (++executions % BETWEEN_ACCOUNTS == 0) {
      fuzzerTearDown();
    }
    // The first time may load classes, which Jazzer then rewrites.
    if (spent > MOST_NANOSECONDS && spent(target, input) > MOST_NANOSECONDS) {
      throw new AssertionError(target.name + " is slow: " + spent / 1_000_000 + " ms");
    }
  }

  private static long spent(Target target, byte[] input) throws Throwable {
    long before = CLOCK.getCurrentThreadCpuTime();
    target.method.invoke(input);
    return CLOCK.getCurrentThreadCpuTime() - before;
  }

  /** Called by the driver at the end: writes what was fed to whom. */
  public static void fuzzerTearDown() throws IOException {
    String account = System.getProperty(ACCOUNT, "");
    if (account.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Target target : TARGETS) {
      lines.append(
          String.format(
              Locale.ROOT, "%s,%d,%d%n", target.name, target.fed, target.nanoseconds / 1_000_000));
    }
    Files.writeString(Path.of(account), lines);
  }

  private static MethodHandle handle(Method method) throws ReflectiveOperationException {
    Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
    constructor.setAccessible(true);
    method.setAccessible(true);
    return MethodHandles.lookup().unreflect(method).bindTo(constructor.newInstance());
  }
}
