package jp.tenkai.export.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.pdf.PdfMaker;
import jp.tenkai.export.pdf.PdfMeta;
import jp.tenkai.export.pdf.ReadPdf;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignatureTest {
  private static final SigningKey KEY = TestAuthority.sharedKey();

  @TempDir private Path folder;

  @Test
  void aSignedPdfStillMeetsPdfA2aAndPdfUa1() throws Exception {
    byte[] signed = signed(pdf(), KEY);

    assertThat(ReadPdf.faults(signed)).isEmpty();
    assertThat(ReadPdf.text(signed)).contains("人材");
  }

  @Test
  void popplerFindsTheSignatureValidAndOverTheWholeFile() throws Exception {
    for (SigningKey key :
        new SigningKey[] {
          KEY, TestAuthority.shared().key(new TestAuthority.Wish(TestAuthority.rsa(2048)))
        }) {
      Path file = Files.write(folder.resolve("signed.pdf"), signed(pdf(), key));

      Tool pdfsig = Tool.run("poppler-utils", "pdfsig", "-nocert", file.toString());

      assertThat(pdfsig.said())
          .contains("Signature Validation: Signature is Valid.")
          .contains("Total document signed")
          .contains("Signature Type: ETSI.CAdES.detached")
          .contains("Signing Hash Algorithm: SHA-256")
          .contains("Signing Time: Oct 01 2026")
          .contains("Made-up ministry (test)");
    }
  }

  @Test
  void theSameKeyPdfAndTimeGiveTheSameBytes() throws Exception {
    byte[] pdf = pdf();

    assertThat(signed(pdf, KEY)).isEqualTo(signed(pdf, KEY));
  }

  @Test
  void itIsAcceptedAsItWasMadeAndRefusedWhenAnythingChanged() throws Exception {
    byte[] signed = signed(pdf(), KEY);
    Trust trust = Trust.in(TestAuthority.shared().rootIn(folder));

    Checked checked = SignedPdf.check(signed, TestAuthority.NOW, trust);
    assertThat(checked.flaws()).isEmpty();
    assertThat(checked.signer().orElseThrow().subject()).isEqualTo(TestAuthority.HOLDER);

    // Every 997th byte, of the page, of the signature and of the zeros that fill its place.
    for (int at = 0; at < signed.length; at += 997) {
      byte[] changed = signed.clone();
      changed[at] ^= 1;
      assertThat(SignedPdf.check(changed, TestAuthority.NOW, trust).flaws())
          .as("byte %s of %s", at, signed.length)
          .isNotEmpty();
    }
    byte[] longer = Arrays.copyOf(signed, signed.length + 1);
    assertThat(SignedPdf.check(longer, TestAuthority.NOW, trust).flaws()).isNotEmpty();
    assertThat(SignedPdf.check(pdf(), TestAuthority.NOW, trust).flaws())
        .extracting(Flaw::kind)
        .containsExactly(Flaw.Kind.NO_SIGNATURE);
  }

  private static byte[] signed(byte[] pdf, SigningKey key) throws Exception {
    return PdfSignature.sign(pdf, key, TestAuthority.NOW, "Tenkai 2026Q4");
  }

  private static byte[] pdf() throws Exception {
    Html html = new Html();
    html.open("html").open("head").element("title", "題").close("head").open("body");
    html.element("h1", "人材").element("a", "リンク", "href", "https://example.org/");
    html.close("body").close("html");
    return PdfMaker.pdf(
        html.document(), new PdfMeta("題名", "説明です。", Language.JA, LocalDate.of(2026, 10, 1)));
  }
}
