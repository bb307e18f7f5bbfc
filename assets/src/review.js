// Going through a reading. The page works without it.
(() => {
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
        const down = top.getBoundingClientRect().top - source.getBoundingClientRect().top;
        source.scrollTop += down - source.clientHeight / 3;
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

    // Whose form is open is seen in the file from the beginning.
    const open = linkOf(page.querySelector(".review-form"));
    if (open) showLines(open);

    const current = () => steps.findIndex((step) => step.contains(document.activeElement));
    /** Where one stands among the steps, also between two of them: after a field was saved, or in its form. */
    const standing = (by) => {
      const active = document.activeElement;
      const at = current();
      if (at >= 0 || active === document.body) return at;
      const behind = steps.filter((step) => step.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING);
      return by > 0 ? behind.length - 1 : behind.length;
    };
    /** Whoever answered a doubt was led on to the next: N, pressed for just that, passes over none. */
    const answered = "reviewAnswered";
    let led = sessionStorage.getItem(answered) !== null;
    sessionStorage.removeItem(answered);
    page.addEventListener("submit", (event) => {
      if (event.target.querySelector("[data-key=j]")) sessionStorage.setItem(answered, "");
    });
    const go = (by) => {
      const stay = led && by > 0 && current() >= 0;
      led = false;
      const to = stay ? current() : standing(by) + by;
      const link = page.querySelector(to < 0 ? "[data-before]" : "[data-next]");
      if (steps[to]) show(to);
      else if (link) location.assign(link.href);
      else if (to >= 0) lead(page.querySelector("[data-key=faerdig]"));
    };
    /** Behind the last doubt there is one thing left to do. */
    const lead = (button) => {
      button?.focus();
      button?.scrollIntoView({ block: "center" });
    };
    const show = (step) => {
      steps[step].focus();
      steps[step].scrollIntoView({ block: "center" });
    };
    // The button, which stands above all steps, passes over none of this part that one has not been at.
    let last = -1;
    page.addEventListener("focusin", () => (last = Math.max(last, current())));
    page.querySelector("[data-next]")?.addEventListener("click", (event) => {
      if (last + 1 >= steps.length) return;
      event.preventDefault();
      show(last + 1);
    });
    const press = (key) => {
      led = false;
      const line = document.activeElement.closest(".tray-line");
      if (key === "escape" && line && document.activeElement !== line) return line.focus();
      // On arrival nothing has the focus: the keys mean the first doubt then.
      if (current() < 0 && steps.length > 0 && (key === "j" || key === "r")) return go(1);
      const step = steps[current()];
      // A line of the tray has a place to choose.
      if (key === "r" && step?.matches(".tray-line")) return step.querySelector("select").focus();
      (step?.querySelector(`[data-key=${key}]`) ?? (key === "z" || key === "escape" ? page.querySelector(`[data-key=${key}]`) : null))?.click();
    };
    document.addEventListener("keydown", (event) => {
      if (document.documentElement.dataset.shortcuts === "off" || event.altKey) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
        event.preventDefault();
        return event.target.form.requestSubmit(event.target.form.querySelector("button[type=submit]"));
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

    /** Of tasks that name nobody it is asked who is to do them: the first place for that that is empty. */
    const whoIsMissing = (form) =>
      form.querySelector("input[name=felt][value=unassigned]") &&
      [...form.querySelectorAll("[name$=-responsible]")].find((field) => field.value === "");
    const form = page.querySelector(".review-form");
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    // The browser's own way to the address's "#…" takes the focus away, so ours comes after it.
    window.addEventListener("load", () => setTimeout(() => {
      if (form) (whoIsMissing(form) ?? form.querySelector("input:not([type=hidden]), select, textarea"))?.focus();
      else if (target?.matches("[data-step]")) target.focus();
      else ((target?.matches(".review-record") ? null : target?.querySelector(".edit-link")) ?? target)?.focus();
    }, 0));
  }
  document.querySelectorAll("[data-review]").forEach(goThrough);
})();
