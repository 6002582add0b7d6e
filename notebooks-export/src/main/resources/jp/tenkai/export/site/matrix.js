// The reasons behind a cell of the matrix, in a window. Without this script each cell leads to the country's page.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("matrix-data").textContent);
  var table = document.getElementById("matrix");
  var dialog = document.getElementById("cell");
  var title = document.getElementById("cell-title");
  var body = document.getElementById("cell-body");
  var texts = data.texts;

  function make(tag, text, css) {
    var made = document.createElement(tag);
    if (text !== undefined) {
      made.textContent = text;
    }
    if (css) {
      made.className = css;
    }
    return made;
  }

  function rows(pairs) {
    var list = make("dl", undefined, "facts");
    pairs.forEach(function (pair) {
      var group = make("div");
      group.append(make("dt", pair[0]), make("dd", pair[1]));
      list.append(group);
    });
    return list;
  }

  function pillars(cell) {
    var list = make("dl", undefined, "facts");
    Object.keys(data.pillars).forEach(function (id, index) {
      var score = cell.pillars[index];
      var group = make("div");
      var value = make("dd");
      var meter = make("meter");
      meter.min = 0;
      meter.max = 100;
      meter.value = Number(score) || 0;
      meter.setAttribute("aria-hidden", "true");
      value.append(make("span", score, "number"));
      if (isFinite(Number(score))) {
        value.append(meter);
      }
      group.append(make("dt", data.pillars[id]), value);
      list.append(group);
    });
    return list;
  }

  function reasons(cell) {
    var grid = make("table");
    var head = make("tr");
    [texts.indicator, texts.points, texts.value, texts.year].forEach(function (text, index) {
      var th = make("th", text, index === 0 ? "" : "number");
      th.scope = "col";
      head.append(th);
    });
    var thead = make("thead");
    thead.append(head);
    var tbody = make("tbody");
    cell.reasons.forEach(function (reason) {
      var row = make("tr");
      var th = make("th");
      th.scope = "row";
      var above = reason[1].charAt(0) === "+";
      var sign = make("span", above ? "▲" : "▼", above ? "up" : "down");
      sign.setAttribute("aria-hidden", "true");
      th.append(sign, " " + data.indicators[reason[0]] + " ", make("span", reason[6], "tag"));
      var value = reason[2] === "–" ? "–" : reason[2] + (reason[3] ? " " + reason[3] : "");
      row.append(th, make("td", reason[1], "number"), make("td", value, "figure-value"), make("td", reason[5] === "imputed" ? texts.imputed : reason[4], "number"));
      tbody.append(row);
    });
    grid.append(thead, tbody);
    var scroll = make("div", undefined, "scroll");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", texts.reasons);
    scroll.append(grid);
    return scroll;
  }

  function link(text, href) {
    var item = make("li");
    var a = make("a", text);
    a.href = href;
    item.append(a);
    return item;
  }

  function show(anchor) {
    var country = anchor.closest("tr").dataset.country;
    var field = anchor.dataset.field;
    var cell = data.cells[country + "|" + field];
    if (!cell) {
      return false;
    }
    title.textContent = texts.title.replace("{country}", function () { return data.countries[country]; })
      .replace("{field}", function () { return data.fields[field]; });
    body.textContent = "";
    if (cell.reason) {
      body.append(make("p", cell.reason, "warn"));
    }
    if (cell.class) {
      var score = make("p", undefined, "cell-score");
      score.append(make("span", cell.class, "badge class-" + cell.class.toLowerCase()), " ", make("b", cell.score), " " + texts.score);
      body.append(score);
      body.append(rows([[texts.in_field, cell.inField], [texts.in_country, cell.inCountry], [texts.attractiveness, cell.attractiveness], [texts.feasibility, cell.feasibility]]));
      body.append(make("h3", texts.pillars), pillars(cell));
    }
    body.append(make("h3", texts.trade), rows([[texts.imports, cell.imports], [texts.japan, cell.japan], [texts.share, cell.share], [texts.coverage, cell.coverage]]));
    if (cell.reasons.length) {
      body.append(make("h3", texts.reasons), reasons(cell));
    }
    var links = make("ul", undefined, "links");
    links.append(link(texts.country_page, anchor.getAttribute("href")), link(texts.field_page, "../field/" + field + ".html"));
    body.append(links);
    dialog.showModal();
    dialog.scrollTop = 0;
    title.focus();
    return true;
  }

  table.addEventListener("click", function (event) {
    var anchor = event.target.closest("td")?.querySelector("a[data-field]");
    if (anchor && !event.ctrlKey && !event.metaKey && !event.shiftKey && show(anchor)) {
      event.preventDefault();
      enter(anchor);
      opener = anchor;
    }
  });

  var opener = null;
  document.getElementById("cell-close").addEventListener("click", function () { dialog.close(); });
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  dialog.addEventListener("close", function () {
    if (opener) {
      opener.focus();
    }
  });

  // One stop for the tab key in the whole grid; the arrow keys move within it.
  var grid = Array.prototype.map.call(table.querySelectorAll("tbody tr"), function (row) {
    return Array.prototype.slice.call(row.querySelectorAll("td a"));
  });
  var here = null;

  function enter(anchor) {
    if (here) {
      here.tabIndex = -1;
    }
    here = anchor;
    here.tabIndex = 0;
  }

  grid.forEach(function (row) {
    row.forEach(function (anchor) { anchor.tabIndex = -1; });
  });
  if (grid.length && grid[0].length) {
    enter(grid[0][0]);
  }
  table.addEventListener("keydown", function (event) {
    var moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    var move = moves[event.key];
    var row = grid.findIndex(function (cells) { return cells.indexOf(event.target) >= 0; });
    if (!move || row < 0) {
      return;
    }
    var next = grid[row + move[0]] && grid[row + move[0]][grid[row].indexOf(event.target) + move[1]];
    if (next) {
      event.preventDefault();
      enter(next);
      next.focus();
    }
  });
})();
