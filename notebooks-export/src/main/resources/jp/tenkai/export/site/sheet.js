// Files made in the browser from rows of text and numbers: CSV and a workbook, both without formulas.
(function () {
  "use strict";
  var tenkai = (window.tenkai = window.tenkai || {});

  // A text that a spreadsheet would run is marked as text, as in the tables of the release.
  function guarded(text) {
    return /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/.test(text) ? "'" + text : text;
  }

  function cell(value) {
    if (value === null || value === undefined) {
      return "";
    }
    if (typeof value === "number") {
      return String(value);
    }
    var text = guarded(String(value));
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  tenkai.csv = function (rows) {
    return "\ufeff" + rows.map(function (row) { return row.map(cell).join(",") + "\r\n"; }).join("");
  };

  // XML 1.0 has no other control characters and no lone surrogates.
  function xml(text) {
    return text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
      .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  function column(index) {
    var name = "";
    for (var n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
      name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
    }
    return name;
  }

  function sheetXml(rows) {
    var body = rows.map(function (row, r) {
      var cells = row.map(function (value, c) {
        var place = column(c) + (r + 1);
        if (value === null || value === undefined || value === "") {
          return "";
        }
        if (typeof value === "number") {
          return '<c r="' + place + '"><v>' + value + "</v></c>";
        }
        // An inline string is never a formula, whatever it begins with.
        return '<c r="' + place + '" t="inlineStr"' + (r === 0 ? ' s="1"' : "") + '><is><t xml:space="preserve">' +
          xml(String(value).slice(0, 32767)) + "</t></is></c>";
      });
      return '<row r="' + (r + 1) + '">' + cells.join("") + "</row>";
    });
    return HEAD + '<worksheet xmlns="' + MAIN + '"><sheetViews><sheetView workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="' + Math.max(1, rows[0].length) +
      '" width="14" customWidth="1"/></cols><sheetData>' + body.join("") + "</sheetData></worksheet>";
  }

  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  var MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  var RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  var TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  function files(name, rows) {
    return {
      "[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="' + TYPE + 'sheet.main+xml"/>' +
        '<Override PartName="/xl/styles.xml" ContentType="' + TYPE + 'styles+xml"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="' + TYPE + 'worksheet+xml"/></Types>',
      "_rels/.rels": HEAD + '<Relationships xmlns="' + RELATIONS + '"><Relationship Id="rId1" Type="' + OFFICE +
        '/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml": HEAD + '<workbook xmlns="' + MAIN + '" xmlns:r="' + OFFICE + '"><sheets><sheet name="' +
        xml(name.replace(/[\[\]:*?\/\\]/g, " ").slice(0, 31)) + '" sheetId="1" r:id="rId1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": HEAD + '<Relationships xmlns="' + RELATIONS + '"><Relationship Id="rId1" Type="' +
        OFFICE + '/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="' + OFFICE +
        '/styles" Target="styles.xml"/></Relationships>',
      "xl/styles.xml": HEAD + '<styleSheet xmlns="' + MAIN + '"><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font>' +
        '<font><b/><sz val="11"/><name val="Yu Gothic"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
        '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">' +
        '<xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/></cellXfs></styleSheet>',
      "xl/worksheets/sheet1.xml": sheetXml(rows)
    };
  }

  var TABLE = (function () {
    var table = [];
    for (var n = 0; n < 256; n++) {
      var c = n;
      for (var k = 0; k < 8; k++) {
        c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      }
      table[n] = c >>> 0;
    }
    return table;
  })();

  function crc32(bytes) {
    var crc = 0xffffffff;
    for (var i = 0; i < bytes.length; i++) {
      crc = TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
    }
    return (crc ^ 0xffffffff) >>> 0;
  }

  // The fields of a zip header, least significant byte first; pairs of width and value.
  function fields(pairs) {
    var bytes = [];
    pairs.forEach(function (pair) {
      for (var i = 0; i < pair[0]; i++) {
        bytes.push(Math.floor(pair[1] / Math.pow(256, i)) & 0xff);
      }
    });
    return new Uint8Array(bytes);
  }

  function joined(parts) {
    var all = new Uint8Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    var at = 0;
    parts.forEach(function (part) {
      all.set(part, at);
      at += part.length;
    });
    return all;
  }

  // A zip that stores its entries as they are, all dated 1980-01-01, so that the same rows give the same bytes.
  function zip(entries) {
    var encoder = new TextEncoder();
    var parts = [];
    var directory = [];
    var at = 0;
    Object.keys(entries).forEach(function (path) {
      var name = encoder.encode(path);
      var bytes = encoder.encode(entries[path]);
      var both = [[2, 20], [2, 0x0800], [2, 0], [2, 0], [2, 33], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];
      var local = joined([fields([[4, 0x04034b50]].concat(both)), name, bytes]);
      directory.push(joined([fields([[4, 0x02014b50], [2, 20]].concat(both, [[2, 0], [2, 0], [2, 0], [4, 0], [4, at]])), name]));
      parts.push(local);
      at += local.length;
    });
    var central = joined(directory);
    var end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, directory.length], [2, directory.length], [4, central.length], [4, at], [2, 0]]);
    return joined(parts.concat([central, end]));
  }

  // The bytes of a workbook with one sheet; the first row is its head.
  tenkai.xlsx = function (name, rows) {
    return zip(files(name, rows));
  };

  tenkai.save = function (name, content, type) {
    var address = URL.createObjectURL(new Blob([content], { type: type }));
    var link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  };
})();
