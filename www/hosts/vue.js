// The Vue application of vue.html. In templates (.vue files) the same is written as <award-calculator locale="zh-CN"
// @award-result="told">, with compilerOptions.isCustomElement: (tag) => tag === "award-calculator" in the build.
"use strict";

const { KeepAlive, createApp, h, ref } = Vue;
const { RouterLink, RouterView, createRouter, createWebHashHistory } = VueRouter;

const likely = ref();

const Home = { render: () => h("p", "请选择栏目。") };

const Calculator = {
  render: () => [
    h("award-calculator", {
      locale: "zh-CN",
      // Events carry no numbers: a page that wants more than "there is a result" reads the report, and answers for it.
      onAwardResult: ({ target }) => {
        likely.value = target.report.awards.filter(({ verdict }) => verdict === "likely").length;
      },
    }),
    likely.value === undefined ? null : h("p", { id: "told" }, `已有结果：${likely.value} 项很可能符合。`),
  ],
};

const App = {
  render: () => [
    h("nav", [h(RouterLink, { to: "/" }, () => "首页"), " ", h(RouterLink, { to: "/award" }, () => "政策测算")]),
    h(RouterView, null, { default: ({ Component }) => h(KeepAlive, () => Component && h(Component)) }),
  ],
};

const routes = [
  { path: "/", component: Home },
  { path: "/award", component: Calculator },
];

createApp(App).use(createRouter({ history: createWebHashHistory(), routes })).mount("#app");
