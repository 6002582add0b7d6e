package jp.tenkai.jobs.doctor;

import java.util.Map;

/** What the machine and its Java give. Each check is told what was measured, and judges it. */
final class MachineChecks {
  private static final long MEGABYTE = 1_000_000;
  private static final int LEAST_JAVA = 17;

  /** The heap the launcher gives; a refresh was never measured with less than about a gigabyte. */
  private static final long USUAL_HEAP = 1_400 * MEGABYTE;

  private static final long LEAST_HEAP = 900 * MEGABYTE;

  /** Spark and the publication together fill the 48 MB that one compiler gets. */
  private static final long LEAST_CODE = 120 * MEGABYTE;

  /** What a process takes beside its heap: classes, compiled code, buffers. */
  private static final long BESIDE_HEAP = 500 * MEGABYTE;

  private static final long FEW_FILES = 256;
  private static final long USUAL_FILES = 1024;

  private MachineChecks() {}

  /**
   * Which Java runs.
   *
   * @param feature as in 17
   * @param name its vendor and full version
   */
  record JavaVersion(int feature, String name) implements Check {
    @Override
    public String id() {
      return "java";
    }

    @Override
    public Finding look() {
      Map<String, Object> values = Map.of("name", name, "least", LEAST_JAVA);
      return feature < LEAST_JAVA ? Finding.bad("old", values) : Finding.ok("ok", values);
    }
  }

  /**
   * What the JVM was started with.
   *
   * @param most bytes of heap
   * @param code bytes for compiled code; 0 where nobody says
   * @param collector its name
   */
  record Heap(long most, long code, String collector) implements Check {
    @Override
    public String id() {
      return "heap";
    }

    @Override
    public Finding look() {
      Map<String, Object> values =
          Map.of(
              "heap", most / MEGABYTE,
              "usual", USUAL_HEAP / MEGABYTE,
              "code", code / MEGABYTE,
              "collector", collector);
      if (most < LEAST_HEAP) {
        return Finding.bad("small", values);
      }
      if (most < USUAL_HEAP) {
        return Finding.warning("small", values);
      }
      return code > 0 && code < LEAST_CODE
          ? Finding.warning("code", values)
          : Finding.ok("ok", values);
    }
  }

  /** How many processors there are. */
  record Cores(int count) implements Check {
    @Override
    public String id() {
      return "cores";
    }

    @Override
    public Finding look() {
      Map<String, Object> values = Map.of("count", count);
      return count < 2 ? Finding.warning("one", values) : Finding.ok("ok", values);
    }
  }

  /**
   * Memory of the machine or container, in bytes.
   *
   * @param heap the most that this JVM's heap may grow to
   */
  record Memory(long total, long available, long heap) implements Check {
    @Override
    public String id() {
      return "memory";
    }

    @Override
    public Finding look() {
      long needed = heap + BESIDE_HEAP;
      Map<String, Object> values =
          Map.of(
              "total", total / MEGABYTE,
              "available", available / MEGABYTE,
              "needed", needed / MEGABYTE);
      if (total < needed) {
        return Finding.bad("small", values);
      }
      return available < needed ? Finding.warning("taken", values) : Finding.ok("ok", values);
    }
  }

  /**
   * How many files the process may open.
   *
   * @param most -1 where the system does not say
   */
  record OpenFiles(long most) implements Check {
    @Override
    public String id() {
      return "open_files";
    }

    @Override
    public Finding look() {
      Map<String, Object> values = Map.of("most", most, "usual", USUAL_FILES);
      if (most < 0) {
        return Finding.ok("unknown", values);
      }
      if (most < FEW_FILES) {
        return Finding.bad("few", values);
      }
      return most < USUAL_FILES ? Finding.warning("few", values) : Finding.ok("ok", values);
    }
  }

  /**
   * Whether names of files and the terminal can hold Japanese.
   *
   * @param fileNames the encoding in which Java hands names to the system
   * @param locale the first of LC_ALL, LC_CTYPE, LANG that is set; empty where none is
   */
  record Encoding(String fileNames, String locale) implements Check {
    @Override
    public String id() {
      return "encoding";
    }

    @Override
    public Finding look() {
      Map<String, Object> values =
          Map.of("file_names", fileNames, "locale", locale.isEmpty() ? "-" : locale);
      if (!isUtf8(fileNames)) {
        return Finding.warning("file_names", values);
      }
      boolean plain = locale.isEmpty() || locale.equals("C") || locale.equals("POSIX");
      return plain || isUtf8(locale) || !locale.contains(".")
          ? Finding.ok("ok", values)
          : Finding.warning("terminal", values);
    }

    private static boolean isUtf8(String name) {
      return name.matches("(?i).*utf-?8.*");
    }
  }
}
