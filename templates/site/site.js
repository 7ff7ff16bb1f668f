
// What the page can do better with script: drop files anywhere, follow work without reloading, open what is linked to.
(() => {
  document.documentElement.classList.add("script");
  const body = document.body;

  if ("drop" in body.dataset) {
    const form = document.querySelector("form.bring");
    const chooser = form && form.querySelector("input[name=files]");
    let inside = 0;
    const carries = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    addEventListener("dragenter", (event) => { if (carries(event)) { inside++; body.classList.add("over"); } });
    addEventListener("dragleave", () => { if (--inside <= 0) { inside = 0; body.classList.remove("over"); } });
    addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
    addEventListener("drop", (event) => {
      if (!chooser || !carries(event)) return;
      event.preventDefault();
      inside = 0;
      body.classList.remove("over");
      chooser.files = event.dataTransfer.files;
      if (chooser.files.length) form.requestSubmit();
    });
  }

  if (body.dataset.poll) {
    const ask = async () => {
      try {
        const answer = await fetch(body.dataset.poll, { headers: { accept: "application/json" } });
        const state = await answer.json();
        if (state.over) { location.reload(); return; }
        document.querySelectorAll("[data-doing]").forEach((place, at) => {
          const doing = state.doing[Math.min(at, state.doing.length - 1)];
          if (doing && place.textContent !== doing) place.textContent = doing;
        });
      } catch { /* the server is busy, or gone: asked again */ }
      setTimeout(ask, 500);
    };
    setTimeout(ask, 500);
  }

  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let above = target && target.parentElement; above; above = above.parentElement)
      if (above.tagName === "DETAILS") above.open = true;
    if (target) target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
