package jp.tenkai.jobs.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.ingest.Recognition;
import jp.tenkai.jobs.ingest.Recognition.Container;
import jp.tenkai.jobs.ingest.Recognition.Known;
import jp.tenkai.jobs.ingest.Recognition.Unknown;
import jp.tenkai.jobs.ingest.RowCount;
import jp.tenkai.jobs.landing.ImportOutcome.LeftOut;
import jp.tenkai.jobs.landing.ImportOutcome.Taken;
import jp.tenkai.jobs.landing.ImportOutcome.Why;
import jp.tenkai.jobs.landing.VintageBasis;

/** What the import says of each file, and how many there were. */
final class ImportLines {
  private final Catalogue catalogue;
  private final Map<SourceId, SourceConf> sources;
  private long landed;
  private long known;
  private long left;
  private boolean isHintNeeded;

  ImportLines(Catalogue catalogue, Map<SourceId, SourceConf> sources) {
    this.catalogue = catalogue;
    this.sources = sources;
  }

  String line(Taken taken) {
    if (taken.isNew()) {
      landed++;
    } else {
      known++;
    }
    Provenance p = taken.landed().provenance();
    return catalogue.text(
        taken.isNew() ? "cli.landing.import.taken" : "cli.landing.import.again",
        Map.of(
            "name", p.name(),
            "what", what(taken.recognition()),
            "source", source(p.source()),
            "vintage", vintage(p),
            "size", size(taken)));
  }

  String line(LeftOut file) {
    left++;
    isHintNeeded |= file.why() == Why.UNRECOGNISED;
    // The detail stands last and may be empty.
    return catalogue
        .text(
            "cli.landing.import.left." + file.why().name().toLowerCase(Locale.ROOT),
            Map.of("name", file.name(), "detail", file.detail()))
        .stripTrailing();
  }

  String summary() {
    return catalogue.text(
        "cli.landing.import.done", Map.of("landed", landed, "known", known, "left", left));
  }

  /** What can be done about files that were left out; empty where nothing need be said. */
  Optional<String> hint() {
    return isHintNeeded ? Optional.of(catalogue.text("cli.landing.import.hint")) : Optional.empty();
  }

  private String what(Recognition recognition) {
    if (recognition instanceof Known file) {
      return file.detail().isEmpty()
          ? file.layout().word()
          : file.layout().word() + " (" + file.detail() + ")";
    }
    if (recognition instanceof Unknown unknown) {
      return catalogue.text("cli.landing.import.unknown", Map.of("found", unknown.found()));
    }
    int members = recognition instanceof Container archive ? archive.members().size() : 0;
    return catalogue.text("cli.landing.import.archive", Map.of("members", members));
  }

  private String source(SourceId id) {
    SourceConf conf = sources.get(id);
    return conf == null
        ? id.id()
        : (catalogue.language() == Language.JA ? conf.name().ja() : conf.name().en())
            + " ("
            + id
            + ")";
  }

  private String vintage(Provenance p) {
    VintageBasis basis = VintageBasis.recorded(p);
    return basis == VintageBasis.NOBODY
        ? catalogue.text("cli.landing.import.vintage.nobody")
        : catalogue.text(
            "cli.landing.import.vintage." + basis.name().toLowerCase(Locale.ROOT),
            Map.of("vintage", p.vintage()));
  }

  private String size(Taken taken) {
    Landed file = taken.landed();
    OptionalLong rows =
        taken.recognition() instanceof Known recognised
            ? RowCount.of(file.path(), file.provenance(), recognised)
            : OptionalLong.empty();
    return rows.isPresent()
        ? catalogue.text("cli.landing.import.rows", Map.of("rows", number(rows.getAsLong())))
        : catalogue.text("cli.landing.import.bytes", Map.of("bytes", number(file.bytes())));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
