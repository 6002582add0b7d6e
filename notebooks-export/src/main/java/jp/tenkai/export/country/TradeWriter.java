package jp.tenkai.export.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.html.Html;

/** Writes the market by field, and who supplies it. */
final class TradeWriter {

  private final Sheet sheet;
  private final Html html;
  private final Wording words;

  TradeWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.words = sheet.words();
  }

  void fields(Block.Fields block) {
    List<Standing> standings = sheet.report().standings();
    List<Sheet.Column> columns = new ArrayList<>(sheet.columns("field"));
    for (Standing standing : standings) {
      String name =
          standings.size() == 1
              ? words.say("country.column.class")
              : words.say(
                  "country.column.class_in",
                  Map.of("strategy", words.strategy(standing.strategy())));
      columns.add(new Sheet.Column(name, "c-class"));
    }
    columns.addAll(
        sheet.columns(
            "rank_in_country",
            "imports",
            "from_japan",
            "japan_share",
            "suppliers",
            "year",
            "source"));
    sheet.openTable("fields", words.say("country.fields.caption"), columns);
    block.fields().forEach(field -> field(field, standings));
    sheet.closeTable();
    html.open("p", "class", "note").text(words.say("country.fields.note")).text(" ");
    List<Integer> suppliers =
        block.fields().stream().map(FieldMarket::suppliersReference).distinct().toList();
    if (suppliers.stream().anyMatch(number -> number > 0)) {
      html.text(words.say("country.fields.suppliers")).text(" ");
      sheet.references(suppliers);
    }
    html.close("p").line();
  }

  private void field(FieldMarket field, List<Standing> standings) {
    html.open("tr", "id", field.field()).open("th", "scope", "row");
    sheet.medium().link(html, "field/" + field.field() + ".html", words.field(field.field()));
    html.close("th");
    for (Standing standing : standings) {
      html.open("td", "class", "judgement");
      field.judgements().stream()
          .filter(judgement -> judgement.strategy().equals(standing.strategy()))
          .filter(FieldMarket.Judgement::isScored)
          .findFirst()
          .ifPresentOrElse(
              judgement -> {
                sheet.badge(judgement.scoreClass());
                html.text(" ").text(words.numbers().score(judgement.score()));
              },
              () -> html.element("span", words.say("country.fields.unscored"), "class", "nodata"));
      html.close("td");
    }
    sheet.numberCell(rank(field));
    sheet.numberCell(words.millions(field.imports()));
    sheet.numberCell(words.millions(field.fromJapan()));
    sheet.numberCell(words.share(field.japanShare()));
    html.open("td", "class", "suppliers");
    html.text(
        field.suppliers().isEmpty()
            ? words.say("country.none")
            : words.list(field.suppliers().stream().map(this::supplier).toList()));
    html.close("td");
    sheet.wholeCell(field.year());
    sheet.referenceCell(field.reference());
    html.close("tr").line();
  }

  private String rank(FieldMarket field) {
    return field.judgements().stream()
        .filter(judgement -> judgement.rank() > 0)
        .findFirst()
        .map(
            judgement ->
                judgement.rankLow() == 0
                    ? Integer.toString(judgement.rank())
                    : words.say(
                        "country.rank",
                        Map.of(
                            "rank",
                            judgement.rank(),
                            "low",
                            judgement.rankLow(),
                            "high",
                            judgement.rankHigh())))
        .orElse(words.say("country.none"));
  }

  private String supplier(Supplier supplier) {
    return words.say(
        "country.supplier",
        Map.of(
            "country", words.country(supplier.country()),
            "share", words.numbers().percent(supplier.share())));
  }

  void fromJapan(Block.FromJapan block) {
    if (block.japan().isEmpty()) {
      sheet.nothing("country.from_japan.none");
      return;
    }
    for (Supplier japan : block.japan()) {
      html.open("p");
      html.text(
          words.say(
              "country.from_japan",
              Map.of(
                  "imports", words.dollars(japan.value()),
                  "year", japan.year(),
                  "share", words.share(japan.share()),
                  "rank", japan.rank())));
      html.text(" ");
      sheet.references(List.of(block.reference()));
      html.close("p").line();
    }
  }

  void suppliers(Block.Suppliers block) {
    if (block.suppliers().isEmpty()) {
      sheet.nothing("country.suppliers.none");
      return;
    }
    sheet.openTable(
        "competitors",
        words.say("country.suppliers.caption"),
        sheet.columns("rank", "supplier", "imports", "share", "year", "source"));
    for (Supplier supplier : block.suppliers()) {
      html.open("tr", "class", supplier.country().equals("JPN") ? "japan" : "other");
      sheet.wholeCell(supplier.rank());
      html.open("th", "scope", "row").name(words.country(supplier.country())).close("th");
      sheet.numberCell(words.millions(supplier.value()));
      sheet.numberCell(words.share(supplier.share()));
      sheet.wholeCell(supplier.year());
      sheet.referenceCell(block.reference());
      html.close("tr").line();
    }
    sheet.closeTable();
  }
}
