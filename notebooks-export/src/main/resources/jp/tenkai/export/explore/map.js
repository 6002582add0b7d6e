"use strict";
// Switches which figure the map shows; the class of the figure decides, the style sheet does the rest.
(() => {
  const figure = document.getElementById("map");
  const modes = figure && figure.querySelector(".map-modes");
  if (!modes) {
    return;
  }
  const show = (mode) => {
    for (const other of ["class", "score", "coverage"]) {
      figure.classList.toggle("show-" + other, other === mode);
    }
  };
  modes.hidden = false;
  modes.addEventListener("change", (event) => show(event.target.value));
  const chosen = modes.querySelector("input:checked");
  if (chosen) {
    show(chosen.value);
  }
})();
