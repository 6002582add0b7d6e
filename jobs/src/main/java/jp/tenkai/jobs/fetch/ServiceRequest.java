package jp.tenkai.jobs.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenkai.datasets.download.AccessKey;
import jp.tenkai.datasets.download.Downloader;
import jp.tenkai.datasets.download.Partial;
import jp.tenkai.datasets.download.Pauses;
import jp.tenkai.datasets.download.Progress;
import jp.tenkai.datasets.download.Reply;
import jp.tenkai.datasets.download.Validators;
import jp.tenkai.datasets.download.Wanted;
import jp.tenkai.datasets.landing.Claim;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.secret.Secrets;
import jp.tenkai.jobs.ingest.Recogniser;
import jp.tenkai.jobs.ingest.Recognition;
import jp.tenkai.jobs.ingest.Recognition.Reason;
import jp.tenkai.jobs.ingest.Recognition.Unknown;
import jp.tenkai.jobs.landing.SeenSources;

/**
 * Asks for one address until what comes is what was asked for. A service that answers "200 OK" with
 * an error page or an error message is asked again, as one that answers "500" is.
 */
final class ServiceRequest {
  /** What a service in trouble sends in place of data, and what a later request may mend. */
  private static final Set<Reason> TROUBLE =
      Set.of(Reason.EMPTY_FILE, Reason.HTML_NOT_DATA, Reason.SERVICE_ERROR, Reason.BAD_ARCHIVE);

  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
  private static final long MEBIBYTE = 1L << 20;
  private static final long MOST_LIST_BYTES = 64L << 20;

  private final Downloader downloader;
  private final Landing landing;
  private final Map<String, String> environment;
  private final Optional<LocalDate> since;
  private final Pauses pauses;
  private final Recogniser recogniser = new Recogniser();

  ServiceRequest(
      Downloader downloader,
      Landing landing,
      Map<String, String> environment,
      Optional<LocalDate> since,
      Pauses pauses) {
    this.downloader = downloader;
    this.landing = landing;
    this.environment = environment;
    this.since = since;
    this.pauses = pauses;
  }

  /** Whether a key to the resource's service is at hand. */
  boolean hasKey(Resource resource) {
    return key(resource, resource.address()).isPresent();
  }

  /**
   * Asks.
   *
   * @param known the marks of the state that the landing holds
   */
  ServiceAnswer ask(Resource resource, URI address, Validators known, Progress progress)
      throws IOException, InterruptedException {
    Optional<Claim> claim = landing.claim("fetch " + address);
    if (claim.isEmpty()) {
      return locked(address);
    }
    Claim held = claim.get();
    ServiceAnswer answer = null;
    try {
      Path state = landing.draft("mark of " + address);
      Partial draft = new Partial(held.draft(), state);
      answer = asked(resource, address, known, held, draft, progress);
      return answer;
    } finally {
      if (!(answer instanceof ServiceAnswer.Received)) {
        held.close();
      }
    }
  }

  /** Asks for a list of files, which is no data and never landed. */
  ServiceAnswer list(Resource resource, Progress progress)
      throws IOException, InterruptedException {
    URI address = resource.address();
    Optional<Claim> claim = landing.claim("fetch " + address);
    if (claim.isEmpty()) {
      return locked(address);
    }
    Partial draft = new Partial(claim.get().draft(), landing.draft("mark of " + address));
    draft.discard();
    KeyGuard guard = new KeyGuard(key(resource, address));
    Reply reply =
        downloader.get(
            new Wanted(address, key(resource, address), Validators.NONE, MOST_LIST_BYTES),
            draft,
            guard.hide(progress));
    if (reply instanceof Reply.Whole whole && guard.isIn(whole.headers(), draft.bytes())) {
      draft.discard();
      claim.get().close();
      return repeated(address);
    }
    if (reply instanceof Reply.Whole whole) {
      return new ServiceAnswer.Received(
          new ReceivedPage(
              claim.get(),
              draft,
              address.toString(),
              whole.headers(),
              new Unknown(Reason.NOT_READ, "a list of files")));
    }
    claim.get().close();
    return reply instanceof Reply.Failed failed
        ? new ServiceAnswer.Refused(guard.hide(failed.problem()))
        : new ServiceAnswer.Same();
  }

  /** What holds the key must not be kept. */
  private static ServiceAnswer repeated(URI address) {
    return new ServiceAnswer.Refused(
        new Problem(
            ProblemCode.SERVICE_ERROR,
            address.toString(),
            0,
            "an answer that repeats the key",
            "figures without it"));
  }

  private static ServiceAnswer locked(URI address) {
    return new ServiceAnswer.Refused(
        new Problem(
            ProblemCode.LOCKED, address.toString(), 0, "another fetch", "one fetch at a time"));
  }

  private ServiceAnswer asked(
      Resource resource,
      URI address,
      Validators known,
      Claim claim,
      Partial draft,
      Progress progress)
      throws IOException, InterruptedException {
    Wanted wanted =
        new Wanted(
            address,
            key(resource, address),
            asOf(known),
            resource.way().mostMebibytes() * MEBIBYTE);
    KeyGuard guard = new KeyGuard(wanted.key());
    for (int attempt = 1; ; attempt++) {
      Reply reply = downloader.get(wanted, draft, guard.hide(progress));
      if (reply instanceof Reply.Failed failed) {
        return new ServiceAnswer.Refused(guard.hide(failed.problem()));
      }
      if (reply instanceof Reply.Unchanged) {
        return known.equals(Validators.NONE)
            ? new ServiceAnswer.TooOld("before " + since.map(LocalDate::toString).orElse(""))
            : new ServiceAnswer.Same();
      }
      Reply.Whole whole = (Reply.Whole) reply;
      if (guard.isIn(whole.headers(), draft.bytes())) {
        draft.discard();
        return repeated(address);
      }
      Optional<String> old = olderThanWanted(whole.headers());
      if (old.isPresent()) {
        draft.discard();
        return new ServiceAnswer.TooOld(old.get());
      }
      Recognition recognition = recogniser.recognise(draft.bytes(), "", resource.name());
      Optional<Problem> problem = mistaken(resource, address, draft, recognition);
      if (problem.isEmpty()) {
        return new ServiceAnswer.Received(
            new ReceivedPage(claim, draft, address.toString(), whole.headers(), recognition));
      }
      draft.discard();
      boolean isTrouble =
          recognition instanceof Unknown unknown && TROUBLE.contains(unknown.reason());
      if (!isTrouble || attempt == TRIES) {
        return new ServiceAnswer.Refused(problem.get());
      }
      progress.waits(PAUSE, problem.get().found());
      pauses.pause(PAUSE);
    }
  }

  /** The key, for the host of the configured address only. */
  private Optional<AccessKey> key(Resource resource, URI address) {
    return resource
        .way()
        .key()
        .filter(k -> resource.address().getRawAuthority().equals(address.getRawAuthority()))
        .flatMap(
            k ->
                Secrets.find(environment, k.environment())
                    .map(secret -> new AccessKey(k.header(), secret.reveal())));
  }

  /** Where nothing is held, what did not change since the wanted day need not come either. */
  private Validators asOf(Validators known) {
    return known.equals(Validators.NONE) && since.isPresent()
        ? new Validators(
            "", DATE.format(since.get().atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC)))
        : known;
  }

  private Optional<String> olderThanWanted(Map<String, String> headers) {
    String date = Validators.of(headers).lastModified();
    if (since.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          ZonedDateTime.parse(date, DATE).withZoneSameInstant(ZoneOffset.UTC).toLocalDate();
      return day.isBefore(since.get()) ? Optional.of(day.toString()) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<Problem> mistaken(
      Resource resource, URI address, Partial draft, Recognition recognition) {
    String name = address.toString();
    if (recognition instanceof Unknown list && list.reason() == Reason.CODE_BOOK) {
      // A list of codes without figures, such as WHO's of its indicators: kept to look things up.
      return Optional.empty();
    }
    if (recognition instanceof Unknown unknown) {
      ProblemCode code =
          switch (unknown.reason()) {
            case HTML_NOT_DATA -> ProblemCode.HTML_NOT_DATA;
            case SERVICE_ERROR -> ProblemCode.SERVICE_ERROR;
            case EMPTY_FILE -> ProblemCode.EMPTY_FILE;
            case BAD_ARCHIVE -> ProblemCode.TRUNCATED_ARCHIVE;
            case NOT_TEXT, DOCUMENTATION, CODE_BOOK, NOT_READ, UNKNOWN_LAYOUT ->
                ProblemCode.NOT_THIS_LAYOUT;
          };
      return Optional.of(
          new Problem(code, name, 0, unknown.found(), "figures of " + resource.source().id()));
    }
    return SeenSources.of(recogniser, draft.bytes(), resource.name(), recognition)
            .containsKey(resource.source().id())
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemCode.OTHER_SOURCE,
                name,
                0,
                SeenSources.words(recognition),
                "content of " + resource.source().id()));
  }
}
