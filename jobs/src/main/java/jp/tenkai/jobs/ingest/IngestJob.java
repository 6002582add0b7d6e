package jp.tenkai.jobs.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.datasets.tidy.TidyHeader;
import jp.tenkai.datasets.trade.BaciName;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FileLayout;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.SourceConf;
import jp.tenkai.jobs.configuration.Terms;
import jp.tenkai.jobs.configuration.Words;

/**
 * Reads landed files into the store: each once, whatever it was named, and only those that the
 * store does not hold yet. A file that can't be used is an account with its reason, never a stop.
 */
public final class IngestJob {
  /** Raised when a reader gives other rows, or another account, so that files are read again. */
  static final int EDITION = 4;

  /** Layouts whose files say themselves whose they are. */
  private static final Set<FileLayout> OWN =
      Set.of(FileLayout.TIDY_INDICATORS_CSV, FileLayout.TIDY_TRADE_CSV, FileLayout.TIDY_FACTS_CSV);

  /** BACI's release of January 2026 ends with the trade of 2024. */
  private static final int BEHIND = 2;

  private static final int YEAR_DIGITS = 4;

  /** Stands between the name of an archive and that of its member. */
  private static final String MEMBER = "!/";

  private final Configuration configuration;
  private final IngestedFolder store;
  private final FlowReading flows;
  private final Recogniser recogniser = new Recogniser();
  private final CountryRegister register = CountryRegister.standard();
  private final Map<Series, String> units = new HashMap<>();

  /**
   * A job that has not begun.
   *
   * @param store where rows are written
   * @param flows how the flows of a BACI file are read
   */
  public IngestJob(Configuration configuration, IngestedFolder store, FlowReading flows) {
    this.configuration = configuration;
    this.store = store;
    this.flows = flows;
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (indicator.from() instanceof SeriesFrom from) {
        from.series()
            .forEach(s -> units.put(new Series(s.source(), s.code()), indicator.unit().en()));
      }
    }
    configuration
        .equivalents()
        .forEach(group -> group.series().forEach(s -> units.putIfAbsent(s, group.unit().en())));
  }

  /**
   * Reads what is new: bytes that were not read before, that an earlier edition read, or whose
   * vintage somebody states only now.
   *
   * @param landed files as received
   * @param done is told of each file, also of those that were read before
   */
  public void run(List<Landed> landed, Consumer<IngestedOutcome> done) throws IOException {
    for (Landed file : landed) {
      Optional<IngestedFolder.Account> before = store.find(file.sha256());
      boolean isNew = isNew(file, before);
      IngestedFolder.Account account = isNew ? ingest(file) : before.get();
      for (IngestedFile read : account.files()) {
        done.accept(new IngestedOutcome(nameNow(file, read), read, isNew));
      }
    }
  }

  /** Those of the files that a job would read. */
  public static List<Landed> unread(List<Landed> landed, IngestedFolder store) throws IOException {
    List<Landed> unread = new ArrayList<>();
    for (Landed file : landed) {
      if (isNew(file, store.find(file.sha256()))) {
        unread.add(file);
      }
    }
    return unread;
  }

  private static boolean isNew(Landed file, Optional<IngestedFolder.Account> before) {
    return before.isEmpty()
        || before.get().edition() != EDITION
        || isDatedNow(file.provenance(), before.get());
  }

  private static boolean isDatedNow(Provenance provenance, IngestedFolder.Account before) {
    return provenance.vintage().isStated()
        && before.files().stream().anyMatch(f -> f.wasRead() && !f.isVintageStated());
  }

  /** The name of a file or of a member under the name that its archive has this time. */
  private static String nameNow(Landed landed, IngestedFile read) {
    int member = read.name().indexOf(MEMBER);
    String name = landed.provenance().name();
    return member < 0 ? name : name + read.name().substring(member);
  }

  private IngestedFolder.Account ingest(Landed landed) throws IOException {
    landed.requireAsReceived();
    Path staging = store.stage(landed.sha256());
    List<IngestedFile> files = new ArrayList<>();
    Provenance provenance = landed.provenance();
    Recognition recognition = recogniser.recognise(landed.path(), "", provenance.name());
    if (recognition instanceof Recognition.Container archive) {
      for (String member : archive.members()) {
        String name = provenance.name() + MEMBER + member;
        Recognition inside = recogniser.recognise(landed.path(), member, name);
        files.add(member(landed, member, files.size(), name, inside, staging));
      }
    } else {
      files.add(member(landed, "", 0, provenance.name(), recognition, staging));
    }
    // Once more: what was read must not have changed under the reader.
    landed.requireAsReceived();
    var account = new IngestedFolder.Account(EDITION, files);
    store.settle(landed.sha256(), staging, account);
    return account;
  }

  private IngestedFile member(
      Landed landed, String member, int number, String name, Recognition recognition, Path staging)
      throws IOException {
    if (recognition instanceof Recognition.Unknown unknown) {
      return refused(landed, name, Optional.empty(), unknown.reason().name(), unknown.found());
    }
    if (!(recognition instanceof Recognition.Known known)) {
      return refused(landed, name, Optional.empty(), "NESTED_ARCHIVE", "an archive in an archive");
    }
    Dating dating = Dating.of(landed.provenance(), name);
    InputFile file = new InputFile(landed.path(), member, name, known.source(), dating.vintage());
    String prefix = member.isEmpty() ? "" : number + "-";
    try {
      SourceConf source = source(known, file);
      return known.layout() == FileLayout.BACI_CSV
          ? flows(landed, file, known, source, dating, staging, prefix)
          : rows(landed, file, known, source, dating, staging, prefix);
    } catch (UnusableInput e) {
      Problem problem = e.problems().get(0);
      String where = problem.line() > 0 ? "line " + problem.line() + ": " : "";
      return refused(
          landed,
          name,
          Optional.of(known),
          problem.code().name(),
          where + problem.found() + "; expected " + problem.expected());
    }
  }

  /** The source as configured; a user's own table may say itself whose it is. */
  private SourceConf source(Recognition.Known known, InputFile file) {
    SourceConf configured = configuration.sources().get(known.source());
    if (configured != null) {
      return configured;
    }
    if (!OWN.contains(known.layout())) {
      throw new UnusableInput(
          ProblemCode.UNKNOWN_SOURCE, file.name(), 0, known.source().id(), "conf/sources.yaml");
    }
    TidyHeader header = TidyHeader.read(file);
    Words name = new Words(header.source().id(), header.source().id());
    return new SourceConf(
        header.source(),
        name,
        new Words(header.attribution(), header.attribution()),
        header.licence(),
        header.terms() == TidyHeader.Terms.OPEN ? Terms.OPEN : Terms.NON_COMMERCIAL,
        header.attribution(),
        "",
        "Handed in with its own header.",
        List.of());
  }

  /** Where the name says no year, that of the newest trade in its release. */
  private static OptionalInt year(BaciName named) {
    return named.year().isPresent() || named.release().isEmpty()
        ? named.year()
        : OptionalInt.of(
            Integer.parseInt(named.release().get().date().substring(0, YEAR_DIGITS)) - BEHIND);
  }

  private IngestedFile flows(
      Landed landed,
      InputFile file,
      Recognition.Known known,
      SourceConf source,
      Dating dating,
      Path staging,
      String prefix)
      throws IOException {
    String revision = BaciName.of(file.name()).revision().orElse("");
    FlowReading.Written written = flows.read(file, revision, source, staging, prefix);
    return new IngestedFile(
        landed.sha256(),
        file.name(),
        known.layout().word(),
        source.id().id(),
        known.detail(),
        revision,
        dating.vintage().date(),
        dating.basis(),
        dating.isStated(),
        source.licence(),
        source.terms().word(),
        written.read(),
        written.kept(),
        written.quarantined(),
        written.exporters(),
        written.importers(),
        List.of(),
        written.parts(),
        "",
        "");
  }

  private IngestedFile rows(
      Landed landed,
      InputFile file,
      Recognition.Known known,
      SourceConf source,
      Dating before,
      Path staging,
      String prefix)
      throws IOException {
    BaciName named = BaciName.of(file.name());
    FileRead read =
        new LayoutReader(register, Set.of(), year(named)).readPage(known.layout(), file);
    FileRows rows = FileRows.of(read, file, source, units);
    Map<DataTable, List<String>> parts = rows.write(staging, prefix);
    Dating dating = before.orInFile(read.intake().vintage());
    return new IngestedFile(
        landed.sha256(),
        file.name(),
        known.layout().word(),
        source.id().id(),
        detail(known, read),
        read instanceof FileRead.Flows own ? own.revision() : named.revision().orElse(""),
        dating.vintage().date(),
        dating.basis(),
        dating.isStated(),
        source.licence(),
        source.terms().word(),
        read.intake().read(),
        read.intake().kept().size(),
        read.intake().quarantined().size(),
        0,
        0,
        rows.series(),
        parts,
        "",
        "");
  }

  private static String detail(Recognition.Known known, FileRead read) {
    String page = read instanceof FileRead.Figures figures ? figures.page() : "";
    return known.detail().isEmpty() || page.isEmpty()
        ? known.detail() + page
        : known.detail() + ", " + page;
  }

  private static IngestedFile refused(
      Landed landed, String name, Optional<Recognition.Known> known, String reason, String found) {
    return new IngestedFile(
        landed.sha256(),
        name,
        known.map(k -> k.layout().word()).orElse(""),
        known.map(k -> k.source().id()).orElse(""),
        known.map(Recognition.Known::detail).orElse(""),
        "",
        "",
        "",
        false,
        "",
        "",
        0,
        0,
        0,
        0,
        0,
        List.of(),
        Map.of(),
        reason,
        found);
  }
}
