// The code to copy: for each way, what goes where, and the content security policy that it needs. Nothing in it is an inline
// style; what is an inline script is allowed by its hash.

import { words, wordsOf } from "./language.js";
import { map, preloads } from "./release.js";

export const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/'/g, "&#39;").replace(/"/g, "&quot;");

/** An attribute as one writes it: JSON between single quotes stays readable. */
function written([name, value]) {
  if (value === "") return ` ${name}`;
  return value.includes('"') ? ` ${name}='${value.replace(/&/g, "&amp;").replace(/'/g, "&#39;")}'` : ` ${name}="${escaped(value)}"`;
}

/** The element with what it holds. `listener` is an attribute of a framework, `text` writes what visitors read. */
function element({ attributes, apply, folder, way }, listener = "", text = escaped) {
  const { fallback, fallbackAlone } = wordsOf(attributes.locale || "zh-CN");
  const link = apply ? `\n  <a slot="apply" href="${escaped(apply.address)}">${text(apply.words)}</a>` : "";
  const content = way === "npm" ? fallbackAlone : fallback(`${escaped(folder)}index.html`);
  return `<award-calculator${Object.entries(attributes).map(written).join("")}${listener}>\n  <p>${content}</p>${link}\n</award-calculator>`;
}

/** An inline script, and the source that allows it in a policy. */
async function inline(type, text) {
  const tag = `<script type="${type}">${text}</script>`;
  if (!self.crypto || !crypto.subtle) return { tag, source: "'sha256-…'" };
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return { tag, source: `'sha256-${btoa(String.fromCharCode(...digest))}'` };
}

const script = (address, attributes = 'type="module"') => `<script ${attributes} src="${escaped(address)}"></script>`;

/** The folder under a name with the version: `…/award-calculator@1.2.3/`. */
function versioned(folder, version) {
  const path = folder.replace(/^https?:\/\/[^/]*/, "");
  return path === "/" ? `${folder}award-calculator@${version}/` : folder.replace(/(@[^/]*)?\/$/, `@${version}/`);
}

/** The page's server, and the folder's where that is said. */
const servers = (folder) => (/^https?:/.test(folder) ? ["'self'", new URL(folder).origin] : ["'self'"]);

function policy(directives) {
  const wanted = Object.entries(directives).filter(([, sources]) => sources);
  return ["default-src 'none'", ...wanted.map(([name, sources]) => [name, ...sources].join(" "))].join("; ");
}

const WASM = "'wasm-unsafe-eval'";

/** What each way needs: code for the page, further sources of scripts, and what else is fetched. */
const WAYS = {
  element: ({ folder }) => ({ head: [script(`${folder}award-calculator.js`)], fetches: true }),

  preload: async ({ folder, attributes }) => ({ head: [...(await preloads(folder, attributes.locale || "zh-CN")), script(`${folder}award-calculator.js`)], fetches: true }),

  single: ({ folder }) => ({ head: [script(`${folder}award-calculator.single.js`, "defer")] }),

  npm: () => ({ head: [] }),

  async cdn({ folder, version }) {
    const base = versioned(folder, version);
    const imports = { "award-calculator": `${base}index.js`, "award-calculator/define": `${base}define.js` };
    const [names, start] = [await inline("importmap", `\n${JSON.stringify({ imports }, undefined, 2)}\n`), await inline("module", 'import "award-calculator/define";')];
    return { head: [names.tag, start.tag], sources: [names.source, start.source], base };
  },

  async integrity({ folder }) {
    const { entry, hashes } = await map(folder);
    const vouched = await inline("importmap", `\n${JSON.stringify({ integrity: hashes }, undefined, 2)}\n`);
    const tag = script(`${folder}award-calculator.integrity.js`, `type="module" crossorigin integrity="${entry}"`);
    return { head: [vouched.tag, tag], sources: [vouched.source], fetches: true };
  },
};

/** The address of the frame, with what is chosen after #. */
export function frameAddress(from, { loading, ...wanted }) {
  return `${from}embed.html#${new URLSearchParams({ id: "award", ...wanted })}`;
}

function frame({ folder, attributes }) {
  const { title } = wordsOf(attributes.locale || "zh-CN");
  const tag = `<iframe data-award-calculator src="${escaped(frameAddress(folder, attributes))}"\n  sandbox="allow-scripts allow-modals" title="${escaped(title)}"></iframe>`;
  const own = servers(folder);
  return [
    ["page", `${script(`${folder}embed-parent.js`, "defer")}\n${tag}`],
    ["style", "iframe[data-award-calculator] { display: block; width: 100%; height: 720px; border: 0; }"],
    ["policy", policy({ "script-src": own, "style-src": ["'self'"], "frame-src": own })],
  ];
}

/** Text in a template: there braces begin an expression. */
const templateText = (text) => escaped(text).replace(/{/g, "&#123;").replace(/}/g, "&#125;");

/** For applications that are put together by a bundler. */
function bundled(choice) {
  const inReact = element(choice, " onaward-result={({ currentTarget }) => console.log(currentTarget.report)}", templateText);
  const inVue = element(choice, ' @award-result="({ currentTarget }) => console.log(currentTarget.report)"', templateText);
  return [
    ["terminal", "npm install award-calculator"],
    ["script", 'import "award-calculator/define";'],
    ["react", `// ${words().serverRendering}\n${inReact}`],
    ["vue", `${inVue}\n\n// vite.config.js\nvue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "award-calculator" } } })`],
  ];
}

/** The line that brings the doctor where the script itself does not come; a bundler leaves no such file. */
export function doctorLine({ way, folder, version }) {
  if (way === "npm") return "";
  return `<script src="${escaped(way === "cdn" ? versioned(folder, version) : folder)}doctor.js" async></script>`;
}

/** The boxes to copy from, in order: what each is, and its text. */
export async function boxes(choice) {
  const { way, accent, folder } = choice;
  if (way === "frame") return frame(choice);
  const { head, sources = [], fetches, base = folder } = await WAYS[way](choice);
  const style = accent && `award-calculator { --award-accent: ${accent}; }`;
  const own = way === "npm" ? ["'self'"] : servers(folder);
  const needed = {
    "script-src": [...own, WASM, ...sources],
    "style-src": fetches ? own : style ? ["'self'"] : undefined,
    "connect-src": fetches ? own : undefined,
  };
  const first = way === "npm" ? bundled(choice) : [];
  const page = ["page", [...head, element({ ...choice, folder: base })].join("\n")];
  return [...first.slice(0, 2), page, ...(style ? [["style", style]] : []), ...first.slice(2), ["policy", policy(needed)]];
}
