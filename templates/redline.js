
"use strict";
// The page reads without this. It adds stepping, filters, search, citations, and keeps the view in the address.
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const at = (id) => document.getElementById(id);
  document.documentElement.classList.add("script");
  const main = at("ui-text");
  const rows = all(".r, .was", main);
  // A run of rows that are all new, or all dropped, is one stop.
  const continues = (row) => /^(new|dropped|unattested)$/.test(row.dataset.k) && row.previousElementSibling?.dataset.k === row.dataset.k;
  const stops = rows.filter((row) => row.dataset.k && !continues(row) && !row.closest(".same"));
  const stopping = new Set(stops);
  const boxes = all("#ui-kinds input");
  const part = at("ui-part"), search = at("ui-search"), inline = at("ui-inline"), split = at("ui-split");
  let texts = null, current = null, wanted = [];

  const say = (text) => { at("ui-said").textContent = ""; setTimeout(() => { at("ui-said").textContent = text; }, 30); };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const textOf = (row) => {
    texts ??= new Map();
    if (!texts.has(row)) texts.set(row, fold(row.textContent));
    return texts.get(row);
  };

  // Filters: rows that do not fit are hidden, and sections left without a row.
  const fits = (row, kinds, division, terms) => {
    if (kinds.length && !kinds.some((kind) => (row.dataset.k || "").split(" ").includes(kind))) return false;
    const home = row.closest("[data-p]");
    if (division && (!home || home.dataset.p !== division)) return false;
    return terms.every((term) => textOf(row).includes(term));
  };
  const filter = () => {
    const kinds = boxes.filter((box) => box.checked).map((box) => box.value);
    const terms = fold(search.value).split(/\s+/).filter(Boolean);
    const division = part ? part.value : "";
    const active = kinds.length || terms.length || division;
    let hits = 0;
    wanted = [];
    for (const row of rows) {
      const fit = !active || fits(row, kinds, division, terms);
      row.hidden = !fit;
      hits += fit;
      if (fit && (terms.length || stopping.has(row))) wanted.push(row);
    }
    for (const box of all(".lot, .u, .fold", main)) {
      box.hidden = Boolean(active) && !all(".r, .was", box).some((row) => !row.hidden);
    }
    main.classList.toggle("filtered", Boolean(active));
    if (terms.length) all("main details").forEach((box) => { if (!box.hidden) box.open = true; });
    at("ui-none").hidden = hits > 0;
    mark(terms);
    place();
    remember();
    return wanted.length;
  };
  const mark = (terms) => {
    if (!window.Highlight || !CSS.highlights) return;
    CSS.highlights.delete("found");
    if (!terms.length) return;
    const ranges = [];
    for (const row of wanted.slice(0, 500)) {
      const walk = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node.data.toLowerCase();
        for (const term of terms) {
          for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + term.length)) {
            const range = document.createRange();
            range.setStart(node, from);
            range.setEnd(node, from + term.length);
            ranges.push(range);
          }
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  // Stepping from change to change.
  const place = () => {
    const index = wanted.indexOf(current);
    at("ui-place").textContent = index < 0 ? `${wanted.length} in all` : `${index + 1} of ${wanted.length}`;
  };
  const nearest = (step) => {
    // Where rows stand is asked of one lot only: asking lays a lot out that is far away.
    const edge = innerHeight * .35;
    const where = (box) => box.getBoundingClientRect();
    if (step > 0) return wanted.find((row) => where(row.closest(".lot")).bottom > edge && where(row).top > edge);
    return wanted.findLast((row) => [row.closest(".lot"), row].every((box) => where(box).top < edge - 40));
  };
  const go = (step) => {
    const index = wanted.indexOf(current);
    const row = index >= 0 ? wanted[index + step] : nearest(step);
    if (!row) { say(step > 0 ? "That was the last one." : "That was the first one."); return; }
    show(row);
  };
  const reveal = (element) => {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  };
  const show = (row) => {
    current?.classList.remove("here");
    current = row;
    reveal(row);
    row.classList.add("here");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
    place();
    const address = row.id || row.querySelector("[id]")?.id;
    if (address) remember(address);
  };
  at("ui-next").addEventListener("click", () => go(1));
  at("ui-prev").addEventListener("click", () => go(-1));
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    reveal(target);
    if (target.closest("[hidden]")) reset();
    target.scrollIntoView({ block: "start" });
    current?.classList.remove("here");
    const row = target.closest(".r, .was") || target.querySelector(".r[data-k]");
    current = row && wanted.includes(row) ? row : null;
    place();
  });

  // The view in the address, so that it can be sent on.
  const remember = (name) => {
    const query = new URLSearchParams();
    if (inline.checked) query.set("layout", "inline");
    const kinds = boxes.filter((box) => box.checked).map((box) => box.value);
    if (kinds.length) query.set("kinds", kinds.join("."));
    if (part && part.value) query.set("part", part.value);
    if (search.value) query.set("q", search.value);
    const hash = name ? `#${encodeURIComponent(name)}` : location.hash;
    try { history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${hash}`); } catch { /* a page without an address of its own */ }
  };
  const recall = () => {
    const query = new URLSearchParams(location.search);
    if (query.get("layout") === "inline") inline.checked = true;
    const kinds = (query.get("kinds") || "").split(".");
    boxes.forEach((box) => { box.checked = kinds.includes(box.value); });
    if (part) {
      part.value = query.get("part") || "";
      if (part.selectedIndex < 0) part.value = "";
    }
    search.value = query.get("q") || "";
  };
  const reset = () => {
    boxes.forEach((box) => { box.checked = false; });
    if (part) part.value = "";
    search.value = "";
    filter();
  };

  // Citations.
  const citation = (row) => {
    const of = (selector) => row.querySelector(`:scope > ${selector} > .n`)?.title;
    const fresh = row.querySelector(":scope > .w:not(.none)") ? of(".w") : "", stale = of(".o");
    const { old, new: newer } = document.body.dataset;
    if (!fresh) return `${stale}, ${old}; dropped from ${newer}`;
    return `${fresh}, ${newer}; ${stale ? `compared with ${stale}, ${old}` : `not in ${old}`}`;
  };
  const copy = async (row) => {
    const text = citation(row);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    say(`Copied: ${text}`);
    toast(text);
  };
  const toast = (text) => {
    at("ui-place").textContent = "Citation copied";
    at("ui-place").title = text;
    setTimeout(place, 2500);
  };
  const offer = (row) => {
    if (!row || row.classList.contains("was") || row.querySelector(":scope > .cite")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite row";
    button.textContent = "“";
    button.title = "Copy the citation of this provision (c)";
    button.setAttribute("aria-label", `Copy citation: ${citation(row)}`);
    row.append(button);
  };
  for (const kind of ["pointerover", "focusin"]) main.addEventListener(kind, (event) => offer(event.target.closest(".r")));
  main.addEventListener("click", (event) => {
    const button = event.target.closest(".cite");
    if (button) copy(button.closest(".r") || button.closest(".u").querySelector(".r"));
  });

  // Folding.
  at("ui-open").addEventListener("click", () => all("main details").forEach((box) => { box.open = true; }));
  at("ui-close").addEventListener("click", () => all("main details").forEach((box) => { box.open = false; }));
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = at("ui-print-whole").checked ? all("main details:not([open])") : [];
    opened.forEach((box) => { box.open = true; });
    all(".same", main).forEach((box) => box.classList.toggle("kept", Boolean(box.querySelector("details[open]"))));
  });
  addEventListener("afterprint", () => opened.forEach((box) => { box.open = false; }));
  if (innerWidth < 1200) at("ui-contents").open = false;
  addEventListener("click", (event) => {
    all(".menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // The article that is being read, in the contents.
  const links = new Map(all("#ui-contents a").map((link) => [link.hash.slice(1), link]));
  let now = null, soon = 0;
  const follow = () => {
    const text = main.getBoundingClientRect();
    const section = document.elementFromPoint(text.left + text.width / 2, innerHeight / 8)?.closest(".u[id]");
    const link = section && links.get(section.id);
    if (!link || link === now) return;
    now?.classList.remove("now");
    now?.removeAttribute("aria-current");
    now = link;
    now.classList.add("now");
    now.setAttribute("aria-current", "location");
    if (innerWidth >= 1200 && at("ui-contents").open) keepInSight(now);
  };
  const keepInSight = (link, frames = 8) => {
    const pane = at("ui-contents");
    const down = link.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (down < 0 || down > pane.clientHeight - 40) pane.scrollTop += down - pane.clientHeight / 3;
    if (frames) requestAnimationFrame(() => keepInSight(link, frames - 1)); // what comes near is laid out, and moves it
  };
  addEventListener("scroll", () => {
    clearTimeout(soon);
    soon = setTimeout(follow, 120); // once the reader pauses: contents laid out anew with each frame are half of its cost
  }, { passive: true });
  follow();

  // Keys.
  const keys = {
    n: () => go(1), j: () => go(1), p: () => go(-1), k: () => go(-1),
    i: () => { (inline.checked ? split : inline).checked = true; remember(); say(inline.checked ? "Inline" : "Side by side"); },
    "/": () => search.focus(),
    c: () => { const row = current || document.activeElement.closest(".r") || one(".r:target"); if (row?.matches(".r")) copy(row); },
    "?": () => { const menu = at("ui-keys").closest("details"); menu.open = true; at("ui-keys").focus(); },
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") { all(".menu[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); }); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !at("ui-keys").checked) return;
    if (event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea")) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  let waiting = 0;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => say(`${filter()} found`), 200); });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { clearTimeout(waiting); filter(); go(event.shiftKey ? -1 : 1); }
  });
  boxes.forEach((box) => box.addEventListener("change", () => say(`${filter()} shown`)));
  part?.addEventListener("change", () => say(`${filter()} shown`));
  inline.addEventListener("change", () => remember());
  split.addEventListener("change", () => remember());

  recall();
  wanted = stops;
  if (location.search) filter(); else place();
  if (location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
})();
