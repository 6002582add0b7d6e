package jp.tenkai.export.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.pdf.ReadPdf;
import jp.tenkai.export.piece.Piece;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDFs, which are made from the same data as the pages. */
class CountryPdfTest {

  private final List<Piece> pdfs = CountryReports.of(SyntheticRelease.contents()).pdfs();

  @Test
  void everyCountryHasAPdfInBothLanguages() {
    assertThat(pdfs)
        .extracting(Piece::path)
        .hasSize(80)
        .contains("country/KEN-ja.pdf", "country/KEN-en.pdf", "country/VNM-ja.pdf");
  }

  @Test
  void itsTextCanBeFoundAndItsChaptersAreBookmarks() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(pdfs, "country/KEN-ja.pdf"))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      assertThat(text)
          .contains("カントリーレポート：ケニア", "機会と留意点", "医療機器の規制", "データなし")
          .contains("リリース2026Q4", "架空の数値", "synthetic.csv");
      assertThat(pdf.getNumberOfPages()).isBetween(2, 8);
      assertThat(bookmarks(pdf)).contains("11\u3000注力領域別の市場と貿易").hasSize(15);
    }
    try (PDDocument pdf = Loader.loadPDF(bytes(pdfs, "country/KEN-en.pdf"))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text).contains("Country report: Kenya", "Opportunities and cautions", "No data");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    List<Piece> hostile = CountryReports.of(Hostile.contents()).pdfs();

    for (String path : List.of("country/KEN-en.pdf", "country/KEN-ja.pdf")) {
      try (PDDocument pdf = Loader.loadPDF(bytes(hostile, path))) {
        String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        assertThat(text).contains("<script>alert(1)</script>", "=HYPERLINK(");
        assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      }
    }
    try (PDDocument pdf = Loader.loadPDF(bytes(hostile, "country/GHA-ja.pdf"))) {
      assertThat(pdf.getNumberOfPages()).isPositive();
    }
  }

  @Test
  void itMeetsTheStandardsForArchivesAndForReadersWhoDontSee() throws Exception {
    List<Piece> hostile = CountryReports.of(Hostile.contents()).pdfs();

    assertThat(ReadPdf.faults(bytes(pdfs, "country/KEN-ja.pdf"))).isEmpty();
    assertThat(ReadPdf.faults(bytes(pdfs, "country/SOM-en.pdf"))).isEmpty();
    assertThat(ReadPdf.faults(bytes(hostile, "country/KEN-ja.pdf"))).isEmpty();
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    List<Piece> again = CountryReports.of(SyntheticRelease.contents()).pdfs();

    assertThat(bytes(again, "country/ERI-ja.pdf")).isEqualTo(bytes(pdfs, "country/ERI-ja.pdf"));
  }

  private static List<String> bookmarks(PDDocument pdf) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem top : pdf.getDocumentCatalog().getDocumentOutline().children()) {
      for (PDOutlineItem chapter : top.children()) {
        titles.add(chapter.getTitle());
      }
    }
    return titles;
  }

  private static byte[] bytes(List<Piece> pdfs, String path) throws IOException {
    return pdfs.stream()
        .filter(pdf -> pdf.path().equals(path))
        .findFirst()
        .orElseThrow()
        .maker()
        .make();
  }
}
