// The ranking table: filter, sort, count, download. Without this script the whole table stands there.
(function () {
  "use strict";
  var tenkai = window.tenkai;
  var data = JSON.parse(document.getElementById("ranking-data").textContent);
  var table = document.getElementById("ranking-table");
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var places = {};
  data.columns.forEach(function (column, index) { places[column.id] = index; });
  var forms = {};
  rows.forEach(function (row) {
    var code = row.dataset.country;
    forms[code] = tenkai.searchForms([value(code, "name_ja"), value(code, "name_en"), code]);
  });

  function value(code, column) {
    return data.rows[code][places[column]];
  }

  function element(id) {
    return document.getElementById(id);
  }

  function filter() {
    var query = element("search").value;
    var least = Number(element("coverage").value) / 100 || 0;
    var region = element("region") ? element("region").value : "";
    var classes = Array.prototype.filter
      .call(document.querySelectorAll('#ranking-tools input[name="class"]'), function (box) { return box.checked; })
      .map(function (box) { return box.value; });
    rows.forEach(function (row) {
      var code = row.dataset.country;
      var coverage = value(code, "coverage");
      row.hidden = !(
        tenkai.matches(forms[code], query) &&
        (region === "" || value(code, "region") === region) &&
        classes.indexOf(value(code, "class")) >= 0 &&
        (least <= 0 || (coverage !== null && coverage >= least - 1e-9))
      );
    });
    count();
  }

  function shown() {
    return Array.prototype.filter.call(body.rows, function (row) { return !row.hidden; });
  }

  function count() {
    element("ranking-count").textContent = data.texts.count
      .replace("{shown}", shown().length)
      .replace("{all}", rows.length);
  }

  // What a column is sorted by, and whether its best stands first.
  var ORDER = {
    rank: ["rank", 1], country: ["name", 1], interval: ["rank_low", 1], "class": ["class", 1], score: ["score", -1],
    attractiveness: ["attractiveness", -1], feasibility: ["feasibility", -1], change: ["places", -1],
    fields: ["field_1", 1], reasons: ["strong_1_points", -1], coverage: ["coverage", -1]
  };
  var language = document.documentElement.lang;

  function key(code, name) {
    return value(code, name === "name" ? "name_" + language : name);
  }

  function compare(a, b) {
    if (a === null || b === null || a === "" || b === "") {
      // Missing stands last in either direction.
      return null;
    }
    return typeof a === "number" ? a - b : String(a).localeCompare(String(b), language);
  }

  function sort(head, name, direction) {
    var sorted = rows.slice().sort(function (x, y) {
      var a = key(x.dataset.country, name);
      var b = key(y.dataset.country, name);
      var order = compare(a, b);
      if (order === null) {
        order = (a === null || a === "" ? 1 : 0) - (b === null || b === "" ? 1 : 0);
      } else {
        order *= direction;
      }
      return order || value(x.dataset.country, "rank") - value(y.dataset.country, "rank");
    });
    sorted.forEach(function (row) { body.appendChild(row); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head) {
    var order = ORDER[head.dataset.column];
    var title = head.querySelector(".title");
    if (!order || !title) {
      return;
    }
    var button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = title.textContent;
    button.title = data.texts.sort.replace("{column}", title.textContent);
    title.classList.add("only-print");
    title.before(button);
    button.addEventListener("click", function () {
      var now = head.getAttribute("aria-sort");
      var first = order[1];
      sort(head, order[0], now === null ? first : now === "ascending" ? -1 : 1);
    });
  });
  table.tHead.rows[0].cells[0].setAttribute("aria-sort", "ascending");

  // Exactly the rows that are shown, in their order, with full precision.
  function grid() {
    var head = [data.columns.map(function (column) { return column.title; })];
    return head.concat(shown().map(function (row) { return data.rows[row.dataset.country]; }));
  }
  tenkai.rankingGrid = grid;

  element("download-csv").addEventListener("click", function () {
    tenkai.save(data.file + ".csv", tenkai.csv(grid()), "text/csv;charset=utf-8");
  });
  element("download-xlsx").addEventListener("click", function () {
    tenkai.save(
      data.file + ".xlsx",
      tenkai.xlsx(data.sheet, grid()),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    );
  });

  var form = element("ranking-tools");
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  form.hidden = false;
  element("ranking-shown").hidden = false;
  filter();
})();
