// The page around the what-if engine: controls, results, the setting in the address.
(function () {
  "use strict";
  var tenkai = window.tenkai;
  var data = JSON.parse(document.getElementById("what-if-data").textContent);
  var texts = JSON.parse(document.getElementById("what-if-texts").textContent);
  var TOP = 10;
  var form = element("settings");
  var inputs = {};
  var sliders = {};
  var shares = {};
  var gateBoxes = {};
  each("[data-set]", function (input) { inputs[input.dataset.set] = input; });
  each("[data-slider]", function (input) { sliders[input.dataset.slider] = input; });
  each("[data-share]", function (span) { shares[span.dataset.share] = span; });
  each("[data-gate-on]", function (box) { gateBoxes[box.dataset.gateOn] = box; });

  function element(id) {
    return document.getElementById(id);
  }

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function fill(template, values) {
    return template.replace(/\{([a-z_]+)\}/g, function (all, name) { return values[name]; });
  }

  function number(input) {
    var value = parseFloat(input.value);
    return isFinite(value) ? value : NaN;
  }

  // A weight as it counts: the published one itself while its text is untouched, so that no digit is lost.
  function weight(key, published) {
    var input = inputs[key];
    if (input.value === input.dataset.published) {
      return published;
    }
    var value = number(input);
    return isFinite(value) && value > 0 ? Math.min(value, Number(input.max)) / 100 : 0;
  }

  function mode() {
    return element("mode-fields").checked ? "fields" : "pillars";
  }

  function settings() {
    var now = tenkai.whatIfPublished(data);
    now.mode = mode();
    data.axes.forEach(function (axis) { now.axes[axis.id] = weight("axis." + axis.id, axis.weight); });
    data.pillars.forEach(function (pillar) { now.pillars[pillar.id] = weight("pillar." + pillar.id, pillar.weight); });
    data.fields.forEach(function (field) {
      var value = number(inputs["field." + field]);
      now.fields[field] = isFinite(value) && value > 0 ? value : 0;
    });
    data.gates.forEach(function (gate) {
      if (!gate.known) {
        return;
      }
      var input = inputs["gate." + gate.id];
      var value = input.value === input.dataset.published ? gate.limit : number(input);
      now.gates[gate.id] = gateBoxes[gate.id].checked && isFinite(value) ? value : null;
    });
    var coverage = inputs.coverage;
    now.coverage = coverage.value === coverage.dataset.published ? data.coverage : (number(coverage) || 0) / 100;
    return now;
  }

  // What differs from the published setting, as pairs of key and text; the address carries these.
  function differences() {
    var pairs = [];
    if (mode() === "fields") {
      pairs.push(["mode", "fields"]);
    }
    Object.keys(inputs).forEach(function (key) {
      var input = inputs[key];
      var gate = key.indexOf("gate.") === 0 ? key.slice(5) : null;
      if (gate && !gateBoxes[gate].checked) {
        pairs.push([key, "off"]);
      } else if (input.value !== input.dataset.published) {
        pairs.push([key, input.value]);
      }
    });
    return pairs;
  }

  function fragment() {
    var pairs = differences();
    return pairs.length ? "#w=" + pairs.map(function (pair) { return encodeURIComponent(pair[0]) + ":" + encodeURIComponent(pair[1]); }).join(";") : "";
  }

  function publishedControls() {
    element("mode-pillars").checked = true;
    Object.keys(inputs).forEach(function (key) { inputs[key].value = inputs[key].dataset.published; });
    Object.keys(gateBoxes).forEach(function (id) { gateBoxes[id].checked = true; });
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return "";
    }
  }

  // Only known keys and finite numbers are taken from an address.
  function read() {
    publishedControls();
    var hash = location.hash;
    if (hash.indexOf("#w=") !== 0) {
      return;
    }
    hash.slice(3).split(";").forEach(function (part) {
      var at = part.indexOf(":");
      var key = decoded(part.slice(0, at));
      var text = decoded(part.slice(at + 1));
      if (key === "mode" && text === "fields") {
        element("mode-fields").checked = true;
      } else if (Object.prototype.hasOwnProperty.call(inputs, key)) {
        var value = parseFloat(text);
        if (key.indexOf("gate.") === 0 && text === "off") {
          gateBoxes[key.slice(5)].checked = false;
        } else if (isFinite(value)) {
          var input = inputs[key];
          var least = input.min === "" ? -Infinity : Number(input.min);
          var most = input.max === "" ? Infinity : Number(input.max);
          input.value = String(Math.min(most, Math.max(least, value)));
        }
      }
    });
  }

  function nameOf(key) {
    var label = document.querySelector('label[for="' + inputs[key].id + '"]');
    return label ? label.textContent : key;
  }

  function settingText() {
    var parts = differences().map(function (pair) {
      if (pair[0] === "mode") {
        return texts.mode_fields;
      }
      return fill(texts.change, {
        name: nameOf(pair[0]),
        value: pair[1] === "off" ? texts.off : pair[1],
        published: inputs[pair[0]].dataset.published
      });
    });
    return parts.length ? fill(texts.setting, { setting: parts.join(texts.separator) }) : "";
  }

  function score(value) {
    return value === null ? "–" : value.toFixed(1);
  }

  // The last digits of a logarithm may differ from one machine to the next; what equals the published score is shown as it.
  function same(country, result) {
    var near = country.score !== null && result.score !== null && Math.abs(country.score - result.score) < 1e-9;
    return near ? country.score : result.score;
  }

  function cell(tag, text, css) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (css) {
      made.className = css;
    }
    return made;
  }

  function move(from, to) {
    var made = document.createElement("td");
    if (from === null) {
      made.append(cell("span", texts.new, "tag"));
    } else if (from === to) {
      made.append(cell("span", texts.same, "nodata"));
    } else {
      var up = from > to;
      made.append(cell("span", fill(up ? texts.up : texts.down, { places: Math.abs(from - to) }), up ? "up" : "down"));
    }
    return made;
  }

  function row(country, result) {
    var made = document.createElement("tr");
    made.dataset.country = country.code;
    var name = document.createElement("th");
    name.scope = "row";
    name.className = "country";
    var link = document.createElement("a");
    link.href = "../country/" + country.code + ".html";
    link.append(cell("bdi", country.name));
    name.append(link);
    var badge = document.createElement("td");
    badge.className = "class";
    badge.append(cell("span", result.class, "badge class-" + result.class.toLowerCase()));
    made.append(
      cell("td", String(result.rank), "number rank"), name,
      cell("td", country.rank === null ? "–" : String(country.rank), "number"), move(country.rank, result.rank),
      cell("td", score(same(country, result)), "number score"), cell("td", score(country.score), "number"), badge
    );
    result.axes.slice(0, 2).forEach(function (axis) { made.append(cell("td", score(axis), "number")); });
    return made;
  }

  function reason(out) {
    if (out === "coverage") {
      return texts.out_coverage;
    }
    if (out === "score") {
      return texts.out_score;
    }
    if (out === "locked") {
      return texts.out_locked;
    }
    return fill(texts.out_gate, { gate: nameOf("gate." + out.slice(5)) });
  }

  function distance(now, results) {
    var far = tenkai.whatIfDistance(data, now, results, TOP);
    var box = element("distance");
    var ranked = results.filter(function (result) { return result.rank !== null; }).length;
    var outs = results.filter(function (result) { return result.out !== null && result.out !== "yardstick"; }).length;
    var counted = fill(texts.counted, { ranked: ranked, out: outs });
    if (!differences().length) {
      box.textContent = texts.published + " " + counted;
      box.classList.remove("far");
      return;
    }
    var spearman = far.spearman === null ? "–" : far.spearman.toFixed(2);
    var isFar = far.spearman === null || far.spearman < 0.9 || far.moved >= 3;
    box.textContent = fill(now.mode === "fields" ? texts.moved_fields : texts.moved, { weights: far.weights.toFixed(0), spearman: spearman, moved: far.moved, top: far.top }) +
      (isFar ? " " + texts.far : "") + " " + counted;
    box.classList.toggle("far", isFar);
  }

  var shown = [];

  function show() {
    var now = settings();
    var results = tenkai.whatIf(data, now);
    element("by-pillars").hidden = now.mode !== "pillars";
    element("by-fields").hidden = now.mode !== "fields";
    Object.keys(sliders).forEach(function (key) { sliders[key].value = inputs[key].value; });
    showShares(now);
    var order = results.map(function (result, index) { return index; })
      .filter(function (index) { return results[index].rank !== null; })
      .sort(function (a, b) { return results[a].rank - results[b].rank || (data.countries[a].code < data.countries[b].code ? -1 : 1); });
    shown = order.map(function (index) { return [data.countries[index], results[index]]; });
    element("what-if-table").tBodies[0].replaceChildren.apply(
      element("what-if-table").tBodies[0],
      shown.map(function (pair) { return row(pair[0], pair[1]); })
    );
    var outs = document.createDocumentFragment();
    results.forEach(function (result, index) {
      if (result.out !== null && result.out !== "yardstick") {
        var item = document.createElement("li");
        item.append(cell("bdi", data.countries[index].name), " ", cell("span", reason(result.out), "note"));
        outs.append(item);
      }
    });
    element("outs").replaceChildren(outs);
    distance(now, results);
    element("setting").textContent = settingText();
    element("link").value = location.href.split("#")[0] + fragment();
  }

  function showShares(now) {
    function group(keys, weights) {
      var total = keys.reduce(function (sum, key, index) { return sum + weights[index]; }, 0);
      keys.forEach(function (key, index) {
        shares[key].textContent = total > 0 ? fill(texts.share, { share: (100 * weights[index] / total).toFixed(0) }) : "–";
      });
    }
    group(data.axes.map(function (a) { return "axis." + a.id; }), data.axes.map(function (a) { return now.axes[a.id]; }));
    data.axes.forEach(function (axis) {
      var members = data.pillars.filter(function (pillar) { return pillar.axis === axis.id; });
      group(members.map(function (p) { return "pillar." + p.id; }), members.map(function (p) { return now.pillars[p.id]; }));
    });
    group(data.fields.map(function (f) { return "field." + f; }), data.fields.map(function (f) { return now.fields[f]; }));
  }

  function keep() {
    var target = location.href.split("#")[0] + fragment();
    try {
      history.replaceState(null, "", target);
    } catch (e) {
      location.replace(fragment() || "#");
    }
  }

  form.addEventListener("input", function (event) {
    var key = event.target.dataset.slider;
    if (key) {
      inputs[key].value = event.target.value;
    }
    show();
    keep();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function (event) {
    event.preventDefault();
    publishedControls();
    show();
    keep();
  });
  window.addEventListener("hashchange", function () {
    read();
    show();
  });

  element("copy").addEventListener("click", function () {
    function byHand() {
      element("link").select();
      element("copied").textContent = texts.copy_by_hand;
    }
    if (navigator.clipboard) {
      navigator.clipboard.writeText(element("link").value).then(function () {
        element("copied").textContent = texts.copied;
      }, byHand);
    } else {
      byHand();
    }
  });

  element("what-if-csv").addEventListener("click", function () {
    var rows = [[texts.not_published], [settingText() || texts.published], texts.columns.slice(0, 1).concat("ISO 3166", texts.columns.slice(1))];
    shown.forEach(function (pair) {
      var country = pair[0];
      var result = pair[1];
      rows.push([
        result.rank, country.code, country.name, country.rank, country.rank === null ? null : country.rank - result.rank,
        result.score, country.score, result.class, result.axes[0], result.axes[1]
      ]);
    });
    tenkai.save("tenkai-" + data.release + "-" + data.strategy + "-what-if.csv", tenkai.csv(rows), "text/csv;charset=utf-8");
  });

  // For tests in a browser: what the page computes with, and what its controls say.
  tenkai.whatIfData = data;
  tenkai.whatIfSettings = settings;

  read();
  show();
  element("what-if").hidden = false;
})();
