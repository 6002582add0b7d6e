// Finds a country however its name is typed: Japanese, kana of either kind, romaji, English without accents, ISO code.
(function () {
  "use strict";
  var tenkai = (window.tenkai = window.tenkai || {});

  var SYLLABLES = {
    ア: "a", イ: "i", ウ: "u", エ: "e", オ: "o", カ: "ka", キ: "ki", ク: "ku", ケ: "ke", コ: "ko",
    サ: "sa", シ: "shi", ス: "su", セ: "se", ソ: "so", タ: "ta", チ: "chi", ツ: "tsu", テ: "te", ト: "to",
    ナ: "na", ニ: "ni", ヌ: "nu", ネ: "ne", ノ: "no", ハ: "ha", ヒ: "hi", フ: "fu", ヘ: "he", ホ: "ho",
    マ: "ma", ミ: "mi", ム: "mu", メ: "me", モ: "mo", ヤ: "ya", ユ: "yu", ヨ: "yo",
    ラ: "ra", リ: "ri", ル: "ru", レ: "re", ロ: "ro", ワ: "wa", ヲ: "o", ン: "n", ヴ: "vu",
    ガ: "ga", ギ: "gi", グ: "gu", ゲ: "ge", ゴ: "go", ザ: "za", ジ: "ji", ズ: "zu", ゼ: "ze", ゾ: "zo",
    ダ: "da", ヂ: "ji", ヅ: "zu", デ: "de", ド: "do", バ: "ba", ビ: "bi", ブ: "bu", ベ: "be", ボ: "bo",
    パ: "pa", ピ: "pi", プ: "pu", ペ: "pe", ポ: "po"
  };
  // How the Chinese characters in names of countries are read, longest first.
  var READINGS = [
    ["中央", "chuo"], ["民主", "minshu"], ["共和国", "kyowakoku"], ["赤道", "sekido"], ["首長国", "shuchokoku"],
    ["連邦", "renpo"], ["諸島", "shoto"], ["中国", "chugoku"], ["韓国", "kankoku"], ["北朝鮮", "kitachosen"], ["日本", "nihon"],
    ["台湾", "taiwan"], ["香港", "honkon"], ["南", "minami"], ["北", "kita"], ["東", "higashi"], ["西", "nishi"]
  ];
  var SMALL = { ァ: "a", ィ: "i", ゥ: "u", ェ: "e", ォ: "o", ャ: "ya", ュ: "yu", ョ: "yo" };

  function katakana(text) {
    return text.replace(/[\u3041-\u3096]/g, function (c) {
      return String.fromCharCode(c.charCodeAt(0) + 0x60);
    });
  }

  // One spelling for all: width, case, accents, long vowels and punctuation do not tell names apart.
  function plain(text) {
    return katakana(text.normalize("NFKC"))
      .normalize("NFC")
      .toLowerCase()
      .replace(/[a-zà-ÿā-žạ-ỹ]+/g, function (latin) {
        return latin.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
      })
      .replace(/[\s・·'’`.,()（）\-‐–ー]/g, "");
  }

  function romaji(name) {
    var text = READINGS.reduce(function (read, pair) { return read.split(pair[0]).join(pair[1]); }, name);
    var out = "";
    var double = false;
    for (var i = 0; i < text.length; i++) {
      var c = text.charAt(i);
      if (c === "ッ") {
        double = true;
      } else if (SMALL[c]) {
        var joined = /[aiueo]$/.test(out) ? out.slice(0, -1) : out;
        var vowel = SMALL[c];
        if (/(sh|ch|j)$/.test(joined) && vowel.length === 2) {
          vowel = vowel.charAt(1);
        }
        out = joined + vowel;
      } else {
        var syllable = SYLLABLES[c] || c;
        out += double ? syllable.charAt(0) + syllable : syllable;
        double = false;
      }
    }
    return out;
  }

  function short(latin) {
    return latin.replace(/ou/g, "o").replace(/([aiueo])\1+/g, "$1").replace(/si/g, "shi").replace(/ti/g, "chi").replace(/tu/g, "tsu");
  }

  // The forms under which a country is found.
  tenkai.searchForms = function (names) {
    var forms = [];
    names.forEach(function (name) {
      var one = plain(name || "");
      forms.push(one, short(romaji(one)));
    });
    return forms;
  };

  tenkai.matches = function (forms, query) {
    var wanted = plain(query);
    if (!wanted) {
      return true;
    }
    var latin = short(romaji(wanted));
    return forms.some(function (form) {
      return form.indexOf(wanted) >= 0 || form.indexOf(latin) >= 0;
    });
  };
})();
