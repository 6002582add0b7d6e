package jp.tenkai.jobs.lineage;

import io.openlineage.client.OpenLineage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  private static final Pattern RELEASE = Pattern.compile("^\\d{4}Q[1-4](-r\\d+)?/");
  private static final Pattern TABLE = Pattern.compile("tables/(\\w+)(?:\\.csv|\\.parquet)?");

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
    return lineage.newInputDataset(dataset.namespace(), name(dataset), facets(dataset), rows);
  }

  OpenLineage.OutputDataset output(Dataset dataset) {
    OpenLineage.OutputDatasetOutputFacets rows =
        dataset.rows() < 0
            ? null
            : new OpenLineage.OutputDatasetOutputFacetsBuilder()
                .outputStatistics(
                    lineage.newOutputStatisticsOutputDatasetFacet(dataset.rows(), null, null))
                .build();
    return lineage.newOutputDataset(dataset.namespace(), name(dataset), facets(dataset), rows);
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
                            IntStream.range(0, table.columns().size())
                                .mapToObj(i -> field(table.columns().get(i), i + 1))
                                .toList())));
    return facets.build();
  }

  /** The name without that of the release it lies in, which its version tells apart. */
  private static String name(Dataset dataset) {
    return isOwn(dataset) ? RELEASE.matcher(dataset.name()).replaceFirst("") : dataset.name();
  }

  private static boolean isOwn(Dataset dataset) {
    return dataset.namespace().equals(LineageEvents.NAMESPACE);
  }

  /** The release's table that a data set is, if it is one: {@code tables/ranking.parquet}. */
  private static Optional<TableSpec> table(Dataset dataset) {
    Matcher file = TABLE.matcher(name(dataset));
    if (!isOwn(dataset) || !file.matches()) {
      return Optional.empty();
    }
    String name = file.group(1);
    return ReleaseTables.all().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private OpenLineage.SchemaDatasetFacetFields field(ColumnSpec column, long position) {
    return lineage.newSchemaDatasetFacetFields(
        column.name(),
        column.type().name().toLowerCase(Locale.ROOT),
        column.label().en(),
        position,
        null);
  }
}
