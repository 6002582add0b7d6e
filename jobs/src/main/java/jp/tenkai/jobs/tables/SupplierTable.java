package jp.tenkai.jobs.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.panel.Lineage;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.trade.FieldTrade;
import jp.tenkai.jobs.trade.Purchases;
import jp.tenkai.jobs.trade.Supplier;
import tech.tablesaw.api.Table;

/**
 * Whom countries buy a field's goods from: the largest suppliers, and Japan wherever it ranks. Only
 * where the panel knows the imports, of which each is given as a share.
 */
final class SupplierTable {
  private static final int LARGEST = 5;
  private static final double DOLLARS_PER_THOUSAND = 1000;

  private final Configuration configuration;
  private final Panel panel;
  private final TableBuilder rows = TableBuilder.of(ReleaseTables.SUPPLIERS);

  private SupplierTable(Configuration configuration, Panel panel) {
    this.configuration = configuration;
    this.panel = panel;
  }

  static Table of(
      Configuration configuration,
      Panel panel,
      Holdings holdings,
      SortedSet<CountryCode> countries) {
    SupplierTable table = new SupplierTable(configuration, panel);
    Optional<IndicatorId> imports = imports(configuration);
    if (panel.fieldTrade().isPresent() && imports.isPresent()) {
      FieldTrade trade = panel.fieldTrade().get();
      Set<HsCode> products =
          configuration.fields().values().stream()
              .flatMap(field -> field.hs().keySet().stream())
              .map(HsCode::of)
              .collect(Collectors.toSet());
      table.add(
          Purchases.read(holdings, trade.trade(), countries, products),
          trade,
          imports.get(),
          countries);
    }
    return table.rows.build();
  }

  private static Optional<IndicatorId> imports(Configuration configuration) {
    return configuration.indicators().values().stream()
        .filter(i -> i.from() instanceof TradeFrom from && from.figure() == TradeFigure.IMPORTS)
        .map(IndicatorConf::id)
        .findFirst();
  }

  private void add(
      Purchases purchases,
      FieldTrade trade,
      IndicatorId imports,
      SortedSet<CountryCode> countries) {
    for (CountryCode country : countries) {
      add(
          country,
          "",
          panel.cell(imports, country),
          Supplier.of(purchases, trade, configuration.fields().values(), country));
      for (FieldConf field : configuration.fields().values()) {
        add(
            country,
            field.id().id(),
            panel.cell(field.id(), imports, country),
            Supplier.of(purchases, trade, List.of(field), country));
      }
    }
  }

  private void add(CountryCode country, String field, PanelCell imports, List<Supplier> suppliers) {
    if (!imports.isObserved()) {
      return;
    }
    Lineage lineage = imports.lineage();
    for (Supplier supplier : suppliers) {
      if (supplier.rank() > LARGEST && !supplier.country().equals(AllTables.JAPAN)) {
        continue;
      }
      double thousands = supplier.dollars() / DOLLARS_PER_THOUSAND;
      rows.row()
          .text("country", country.iso3())
          .text("field", field)
          .text("supplier", supplier.country().iso3())
          .whole("rank", supplier.rank())
          .real("value_kusd", thousands)
          .real("share", thousands / imports.value())
          .whole("year", imports.year())
          .text("source", lineage.source())
          .text("file", lineage.file())
          .text("vintage", lineage.vintage())
          .text("licence", lineage.licence())
          .text("terms", lineage.terms())
          .whole("flows", supplier.flows())
          .end();
    }
  }
}
