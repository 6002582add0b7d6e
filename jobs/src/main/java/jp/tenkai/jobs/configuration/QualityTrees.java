package jp.tenkai.jobs.configuration;

import static jp.tenkai.jobs.configuration.ConfigurationTree.JSON;
import static jp.tenkai.jobs.configuration.ConfigurationTree.list;
import static jp.tenkai.jobs.configuration.ConfigurationTree.texts;
import static jp.tenkai.jobs.configuration.ConfigurationTree.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import jp.tenkai.jobs.configuration.QualityGate.CountriesAtLeast;
import jp.tenkai.jobs.configuration.QualityGate.Freshness;
import jp.tenkai.jobs.configuration.QualityGate.Jumps;
import jp.tenkai.jobs.configuration.QualityGate.Limit;
import jp.tenkai.jobs.configuration.QualityGate.Range;
import jp.tenkai.jobs.configuration.QualityGate.Ranked;
import jp.tenkai.jobs.configuration.QualityGate.RanksMoved;
import jp.tenkai.jobs.configuration.QualityGate.Refused;
import jp.tenkai.jobs.configuration.QualityGate.YearsBack;

/** Gates of quality and equivalent series as trees. */
final class QualityTrees {
  private QualityTrees() {}

  static ObjectNode gate(QualityGate gate) {
    ObjectNode node = JSON.objectNode().put("id", gate.id()).put("reason", gate.reason());
    if (gate instanceof Freshness freshness) {
      kind(node, GateKind.FRESHNESS);
      putNamed(node, "sources", freshness.sources());
      limit(node, freshness.months());
    } else if (gate instanceof CountriesAtLeast countries) {
      kind(node, GateKind.COUNTRIES);
      putNamed(node, "series", countries.series());
      limit(node, countries.countries());
    } else if (gate instanceof YearsBack years) {
      kind(node, GateKind.YEARS_BACK);
      putNamed(node, "series", years.series());
      limit(node, years.years());
    } else if (gate instanceof Range range) {
      kind(node, GateKind.RANGE).put("low", range.low()).put("high", range.high());
      node.set("units", texts(range.units()));
    } else if (gate instanceof Jumps jumps) {
      limit(kind(node, GateKind.JUMPS).put("ratio", jumps.ratio()), jumps.share());
    } else if (gate instanceof Refused refused) {
      limit(kind(node, GateKind.REFUSED), refused.share());
      node.set("refusals", texts(refused.refusals()));
    } else if (gate instanceof Ranked ranked) {
      limit(kind(node, GateKind.RANKED), ranked.share());
    } else if (gate instanceof RanksMoved moved) {
      limit(kind(node, GateKind.RANKS_MOVED).put("places", moved.places()), moved.share());
    }
    return node;
  }

  private static ObjectNode kind(ObjectNode node, GateKind kind) {
    return node.put("kind", kind.word());
  }

  private static void limit(ObjectNode node, Limit limit) {
    node.put("uncertain", limit.uncertain()).put("bad", limit.bad());
  }

  /** An empty list means all that no other gate names, and is left out again. */
  private static void putNamed(ObjectNode node, String key, Collection<String> named) {
    if (!named.isEmpty()) {
      node.set(key, texts(named));
    }
  }

  static ObjectNode equivalent(Equivalent group) {
    ObjectNode node = JSON.objectNode();
    node.set("name", words(group.name()));
    node.set("unit", words(group.unit()));
    node.set(
        "series",
        list(
            group.series(),
            one -> JSON.objectNode().put("source", one.source().id()).put("code", one.code())));
    return node.put("tolerance", group.tolerance()).put("reason", group.reason());
  }
}
