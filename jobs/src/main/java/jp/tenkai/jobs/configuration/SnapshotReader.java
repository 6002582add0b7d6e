package jp.tenkai.jobs.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.jobs.configuration.SnapshotPlan.LeftOut;
import jp.tenkai.jobs.configuration.SnapshotPlan.PlannedFile;
import jp.tenkai.jobs.yaml.Block;
import jp.tenkai.jobs.yaml.Limits;
import jp.tenkai.jobs.yaml.Located;
import jp.tenkai.jobs.yaml.Reading;

/** Reads conf/snapshot.yaml. */
final class SnapshotReader {
  private static final Limits YEARS = Limits.between(1950, 2100);

  private final Reading reading;
  private final KnownIds sources;
  private final Map<String, Long> paths = new HashMap<>();

  SnapshotReader(Reading reading, KnownIds sources) {
    this.reading = reading;
    this.sources = sources;
  }

  Optional<SnapshotPlan> read(Block top) {
    int since = (int) top.integer("since", YEARS);
    List<PlannedFile> files = new ArrayList<>();
    if (!top.has("files")) {
      top.problem(ProblemCode.MISSING_KEY, "files", "no files", "files: a list");
    }
    for (Block block : top.blocks("files")) {
      file(block).ifPresent(files::add);
    }
    List<LeftOut> leftOut = new ArrayList<>();
    for (Block block : top.blocks("left_out")) {
      String path = path(block);
      String reason = block.text("reason");
      block.make(() -> new LeftOut(path, reason)).ifPresent(leftOut::add);
    }
    return top.make(() -> new SnapshotPlan(since, files, leftOut));
  }

  private Optional<PlannedFile> file(Block block) {
    String path = path(block);
    FileLayout layout = block.word("reader", FileLayout.class);
    Located source = new Located(block.text("source"), block.line("source"));
    sources.check(reading, source);
    List<String> codes = block.texts("codes").stream().map(Located::text).toList();
    String revision = block.text("hs_revision", "");
    Vintage vintage = vintage(block);
    String vintageReason = block.text("vintage_reason", "");
    return block.make(
        () ->
            new PlannedFile(
                path,
                layout,
                new SourceId(source.text()),
                codes,
                revision,
                vintage,
                vintageReason));
  }

  private String path(Block block) {
    String path = block.text("path");
    if (path.isEmpty()) {
      return path;
    }
    if (!DataPath.fits(path)) {
      block.problem(ProblemCode.BAD_VALUE, "path", path, DataPath.FORM);
    }
    Long first = paths.putIfAbsent(path, block.line("path"));
    if (first != null) {
      block.problem(ProblemCode.BAD_VALUE, "path", path, "each path once; first on line " + first);
    }
    return path;
  }

  private static Vintage vintage(Block block) {
    String text = block.text("vintage", "");
    try {
      return new Vintage(text);
    } catch (IllegalArgumentException e) {
      block.problem(ProblemCode.BAD_VALUE, "vintage", text, "2026, 2026-07, 2026-07-13");
      return Vintage.UNSTATED;
    }
  }
}
