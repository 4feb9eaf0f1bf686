// <award-calculator> as a host page sees it: attributes, properties, methods.
//
// Knows the public names. Does not know how any of it is done.

import { doctored } from "./doctored.js";
import { Life } from "./life.js";
import { CHOICES, check, choice } from "./settings.js";

const ATTRIBUTES = [...Object.keys(CHOICES), "share", "share-url", "parameters"];
/** What a host may have set before this script ran. */
const PROPERTIES = [...Object.keys(CHOICES), "share", "shareUrl", "parameters", "answers"];

/** Kept apart from the elements, so that the host sees nothing but the public names. */
const lives = new WeakMap();

/** The element's class. */
export class AwardCalculator extends HTMLElement {
  static get observedAttributes() {
    return ATTRIBUTES;
  }

  constructor() {
    super();
    lives.set(this, new Life(this));
  }

  connectedCallback() {
    upgrade(this);
    lives.get(this).connect();
    doctored(this);
  }

  disconnectedCallback() {
    lives.get(this).disconnect();
  }

  attributeChangedCallback(name, before, value) {
    check(name, value);
    if (before !== value) lives.get(this).changed(name);
  }

  get share() {
    return this.hasAttribute("share");
  }

  set share(offered) {
    write(this, "share", offered ? "" : null);
  }

  get shareUrl() {
    return this.getAttribute("share-url");
  }

  set shareUrl(address) {
    write(this, "share-url", address);
  }

  get parameters() {
    return this.getAttribute("parameters");
  }

  set parameters(parameters) {
    write(this, "parameters", parameters);
  }

  get answers() {
    return lives.get(this).getAnswers();
  }

  set answers(answers) {
    lives.get(this).setAnswers(answers);
  }

  get report() {
    return lives.get(this).call("report") || null;
  }

  get state() {
    return lives.get(this).state;
  }

  get version() {
    return __VERSION__;
  }

  reset() {
    lives.get(this).reset();
  }

  focus() {
    lives.get(this).focus();
  }

  print() {
    lives.get(this).call("print");
  }

  destroy() {
    lives.get(this).destroy();
  }
}

for (const name of Object.keys(CHOICES)) {
  Object.defineProperty(AwardCalculator.prototype, name, {
    __proto__: null,
    get() {
      return choice(this, name);
    },
    set(value) {
      write(this, name, value);
    },
    configurable: true,
  });
}

/** Whatever a host hands over, it gets no exception back. */
function write(element, name, value) {
  try {
    if (value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  } catch (_) {
    lives.get(element).emit("award-error", { code: "bad_option" });
  }
}

/** A property set before the element was defined hides the one of the class: it is set once more, properly. */
function upgrade(element) {
  for (const name of PROPERTIES) {
    try {
      if (!Object.prototype.hasOwnProperty.call(element, name)) continue;
      const value = element[name];
      delete element[name];
      element[name] = value;
    } catch (_) {
      lives.get(element).emit("award-error", { code: "unreadable" });
    }
  }
}
