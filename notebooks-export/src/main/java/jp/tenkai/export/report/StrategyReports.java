package jp.tenkai.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.pdf.PdfMaker;
import jp.tenkai.export.pdf.PdfMeta;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Language;

/** The reports of a release: one for each strategy and language. */
public final class StrategyReports {

  private static final List<Language> LANGUAGES = List.of(Language.JA, Language.EN);

  private StrategyReports() {}

  /** The files, such as {@code report/africa-ja.pdf}. */
  public static List<Piece> pieces(ReleaseContents contents) {
    List<Piece> pieces = new ArrayList<>();
    for (String strategy : contents.settings().strategies().keySet()) {
      for (Language language : LANGUAGES) {
        pieces.add(
            new Piece(
                "report/" + strategy + "-" + language.tag() + ".pdf",
                () -> pdf(ReportContext.of(contents, strategy, language))));
      }
    }
    return List.copyOf(pieces);
  }

  private static byte[] pdf(ReportContext report) throws IOException {
    PdfMeta meta =
        new PdfMeta(
            report.say("report.meta.title", "strategy", report.name(), "release", report.release()),
            report.say("report.meta.description", "strategy", report.name()),
            report.language(),
            report.contents().date());
    return PdfMaker.pdf(ReportDocument.html(report), meta);
  }
}
