// The calculator as the whole of a frame, embed.html: takes its wishes from the address after #, and tells the page
// around it how high it is and what happens, never what was answered.
//
// Knows messages. Does not know who listens: whatever is told may be heard by anybody.

const WISHES = ["locale", "mode", "theme", "parameters", "share", "share-url"];

/** The events that are passed on: their names, and the code of an error. Counts would tell answers. */
const TOLD = ["ready", "step", "result", "error"];

/** Sets up the page's one calculator. */
export function embed() {
  const element = document.querySelector("award-calculator");
  let id = "";
  const follow = () => {
    const address = new URLSearchParams(location.hash.slice(1));
    id = address.get("id") || "";
    for (const name of WISHES) {
      if (address.has(name)) element.setAttribute(name, address.get(name));
    }
    document.documentElement.lang = element.locale;
  };
  const tell = (event, detail) => {
    if (parent !== window) parent.postMessage({ type: "award-calculator", v: 1, id, event, ...detail }, "*");
  };
  follow();
  addEventListener("hashchange", follow);
  for (const name of TOLD) {
    element.addEventListener(`award-${name}`, ({ detail }) => tell(name, name === "error" && { code: detail.code }));
  }
  element.shadowRoot.addEventListener("click", submit, true);
  watch(element, (height) => tell("height", { height }));
}

/** A sandbox without `allow-forms` swallows the submission of a form together with its event: that is ours to send. */
function submit(event) {
  const button = event.target.closest("[type=submit]");
  if (!button || !button.form) return;
  event.preventDefault();
  button.form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

/** Calls back with each new height; one that is hidden, as while its sheet is printed, has none. */
function watch(element, changed) {
  let last = 0;
  const look = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === 0 || height === last) return;
    last = height;
    changed(height);
  };
  new ResizeObserver(look).observe(element);
  // Whoever listens may have come later than the first word.
  element.addEventListener("award-ready", () => {
    last = 0;
    look();
  });
}
