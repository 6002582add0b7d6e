package jp.tenkai.jobs.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.tenkai.jobs.message.FindingText;
import jp.tenkai.scoring.audit.AuditReport;
import jp.tenkai.scoring.audit.CorrelationMethod;
import jp.tenkai.scoring.audit.Finding;
import jp.tenkai.scoring.audit.GroupComponents;
import jp.tenkai.scoring.audit.GroupConsistency;
import jp.tenkai.scoring.audit.IndicatorStatistics;
import jp.tenkai.scoring.audit.NodeImportance;
import jp.tenkai.scoring.audit.PairCorrelation;

/** Writes the statistical audit: its findings, and the numbers behind them. */
final class AuditFiles {
  private final Path folder;
  private final AuditReport report;

  AuditFiles(Path folder, AuditReport report) {
    this.folder = folder;
    this.report = report;
  }

  /** One task a file. */
  List<Callable<Void>> tasks() {
    return List.of(
        this::findings, this::statistics, this::correlations, this::groups, this::importance);
  }

  private Void findings() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("audit.csv"),
            "check",
            "subject",
            "verdict",
            "value",
            "n",
            "bad_below",
            "uncertain_below",
            "uncertain_from",
            "bad_from")) {
      csv.end();
      for (Finding finding : report.findings()) {
        csv.text(StepFiles.word(finding.code()))
            .text(FindingText.subject(finding.subject()))
            .text(StepFiles.word(finding.verdict()))
            .number(finding.value())
            .whole(finding.n());
        limit(csv, finding.limits().badBelow());
        limit(csv, finding.limits().uncertainBelow());
        limit(csv, finding.limits().uncertainFrom());
        limit(csv, finding.limits().badFrom());
        csv.end();
      }
    }
    return null;
  }

  private static void limit(CsvOut csv, double limit) throws IOException {
    csv.number(Double.isInfinite(limit) ? Double.NaN : limit);
  }

  private Void statistics() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("statistics.csv"),
            "iCode",
            "units",
            "present",
            "imputed",
            "distinct",
            "zeros",
            "min",
            "q25",
            "median",
            "mean",
            "q75",
            "max",
            "sd",
            "skewness",
            "kurtosis")) {
      csv.end();
      for (IndicatorStatistics one : report.statistics()) {
        csv.text(one.code())
            .whole(one.units())
            .whole(one.present())
            .whole(one.imputed())
            .whole(one.distinct())
            .whole(one.zeros())
            .number(one.minimum())
            .number(one.quartile1())
            .number(one.median())
            .number(one.mean())
            .number(one.quartile3())
            .number(one.maximum())
            .number(one.sd())
            .number(one.skewness())
            .number(one.kurtosis())
            .end();
      }
    }
    return null;
  }

  private Void correlations() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("correlations.csv"),
            "method",
            "relation",
            "first",
            "second",
            "correlation",
            "n",
            "p")) {
      csv.end();
      for (PairCorrelation pair : report.correlations()) {
        CorrelationMethod method = pair.method();
        csv.text(StepFiles.word(method))
            .text(StepFiles.word(pair.relation()))
            .text(pair.first())
            .text(pair.second())
            .number(pair.correlation().value())
            .whole(pair.correlation().n())
            .number(pair.correlation().pValue())
            .end();
      }
    }
    return null;
  }

  private Void groups() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("groups.csv"),
            "code",
            "children",
            "alpha",
            "n",
            "spread_ratio",
            "components_above_1",
            "first_component_share")) {
      csv.end();
      for (GroupConsistency group : report.consistency()) {
        GroupComponents components =
            report.components().stream()
                .filter(c -> c.group().equals(group.group()))
                .findFirst()
                .orElse(null);
        csv.text(group.group())
            .whole(group.children())
            .number(group.alpha())
            .whole(group.n())
            .number(group.spreadRatio())
            .number(components == null ? Double.NaN : components.dimensions())
            .number(components == null ? Double.NaN : components.share(0))
            .end();
      }
    }
    return null;
  }

  private Void importance() throws IOException {
    try (CsvOut csv =
        CsvOut.create(
            folder.resolve("importance.csv"),
            "code",
            "parent",
            "stated_share",
            "achieved_share",
            "effective_weight",
            "r2_with_parent",
            "r2_with_index")) {
      csv.end();
      for (NodeImportance node : report.importance()) {
        csv.text(node.code())
            .text(node.parent())
            .number(node.stated())
            .number(node.achieved())
            .number(node.effective())
            .number(node.importance())
            .number(node.importanceInIndex())
            .end();
      }
    }
    return null;
  }
}
