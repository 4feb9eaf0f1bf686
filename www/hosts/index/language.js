// The language of the page: what the address asks for with ?lang=, or the browser's. Nothing remembers it.

const WORDS = {
  "zh-CN": {
    contrast: "这个颜色上的白字看不清，请选深一些的。",
    copy: "复制",
    copied: "已复制。",
    notCopied: "没能复制：浏览器不允许。已经替您选中，请按 Ctrl+C（Mac 按 ⌘C）。",
    title: document.body.dataset.calculator,
    fallback: (address) => `测算打不开时，请直接阅读<a href="${address}">全部奖励和条款</a>。`,
    fallbackAlone: "测算打不开，请换一个浏览器再试。",
    serverRendering: "由服务器渲染（Next）时，请在 effect 里经 ref 设置监听和对象。",
    noHash: "（哈希值要在 https 网页上才算得出来）",
    boxes: {
      terminal: "在项目的文件夹里运行",
      script: "写进您的脚本",
      page: "贴到网页里",
      style: "加进网页自己的样式文件",
      policy: "网页有安全策略（CSP）时，至少要允许这些",
      react: "React（19 及以上）里这样写",
      vue: "Vue 里这样写，并在构建里设置",
    },
    ways: {
      element: "文件夹放在另一台服务器上时，那台服务器要送出 Access-Control-Allow-Origin。",
      preload: "网址里的 v= 是这一版的编号，每次更新文件夹，都要重新复制这几行。",
      single: "脚本可以改名，也可以放在不送出 CORS 的服务器上。",
      frame: "网页的样式和脚本碰不到测算。框架里不能设主色和申报通知。",
      npm: "包就是 dist/ 文件夹。程序会由打包工具放进您的网站，不从别处取。",
      cdn: "请把文件夹改成带版本号的名字再传上去；下一版另放一个文件夹，旧网页不受影响。CDN 要送出 Access-Control-Allow-Origin。",
      integrity: "文件和哈希值不符，浏览器就不运行。每次更新文件夹，都要重新复制。CDN 要送出 Access-Control-Allow-Origin。",
    },
    shareElsewhere: (lost) => `链接默认打开文件夹里的 index.html，那个网页没有这里选的${lost.join("、")}。请填您的网页的网址，代码里会写上 share-url。`,
    shareFrame: "从框架里，链接只能打开文件夹所在服务器上的网页：请在那里另做一个直接放测算的网页。",
    lost: { parameters: "数值", locale: "英文", apply: "申报通知" },
    unread: "没有取到这一版的编号和哈希值，请把这个网页放在服务器上、和整个文件夹一起打开。",
  },
  en: {
    contrast: "White letters on this colour are hard to read; choose a darker one.",
    copy: "Copy",
    copied: "Copied.",
    notCopied: "Not copied: the browser does not allow it. The text is selected; press Ctrl+C (⌘C on a Mac).",
    title: "Award calculator",
    fallback: (address) => `If the calculator does not open, read <a href="${address}">all awards and clauses</a>.`,
    fallbackAlone: "The calculator does not open here. Try another browser.",
    serverRendering: "With server rendering (Next), set listeners and objects through a ref in an effect.",
    noHash: "(hashes can be computed only in a page over https)",
    boxes: {
      terminal: "Run in the folder of your project",
      script: "Add to your script",
      page: "Paste into your page",
      style: "Add to the page's own stylesheet",
      policy: "If your page has a content security policy, it must allow at least this",
      react: "In React (19 or later)",
      vue: "In Vue, with this setting of the build",
    },
    ways: {
      element: "If the folder lies on another server, that server must send Access-Control-Allow-Origin.",
      preload: "v= in the addresses is the number of this release: copy the lines anew whenever you update the folder.",
      single: "The script may have any name, and may come from a server that sends no CORS headers.",
      frame: "Styles and scripts of the page do not reach the calculator. Accent and call for applications cannot be set.",
      npm: "The package is the folder dist/. Your bundler puts the program into your site; nothing is fetched from elsewhere.",
      cdn: "Give the folder a name with the version before you upload it, and each later version its own: older pages are not affected. The CDN must send Access-Control-Allow-Origin.",
      integrity: "A file that does not match its hash is not run. Copy the code anew whenever you update the folder. The CDN must send Access-Control-Allow-Origin.",
    },
    shareElsewhere: (lost) => `The link leads to index.html of the folder unless told otherwise, and that page does not have what you choose here: ${lost.join(", ")}. Give the address of your page; the code then says share-url.`,
    shareFrame: " From a frame, links can lead only to pages on the folder's server: make one there that holds the calculator directly.",
    lost: { parameters: "the numbers", locale: "English", apply: "the call for applications" },
    unread: "The number and the hashes of this release could not be read. Open this page from a server, together with the whole folder.",
  },
};

/** The language to begin with. */
export const asked = () => {
  const wanted = new URLSearchParams(location.search).get("lang") || navigator.language || "";
  return /^zh/i.test(wanted) ? "zh-CN" : "en";
};

/** Its words. */
export const words = () => WORDS[document.documentElement.lang];

/** The words of the calculator's language, for what the code says to visitors. */
export const wordsOf = (locale) => WORDS[locale];

/** What each node says in Chinese, kept when it first says it in English. */
const chinese = new Map();

/** Says it in English, or again in Chinese. A node has one such text: its own, or its placeholder. */
function say(node, property, language, english) {
  if (!chinese.has(node)) chinese.set(node, node[property]);
  node[property] = language === "en" ? english : chinese.get(node);
}

/** Says everything in this language. */
export function speak(language) {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-en]")) say(node, "textContent", language, node.dataset.en);
  for (const node of document.querySelectorAll("[data-en-placeholder]")) say(node, "placeholder", language, node.dataset.enPlaceholder);
  for (const button of document.querySelectorAll("[data-language]")) button.setAttribute("aria-pressed", String(button.dataset.language === language));
  document.querySelectorAll("[data-threshold]").forEach((field) => speakOfThreshold(field, language));
}

/** The fields of what the notice leaves open are made by the build, in Chinese; the notice's own words stay Chinese. */
function speakOfThreshold(field, language) {
  const percent = field.dataset.most === "100";
  const legend = field.querySelector("legend");
  const [, clause, quote] = /^(.*)的“(.*)”$/.exec(chinese.get(legend) || legend.textContent) || [];
  say(legend, "textContent", language, quote ? `“${quote}” in ${clause}` : legend.textContent);
  say(field.querySelector(".note"), "textContent", language, "The notice does not say how much. Fill it in once implementing rules do; left empty, the calculator says that it is not set yet.");
  const [value, source] = field.querySelectorAll("label");
  say(value.firstChild, "nodeValue", language, percent ? "Per cent " : "Amount ");
  say(source.firstChild, "nodeValue", language, "On what ground ");
  say(source.querySelector("input"), "placeholder", language, "Article … of …");
  field.dataset.wrongEn = percent ? "A number above 0 and at most 100, such as 30." : "A number above 0.";
}
