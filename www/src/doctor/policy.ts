// Content security policies: listens for what they refuse, and says how a directive should read.

/** One refusal. */
export interface Violation {
  /** As the browser names it, `script-src-elem` for example, whichever directive of the policy decided. */
  directive: string;
  /** The whole policy. */
  policy: string;
  /** The address that was refused, or a keyword such as `wasm-eval`. */
  refused: string;
}

const violations: Violation[] = [];

/** How long the browser may take to tell of a refusal, in ms. */
const REPORT_DELAY_MS = 60;

/** Which directive decides where a policy lacks one. */
const FALLBACKS: [start: string, chain: string[]][] = [
  ["script-src", ["script-src-elem", "script-src", "default-src"]],
  ["style-src", ["style-src-elem", "style-src", "default-src"]],
  ["connect-src", ["connect-src", "default-src"]],
  ["frame-src", ["frame-src", "child-src", "default-src"]],
];

/** Begins to listen. Policies that only report do not stand in the way. */
export function listenForViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.disposition === "report") return;
    const directive = event.effectiveDirective || event.violatedDirective;
    violations.push({ directive, policy: event.originalPolicy, refused: event.blockedURI });
  });
}

/** The refusal of an address, or of what a keyword names, if there was one. Waits until the browser has told. */
export async function refusalOf(start: string, what: string): Promise<Violation | undefined> {
  const found = () => violations.find(({ directive, refused }) => directive.startsWith(start) && refused !== "" && what.startsWith(refused));
  return found() || new Promise((resolve) => setTimeout(() => resolve(found()), REPORT_DELAY_MS));
}

function parse(policy: string): Map<string, string[]> {
  const directives = policy.split(";").map((one) => one.trim().split(/\s+/));
  return new Map(directives.map(([name, ...values]) => [(name || "").toLowerCase(), values] as [string, string[]]));
}

/** The directive of the policy that decided, and how it should read to allow these sources. */
export function advise({ directive, policy }: Violation, sources: string[]): { name: string; line: string; nonce: boolean } {
  const directives = parse(policy);
  const [start, chain] = FALLBACKS.find(([start]) => directive.startsWith(start)) || [directive, [directive]];
  const name = chain.find((one) => directives.has(one)) || directive;
  const values = (directives.get(name) || []).filter((value) => value !== "'none'");
  const missing = sources.filter((source) => !values.includes(source));
  const written = name === "default-src" ? start : name;
  return { name, line: [written, ...values, ...missing].join(" "), nonce: values.some((value) => value.startsWith("'nonce-")) };
}

/** How an address is allowed: as the page's own server, or by its origin. */
export const sourceOf = (address: string): string => {
  const { origin } = new URL(address);
  return origin === location.origin ? "'self'" : origin;
};

/** Asks the browser for a file as a script or a stylesheet, without running or applying it. */
export function preload(kind: "script" | "style", address: string, nonce: string): Promise<void> {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: kind, nonce, crossOrigin: "anonymous" });
  return load(link, () => (link.href = address));
}

/** Loads an address in a frame that nobody sees and that runs nothing. */
export function loadInFrame(address: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "");
  frame.hidden = true;
  return load(frame, () => (frame.src = address));
}

/** Puts an element into the page until it has loaded or failed, two seconds at most. */
function load(element: HTMLElement, begin: () => void): Promise<void> {
  const loaded = new Promise<unknown>((resolve) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", resolve);
    setTimeout(resolve, 2000);
  });
  begin();
  document.head.append(element);
  return loaded.then(() => element.remove());
}
