package jp.tenkai.export.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads back a PDF that was made: what a search finds, what a checker says. */
public final class ReadPdf {

  private ReadPdf() {}

  /** Its text as poppler's pdftotext gives it, which has no part in making it. */
  public static String text(byte[] pdf) throws IOException, InterruptedException {
    Path file = Files.createTempFile("tenkai", ".pdf");
    try {
      Files.write(file, pdf);
      Process process;
      try {
        process =
            new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
      } catch (IOException e) {
        throw new AssertionError("pdftotext is missing: apt-get install -y poppler-utils", e);
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError("pdftotext ended with " + process.exitValue());
      }
      return text;
    } finally {
      Files.delete(file);
    }
  }

  /** What breaks PDF/A-2a or PDF/UA-1 in it, as veraPDF sees it; empty when it meets both. */
  public static List<String> faults(byte[] pdf) throws IOException, VeraPDFException {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> faults = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var verdict = validator.validate(parser);
        if (!verdict.isCompliant()) {
          faults.add(flavour + " not met");
        }
        for (TestAssertion assertion : verdict.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            faults.add(flavour + " " + assertion.getRuleId() + " " + assertion.getMessage());
          }
        }
      }
    }
    return faults;
  }

  /** The names of its bookmarks in order, those below others with two blanks before them. */
  public static List<String> bookmarks(byte[] pdf) throws IOException {
    List<String> names = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        bookmarks(outline, "", names);
      }
    }
    return names;
  }

  /** The names of the fonts on its pages, each with whether the file holds it. */
  public static SortedSet<String> fonts(byte[] pdf) throws IOException {
    SortedSet<String> fonts = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          fonts.add(
              font.getName().replaceFirst("^[A-Z]{6}\\+", "")
                  + (font.isEmbedded() ? " embedded" : " not embedded"));
        }
      }
    }
    return fonts;
  }

  /** How many pages it has. */
  public static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static void bookmarks(PDOutlineNode parent, String before, List<String> names) {
    for (PDOutlineItem item : parent.children()) {
      names.add(before + item.getTitle());
      bookmarks(item, before + "  ", names);
    }
  }
}
