// Narrows the list of countries to what is typed: names in both languages and the code; hiragana find katakana.
'use strict';
(function () {
  const box = document.getElementById('country-search');
  const query = document.getElementById('country-query');
  const found = document.getElementById('country-found');
  const table = document.getElementById('countries');
  const plain = (text) => text.normalize('NFKC').toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  const groups = Array.from(table.tBodies, (body) => [body, plain(body.dataset.search)]);
  const narrow = () => {
    const words = plain(query.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [body, text] of groups) {
      const fits = words.every((word) => text.includes(word));
      body.hidden = !fits;
      count += fits ? 1 : 0;
    }
    found.textContent = words.length ? table.dataset.found.replace('#', count) : '';
  };
  box.hidden = false;
  query.addEventListener('input', narrow);
  narrow();
})();
