// What makes the pages pleasant; every page works without it. The only requests made
// from here are for suggestions to a search field.
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

  /**
   * Titles and names below a search field while somebody types: a combobox with a list (WAI-ARIA
   * Authoring Practices 1.2, "Editable Combobox With List Autocomplete"). Choosing one searches for it.
   */
  function suggest(field) {
    const shortest = 3;
    const pause = 200;
    const list = document.createElement("ul");
    list.id = field.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", labels.suggestions);
    field.after(list);
    const set = (attributes) => {
      for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    };
    set({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });
    let active = -1;
    let waiting;
    let asked;

    const close = () => {
      clearTimeout(waiting);
      asked?.abort();
      list.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const choose = (option) => {
      field.value = option.dataset.text;
      close();
      field.form.requestSubmit();
    };
    const move = (step) => {
      const options = [...list.children];
      // One place more than there are options: the field itself.
      active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      options.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
      if (active < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    };
    const place = () => {
      list.style.left = field.offsetLeft + "px";
      list.style.top = field.offsetTop + field.offsetHeight + "px";
      list.style.width = field.offsetWidth + "px";
    };
    const show = (found) => {
      list.replaceChildren(
        ...found.map((one, number) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + number;
          option.dataset.text = one.text;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          const kind = document.createElement("span");
          kind.textContent = one.kind;
          option.append(one.text, " ", kind);
          option.addEventListener("mousedown", (event) => event.preventDefault());
          option.addEventListener("click", () => choose(option));
          return option;
        }),
      );
      place();
      list.hidden = found.length === 0 || document.activeElement !== field;
      active = -1;
      field.setAttribute("aria-expanded", String(!list.hidden));
    };
    const ask = async () => {
      asked = new AbortController();
      const address = field.dataset.suggestions + "?q=" + encodeURIComponent(field.value.trim());
      try {
        const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
        if (answer.ok) show(await answer.json());
      } catch {
        // Suggestions that do not come are not missed.
      }
    };

    field.addEventListener("input", () => {
      close();
      if (field.value.trim().length >= shortest) waiting = setTimeout(ask, pause);
    });
    field.addEventListener("blur", close);
    window.addEventListener("resize", place);
    field.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
      else if (event.key === "Enter" && active >= 0) choose(list.children[active]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
  }
  document.querySelectorAll("[data-suggestions]").forEach(suggest);

  /**
   * Going through a reading by the keyboard: the doubts (and the lines of the tray) one after the other, each
   * with its lines of the file in view. The page says which keys there are.
   */
  function goThrough(page) {
    const steps = [...page.querySelectorAll("[data-step]")];
    const source = page.querySelector(".review-source");

    /** Marks the lines of a field and brings the first of them into view, in the source's own box. */
    const showLines = (link) => {
      for (const line of page.querySelectorAll(".is-shown")) line.classList.remove("is-shown");
      const [first, last] = (link?.dataset.lines ?? "").split("-").map(Number);
      for (let line = first; line <= last; ++line) document.getElementById("linje-" + line)?.classList.add("is-shown");
      const top = document.getElementById("linje-" + first);
      if (top && source.scrollHeight > source.clientHeight) {
        source.scrollTop = top.offsetTop - source.offsetTop - source.clientHeight / 3;
      }
    };
    const linkOf = (element) =>
      element?.querySelector("[data-lines]") ?? element?.closest(".review-field")?.querySelector("[data-lines]");

    page.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[data-lines]");
      if (!link) return;
      showLines(link);
      // Beside each other both sides stay where they are.
      if (source.scrollHeight > source.clientHeight) event.preventDefault();
    });
    page.addEventListener("focusin", (event) => {
      const link = linkOf(event.target.closest?.(".doubt-box, .tray-line, .review-field"));
      if (link) showLines(link);
    });

    const current = () => steps.findIndex((step) => step.contains(document.activeElement));
    const go = (by) => {
      const to = current() + by;
      if (to >= steps.length || steps.length === 0) return page.querySelector("[data-next]")?.click();
      steps[Math.max(0, to)].focus();
      steps[Math.max(0, to)].scrollIntoView({ block: "nearest" });
    };
    const press = (key) => {
      const step = steps[current()];
      (step?.querySelector(`[data-key=${key}]`) ?? (key === "z" || key === "escape" ? page.querySelector(`[data-key=${key}]`) : null))?.click();
    };
    document.addEventListener("keydown", (event) => {
      if (document.documentElement.dataset.shortcuts === "off" || event.altKey) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
        event.preventDefault();
        return event.target.form.requestSubmit();
      }
      if (event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") return press("escape");
      if (typing(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "n") go(1);
      else if (key === "b") go(-1);
      else if (key === "j" || key === "r" || key === "z") press(key);
      else return;
      event.preventDefault();
    });

    const form = page.querySelector(".review-form");
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    // The browser's own way to the address's "#…" takes the focus away, so ours comes after it.
    window.addEventListener("load", () => setTimeout(() => {
      if (form) form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
      else if (target?.matches("[data-step]")) target.focus();
    }, 0));
  }
  document.querySelectorAll("[data-review]").forEach(goThrough);
})();
