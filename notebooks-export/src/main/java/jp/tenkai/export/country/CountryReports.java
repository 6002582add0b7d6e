package jp.tenkai.export.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Language;

/**
 * The reports of all countries that any strategy looks at, as pages and as PDFs in both languages.
 */
public final class CountryReports {

  private static final List<Language> LANGUAGES = List.of(Language.JA, Language.EN);

  private final ReleaseContents contents;
  private final WorldNames names;
  private final List<CountryReport> reports;

  private CountryReports(ReleaseContents contents, WorldNames names, List<CountryReport> reports) {
    this.contents = contents;
    this.names = names;
    this.reports = reports;
  }

  /**
   * Puts the reports together.
   *
   * @throws IllegalArgumentException when the release lacks a table, or an id has no name
   */
  public static CountryReports of(ReleaseContents contents) {
    Evidence evidence = Evidence.of(contents);
    WorldNames names = WorldNames.of(contents);
    Map<String, Integer> ranked = new HashMap<>();
    TableRow.stream(contents.table(ReleaseTables.RANKING))
        .filter(row -> row.whole("rank").isPresent())
        .forEach(row -> ranked.merge(row.text("strategy"), 1, Integer::sum));
    List<CountryReport> reports = new ArrayList<>();
    for (String country : evidence.countries()) {
      reports.add(
          new ReportDraft(contents.settings(), evidence, ranked, country)
              .report(names.of(country)));
    }
    return new CountryReports(contents, names, reports);
  }

  /** Where the PDF of a country lies in the publication. */
  static String pdf(String country, Language language) {
    return "country/" + country + "-" + language.tag() + ".pdf";
  }

  /** A page for each country, their list, and the script that searches it. */
  public List<Piece> pages() {
    List<Piece> pieces = new ArrayList<>();
    SiteFrame frame = new SiteFrame(contents);
    for (Language language : LANGUAGES) {
      Wording words = words(language);
      CountryPage page = new CountryPage(frame, words);
      CountryIndex index = new CountryIndex(frame, words);
      pieces.add(Piece.text(index.place().file(), () -> index.page(reports)));
      for (CountryReport report : reports) {
        Place place = page.place(report.country());
        pieces.add(Piece.text(place.file(), () -> page.page(report)));
      }
    }
    pieces.add(CountryIndex.script());
    return pieces;
  }

  /** A PDF for each country and language. */
  public List<Piece> pdfs() {
    List<Piece> pieces = new ArrayList<>();
    for (Language language : LANGUAGES) {
      CountryPdf pdf = new CountryPdf(contents, words(language));
      for (CountryReport report : reports) {
        pieces.add(new Piece(pdf(report.country(), language), () -> pdf.pdf(report)));
      }
    }
    return pieces;
  }

  /** The reports, by country code. */
  List<CountryReport> reports() {
    return List.copyOf(reports);
  }

  /** The words of a language with this release's names. */
  Wording words(Language language) {
    return new Wording(language, contents.settings(), names);
  }
}
