import { load } from "award-calculator";
import "award-calculator/define";
import { createResource, createSignal } from "solid-js";

const likely = (report) => report.awards.filter(({ verdict }) => verdict === "likely").map(({ id }) => id);

export function App() {
  const [next] = createResource(async () => (await load()).evaluate({ roles: ["park_operator"] }).next);
  const [awards, setAwards] = createSignal("");
  return (
    <main>
      <award-calculator loading="eager" on:award-result={({ target }) => setAwards(likely(target.report).join())} />
      <p id="told">{next()}</p>
      <p id="heard">{awards()}</p>
    </main>
  );
}
