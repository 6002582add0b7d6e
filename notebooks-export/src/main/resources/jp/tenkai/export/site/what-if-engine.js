// The ranking under other weights and limits: the same steps in the same order as the engine that made the release.
// Pure: no page, no state. A missing number is null.
(function (root) {
  "use strict";
  var tenkai = (root.tenkai = root.tenkai || {});

  var GENERATORS = {
    arithmetic: [function (x) { return x; }, function (x) { return x; }],
    geometric: [Math.log, Math.exp]
  };

  // sum(w g(x)) / sum(w) over the children that are present, in their order; null where no weight is left.
  function mean(kind, values, weights) {
    var generator = GENERATORS[kind];
    if (!generator) {
      throw new Error("mean: expected arithmetic or geometric, found " + kind);
    }
    var sum = 0;
    var total = 0;
    for (var i = 0; i < values.length; i++) {
      if (values[i] !== null) {
        sum += weights[i] * generator[0](values[i]);
        total += weights[i];
      }
    }
    return total === 0 ? null : generator[1](sum / total);
  }

  // The settings of the release: { mode, axes, pillars, fields, gates, coverage }; a gate that is null is off.
  tenkai.whatIfPublished = function (data) {
    function weights(list) {
      var all = {};
      list.forEach(function (one) { all[one.id] = one.weight; });
      return all;
    }
    var settings = { mode: "pillars", axes: weights(data.axes), pillars: weights(data.pillars), fields: {}, gates: {}, coverage: data.coverage };
    data.fields.forEach(function (field) { settings.fields[field] = 1; });
    data.gates.forEach(function (gate) { settings.gates[gate.id] = gate.limit; });
    return settings;
  };

  function byPillars(data, settings, country) {
    var axes = data.axes.map(function (axis) {
      var values = [];
      var weights = [];
      data.pillars.forEach(function (pillar, index) {
        if (pillar.axis === axis.id) {
          values.push(country.pillars[index]);
          weights.push(settings.pillars[pillar.id]);
        }
      });
      return mean(data.means.axis, values, weights);
    });
    var overall = mean(data.means.overall, axes, data.axes.map(function (axis) { return settings.axes[axis.id]; }));
    return { score: overall, axes: axes };
  }

  function byFields(data, settings, country) {
    var weights = data.fields.map(function (field) { return settings.fields[field]; });
    return { score: mean("arithmetic", country.fields, weights), axes: data.axes.map(function () { return null; }) };
  }

  function total(weights) {
    return weights.reduce(function (sum, weight) { return sum + weight; }, 0);
  }

  // The share of the weight that rests on observed figures, under the setting's own weights; null where nothing applies.
  function coverage(data, settings, country) {
    if (!country.observed) {
      return country.coverage;
    }
    var axisTotal = total(data.axes.map(function (axis) { return settings.axes[axis.id]; }));
    var observed = 0;
    var applicable = 0;
    data.axes.forEach(function (axis) {
      var pillars = data.pillars.filter(function (pillar) { return pillar.axis === axis.id; });
      var pillarTotal = total(pillars.map(function (pillar) { return settings.pillars[pillar.id]; }));
      if (axisTotal === 0 || pillarTotal === 0) {
        return;
      }
      data.pillars.forEach(function (pillar, index) {
        if (pillar.axis === axis.id) {
          var weight = (settings.axes[axis.id] / axisTotal) * (settings.pillars[pillar.id] / pillarTotal);
          observed += weight * country.observed[index];
          applicable += weight * country.applicable[index];
        }
      });
    });
    return applicable === 0 ? null : observed / applicable;
  }

  // Why a country has no rank: "yardstick", "locked", "gate:<id>", "coverage", "score"; null where it has one.
  function out(data, settings, country, score) {
    if (country.standing === "yardstick") {
      return "yardstick";
    }
    if (country.locked) {
      return "locked";
    }
    for (var i = 0; i < data.gates.length; i++) {
      var gate = data.gates[i];
      var limit = settings.gates[gate.id];
      var figure = country.gates[i];
      if (!gate.known || limit === null) {
        continue;
      }
      var passes = figure !== null && (gate.bound === "at_least" ? figure >= limit : figure <= limit);
      if (!passes) {
        return "gate:" + gate.id;
      }
    }
    var covered = coverage(data, settings, country);
    // As many digits as the sum of a few shares keeps: a country exactly at the limit is in.
    if (covered === null || covered < settings.coverage - 1e-12) {
      return "coverage";
    }
    return score === null ? "score" : null;
  }

  function classOf(data, score) {
    if (score === null) {
      return "";
    }
    var best = "E";
    var limit = -Infinity;
    Object.keys(data.classes).forEach(function (letter) {
      if (score >= data.classes[letter] && data.classes[letter] > limit) {
        best = letter;
        limit = data.classes[letter];
      }
    });
    return best;
  }

  // One result a country, in the order of the data: { code, score, axes, class, rank, out }.
  tenkai.whatIf = function (data, settings) {
    var results = data.countries.map(function (country) {
      var made = settings.mode === "fields" ? byFields(data, settings, country) : byPillars(data, settings, country);
      return {
        code: country.code,
        score: made.score,
        axes: made.axes,
        "class": classOf(data, made.score),
        rank: null,
        out: out(data, settings, country, made.score)
      };
    });
    // Competition ranks at full precision: equal scores share the smallest rank.
    results.forEach(function (result) {
      if (result.out === null) {
        result.rank = 1 + results.filter(function (other) { return other.out === null && other.score > result.score; }).length;
      }
    });
    return results;
  };

  function averageRanks(values) {
    return values.map(function (value) {
      var below = values.filter(function (other) { return other < value; }).length;
      var same = values.filter(function (other) { return other === value; }).length;
      return below + (same + 1) / 2;
    });
  }

  function correlation(a, b) {
    var n = a.length;
    function average(list) { return list.reduce(function (sum, x) { return sum + x; }, 0) / n; }
    var ma = average(a);
    var mb = average(b);
    var ab = 0;
    var aa = 0;
    var bb = 0;
    for (var i = 0; i < n; i++) {
      ab += (a[i] - ma) * (b[i] - mb);
      aa += (a[i] - ma) * (a[i] - ma);
      bb += (b[i] - mb) * (b[i] - mb);
    }
    return aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb);
  }

  function shares(weights, ids) {
    var total = ids.reduce(function (sum, id) { return sum + weights[id]; }, 0);
    return ids.map(function (id) { return total === 0 ? 0 : weights[id] / total; });
  }

  // How far a setting is from the published one: { weights: points of a percentage, spearman, moved, top }.
  tenkai.whatIfDistance = function (data, settings, results, top) {
    var published = tenkai.whatIfPublished(data);
    var groups = [[data.axes.map(function (axis) { return axis.id; }), "axes"]];
    data.axes.forEach(function (axis) {
      groups.push([data.pillars.filter(function (p) { return p.axis === axis.id; }).map(function (p) { return p.id; }), "pillars"]);
    });
    var largest = 0;
    groups.forEach(function (group) {
      var now = shares(settings[group[1]], group[0]);
      shares(published[group[1]], group[0]).forEach(function (share, index) {
        largest = Math.max(largest, Math.abs(now[index] - share) * 100);
      });
    });
    var both = results
      .map(function (result, index) { return [result.rank, data.countries[index].rank]; })
      .filter(function (pair) { return pair[0] !== null && pair[1] !== null; });
    var spearman = both.length < 2 ? null : correlation(
      averageRanks(both.map(function (pair) { return pair[0]; })),
      averageRanks(both.map(function (pair) { return pair[1]; }))
    );
    var moved = data.countries.filter(function (country, index) {
      var rank = results[index].rank;
      return country.rank !== null && country.rank <= top && (rank === null || rank > top);
    }).length;
    return { weights: largest, spearman: spearman, moved: moved, top: top };
  };
})(typeof window === "undefined" ? globalThis : window);
