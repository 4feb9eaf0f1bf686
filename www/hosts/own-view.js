// Another front end: what to ask and in which words comes from `policy()`, in which order from `report.next`.
import { load } from "../api.js";

const VERDICTS = { likely: "很可能符合", possible: "尚不能确定", unlikely: "按目前填写不符合" };
const make = (name, properties, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

load().then(({ check, evaluate, formatMoney, parseMoney, policy }) => {
  const { questions, texts } = policy();
  const answers = {};
  const asked = [];
  const input = (type, value, words, note) =>
    make("label", {}, make("input", { type, name: "answer", value }), ` ${words}`, note ? make("small", {}, note) : "");
  function fields({ kind, unit, unsure, yes = texts.yes, no = texts.no, groups, choices = [] }) {
    const type = { roles: "checkbox", yes_no: "radio", choice: "radio" }[kind] || "text";
    const options = (list) => list.map(({ id, label, note }) => input(type, id, label, note));
    const grouped = (name, group) => make("fieldset", {}, make("legend", {}, name), ...options(choices.filter((choice) => choice.group === group)));
    const yesNo = [{ id: "yes", label: yes }, { id: "no", label: no }];
    const shown = type === "text" ? [input(type, "", unit)] : groups ? groups.map(grouped) : options(kind === "yes_no" ? yesNo : choices);
    return unsure ? [...shown, input(type === "text" ? "checkbox" : type, "unsure", texts.unsure)] : shown;
  }
  function answerOf(form, kind) {
    const chosen = Array.from(form.querySelectorAll(":checked"), ({ value }) => value);
    if (kind === "roles") return chosen.length ? chosen : null;
    if (chosen.length) return kind === "yes_no" && chosen[0] !== "unsure" ? chosen[0] === "yes" : chosen[0];
    const typed = form.querySelector("[type=text]") ? form.elements.answer[0].value.trim() : "";
    return typed && kind === "money" ? parseMoney(typed) : typed || null;
  }
  function ask({ fact, kind, text, hint = "", ...question }) {
    const alert = make("p", { role: "alert" });
    const back = make("button", { type: "button", disabled: !asked.length, onclick: () => show(delete answers[asked.pop()]) }, "上一题");
    const onsubmit = (event) => {
      event.preventDefault();
      try {
        const answer = answerOf(event.target, kind);
        const error = answer === null ? { message: "请先回答这个问题。" } : check(fact, answer);
        if (error) throw error;
        answers[fact] = answer;
        show(asked.push(fact));
      } catch ({ message }) {
        alert.textContent = message;
      }
    };
    return make("form", { onsubmit }, make("h2", {}, text), hint, ...fields({ kind, ...question }), alert, back, make("button", {}, "下一步"));
  }
  function tell({ awards, total }) {
    const sum = ({ amount, verdict }) => (amount && verdict !== "unlikely" ? `，${formatMoney(amount.lowest)}${amount.atLeast ? "以上" : ""}` : "");
    const line = (award) => make("li", {}, make("b", {}, VERDICTS[award.verdict]), ` ${award.clause}${award.title}${sum(award)}`);
    const sums = make("p", {}, `很可能符合的合计 ${formatMoney(total.likely)}。${texts.together}`);
    return make("section", {}, make("h2", {}, "测算结果"), texts.warning || "", texts.disclaimer, make("ul", {}, ...awards.map(line)), sums, texts.apply);
  }
  function show() {
    const report = evaluate(answers);
    document.getElementById("view").replaceChildren(report.next ? ask(questions.find(({ fact }) => fact === report.next)) : tell(report));
  }
  show();
});
