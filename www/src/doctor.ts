// The doctor: says in plain words what in a page prevents the calculator from working. It is loaded where an element has
// `data-doctor`, or by <script src="…/doctor.js" defer></script> in a page where nothing shows at all.
//
// It runs as a module and as a classic script, because the server may be unable to serve modules. It repeats the steps of
// the loader one after another and listens for violations of the page's content security policy.
(function () {
  "use strict";

  /** In px. */
  const MINIMUM_WIDTH = 280;
  const LOAD_TIMEOUT_MS = 12000;

  const WORDS = {
    zh: {
      title: "测算体检",
      again: "修改以后，刷新网页再看。找到原因后，请去掉 data-doctor。",
      healthy: "没有发现问题。",
      good: "正常",
      bad: "要处理",
      hint: "提示",
      state: (state: string) => `测算的状态：${state}`,
      undefined: "网页上有 <award-calculator>，但是脚本没有运行。请看下面哪个文件没有送到；都送到的话，请确认 <script> 写了 type=\"module\"。",
      nobody: "网页上没有 <award-calculator>。请在要放测算的地方写上它。",
      twice: (scripts: string) => `网页引用了不止一份脚本，只有第一份起作用：${scripts}。请只留一份。`,
      versions: (one: string, other: string) => `正在运行的是 ${one} 版，文件夹里是 ${other} 版。请清除缓存，或者去掉另一处引用的旧脚本。`,
      missing: (file: string, status: number | string) => `没有取到 ${file}（${status}）。请确认整个文件夹都传到了服务器，文件名没有改。`,
      unreachable: (file: string) => `取不到 ${file}。可能是网络不通，或者它在另一台服务器上而那台服务器没有允许本站读取（CORS）。`,
      scriptType: (file: string, type: string) => `服务器把 ${file} 说成“${type}”，浏览器不会运行。请让 .js 文件以 text/javascript 送出。`,
      styleType: (file: string, type: string) => `服务器把 ${file} 说成“${type}”，浏览器可能不用它。请让 .css 文件以 text/css 送出。`,
      wasmType: (type: string) => `服务器把 .wasm 文件说成“${type}”。测算照样能用，只是慢一点；设成 application/wasm 更好。`,
      charset: (file: string, charset: string) => `服务器说 ${file} 是 ${charset} 编码，其实是 UTF-8，文字会变成乱码。请去掉 charset，或者写 charset=utf-8。`,
      stale: (file: string) => `${file} 和脚本不是同一次发布的。请把整个文件夹重新传一次，并清除 CDN 缓存。`,
      preload: (file: string) => `网页预先取的 ${file} 是另一次发布的，白取了。请从 hosts/preload.html 重新复制那几行。`,
      policy: (directive: string, what: string) => `网页的安全策略（CSP）里的 ${directive} 挡住了${what}。`,
      wasmPolicy: "安全策略不允许运行 WebAssembly，测算改用较慢的脚本（约 200 KB）。在 script-src 里加上 'wasm-unsafe-eval' 会更快。",
      wasmNone: "这个浏览器不能运行 WebAssembly（例如开启了锁定模式），测算改用较慢的脚本。",
      styleGone: "样式文件没有起作用，测算会很简陋。请检查 style-src 和样式文件的网址。",
      narrow: (width: number) => `放测算的地方只有 ${width} 像素宽，字会挤在一起。请至少留 ${MINIMUM_WIDTH} 像素。`,
      hidden: "测算所在的位置没有显示出来（例如在没有打开的标签页里）。显示出来以后，它会自己打开。",
      cut: (name: string) => `外面的 ${name} 限定了高度，并且隐藏超出的部分，测算的下半截会看不到。请不要限定高度。`,
      scaled: (factor: string) => `外面的元素把测算缩放到了 ${factor} 倍，字会太小。`,
      insecure: "网页不是 https，浏览器不让脚本写剪贴板，“复制”会改为让访问者自己选中文字。",
      parts: { style: "样式文件", fetch: "取程序文件", script: "脚本" },
    },
    en: {
      title: "Doctor",
      again: "After a change, reload the page and look again. Remove data-doctor when all is well.",
      healthy: "Nothing stands in the way.",
      good: "fine",
      bad: "to be mended",
      hint: "hint",
      state: (state: string) => `The calculator's state: ${state}`,
      undefined: "There is an <award-calculator>, but its script did not run. See below which file did not arrive; if all did, make sure that the <script> says type=\"module\".",
      nobody: "There is no <award-calculator> in this page. Write one where the calculator shall stand.",
      twice: (scripts: string) => `The page includes the script more than once, and only the first counts: ${scripts}. Keep one.`,
      versions: (one: string, other: string) => `Version ${one} is running, version ${other} lies in the folder. Clear the cache, or remove the older script that is included elsewhere.`,
      missing: (file: string, status: number | string) => `${file} did not arrive (${status}). Make sure that the whole folder is on the server under its own file names.`,
      unreachable: (file: string) => `${file} cannot be reached: the network is down, or it lies on another server that does not allow this site to read it (CORS).`,
      scriptType: (file: string, type: string) => `The server calls ${file} "${type}", which no browser runs. Send .js files as text/javascript.`,
      styleType: (file: string, type: string) => `The server calls ${file} "${type}", which browsers may ignore. Send .css files as text/css.`,
      wasmType: (type: string) => `The server calls the .wasm file "${type}". It works, a little slower; application/wasm is better.`,
      charset: (file: string, charset: string) => `The server says that ${file} is in ${charset}; it is in UTF-8, and words will be garbled. Leave charset out, or say charset=utf-8.`,
      stale: (file: string) => `${file} belongs to another release than the script. Upload the whole folder again, and clear the CDN's cache.`,
      preload: (file: string) => `The page preloads ${file} of another release, for nothing. Copy the lines from hosts/preload.html anew.`,
      policy: (directive: string, what: string) => `${directive} in the page's content security policy blocks ${what}.`,
      wasmPolicy: "The policy forbids WebAssembly, so the calculator runs as a slower script (about 200 KB). With 'wasm-unsafe-eval' in script-src it is faster.",
      wasmNone: "This browser runs no WebAssembly (lockdown mode, for example), so the calculator runs as a slower script.",
      styleGone: "The stylesheet does not count; the calculator will look bare. Check style-src and the stylesheet's address.",
      narrow: (width: number) => `The calculator's place is only ${width} px wide, and words are crowded. Leave it ${MINIMUM_WIDTH} px at least.`,
      hidden: "The calculator's place is not shown (a closed tab, for example). It opens by itself once it is.",
      cut: (name: string) => `${name} around it has a fixed height and hides what is beyond; the lower part cannot be seen. Do not fix the height.`,
      scaled: (factor: string) => `An element around it scales the calculator to ${factor}; letters become too small.`,
      insecure: "The page is not https, so scripts may not write to the clipboard: “copy” asks visitors to select the text instead.",
      parts: { style: "the stylesheet", fetch: "fetching the program", script: "scripts" },
    },
  };

  /** The element, which is not defined where the loader did not run. */
  type MaybeDefined = HTMLElement & Partial<Pick<AwardCalculatorElement, "state" | "version">>;

  const element: MaybeDefined | null =
    document.querySelector<HTMLElement>("award-calculator[data-doctor]") || document.querySelector<HTMLElement>("award-calculator");
  const words = WORDS[element && element.getAttribute("locale") === "en" ? "en" : "zh"];
  const scripts = Array.from(document.querySelectorAll<HTMLScriptElement>("script[src]"), (script) => script.src);
  const ours = scripts.filter((address) => /\/award-calculator(\.single|\.integrity)?\.js\b/.test(address));
  const own = document.currentScript && (document.currentScript as HTMLScriptElement).src;
  const single = ours.some((address) => /\.single\.js/.test(address));
  const base = own || ours[0] || document.baseURI;

  const findings: [kind: "bad" | "hint", text: string][] = [];
  const bad = (text: string) => void findings.push(["bad", text]);
  const hint = (text: string) => void findings.push(["hint", text]);

  /** Directives of the content security policy that were violated since the last step began. */
  const violated: string[] = [];
  document.addEventListener("securitypolicyviolation", (event) => violated.push(event.effectiveDirective || event.violatedDirective));

  const delay = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

  async function whenLoaded(): Promise<void> {
    const started = Date.now();
    const loading = () => element && (!element.state || element.state === "loading");
    while (loading() && Date.now() - started < LOAD_TIMEOUT_MS) await delay(100);
  }

  /** Fetches a file as the loader does; `check` gets its type and its text. */
  async function checkFile(name: string, check: (type: string, text: string) => void): Promise<void> {
    violated.length = 0;
    let response: Response;
    try {
      response = await fetch(new URL(`${name}?v=${__HASH__}`, base), { cache: "no-cache", credentials: "same-origin" });
    } catch (_) {
      await delay(50);
      return violated[0] ? bad(words.policy(violated[0], words.parts.fetch)) : bad(words.unreachable(name));
    }
    if (!response.ok) return bad(words.missing(name, response.status));
    const [type, ...rest] = (response.headers.get("content-type") || "").split(";").map((part) => part.trim().toLowerCase());
    const charset = /charset="?([^"]*)/.exec(rest.join(";"));
    if (charset && !/^utf-?8$/.test(charset[1] as string) && !/wasm$/.test(name)) bad(words.charset(name, charset[1] as string));
    return check(type || "?", await response.text());
  }

  const asScript = (name: string) => (type: string, text: string) => {
    if (!/^(text|application)\/(x-)?(java|ecma)script$/.test(type)) bad(words.scriptType(name, type));
    else if (/^award_calculator\.js$/.test(name) && !text.includes(__HASH__)) bad(words.stale(name));
  };

  async function checkFiles(): Promise<void> {
    // The script has been renamed, and nobody knows to what.
    if (!ours.length && customElements.get("award-calculator")) return undefined;
    if (single) return checkFile("award-calculator.single.js", asScript("award-calculator.single.js"));
    for (const name of ["award-calculator.js", "award_calculator.js"]) await checkFile(name, asScript(name));
    await checkFile("award_calculator_bg.wasm", (type, text) => {
      if (!text.startsWith("\0asm")) bad(words.missing("award_calculator_bg.wasm", type));
      else if (type !== "application/wasm") hint(words.wasmType(type));
      if (text.startsWith("\0asm") && !text.includes(__HASH__)) bad(words.stale("award_calculator_bg.wasm"));
    });
    return checkFile("award-calculator.css", (type) => {
      if (type !== "text/css") bad(words.styleType("award-calculator.css", type));
    });
  }

  async function checkWasm(): Promise<void> {
    violated.length = 0;
    try {
      return void new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    } catch (_) {
      await delay(50);
    }
    return hint(typeof WebAssembly === "object" ? words.wasmPolicy : words.wasmNone);
  }

  /** Preload links that a page has kept from an earlier release. */
  function checkPreloads(): void {
    for (const { href } of Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=preload], link[rel=modulepreload]"))) {
      const [, name, version] = /\/(award[-_]calculator[^/?]*)(?:\?v=(\w*))?$/.exec(href) || [];
      if (name && version !== __HASH__) hint(words.preload(name));
    }
  }

  /** Whether the stylesheet applies in the shadow root. */
  function checkStyle(element: HTMLElement): void {
    const root = element.shadowRoot;
    const view = root && root.querySelector(".award-frame");
    if (view && getComputedStyle(view).display !== "flex") bad(words.styleGone);
  }

  function checkLayout(element: HTMLElement): void {
    const { width, height } = element.getBoundingClientRect();
    if (!element.getClientRects().length || (width === 0 && height === 0)) return hint(words.hidden);
    if (element.offsetWidth < MINIMUM_WIDTH) bad(words.narrow(element.offsetWidth));
    const factor = element.offsetWidth ? width / element.offsetWidth : 1;
    if (factor < 0.95) bad(words.scaled(factor.toFixed(2)));
    for (let around = element.parentElement; around; around = around.parentElement) {
      const { overflowY } = getComputedStyle(around);
      if (/hidden|clip/.test(overflowY) && around.scrollHeight > around.clientHeight + 1) return bad(words.cut(describe(around)));
    }
    return undefined;
  }

  const describe = (node: Element) => `<${node.localName}${node.id ? ` id="${node.id}"` : node.className ? ` class="${node.className}"` : ""}>`;

  function checkVersions(element: MaybeDefined): void {
    const names = ours.map((address) => new URL(address).pathname + new URL(address).search);
    if (new Set(names).size > 1) bad(words.twice(names.join("、")));
    if (element.version && element.version !== __VERSION__) bad(words.versions(element.version, __VERSION__));
  }

  /** Shows the findings at the top of the page, where nothing clips them, in a shadow root. */
  function show(): void {
    const sheet = document.createElement("div");
    sheet.id = "award-doctor";
    const root = sheet.attachShadow({ __proto__: null, mode: "open" });
    const add = (name: string, text: string, parent: Element) =>
      parent.appendChild(Object.assign(document.createElement(name), { textContent: text }));
    const box = root.appendChild(document.createElement("section"));
    const css = { all: "initial", display: "block", margin: "12px 0", padding: "12px 16px", border: "3px solid #b3131a", background: "#fff", color: "#1a232e", font: "16px/1.6 sans-serif" };
    // Policies that refuse style attributes allow single properties.
    for (const [name, value] of Object.entries(css)) box.style.setProperty(name, value);
    box.setAttribute("role", "status");
    add("h2", words.title, box);
    if (element) add("p", words.state(element.state || "–"), box);
    const list = box.appendChild(document.createElement("ul"));
    if (!findings.some(([kind]) => kind === "bad")) add("li", words.healthy, list);
    for (const [kind, text] of findings) add("li", `${words[kind]}：${text}`, list);
    add("p", words.again, box);
    document.body.prepend(sheet);
    console.info([words.title, ...findings.map(([kind, text]) => `${words[kind]}: ${text}`)].join("\n"));
  }

  async function examine(): Promise<void> {
    await whenLoaded();
    const runs = customElements.get("award-calculator");
    if (!element) bad(words.nobody);
    else if (!runs) bad(words.undefined);
    await checkFiles();
    await checkWasm();
    checkPreloads();
    if (element && runs) {
      checkStyle(element);
      checkLayout(element);
      checkVersions(element);
    }
    if (!window.isSecureContext) hint(words.insecure);
    show();
  }

  examine();
})();
