package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenkai.jobs.software.SoftwareFinding.What;

/** Judges a ledger on a day: support, known vulnerabilities, and how old that knowledge is. */
public final class SoftwareCheck {
  /** How long before its end support counts as ending soon. */
  static final int SOON_MONTHS = 6;

  /** How old the list of vulnerabilities may be before it is said. */
  static final int OLD_MONTHS = 3;

  private SoftwareCheck() {}

  /** What there is to say, by kind of finding and piece. */
  public static List<SoftwareFinding> on(LocalDate day, Ledger ledger, Advisories advisories) {
    List<SoftwareFinding> findings = new ArrayList<>();
    for (Piece piece : ledger.pieces()) {
      support(day, piece).ifPresent(findings::add);
      piece.library().ifPresent(library -> vulnerabilities(day, library, advisories, findings));
    }
    if (advisories.asOf().plusMonths(OLD_MONTHS).isBefore(day)) {
      findings.add(
          new SoftwareFinding(
              What.OLD_ADVISORIES, "conf/advisories.yaml", advisories.asOf().toString()));
    }
    findings.sort(
        Comparator.comparing(SoftwareFinding::what)
            .thenComparing(SoftwareFinding::subject)
            .thenComparing(SoftwareFinding::detail));
    return List.copyOf(findings);
  }

  private static Optional<SoftwareFinding> support(LocalDate day, Piece piece) {
    if (piece.kind() == PieceKind.OWN) {
      return Optional.empty();
    }
    if (piece.support().isEmpty()) {
      return Optional.of(new SoftwareFinding(What.NO_ENTRY, piece.name(), piece.version()));
    }
    Support support = piece.support().get();
    String detail = piece.version() + ", " + support.until().map(LocalDate::toString).orElse("");
    if (support.isOverOn(day)) {
      return Optional.of(new SoftwareFinding(What.BEYOND_SUPPORT, piece.name(), detail));
    }
    if (support.isOverOn(day.plusMonths(SOON_MONTHS))) {
      return Optional.of(new SoftwareFinding(What.SUPPORT_ENDS_SOON, piece.name(), detail));
    }
    return support.dormant()
        ? Optional.of(
            new SoftwareFinding(
                What.DORMANT, piece.name(), piece.version() + ", " + support.basis().en()))
        : Optional.empty();
  }

  private static void vulnerabilities(
      LocalDate day, Library library, Advisories advisories, List<SoftwareFinding> findings) {
    if (!advisories.covers(library)) {
      findings.add(new SoftwareFinding(What.NOT_LOOKED_UP, library.name(), library.version()));
    }
    for (Advisory advisory : advisories.advisories()) {
      if (advisory.affects(library)) {
        findings.add(vulnerable(day, library, advisory, advisories.exemptions()));
      }
    }
  }

  private static SoftwareFinding vulnerable(
      LocalDate day, Library library, Advisory advisory, List<Exemption> exemptions) {
    Optional<Exemption> exemption =
        exemptions.stream().filter(e -> e.covers(advisory, library)).findFirst();
    String known =
        library.version() + ", " + advisory.id() + " (" + advisory.severity().word() + "), ";
    if (exemption.isEmpty()) {
      return new SoftwareFinding(
          What.VULNERABLE,
          library.name(),
          known
              + String.join("; ", advisory.affected().stream().map(VersionRange::words).toList())
              + ", "
              + advisory.source());
    }
    Exemption granted = exemption.get();
    String until = known + granted.until() + ": " + granted.reason();
    return new SoftwareFinding(
        day.isAfter(granted.until()) ? What.EXEMPTION_OVER : What.EXEMPTED, library.name(), until);
  }
}
