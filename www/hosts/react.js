// The React application of react.html; in JSX the element is <award-calculator locale={locale} onaward-result={told} />.

import { StrictMode, createElement, createRoot, useState } from "./vendor/react.js";

// Events carry no numbers: a page that wants more than "there is a result" reads the report, and answers for it.
const count = ({ report }) => report.awards.filter(({ verdict }) => verdict === "likely").length;

function App() {
  const [locale, setLocale] = useState("zh-CN");
  const [likely, setLikely] = useState();
  return createElement(
    "main",
    null,
    createElement("h1", null, "政策测算"),
    createElement("button", { id: "language", onClick: () => setLocale(locale === "en" ? "zh-CN" : "en") }, "中文 / English"),
    createElement("award-calculator", { locale, "onaward-result": ({ target }) => setLikely(count(target)) }),
    likely === undefined ? null : createElement("p", { id: "told" }, `已有结果：${likely} 项很可能符合。`),
  );
}

createRoot(document.getElementById("app")).render(createElement(StrictMode, null, createElement(App)));
