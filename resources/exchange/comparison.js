"use strict";
(() => {
  document.documentElement.classList.add("js");
  const numbers = (element) => element.dataset.s.split(" ");
  const withNumber = (number) => document.querySelectorAll(`.text [data-s~="${number}"]`);
  const show = (name, number) => {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
    if (number) for (const element of withNumber(number)) element.classList.add(name);
  };
  const scrolls = (column) => getComputedStyle(column).overflowY === "auto";
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm ? "auto" : "smooth";

  // Every other column scrolls until its passage stands at the height of the one that was chosen.
  const level = (number, from) => {
    const own = from.closest(".column");
    const columns = [...document.querySelectorAll(".column")];
    const first = (column) => column.querySelector(`.text [data-s~="${number}"]`);
    if (!own || !columns.every(scrolls)) {
      const next = columns.filter((column) => column !== own && first(column));
      const after = next.find((column) => !own || own.compareDocumentPosition(column) & 4) || next[0];
      if (after) {
        first(after).scrollIntoView({ block: "center", behavior });
        first(after).focus({ preventScroll: true });  // the next key goes on from there
      }
      if (!own && columns.every(scrolls)) {
        for (const column of next) {
          const top = first(column).getBoundingClientRect().top - column.getBoundingClientRect().top;
          column.scrollBy({ top: top - column.clientHeight / 3, behavior });
        }
      }
      return;
    }
    const height = from.getBoundingClientRect().top;
    for (const column of columns) {
      const target = column === own ? null : first(column);
      if (target) column.scrollBy({ top: target.getBoundingClientRect().top - height, behavior });
    }
  };

  const marked = (event) => (event.target instanceof Element ? event.target.closest("[data-s]") : null);
  document.addEventListener("pointerover", (event) => {
    const element = marked(event);
    show("hover", element && numbers(element)[0]);
  });
  document.addEventListener("focusin", (event) => {
    const element = marked(event);
    show("hover", element && numbers(element)[0]);
  });
  document.addEventListener("click", (event) => {
    const element = marked(event);
    if (!element || !getSelection().isCollapsed) return;
    event.preventDefault();
    const number = numbers(element)[0];
    show("active", number);
    level(number, element);
  });
})();
