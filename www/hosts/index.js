// The integrator's page: what is chosen becomes a calculator to look at and code to copy.

const form = document.getElementById("options");
const preview = document.getElementById("preview");
const code = document.getElementById("code");
const copied = document.getElementById("copied");

/** What an attribute is without being written. */
const USUAL = { locale: "zh-CN", mode: "standard", theme: "light", loading: "lazy" };
const ACCENT = "#0f4c81";

/** What is chosen, as the element's attributes. */
function attributes() {
  const wanted = {};
  for (const name of Object.keys(USUAL)) {
    if (form.elements[name].value !== USUAL[name]) wanted[name] = form.elements[name].value;
  }
  if (form.elements.share.checked) wanted.share = "";
  const parameters = thresholds();
  if (parameters) wanted.parameters = parameters;
  return wanted;
}

/** What stands for thresholds that the notice leaves open, as JSON; nothing where none is given. */
function thresholds() {
  const set = [...form.querySelectorAll("[data-threshold]")].map((field) => [field.dataset.threshold, threshold(field)]);
  const given = set.filter(([, value]) => value);
  return given.length ? JSON.stringify(Object.fromEntries(given)) : undefined;
}

/** One of them; nothing where it is not given or cannot be. */
function threshold(field) {
  const [threshold, ground, refused] = ["[name=threshold]", "[name=source]", "[role=alert]"].map((name) => field.querySelector(name));
  const value = threshold.value.trim().replace(/[%％]$/, "");
  const most = Number(field.dataset.most);
  const known = /^(0|[1-9]\d{0,14})(\.\d{1,4})?$/.test(value) && Number(value) > 0 && Number(value) <= most;
  refused.textContent = value && !known ? field.dataset.wrong : "";
  if (!known) return undefined;
  const canonical = value.replace(/\.0+$|(\.\d*?[1-9])0+$/, "$1");
  const source = ground.value.trim();
  return source ? { value: canonical, source } : { value: canonical };
}

/** Words and address of the page that says how to apply; nothing unless both are given. */
function apply() {
  const [words, address] = [form.elements.apply.value.trim(), form.elements.link.value.trim()];
  return words && /^https?:\/\/\S+$/.test(address) ? { words, address } : undefined;
}

/** The accent, unless it is ours. */
function accent() {
  const colour = form.elements.accent.value;
  return colour.toLowerCase() === ACCENT ? undefined : colour;
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/'/g, "&#39;").replace(/"/g, "&quot;");

/** An attribute as one writes it: JSON between single quotes stays readable. */
function written([name, value]) {
  if (value === "") return ` ${name}`;
  return value.includes('"') ? ` ${name}='${value.replace(/&/g, "&amp;").replace(/'/g, "&#39;")}'` : ` ${name}="${escaped(value)}"`;
}

const folder = () => {
  const given = form.elements.folder.value.trim() || "/award-calculator/";
  return given.endsWith("/") ? given : given + "/";
};

function elementCode() {
  const single = form.elements.way.value === "single";
  const file = single ? "award-calculator.single.js" : "award-calculator.js";
  const script = `<script ${single ? "defer" : 'type="module"'} src="${escaped(folder() + file)}"></script>`;
  const to = apply();
  const link = to ? `\n  <a slot="apply" href="${escaped(to.address)}">${escaped(to.words)}</a>` : "";
  const look = accent() ? `<style>award-calculator { --award-accent: ${accent()}; }</style>\n` : "";
  const fallback = `\n  <p>测算打不开时，请直接阅读<a href="${escaped(folder())}index.html">全部奖励和条款</a>。</p>`;
  return `${script}\n${look}<award-calculator${Object.entries(attributes()).map(written).join("")}>${link}${fallback}\n</award-calculator>`;
}

/** The address of the frame, with what is chosen after #. */
function frameAddress(from) {
  const { loading, ...wanted } = attributes();
  const wishes = new URLSearchParams({ id: "award", ...wanted });
  return `${from}embed.html#${wishes}`;
}

function frameCode() {
  const look = '<style>iframe[data-award-calculator] { display: block; width: 100%; height: 720px; border: 0; }</style>';
  const script = `<script defer src="${escaped(folder())}embed-parent.js"></script>`;
  const frame = `<iframe data-award-calculator src="${escaped(frameAddress(folder()))}"\n  sandbox="allow-scripts allow-modals" title="${escaped(document.body.dataset.calculator)}"></iframe>`;
  return [script, look, frame].join("\n");
}

function drawElement() {
  const element = document.createElement("award-calculator");
  for (const [name, value] of Object.entries(attributes())) element.setAttribute(name, value);
  if (accent()) element.style.setProperty("--award-accent", accent());
  const to = apply();
  if (to) {
    const link = Object.assign(document.createElement("a"), { href: to.address, textContent: to.words });
    const line = Object.assign(document.createElement("p"), { slot: "apply" });
    line.append(link);
    element.append(line);
  }
  return element;
}

function drawFrame() {
  const frame = document.createElement("iframe");
  frame.setAttribute("data-award-calculator", "");
  frame.sandbox = "allow-scripts allow-modals";
  frame.title = document.body.dataset.calculator;
  frame.src = frameAddress("../");
  return frame;
}

/** Light of a colour, as WCAG counts it. */
function luminance(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function follow() {
  const frame = form.elements.way.value === "frame";
  for (const name of ["accent", "apply", "link", "loading"]) form.elements[name].disabled = frame;
  const weak = accent() && 1.05 / (luminance(accent()) + 0.05) < 4.5;
  document.getElementById("contrast").textContent = weak ? "这个颜色上的白字看不清，请选深一些的。" : "";
  code.value = frame ? frameCode() : elementCode();
  preview.textContent = "";
  preview.append(frame ? drawFrame() : drawElement());
  copied.textContent = "";
}

async function copy() {
  try {
    await navigator.clipboard.writeText(code.value);
    copied.textContent = "已复制。";
  } catch (_) {
    code.select();
    copied.textContent = "已选中，请按 Ctrl+C（Mac 按 ⌘C）复制。";
  }
}

form.addEventListener("change", follow);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", copy);
follow();
