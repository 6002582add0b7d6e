package jp.tenkai.jobs.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a new process could get, in bytes. */
final class MachineMemory {
  private static final Path LINUX = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d{1,15}) kB");
  private static final long KIBIBYTE = 1024;

  private MachineMemory() {}

  /** Free, or taken only by what the system would give back; at most what a container has. */
  static long available(OperatingSystemMXBean system) {
    long total = system.getTotalMemorySize();
    try {
      return Math.min(total, available(Files.readAllLines(LINUX, StandardCharsets.UTF_8), total));
    } catch (IOException e) {
      // Not Linux: what the system calls free leaves out what it would give back.
      return system.getFreeMemorySize();
    }
  }

  /** As {@code /proc/meminfo} says; otherwise what is given. */
  static long available(List<String> lines, long otherwise) {
    return lines.stream()
        .map(AVAILABLE::matcher)
        .filter(Matcher::matches)
        .mapToLong(line -> Long.parseLong(line.group(1)) * KIBIBYTE)
        .findFirst()
        .orElse(otherwise);
  }
}
