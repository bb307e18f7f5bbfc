// Sending files. Without it the form sends them all at once.
(() => {
  // Rounded up: a small file is not "0 MB", and what is just too much not as much as is allowed.
  const rounded = (number, decimals) =>
    new Intl.NumberFormat("da-DK", { maximumFractionDigits: decimals }).format(
      Math.ceil(number * 10 ** decimals) / 10 ** decimals,
    );
  const size = (bytes) =>
    bytes < 1048576 ? rounded(bytes / 1024, 0) + " KB" : rounded(bytes / 1048576, 1) + " MB";

  /** SHA-256 in hexadecimal digits; nothing where the browser keeps it from pages without encryption. */
  async function digestOf(file) {
    if (!crypto.subtle) return null;
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Sends one file; `progress` is told how much of it is out, from 0 to 1. */
  function send(address, token, file, progress, stop) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
      request.addEventListener("load", () => {
        try {
          if (request.status !== 200) throw new Error(String(request.status));
          resolve(JSON.parse(request.responseText));
        } catch (error) {
          reject(error);
        }
      });
      for (const bad of ["error", "abort", "timeout"]) request.addEventListener(bad, () => reject(new Error(bad)));
      stop.addEventListener("abort", () => request.abort());
      const body = new FormData();
      body.append("csrf", token);
      body.append("filer", file, file.name);
      request.send(body);
    });
  }

  /** The files of what was dropped, folders opened. */
  async function filesOf(entries) {
    const files = [];
    for (const entry of entries) {
      if (entry.isFile) {
        files.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
      } else {
        const reader = entry.createReader();
        // A reader gives a hundred at a time, and none when it is through.
        for (;;) {
          const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
          if (some.length === 0) break;
          files.push(...(await filesOf(some)));
        }
      }
    }
    return files;
  }

  class Sending {
    constructor(form) {
      this.form = form;
      this.field = form.querySelector("input[type=file]");
      this.list = form.querySelector("[data-files]");
      this.state = form.querySelector("[data-upload-state]");
      this.button = form.querySelector("button[type=submit]");
      this.words = this.button.textContent;
      this.limit = Number(form.dataset.limit || 0);
      this.lines = [];
      this.field.addEventListener("change", () => this.choose([...this.field.files]));
      form.addEventListener("submit", (event) => {
        if (this.lines.length === 0) return; // the page says what is missing
        event.preventDefault();
        this.sendAll();
      });
      this.takeDropped();
      // One by one there is no limit to all of them together.
      const hint = form.querySelector(".form-hint");
      if (hint) hint.textContent = labels.chooseHint(size(this.limit));
      window.addEventListener("beforeunload", (event) => {
        if (this.running) event.preventDefault();
      });
    }

    takeDropped() {
      this.form.addEventListener("dragover", (event) => {
        event.preventDefault();
        this.form.classList.add("is-over");
      });
      this.form.addEventListener("dragleave", () => this.form.classList.remove("is-over"));
      this.form.addEventListener("drop", async (event) => {
        event.preventDefault();
        this.form.classList.remove("is-over");
        const items = [...event.dataTransfer.items].filter((item) => item.kind === "file");
        const entries = items.map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
        if (!this.running) this.choose(entries.length ? await filesOf(entries) : [...event.dataTransfer.files]);
      });
    }

    choose(files) {
      this.limit = Number(this.form.dataset.limit || 0);
      this.lines = files.map((file) => {
        const line = document.createElement("li");
        const state = document.createElement("p");
        state.className = "quiet";
        line.append(file.name + " (" + size(file.size) + ")", state);
        const tooMuch = this.limit > 0 && file.size > this.limit;
        if (tooMuch) state.textContent = labels.tooMuch(size(this.limit));
        return { file, line, state, fate: tooMuch ? "refused" : null };
      });
      this.list.replaceChildren(...this.lines.map((one) => one.line));
      this.button.disabled = false;
      this.button.textContent = files.length ? labels.read(labels.files(files.length)) : this.words;
      this.state.hidden = true;
    }

    left() {
      return this.lines.filter((one) => one.fate === null || one.fate === "failed");
    }

    async sendAll() {
      this.running = true;
      this.stop = new AbortController();
      const waiting = this.left();
      for (const one of waiting) this.say(one, labels.waits);
      this.button.disabled = true;
      this.showProgress();
      // Two at a time: one is read while the next is on its way.
      const worker = async () => {
        while (waiting.length > 0 && !this.stop.signal.aborted) {
          await this.sendOne(waiting.shift());
          this.showProgress();
        }
      };
      await Promise.all([worker(), worker()]);
      for (const one of waiting) this.say(one, labels.stopped);
      this.running = false;
      this.showResult();
    }

    say(one, words) {
      one.state.textContent = words;
    }

    async sendOne(one) {
      try {
        const digest = await digestOf(one.file);
        let answer = { fate: "unknown" };
        if (digest) {
          const known = await fetch(this.form.dataset.each + "/kendt?sha256=" + digest, { signal: this.stop.signal });
          if (known.ok) answer = await known.json();
        }
        if (answer.fate === "unknown") {
          const token = this.form.querySelector("input[name=csrf]").value;
          const progress = (part) => this.say(one, part < 1 ? labels.sent(Math.floor(part * 100)) : labels.reading);
          this.say(one, labels.sent(0));
          answer = await send(this.form.dataset.each + "/fil", token, one.file, progress, this.stop.signal);
        }
        one.fate = answer.fate;
        this.show(one, answer.html);
      } catch {
        one.fate = "failed";
        this.say(one, this.stop.signal.aborted ? labels.stopped : labels.failed);
      }
    }

    /** The line as the server words it. */
    show(one, html) {
      const made = document.createElement("template");
      made.innerHTML = html;
      const line = made.content.firstElementChild;
      line.className = "fate-" + one.fate;
      one.line.replaceWith(line);
      one.line = line;
    }

    showProgress() {
      const done = this.lines.filter((one) => one.fate !== null && one.fate !== "failed").length;
      const text = document.createElement("p");
      text.textContent = labels.progress(done, this.lines.length);
      const progress = document.createElement("progress");
      progress.max = this.lines.length;
      progress.value = done;
      progress.setAttribute("aria-label", labels.inProgress);
      const stop = document.createElement("button");
      stop.type = "button";
      stop.className = "plain-button";
      stop.textContent = labels.stop;
      stop.addEventListener("click", () => this.stop.abort());
      const hadFocus = this.state.contains(document.activeElement);
      this.state.replaceChildren(text, progress, stop);
      this.state.hidden = false;
      if (hadFocus) stop.focus();
    }

    showResult() {
      const count = (...fates) => this.lines.filter((one) => fates.includes(one.fate)).length;
      const text = document.createElement("p");
      const left = this.left().length;
      text.append(Object.assign(document.createElement("strong"), {
        textContent: labels.result(count("read", "doubtful"), count("known"), count("refused"), left),
      }));
      const links = document.createElement("p");
      const link = (href, words) => links.append(Object.assign(document.createElement("a"), { href, textContent: words }), " ");
      if (count("doubtful") > 0) link(this.form.dataset.each.replace(/arkiv\/indlaes$/, "gennemgang"), labels.toReview);
      if (count("read", "doubtful") > 0) link(this.form.dataset.each.replace(/arkiv\/indlaes$/, "moeder"), labels.toMeetings);
      links.className = "acts";
      this.state.replaceChildren(text, ...(links.childElementCount ? [links] : []));
      // What needs a person comes first.
      const order = { failed: 0, refused: 1, doubtful: 2, read: 3, known: 4 };
      const rank = (one) => order[one.fate] ?? 0;
      this.list.replaceChildren(...[...this.lines].sort((a, b) => rank(a) - rank(b)).map((one) => one.line));
      this.button.disabled = left === 0;
      this.button.textContent = left ? labels.sendLeft(labels.files(left)) : this.words;
    }
  }

  for (const form of document.querySelectorAll("form[data-upload][data-each]")) new Sending(form);
})();
