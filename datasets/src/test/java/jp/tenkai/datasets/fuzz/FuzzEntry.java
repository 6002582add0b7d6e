package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where Jazzer's own driver enters: the fuzz tests named on its command line ({@code
 * --target_args}), one or more of {@code Class} or {@code Class#method}. Where that is more than
 * one parser, the first byte of the input says which of them gets the rest.
 */
public final class FuzzEntry {
  private static final List<MethodHandle> TARGETS = new ArrayList<>();
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Time of the processor, since that of the clock is also other programs' on a busy machine. */
  private static final long MOST_NANOSECONDS = 1_000_000_000;


  private FuzzEntry() {}

  /** Called by the driver before the first input. */
  public static void fuzzerInitialize(String[] names) throws Throwable {
    for (String name : names) {
      for (Method method : methods(name)) {
        MethodHandle target = handle(method);
        // Whatever is loaded once is loaded here, so that it does not count as slow.
        target.invoke(new byte[0]);
        TARGETS.add(target);
      }
    }
  }

  /** Called by the driver with each input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Throwable {
    if (bytes.length == 0) {
      return;
    }
    long before = CLOCK.getCurrentThreadCpuTime();
    if (TARGETS.size() == 1) {
      TARGETS.get(0).invoke(bytes);
    } else {
      TARGETS
          .get((bytes[0] & 0xff) % TARGETS.size())
          .invoke(Arrays.copyOfRange(bytes, 1, bytes.length));
    }
    long spent = CLOCK.getCurrentThreadCpuTime() - before;
    if (spent > MOST_NANOSECONDS) {
      throw new AssertionError("slow: " + spent / 1_000_000 + " ms of processor time");
    }
  }

  /** The fuzz tests of {@code Class} or {@code Class#method}, by name. */
  public static List<Method> methods(String name) throws ReflectiveOperationException {
    String[] parts = name.split("#", 2);
    return Arrays.stream(Class.forName(parts[0]).getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(FuzzTest.class))
        .filter(method -> parts.length == 1 || method.getName().equals(parts[1]))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static MethodHandle handle(Method method) throws ReflectiveOperationException {
    Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
    constructor.setAccessible(true);
    method.setAccessible(true);
    return MethodHandles.lookup().unreflect(method).bindTo(constructor.newInstance());
  }
}
