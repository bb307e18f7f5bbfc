// What makes the pages pleasant; every page works without it. The only requests made
// from here are for suggestions to a search field.
(() => {
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

  // What is to be handed on is copied in one press.
  for (const field of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-secondary";
    button.textContent = labels.copy;
    button.addEventListener("click", async () => {
      field.select();
      const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false);
      // Without https there is no clipboard for scripts.
      if (copied || document.execCommand("copy")) button.textContent = labels.copied;
    });
    field.after(button);
  }

  // What is typed in secret can be looked at (OWASP ASVS 2.1.12).
  for (const field of document.querySelectorAll("input[type=password]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain-button show-password";
    const name = field.labels?.[0]?.textContent ?? "";
    const show = (shown) => {
      field.type = shown ? "text" : "password";
      button.textContent = shown ? labels.hidePassword : labels.showPassword;
      button.setAttribute("aria-label", button.textContent + ": " + name);
    };
    show(false);
    button.addEventListener("click", () => show(field.type === "password"));
    field.form?.addEventListener("submit", () => show(false));
    field.after(button);
  }

  // The error summary is what a person must meet first.
  document.querySelector(".error-summary")?.focus();

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
})();
