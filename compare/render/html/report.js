"use strict";
// Everything here can be done without it: links lead from answers to evidence
// and from marked words to their questions. It saves scrolling.
(() => {
  const finder = document.querySelector(".finder");
  const columns = document.querySelector(".columns");
  if (!finder || !columns) return;
  const select = finder.querySelector("select");
  const output = finder.querySelector("output");
  const card = finder.querySelector(".to-card");
  const hits = [...columns.querySelectorAll(".hit")];
  const rowsOf = (hit) => hit.dataset.rows.split(" ").map((r) => r.split(":"));
  finder.hidden = false;
  finder.addEventListener("submit", (e) => e.preventDefault());

  // reveal opens what a target is folded into.
  const reveal = (id) => {
    const target = id && document.getElementById(id);
    for (let d = target && target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    return target;
  };

  // show marks the words that answer a question and brings them into view in
  // every column but the one that is kept where it is.
  const show = (row, keep) => {
    select.value = row;
    columns.classList.toggle("found", row !== "");
    card.hidden = row === "";
    card.href = "#" + row;
    output.textContent = row ? select.selectedOptions[0].dataset.answers : "";
    const seen = new Set();
    for (const hit of hits) {
      const mine = rowsOf(hit).find(([r]) => r === row);
      hit.classList.remove("on", "side-1", "side-2", "side-3", "side-4");
      if (!mine) continue;
      hit.classList.add("on", "side-" + Math.min(Number(mine[1]) + 1, 4));
      const column = hit.closest("article");
      if (seen.has(column) || column === keep) continue;
      seen.add(column);
      column.scrollTop += hit.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3;
    }
  };

  columns.addEventListener("click", (e) => {
    const hit = e.target.closest(".hit");
    if (!hit) return;
    const rows = rowsOf(hit).map(([r]) => r).filter((r) => [...select.options].some((o) => o.value === r));
    if (rows.length === 0) return;
    e.preventDefault();
    show(rows[(rows.indexOf(select.value) + 1) % rows.length], hit.closest("article"));
  });
  select.addEventListener("change", () => show(select.value, null));
  for (const button of finder.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const n = select.options.length;
      select.selectedIndex = (select.selectedIndex + Number(button.dataset.step) + n) % n;
      show(select.value, null);
    });
  }
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && select.value) show("", null);
  });

  // A link to something folded opens it and takes the keyboard along.
  const arrive = () => {
    const target = reveal(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.scrollIntoView({ block: "center", inline: "nearest" });
    if (!target.matches("a, button, [tabindex]")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", arrive);
  if (location.hash) arrive();
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => (d.open = true)));
})();
