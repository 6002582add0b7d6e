package jp.tenkai.jobs.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.signature.Checked;
import jp.tenkai.export.signature.Signer;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.export.signature.UnusableKeyException;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.verification.Verification;
import jp.tenkai.jobs.store.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code tenkai verify}: whether a release and its publication are what somebody signed, and who.
 */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that a release and its publication are what was signed, and says who signed.",
      "リリースと公開物が署名された内容のままであることを検証し、署名者を示します。"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Home home;

  @Option(
      names = "--release",
      defaultValue = "current",
      paramLabel = "NAME",
      description = "The release / リリース (default: ${DEFAULT-VALUE})")
  private String release;

  @Option(
      names = "--trust",
      paramLabel = "CA.pem",
      description = {
        "Accept only signers that these authorities vouch for",
        "信頼する認証局の証明書（この認証局が証明する署名者のみ受け入れる）"
      })
  private Optional<Path> authorities = Optional.empty();

  @Option(names = "--all", description = "Every release / すべてのリリース")
  private boolean isAll;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.of(home.language);
    Trust trust = trust();
    ReleaseStore store = ReleaseStore.at(home.out);
    List<ReleaseName> names =
        isAll ? store.history().names() : List.of(Releases.name(store, release));
    int damaged = 0;
    for (ReleaseName name : names) {
      damaged += isWhole(name, store.verify(name, trust), trust, catalogue) ? 0 : 1;
    }
    if (isAll) {
      terminal
          .out()
          .println(
              catalogue.text(
                  "cli.verify.all", Map.of("releases", names.size(), "damaged", damaged)));
    }
    return damaged == 0 ? ExitCode.DONE.number() : ExitCode.UNUSABLE_INPUT.number();
  }

  private boolean isWhole(ReleaseName name, Verification found, Trust trust, Catalogue catalogue) {
    for (Mismatch m : found.mismatches()) {
      terminal
          .err()
          .println(
              (isAll ? name + ": " : "")
                  + catalogue.text(
                      "cli.verify.mismatch",
                      Map.of(
                          "kind", m.kind(),
                          "path", m.path(),
                          "expected", m.expected(),
                          "found", m.found())));
    }
    boolean good = found.mismatches().isEmpty();
    PrintStream to = good ? terminal.out() : terminal.err();
    to.println(
        catalogue.text(
            good ? "cli.verify.good" : "cli.verify.bad",
            good
                ? Map.of("release", name, "files", found.files(), "pdfs", found.pdfs())
                : Map.of("release", name, "count", found.mismatches().size())));
    signers(found, catalogue, to);
    if (good && !trust.isDemanded()) {
      to.println(catalogue.text("cli.verify.untrusting"));
    }
    return good;
  }

  private Trust trust() throws IOException {
    if (authorities.isEmpty()) {
      return Trust.anyone();
    }
    try {
      return Trust.in(authorities.get());
    } catch (UnusableKeyException e) {
      throw SigningOptions.unusable(e);
    }
  }

  /** Who signed the release, and the publication where that is another. */
  private static void signers(Verification found, Catalogue catalogue, PrintStream to) {
    signer("cli.verify.release", found.release(), catalogue, to);
    Optional<Checked> publication = found.publication();
    if (publication.isPresent() && !publication.get().signer().equals(found.release().signer())) {
      signer("cli.verify.publication", publication.get(), catalogue, to);
    }
  }

  private static void signer(String key, Checked checked, Catalogue catalogue, PrintStream to) {
    if (checked.signer().isEmpty()) {
      return;
    }
    Signer signer = checked.signer().get();
    to.println(
        catalogue.text(
            key,
            Map.of(
                "subject", signer.subject(),
                "time", checked.time().map(Instant::toString).orElse("–"))));
    to.println(
        "  "
            + catalogue.text(
                "cli.verify.certificate",
                Map.of(
                    "issuer", signer.issuer(),
                    "serial", signer.serial(),
                    "fingerprint", signer.fingerprint())));
    if (signer.development()) {
      to.println("  " + catalogue.text("cli.verify.development"));
    }
  }
}
