import { load } from "award-calculator";
import "award-calculator/define";
import { useEffect, useState } from "preact/hooks";

const likely = (report) => report.awards.filter(({ verdict }) => verdict === "likely").map(({ id }) => id);

export function App() {
  const [next, setNext] = useState("");
  const [awards, setAwards] = useState("");
  useEffect(() => {
    load().then((calculator) => setNext(calculator.evaluate({ roles: ["park_operator"] }).next));
  }, []);
  return (
    <main>
      <award-calculator loading="eager" onaward-result={({ target }) => setAwards(likely(target.report).join())} />
      <p id="told">{next}</p>
      <p id="heard">{awards}</p>
    </main>
  );
}
