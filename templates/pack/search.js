"use strict";
// All versions are in this page as data: nothing is fetched, so it also works from a disk. Results are built as text.
(() => {
  const at = (id) => document.getElementById(id);
  const { versions, texts, provisions } = JSON.parse(at("data").textContent);
  const ask = at("ask"), within = at("within"), found = at("found"), more = at("more");
  const STEP = 50; // results shown at a time
  const WORD = /\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{N}\p{M}])+/gu;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let cut = null, hits = [], shown = 0;

  const wordsOf = (text) => [...text.matchAll(WORD)].map((match) => [fold(match[0]), match.index, match.index + match[0].length]);
  // A question is phrases; the last word of one may go on, unless it stands in quotation marks.
  const read = (text) => [...text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/g)]
    .map((match) => ({ words: wordsOf(match[1] ?? match[0]).map(([word]) => word), whole: match[1] !== undefined }))
    .filter((phrase) => phrase.words.length);
  const places = (phrase, words) => {
    const last = phrase.words.length - 1;
    const fits = (word, wanted, index) => (index === last && !phrase.whole ? word.startsWith(wanted) : word === wanted);
    const here = [];
    for (let from = 0; from + last < words.length; from += 1) {
      if (phrase.words.every((wanted, index) => fits(words[from + index][0], wanted, index))) here.push([words[from][1], words[from + last][2]]);
    }
    return here;
  };
  const look = (phrases, index) => {
    const spans = [];
    for (const phrase of phrases) {
      const here = places(phrase, cut[index]);
      if (!here.length) return null;
      spans.push(...here);
    }
    return spans.sort((one, other) => one[0] - other[0]);
  };

  const element = (tag, text = "", name = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };
  const link = (text, href) => {
    const made = element("a", text);
    made.href = href;
    return made;
  };
  const textAddress = ([version, eid]) => `${versions[version][2]}#${encodeURIComponent(eid)}`;
  const AROUND = 90; // characters before the first hit and after it
  const snippet = (text, spans) => {
    const made = element("p", "", "snippet");
    let from = Math.max(0, spans[0][0] - AROUND);
    if (from) from = text.indexOf(" ", from) + 1 || from;
    if (from > spans[0][0]) from = spans[0][0];
    let end = Math.min(text.length, spans[0][1] + 2 * AROUND);
    if (end < text.length) end = Math.max(spans[0][1], text.lastIndexOf(" ", end));
    made.append(from ? "… " : "");
    let done = from;
    for (const [start, stop] of spans) {
      if (start < done || stop > end) continue;
      made.append(text.slice(done, start), element("mark", text.slice(start, stop)));
      done = stop;
    }
    made.append(text.slice(done, end), end < text.length ? " …" : "");
    return made;
  };
  const entry = ({ provision, having, spans }) => {
    const [history, heading, where] = provision;
    const latest = having[having.length - 1];
    const item = element("li");
    const title = element("p", "", "hit");
    title.append(link(`${latest[2]} of ${versions[latest[0]][0]}`, textAddress(latest)), heading ? ` ${heading}` : "");
    item.append(title, snippet(texts[latest[3]], spans));
    const rest = element("p", "", "told");
    const others = where.filter((place) => place !== latest);
    others.forEach((place, index) => {
      rest.append(index ? "; " : "Also ", link(`${place[2]} of ${versions[place[0]][0]}`, textAddress(place)), having.includes(place) ? "" : " (without the words)");
    });
    if (history) rest.append(others.length ? " · " : "", link("history", history));
    item.append(rest);
    return item;
  };
  const course = (counts) => {
    const told = versions.map(([id, , , kind], index) => {
      if (counts[index]) return `${counts[index]} in ${id}${kind ? ` (a ${kind})` : ""}`;
      return kind ? "" : `none in ${id}`;
    }).filter(Boolean);
    const silent = versions.filter(([, , , kind], index) => kind && !counts[index]).map(([id]) => id);
    if (silent.length) told.push(`not attested in ${silent.join(", ")}`);
    return told.join("; ");
  };

  const show = () => {
    for (const hit of hits.slice(shown, shown + STEP)) found.append(entry(hit));
    shown = Math.min(hits.length, shown + STEP);
    more.hidden = shown >= hits.length;
    more.textContent = `Show more (${hits.length - shown} left)`;
  };
  const search = () => {
    const phrases = read(ask.value);
    cut ??= texts.map(wordsOf);
    const known = new Map();
    const counts = versions.map(() => 0);
    hits = [];
    for (const provision of phrases.length ? provisions : []) {
      const having = provision[2].filter((place) => {
        if (within.value && String(place[0]) !== within.value) return false;
        if (!known.has(place[3])) known.set(place[3], look(phrases, place[3]));
        const spans = known.get(place[3]);
        counts[place[0]] += spans ? spans.length : 0;
        return spans;
      });
      if (having.length) hits.push({ provision, having, spans: known.get(having[having.length - 1][3]) });
    }
    found.textContent = "";
    shown = 0;
    at("course").textContent = "";
    at("said").textContent = "";
    if (!phrases.length) { more.hidden = true; return; }
    at("said").textContent = hits.length ? `${hits.length} provision${hits.length > 1 ? "s" : ""}.` : "Nothing is found. Try fewer words, or the beginning of one.";
    if (hits.length && !within.value) at("course").append(element("p", `Words found: ${course(counts)}.`));
    show();
  };
  const remember = () => {
    const query = new URLSearchParams();
    if (ask.value) query.set("q", ask.value);
    if (within.value) query.set("in", within.value);
    try { history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`); } catch { /* a page without an address of its own */ }
  };

  let waiting = 0;
  const run = () => { search(); remember(); };
  ask.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, 150); });
  ask.addEventListener("keydown", (event) => { if (event.key === "Enter") { clearTimeout(waiting); run(); } });
  within.addEventListener("change", run);
  more.addEventListener("click", () => {
    const before = shown;
    show();
    found.children[before]?.querySelector("a")?.focus();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== ask) { event.preventDefault(); ask.focus(); }
  });
  const asked = new URLSearchParams(location.search);
  ask.value = asked.get("q") || "";
  within.value = asked.get("in") || "";
  if (within.selectedIndex < 0) within.value = "";
  if (ask.value) search(); else ask.focus();
})();
