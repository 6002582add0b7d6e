package jp.tenkai.jobs.lineage;

import io.openlineage.client.OpenLineage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.run.RunEvent.Dataset;

/**
 * What steps read and wrote, as OpenLineage names it. A release's table says its columns; the name
 * of anything stays the same from quarter to quarter, and its version tells the quarters apart.
 */
final class LineageDatasets {
  private static final Catalogue WORDS = Catalogue.of(Language.EN);

  private final OpenLineage lineage;

  LineageDatasets(OpenLineage lineage) {
    this.lineage = lineage;
  }

  /** A text of the catalogue: catalogues of data speak English. */
  static String words(String key) {
    return WORDS.text(key);
  }

  OpenLineage.InputDataset input(Dataset dataset) {
    OpenLineage.InputDatasetInputFacets rows =
        dataset.rows() < 0
            ? null
            : new OpenLineage.InputDatasetInputFacetsBuilder()
                .inputStatistics(
                    lineage.newInputStatisticsInputDatasetFacet(dataset.rows(), null, null))
                .build();
    return lineage.newInputDataset(dataset.namespace(), dataset.name(), facets(dataset), rows);
  }

  OpenLineage.OutputDataset output(Dataset dataset) {
    OpenLineage.OutputDatasetOutputFacets rows =
        dataset.rows() < 0
            ? null
            : new OpenLineage.OutputDatasetOutputFacetsBuilder()
                .outputStatistics(
                    lineage.newOutputStatisticsOutputDatasetFacet(dataset.rows(), null, null))
                .build();
    return lineage.newOutputDataset(dataset.namespace(), dataset.name(), facets(dataset), rows);
  }

  private OpenLineage.DatasetFacets facets(Dataset dataset) {
    OpenLineage.DatasetFacetsBuilder facets = new OpenLineage.DatasetFacetsBuilder();
    if (!dataset.version().isEmpty()) {
      facets.version(lineage.newDatasetVersionDatasetFacet(dataset.version()));
    }
    table(dataset)
        .ifPresent(
            table ->
                facets
                    .documentation(
                        lineage.newDocumentationDatasetFacet(table.title().en(), "text/plain"))
                    .schema(
                        lineage.newSchemaDatasetFacet(
                            table.columns().stream().map(this::field).toList())));
    return facets.build();
  }

  /** The release's table that a data set is, if it is one: {@code tenkai tables/ranking}. */
  private static Optional<TableSpec> table(Dataset dataset) {
    String prefix = "tables/";
    if (!dataset.namespace().equals(LineageEvents.NAMESPACE)
        || !dataset.name().startsWith(prefix)) {
      return Optional.empty();
    }
    String name = dataset.name().substring(prefix.length());
    return ReleaseTables.all().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private OpenLineage.SchemaDatasetFacetFields field(ColumnSpec column) {
    return lineage.newSchemaDatasetFacetFields(
        column.name(),
        column.type().name().toLowerCase(Locale.ROOT),
        column.label().en(),
        null,
        List.of());
  }
}
