// The React application of react.html; in JSX the element is <award-calculator locale={locale} onaward-result={told} />.

import { StrictMode, createElement, createRoot, useState } from "./vendor/react.js";

function App() {
  const [locale, setLocale] = useState("zh-CN");
  const [likely, setLikely] = useState();
  return createElement(
    "main",
    null,
    createElement("h1", null, "政策测算"),
    createElement("button", { id: "language", onClick: () => setLocale(locale === "en" ? "zh-CN" : "en") }, "中文 / English"),
    createElement("award-calculator", { locale, "onaward-result": ({ detail }) => setLikely(detail.likely) }),
    likely === undefined ? null : createElement("p", { id: "told" }, `已有结果：${likely} 项很可能符合。`),
  );
}

createRoot(document.getElementById("app")).render(createElement(StrictMode, null, createElement(App)));
