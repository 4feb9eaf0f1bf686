// What the doctor says, in Chinese; `words-en.ts` says the same in English.

export const CHINESE = {
  title: "测算体检",
  again: "修改以后，刷新网页再看。都好了以后，请去掉 data-doctor。",
  busy: (names: string[]) => (names.length ? `还在检查，正在等：${names.join("、")}` : "还在检查，请稍等。"),
  healthy: "没有发现问题。",
  bad: "要处理",
  hint: "提示",
  colon: "：",
  state: (state: string) => `测算的状态：${state}`,
  stateless: "没有运行",

  // The tags and the script
  nobody: "网页上没有 <award-calculator>。请在要放测算的地方写上它：",
  noScript: "网页上没有引用测算脚本的 <script>，所以脚本没有运行。请加上这一行（网址换成您放文件夹的地方）：",
  notModule: (file: string) => `引用 ${file} 的 <script> 没有写 type="module"，所以脚本没有运行。请写成：`,
  unknownType: (type: string) => `<script> 的 type 写成了“${type}”，浏览器不认识，所以脚本没有运行。请写成：`,
  scriptMissing: (file: string, status: number) => `没有取到脚本 ${file}（${status}）。请核对 <script> 里 src 的网址：用浏览器直接打开它，应当看到脚本的文字。也请确认整个文件夹都传到了服务器，文件名没有改。`,
  base: (href: string) => `网页里有 <base href="${href}">，src 里的相对网址从它算起。`,
  scriptIsPage: (file: string) => `${file} 送来的是一个网页，不是脚本。多半是网址写错了，服务器拿首页或者登录页代替。请核对 src 的网址。`,
  integrity: (file: string) => `${file} 的内容和 integrity 里的哈希值对不上，浏览器不会运行它。请从这一版的 hosts/integrity.html 重新复制，并确认文件在路上没有被改过。`,
  notRun: "脚本送到了，但是没有运行。请打开浏览器的控制台（按 F12）看错误。在微前端里，请改用 award-calculator.single.js。",
  failed: "文件都送到了，但是测算没有打开。请打开浏览器的控制台（按 F12）看错误。",
  failedBundle: "测算的程序没有送到，或者没有运行。请确认打包出来的所有文件都传到了服务器，再打开浏览器的控制台（按 F12）看错误。",
  twice: (scripts: string) => `网页引用了不止一份脚本，只有第一份起作用：${scripts}。请只留一份。`,
  versions: (one: string, other: string) => `正在运行的是 ${one} 版，文件夹里是 ${other} 版。请清除缓存，或者去掉另一处引用的旧脚本。`,
  notClosed: (tag: string) => `<award-calculator> 没有结束标签，后面的内容（例如 ${tag}）都成了它的内容，显示不出来。HTML 里不能写成 <award-calculator />，请用 </award-calculator> 结束：`,

  // What arrives
  missing: (file: string, status: number | string) => `没有取到 ${file}（${status}）。请确认整个文件夹都传到了服务器，文件名没有改。`,
  fileIsPage: (file: string) => `${file} 送来的是一个网页。多半是服务器上没有这个文件，拿首页或者登录页代替。请确认整个文件夹都传到了服务器。`,
  unreachable: (file: string) => `取不到 ${file}：网络不通，或者服务器没有回应。请用浏览器直接打开这个网址看看。`,
  late: (file: string, seconds: number) => `等了 ${seconds} 秒，${file} 还没有送到。请用浏览器直接打开这个网址看看。`,
  cors: (file: string, origin: string) => `${file} 在另一台服务器上，那台服务器没有允许 ${origin} 读取（CORS）。请让它送出 Access-Control-Allow-Origin，或者改用 award-calculator.single.js。`,
  mixed: (file: string) => `网页是 https，${file} 却是 http，浏览器不会取它。请把网址改成 https。`,
  file: "网页是直接从磁盘打开的（file:），浏览器不让它取脚本。请放到服务器上再打开，或者改用 award-calculator.single.js。",
  sandbox: "网页在一个受限制的框架里（iframe 的 sandbox 或者安全策略的 sandbox，没有 allow-same-origin），取不到文件。请给 sandbox 加上 allow-same-origin，或者改用 award-calculator.single.js。",
  scriptType: (file: string, type: string) => `服务器把 ${file} 说成“${type}”，浏览器不会运行。请让 .js 文件以 text/javascript 送出。`,
  styleType: (file: string, type: string) => `服务器把 ${file} 说成“${type}”，浏览器可能不用它。请让 .css 文件以 text/css 送出。`,
  wasmType: (type: string) => `服务器把 .wasm 文件说成“${type}”。测算照样能用，只是慢一点；设成 application/wasm 更好。`,
  charset: (file: string, charset: string) => `服务器说 ${file} 是 ${charset} 编码，其实是 UTF-8，文字会变成乱码。请去掉 charset，或者写 charset=utf-8。`,
  stale: (file: string) => `${file} 和脚本不是同一次发布的，或者在路上被改过。请把整个文件夹重新传一次，并清除 CDN 缓存。`,
  doctorStale: (script: string, doctor: string) => `脚本和 doctor.js 不是同一次发布的（${script}、${doctor}）。请把整个文件夹重新传一次，并清除 CDN 和浏览器的缓存。`,
  preload: (file: string) => `网页预先取的 ${file} 是另一次发布的，白取了。请从 hosts/preload.html 重新复制那几行。`,

  // Policies and abilities
  policy: (directive: string, what: string) => `网页的安全策略（CSP）里的 ${directive} 挡住了${what}。请让这一条是：`,
  unchecked: (directive: string) => `网页的安全策略（CSP）里的 ${directive} 不让体检取文件，所以没有检查文件。测算照样能用。`,
  fetchForWasm: "一旦安全策略允许运行 WebAssembly，还要让这一条是：",
  nonce: "（也可以给 <script> 写上网页的 nonce。）",
  wasmPolicy: "安全策略不允许运行 WebAssembly，测算改用较慢的脚本（约 200 KB）。这样写会更快：",
  wasmNone: "这个浏览器不能运行 WebAssembly（例如开启了锁定模式），测算改用较慢的脚本。",
  styleGone: (file: string) => `样式文件没有起作用，测算会很简陋。请检查安全策略里的 style-src${file && `，和 ${file}`}。`,
  insecure: "网页不是 https，浏览器不让脚本写剪贴板，“复制”会改为让访问者自己选中文字。",
  parts: { style: "样式文件，样式文件没有起作用", fetch: "取文件", script: "脚本", frame: "框架里的测算" },

  // Attributes
  value: (name: string, value: string, allowed: readonly string[]) => `${name}="${value}" 不认识，现在按 ${allowed[0]} 处理。可以写：${allowed.join("、")}。是不是想写：`,
  attribute: (name: string, likely: string) => `没有 ${name} 这个属性，它不起作用。是不是想写 ${likely}？`,
  shareUrl: (value: string) => `share-url="${value}" 不是 http 或 https 网址，现在用的是默认网址。`,
  shareUrlAlone: "写了 share-url，但是没有写 share，所以不会给出链接。",
  shareElsewhere: (address: string, lost: string[]) => `保存进度的链接会打开 ${address}，那个网页没有这里设定的 ${lost.join("、")}。请让链接打开这个网页：`,
  notJson: (text: string) => `parameters 不是一个 JSON 对象：${text}。外面用单引号，里面用双引号：`,
  unknownThreshold: (name: string, known: string[]) => `parameters 里的 ${name} 不认识，整个 parameters 都不起作用。${known.length ? `可以写：${known.join("、")}。` : "这份通知没有留下可以设定的数。"}`,
  thresholdShape: (name: string) => `parameters 里的 ${name} 要写成带 value 的对象，现在整个 parameters 都不起作用。请写成：`,
  thresholdField: (name: string, field: string) => `parameters 的 ${name} 里只能有 value 和 source，不能有 ${field}，现在整个 parameters 都不起作用。请写成：`,
  thresholdText: (name: string, value: string) => `parameters 里 ${name} 的 value 要加引号，现在是 ${value}，整个 parameters 都不起作用。请写成：`,
  thresholdValue: (name: string, value: string, percent: boolean) => `parameters 里 ${name} 的 value 是“${value}”，应当是大于 0${percent ? "、不超过 100" : ""}的数字，不带 %、逗号和单位。现在整个 parameters 都不起作用。请写成：`,
  thresholdSource: (name: string) => `parameters 里 ${name} 的 source 要是文字，不超过 500 字节，现在整个 parameters 都不起作用。`,

  // The place in the page
  narrow: (width: number, least: number) => `放测算的地方只有 ${width} 像素宽，字会挤在一起。请至少留 ${least} 像素。`,
  hidden: "测算所在的位置没有显示出来（例如在没有打开的标签页里）。显示出来以后，它会自己打开。",
  cut: (name: string) => `外面的 ${name} 限定了高度，并且隐藏超出的部分，测算的下半截会看不到。请不要限定高度。`,
  scaled: (factor: string) => `外面的元素把测算缩放到了 ${factor} 倍，字会太小。`,

  // Frames
  frameId: "框架的网址里没有 id，页面收不到它的高度。请在 embed.html 后面写上 #id=award。",
  frameIds: "几个框架的 id 相同。请给每个框架写不同的 id。",
  frameScripts: "框架的 sandbox 里没有 allow-scripts，测算不能运行。请写成：",
  frameModals: "框架的 sandbox 里没有 allow-modals，访问者不能打印。请写成：",
  frameMissing: (file: string, status: number) => `没有取到框架里的网页 ${file}（${status}）。请核对 iframe 里 src 的网址。`,
  frameRefused: (file: string) => `${file} 的服务器不允许别的网页把它放进框架（X-Frame-Options 或者 frame-ancestors）。请对 embed.html 去掉这个限制。`,
  frameHelper: "网页上没有引用 embed-parent.js，框架的高度不会跟着内容变。请加上：",
};

/** Every sentence. */
export type Words = typeof CHINESE;
