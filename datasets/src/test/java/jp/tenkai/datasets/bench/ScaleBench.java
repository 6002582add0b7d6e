package jp.tenkai.datasets.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import jp.tenkai.datasets.flows.FlowIngest.Ingested;
import jp.tenkai.datasets.synthetic.SyntheticTrade;
import org.apache.spark.sql.SparkSession;

/**
 * How time and memory of an ingest grow with the file: a synthetic year of so many rows, read by
 * one process with the heap that it was started with.
 */
final class ScaleBench {
  private static final int YEAR = 2024;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;
  private static final long MEGABYTE = 1 << 20;

  private ScaleBench() {}

  /**
   * Runs one size.
   *
   * @param arguments the rows in millions, a folder to work in
   */
  public static void main(String[] arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]) * 1_000_000;
    Path folder = Path.of(arguments[1]);
    Path csv = folder.resolve("synthetic-" + arguments[0] + "m.csv");
    if (!Files.exists(csv)) {
      new SyntheticTrade(rows, YEAR, 1).write(csv, done -> {});
    }
    AtomicLong live = watchHeap();
    List<Double> seconds = new ArrayList<>();
    try (SparkSession spark = FlowsBench.session()) {
      TenkaiRival tenkai = new TenkaiRival(spark);
      for (int round = -1; round < ROUNDS; round++) {
        Path target = folder.resolve("parts");
        FlowsBench.delete(target);
        long start = System.nanoTime();
        Ingested done = tenkai.ingest(csv, target);
        double took = (System.nanoTime() - start) / NANOS;
        if (done.read() != rows || done.kept() != rows) {
          throw new IllegalStateException(rows + " rows made, read " + done.read());
        }
        if (round >= 0) {
          seconds.add(took);
        }
      }
    }
    double median = seconds.stream().sorted().toList().get(ROUNDS / 2);
    System.out.printf(
        Locale.ROOT,
        "%,d rows, %,d MB: %.2f s (median of %d after one to warm up; %.2f to %.2f), %,.0f rows/s;"
            + " heap at most %d MB, of which live after a collection at most %d MB%n",
        rows,
        Files.size(csv) / MEGABYTE,
        median,
        ROUNDS,
        seconds.stream().mapToDouble(s -> s).min().orElseThrow(),
        seconds.stream().mapToDouble(s -> s).max().orElseThrow(),
        rows / median,
        Runtime.getRuntime().maxMemory() / MEGABYTE,
        live.get() / MEGABYTE);
  }

  /** Notes the most that is in use right after a collection. */
  private static AtomicLong watchHeap() {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, nothing) -> {
                long used =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .entrySet()
                        .stream()
                        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                        .map(pool -> pool.getValue())
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
                most.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
    return most;
  }
}
