package jp.tenkai.datasets.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;

/**
 * A made-up year of trade in BACI's layout (t, i, j, k, v, q; ordered; three decimals). Its shape
 * follows notes on real files: 226 exporters, 220 importers, 5,384 products; values log-normal with
 * the median 5.2 thousand dollars and percentiles 1 and 99 at 0.004 and 6,244; no quantity in 3.1 %
 * of rows. The bytes follow from rows, year and seed alone.
 */
public final class SyntheticTrade {
  /** Beyond this, pairs of countries would run out of products. */
  public static final long MOST_ROWS = 200_000_000;

  private static final int EXPORTERS = 226;
  private static final int IMPORTERS = 220;
  private static final int NUMBERS = 1_000;
  private static final int FIRST_YEAR = 1995;
  private static final int LAST_YEAR = 2199;

  /** Pairs that are made in one go: at most some 7 MB. */
  private static final int PAIRS = 32;

  private static final byte[] HEADER = "t,i,j,k,v,q\n".getBytes(StandardCharsets.US_ASCII);

  private final long rows;
  private final int year;
  private final long seed;
  private final int[] exporters;
  private final int[] importers;
  private final MadeUpProducts products;
  private final int[][] sizes;

  /**
   * A year that is not yet written.
   *
   * @param rows from 1 to {@link #MOST_ROWS}
   * @param year from 1995
   * @param seed another seed makes another year of the same shape
   */
  public SyntheticTrade(long rows, int year, long seed) {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException("rows must be from 1 to " + MOST_ROWS + ", found " + rows);
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year must be from " + FIRST_YEAR + " to " + LAST_YEAR + ", found " + year);
    }
    this.rows = rows;
    this.year = year;
    this.seed = seed;
    int[] countries = countries(year);
    this.exporters = some(countries, EXPORTERS, new Draws(seed, -5, 0));
    this.importers = some(countries, IMPORTERS, new Draws(seed, -6, 0));
    this.products = new MadeUpProducts(seed);
    this.sizes = PairSizes.of(rows, exporters, importers, MadeUpProducts.COUNT, seed);
  }

  /** BACI's numbers, one a country. */
  private static int[] countries(int year) {
    CountryRegister register = CountryRegister.standard();
    Set<String> seen = new HashSet<>();
    return IntStream.range(0, NUMBERS)
        .filter(
            number ->
                register.match(CodeSystem.BACI, Integer.toString(number), year)
                        instanceof CountryMatch.Is is
                    && seen.add(is.country().iso3()))
        .toArray();
  }

  private static int[] some(int[] all, int count, Draws draws) {
    int[] some = all.clone();
    for (int i = some.length - 1; i > 0; i--) {
      int other = draws.below(i + 1);
      int kept = some[i];
      some[i] = some[other];
      some[other] = kept;
    }
    return Arrays.stream(some).limit(count).sorted().toArray();
  }

  /**
   * Writes the file, on all processors.
   *
   * @param file made anew
   * @param written told, now and then, how many rows are there
   */
  public void write(Path file, LongConsumer written) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(HEADER);
      Deque<Future<Made>> ahead = new ArrayDeque<>();
      long done = 0;
      for (int i = 0; i < exporters.length; i++) {
        for (int j = 0; j < importers.length; j += PAIRS) {
          int exporter = i;
          int importer = j;
          ahead.add(pool.submit(() -> make(exporter, importer)));
          if (ahead.size() > 4 * threads) {
            done += take(ahead, out);
            written.accept(done);
          }
        }
      }
      while (!ahead.isEmpty()) {
        done += take(ahead, out);
        written.accept(done);
      }
      if (done != rows) {
        throw new IllegalStateException(done + " rows made, " + rows + " asked for");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Rows as text. */
  private static final class Made {
    private final byte[] bytes;
    private final long rows;

    Made(byte[] bytes, long rows) {
      this.bytes = bytes;
      this.rows = rows;
    }
  }

  private static long take(Deque<Future<Made>> ahead, OutputStream out) throws IOException {
    try {
      Made made = ahead.remove().get();
      out.write(made.bytes);
      return made.rows;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing", e);
    }
  }

  private Made make(int exporter, int firstImporter) {
    FlowText text = new FlowText();
    int[] picked = new int[MadeUpProducts.COUNT];
    long made = 0;
    int end = Math.min(firstImporter + PAIRS, importers.length);
    for (int importer = firstImporter; importer < end; importer++) {
      int from = exporters[exporter];
      int to = importers[importer];
      int size = sizes[exporter][importer];
      Draws draws = new Draws(seed, from, to);
      products.pick(size, draws, picked);
      byte[] pair = (year + "," + from + "," + to + ",").getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < size; i++) {
        Figures.add(text, pair, products.text(picked[i]), draws);
      }
      made += size;
    }
    return new Made(text.toBytes(), made);
  }
}
