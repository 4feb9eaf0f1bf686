// The life of one calculator in a page: idle, loading, ready, and what to do when something breaks.
//
// Knows when the program is needed and what is kept when an instance dies. Does not know questions or answers.

import { done, first, redo } from "./first.js";
import { whenNear } from "./near.js";
import { program } from "./program.js";
import { failed, fallback, node, waiting } from "./screen.js";
import { arrived, choice } from "./settings.js";
import { style } from "./style.js";

/** Two crashes within this time are no accident. */
const MINUTE = 60000;
/** A view that has not drawn anything by then never will. */
const SILENCE = 3000;

/** One calculator; the element asks it for everything. */
export class Life {
  constructor(element) {
    this.element = element;
    this.state = "idle";
    this.crashes = [];
    // Raised whenever something begins or ends: what comes back from an earlier turn is dropped.
    this.turn = 0;
  }

  /** The element is in a page; moved ones go on as they were. */
  connect() {
    if (this.alive) return;
    try {
      this.furnish();
    } catch (_) {
      // Without a shadow root, what the host itself has to say is what shows.
      this.state = "fallback";
      return;
    }
    this.alive = true;
    if (choice(this.element, "loading") === "eager") this.start();
    else this.cancel = whenNear(this.element, () => this.start());
  }

  /** The element has left its page, or has only been moved. */
  disconnect() {
    later(() => this.element.isConnected || this.stop());
  }

  /** Gives everything back, the answers too. */
  destroy() {
    this.stop();
    this.reset();
    const root = this.element.shadowRoot;
    if (root) root.append(node("slot", {}));
  }

  /** Loads the program and shows it; also the way on after an error. */
  async start() {
    const turn = this.begin("loading");
    if (!this.view && !this.first) this.wait();
    try {
      const [made] = await Promise.all([program(), this.styled]);
      if (turn === this.turn) await this.mount(made, turn);
    } catch (trouble) {
      if (turn === this.turn) this.fail(trouble);
    }
  }

  /** Calls the view; a call that throws anything has killed its instance. */
  call(name, ...values) {
    const turn = this.turn;
    if (!this.mounted) return undefined;
    try {
      return this.mounted[name](...values);
    } catch (error) {
      return this.crash(error, turn);
    }
  }

  /** An attribute has changed. */
  changed(name) {
    if (name === "loading") {
      if (this.alive && this.state === "idle" && choice(this.element, name) === "eager") this.start();
    } else {
      this.wants(name);
      if (this.first) this.preview();
      else if (this.screen) this.draw(this.screen);
    }
  }

  /** What the host wants has changed: an attribute, or whether it says where to apply. */
  wants(name) {
    this.call("wants", name);
    this.keep();
  }

  /** Answers from the host; those it gives before the program is there wait for it. */
  setAnswers(answers) {
    if (this.mounted) {
      this.call("setAnswers", answers);
      this.keep();
    } else if (answers) {
      // Whether they fit, only the program can tell; if they do not, what was there before still holds.
      this.past = this.page();
      this.answers = answers;
      this.place = this.did = this.wish = undefined;
      if (this.first) {
        this.first = undefined;
        this.draw(waiting);
      }
    }
  }

  getAnswers() {
    return this.mounted ? this.call("answers") : this.answers;
  }

  reset() {
    this.answers = this.place = this.past = this.did = undefined;
    if (this.first) {
      this.first = undefined;
      this.wait();
    }
    this.call("reset");
  }

  focus() {
    this.wanted = !this.mounted;
    if (this.mounted) this.call("focus");
    else if (this.alive && this.state === "idle") this.start();
  }

  // What follows is between the steps.

  furnish() {
    const root = this.element.shadowRoot || this.element.attachShadow({ __proto__: null, mode: "open" });
    clear(root);
    this.styled = style(root);
    root.addEventListener("submit", stay);
    this.footer = node("slot", { name: "footer" });
    root.append(this.footer);
    this.wait();
  }

  /** Remembers the place as long as the instance can still tell it. */
  keep() {
    const place = this.call("place");
    if (!place) return;
    this.place = place;
    this.answers = this.call("answers");
  }

  begin(state) {
    if (this.cancel) this.cancel();
    this.cancel = undefined;
    this.state = state;
    return ++this.turn;
  }

  async mount({ glue, module }, turn) {
    // Two screens at once would jump.
    const view = node("div", { hidden: "" });
    const draw = await glue.begin(module, (error) => this.crash(error, turn));
    if (turn !== this.turn) return;
    try {
      this.element.shadowRoot.insertBefore(view, this.footer);
      this.mounted = draw(view, this.page(view, turn));
      setTimeout(() => this.state === "loading" && this.crash(new Error("not drawn"), turn), SILENCE);
    } catch (error) {
      view.remove();
      this.crash(error, turn);
    }
  }

  /** What the view sees of the page. It is answered later, never from within one of its own calls. */
  page(view, turn) {
    const now = (act) => later(() => turn === this.turn && act());
    return {
      element: this.element,
      now,
      answers: this.place ? undefined : this.answers,
      place: this.place,
      page: this.past,
      emit: (name, detail) => now(() => this.heard(view, name, detail)),
      keep: () => turn === this.turn && this.keep(),
      refused: () => this.emit("award-error", { code: "print" }),
    };
  }

  heard(view, name, detail) {
    const recovered = name === "award-ready" && this.greeted;
    if (name === "award-ready") this.ready(view);
    this.keep();
    if (!recovered) this.emit(name, detail);
  }

  ready(view) {
    this.state = "ready";
    this.greeted = true;
    view.hidden = false;
    this.show(view);
    this.view = view;
    if (this.wanted) this.call("focus");
    if (this.did) redo(view, this.did);
    this.wanted = this.did = undefined;
  }

  emit(name, detail) {
    this.element.dispatchEvent(new CustomEvent(name, { __proto__: null, bubbles: true, composed: true, detail }));
  }

  /** The program did not come. */
  fail(trouble) {
    const helpless = trouble.code === "unsupported";
    const turn = this.begin(helpless ? "fallback" : "error");
    this.draw(helpless ? fallback : failed);
    this.emit("award-error", { code: trouble.code || "unreachable" });
    // On a slow line it opens by itself once it has come.
    if (trouble.coming) trouble.coming.then(() => turn === this.turn && this.start(), () => {});
  }

  retry() {
    this.wanted = true;
    this.start();
  }

  /** An instance that has trapped is never used again; the next one begins where it stood. */
  crash(error, turn) {
    if (turn !== this.turn) return;
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < MINUTE), now];
    this.mounted = undefined;
    this.turn++;
    if (!this.alive) return;
    console.error(error);
    this.wanted = this.wanted || Boolean(this.element.shadowRoot.activeElement);
    this.emit("award-error", { code: "crash" });
    if (!this.alive) return;
    if (this.crashes.length < 2) {
      this.start();
    } else {
      this.begin("fallback");
      this.draw(fallback);
    }
  }

  /** Shows that something is coming, and the first question as soon as that is there. */
  wait() {
    this.draw(waiting);
    this.preview();
  }

  /** Whoever comes with answers begins elsewhere; who has neither script nor style yet sees the calm line. */
  async preview() {
    const wish = (this.wish = {});
    if (this.answers || this.place || arrived(this.element)) return;
    const page = await Promise.all([first(this.element), this.styled]).then(([page]) => page, () => undefined);
    if (!page || wish !== this.wish || !(this.first || this.screen === waiting)) return;
    this.show(page);
    this.first = page;
    if (this.did) redo(page, this.did);
  }

  /** Shows one of our own screens, and again whenever an attribute changes how it reads. */
  draw(screen) {
    this.show(screen(this.element, () => this.retry()));
    this.screen = screen;
  }

  /** Puts this in the place of what stood there. */
  show(screen) {
    const root = this.element.shadowRoot;
    if (this.first) this.did = done(this.first);
    for (const child of Array.from(root.children)) {
      if (!/^(link|style)$/.test(child.localName) && child !== this.footer && child !== screen) child.remove();
    }
    if (screen.parentNode !== root) root.insertBefore(screen, this.footer);
    this.view = this.screen = this.first = undefined;
  }

  stop() {
    if (!this.alive) return;
    this.alive = false;
    this.keep();
    this.call("destroy");
    this.begin("idle");
    this.mounted = this.view = this.screen = this.first = this.wish = undefined;
    this.greeted = false;
    clear(this.element.shadowRoot);
  }
}

// What a page has put into Object.prototype is none of it.
Object.setPrototypeOf(Life.prototype, null);

/** A form that a script of the page has copied has none of our listeners, and would send the answers to the page's server. */
const stay = (event) => event.preventDefault();

const clear = (root) => (root.textContent = "");

const later = (act) => Promise.resolve().then(act);
