package jp.tenkai.jobs.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.download.Downloader;
import jp.tenkai.datasets.download.Pauses;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.datasets.download.Validators;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.landing.Way;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.jobs.configuration.ServiceKind;
import jp.tenkai.jobs.landing.VintageBasis;

/**
 * Fetches one resource with all its pages, and lands them together: a state of which a page is
 * missing, or whose pages are of two states, is not landed at all.
 */
public final class ResourceFetch {
  /** Above any official answer; a service whose links go in a circle must come to an end. */
  private static final int MOST_PAGES = 1_000;

  private final Landing landing;
  private final Clock clock;
  private final ServiceRequest requests;
  private final Earlier earlier;

  /**
   * @param environment where the keys to services are
   * @param since the day from which changes are wanted; empty for whatever holds now
   * @throws UnusableInput when the landing holds a damaged record
   */
  public ResourceFetch(
      Downloader downloader,
      Landing landing,
      Map<String, String> environment,
      Optional<LocalDate> since,
      Pauses pauses,
      Clock clock)
      throws IOException {
    this.landing = landing;
    this.clock = clock;
    this.requests = new ServiceRequest(downloader, landing, environment, since, pauses);
    this.earlier = new Earlier(landing.list());
  }

  /** Fetches; several threads may, each its own resource. */
  FetchOutcome fetch(Resource resource, Progress progress)
      throws IOException, InterruptedException {
    try {
      if (resource.way().service() == ServiceKind.COMTRADE_BULK) {
        return new BulkFiles(requests, this).fetch(resource, progress);
      }
      Optional<PageRule> rule = PageRule.of(resource.way().service(), requests.hasKey(resource));
      return rule.isEmpty()
          ? one(resource, resource.address(), resource.name(), progress)
          : pages(resource, rule.get(), progress);
    } catch (UnusableInput e) {
      return new FetchOutcome.Failed(resource, e.problems().get(0));
    }
  }

  /** Fetches one file of any kind. */
  FetchOutcome one(Resource resource, URI address, String name, Progress progress)
      throws IOException, InterruptedException {
    ServiceAnswer answer =
        requests.ask(resource, address, earlier.marks(address.toString()), progress);
    if (!(answer instanceof ServiceAnswer.Received received)) {
      return without(resource, answer);
    }
    try (ReceivedPage page = received.page()) {
      return landed(resource, List.of(page), List.of(name));
    }
  }

  private FetchOutcome pages(Resource resource, PageRule rule, Progress progress)
      throws IOException, InterruptedException {
    Optional<FetchOutcome> first = allPages(resource, rule, progress);
    if (first.isPresent()) {
      return first.get();
    }
    // The service changed its data between two pages: all of them once more, then it is said.
    return allPages(resource, rule, progress)
        .orElseGet(
            () ->
                new FetchOutcome.Failed(
                    resource,
                    new Problem(
                        ProblemCode.CHANGED_PAGES,
                        resource.address().toString(),
                        0,
                        "pages that changed twice while they were read",
                        "pages of one state")));
  }

  /** All pages of one state; empty when the state changed between them. */
  private Optional<FetchOutcome> allPages(Resource resource, PageRule rule, Progress progress)
      throws IOException, InterruptedException {
    List<ReceivedPage> pages = new ArrayList<>();
    try {
      return read(resource, rule, progress, pages);
    } finally {
      for (ReceivedPage page : pages) {
        page.draft().discard();
        page.close();
      }
    }
  }

  private Optional<FetchOutcome> read(
      Resource resource, PageRule rule, Progress progress, List<ReceivedPage> pages)
      throws IOException, InterruptedException {
    Set<URI> asked = new HashSet<>();
    Optional<URI> next = Optional.of(resource.address());
    Optional<PageRule.Page> first = Optional.empty();
    long rows = 0;
    while (next.isPresent()) {
      URI address = next.get();
      if (!asked.add(address) || asked.size() > MOST_PAGES) {
        throw new UnusableInput(
            ProblemCode.CHANGED_PAGES,
            resource.address().toString(),
            0,
            "page " + asked.size() + " leads to " + address,
            "at most " + MOST_PAGES + " pages, each once");
      }
      Validators known = pages.isEmpty() ? earlier.marks(address.toString()) : Validators.NONE;
      ServiceAnswer answer = requests.ask(resource, address, known, progress);
      if (!(answer instanceof ServiceAnswer.Received received)) {
        return Optional.of(without(resource, answer));
      }
      pages.add(received.page());
      PageRule.Page page =
          rule.page(JsonOutline.read(received.page().draft().bytes(), address.toString()), address);
      if (first.isPresent() && !first.get().common().equals(page.common())) {
        return Optional.empty();
      }
      first = first.or(() -> Optional.of(page));
      rows += page.rows();
      next = page.next();
    }
    long of = first.orElseThrow().of().orElse(rows);
    if (rows != of) {
      throw new UnusableInput(
          ProblemCode.MISSING_PAGES,
          resource.address().toString(),
          0,
          rows + " records on " + pages.size() + " pages",
          of + " records, as the service says");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      names.add(pageName(resource.name(), i + 1, pages.size()));
    }
    return Optional.of(landed(resource, pages, names));
  }

  private static String pageName(String name, int page, int pages) {
    int dot = name.lastIndexOf('.');
    return pages == 1
        ? name
        : (dot < 0 ? name : name.substring(0, dot))
            + ".page-"
            + page
            + "-of-"
            + pages
            + (dot < 0 ? "" : name.substring(dot));
  }

  private static FetchOutcome without(Resource resource, ServiceAnswer answer) {
    if (answer instanceof ServiceAnswer.Refused refused) {
      return new FetchOutcome.Failed(resource, refused.problem());
    }
    return answer instanceof ServiceAnswer.TooOld old
        ? new FetchOutcome.Older(resource, old.lastModified())
        : new FetchOutcome.Unchanged(resource);
  }

  /** Lands the pages, unless they are all held already. */
  private FetchOutcome landed(Resource resource, List<ReceivedPage> pages, List<String> names)
      throws IOException {
    boolean isNew = false;
    for (ReceivedPage page : pages) {
      InputFile file =
          new InputFile(
              page.draft().bytes(), page.address(), resource.source().id(), Vintage.UNSTATED);
      isNew |= !earlier.holds(page.address(), file.sha256());
    }
    if (!isNew) {
      for (ReceivedPage page : pages) {
        page.draft().discard();
      }
      return new FetchOutcome.Unchanged(resource);
    }
    List<Landed> landed = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      landed.add(land(resource, pages.get(i), names.get(i)));
    }
    landed.forEach(earlier::put);
    return new FetchOutcome.Arrived(resource, landed);
  }

  private Landed land(Resource resource, ReceivedPage page, String name) throws IOException {
    VintageBasis.Stated stated =
        VintageBasis.fetched(
            page.recognition(),
            name,
            Validators.of(page.headers()).lastModified(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Landed landed =
        landing.settle(
            page.draft().bytes(),
            new Provenance(
                resource.source().id(),
                page.address(),
                resource.source().id() + "/" + name,
                clock.instant(),
                page.headers(),
                stated.vintage(),
                stated.basis().words(),
                resource.source().licence(),
                Way.FETCHED));
    page.draft().discard();
    return landed;
  }
}
