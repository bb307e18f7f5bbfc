// What makes the pages pleasant; every page works without it. No requests are made from here.
(() => {
  const typing = (element) =>
    element instanceof HTMLElement &&
    (element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName));

  // "/" leads to the search field, unless somebody is writing (WCAG 2.1.4: the key can be switched
  // off by data-shortcuts="off" on <html>).
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || document.documentElement.dataset.shortcuts === "off") return;
    const field = document.querySelector("[data-search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // Paper has no folds: open them for the printer and close them again afterwards.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });

  // The error summary is what a person must meet first.
  document.querySelector(".error-summary")?.focus();

  // Rounded up: a small file is not "0 MB", and what is just too much not as much as is allowed.
  const rounded = (number, decimals) =>
    new Intl.NumberFormat("da-DK", { maximumFractionDigits: decimals }).format(
      Math.ceil(number * 10 ** decimals) / 10 ** decimals,
    );
  const size = (bytes) =>
    bytes < 1048576 ? rounded(bytes / 1024, 0) + " KB" : rounded(bytes / 1048576, 1) + " MB";

  const sizeOf = (files) => files.reduce((sum, file) => sum + file.size, 0);

  /** Shows what is chosen, says when it is too much, and what is happening while it is sent. */
  function followUpload(form) {
    const field = form.querySelector("input[type=file]");
    const list = form.querySelector("[data-files]");
    const state = form.querySelector("[data-upload-state]");
    const button = form.querySelector("button[type=submit], button:not([type])");
    if (!field || !list || !state || !button) return;
    const words = button.textContent;

    field.addEventListener("change", () => {
      const files = [...field.files];
      list.replaceChildren(
        ...files.map((file) => {
          const line = document.createElement("li");
          line.textContent = file.name + " (" + size(file.size) + ")";
          return line;
        }),
      );
      const sum = sizeOf(files);
      const limit = Number(form.dataset.limit || 0);
      const tooMuch = limit > 0 && sum > limit;
      button.disabled = tooMuch;
      button.textContent = files.length ? labels.read(labels.files(files.length)) : words;
      state.hidden = !tooMuch;
      state.textContent = tooMuch ? labels.tooMuch(size(sum), size(limit)) : "";
    });

    form.addEventListener("submit", () => {
      const text = document.createElement("p");
      const files = [...field.files];
      text.textContent = labels.sending(labels.files(files.length), size(sizeOf(files)));
      const progress = document.createElement("progress");
      progress.setAttribute("aria-label", labels.inProgress);
      state.replaceChildren(text, progress);
      state.hidden = false;
      // The browser reads the form after this event; a disabled button sends nothing twice.
      setTimeout(() => { button.disabled = true; }, 0);
    });

    // Coming back by "Back" must not leave the button asleep.
    window.addEventListener("pageshow", () => {
      button.disabled = false;
    });
  }
  document.querySelectorAll("form[data-upload]").forEach(followUpload);
})();
