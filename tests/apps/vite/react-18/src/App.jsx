import { load } from "award-calculator";
import "award-calculator/define";
import { useEffect, useRef, useState } from "react";

const likely = (report) => report.awards.filter(({ verdict }) => verdict === "likely").map(({ id }) => id);

export function App() {
  const [next, setNext] = useState("");
  const [awards, setAwards] = useState("");
  const element = useRef(null);
  useEffect(() => {
    load().then((calculator) => setNext(calculator.evaluate({ roles: ["park_operator"] }).next));
  }, []);
  // React 18 does not listen to the events of custom elements by attribute.
  useEffect(() => {
    const node = element.current;
    const listen = () => setAwards(likely(node.report).join());
    node.addEventListener("award-result", listen);
    return () => node.removeEventListener("award-result", listen);
  }, []);
  return (
    <main>
      <award-calculator ref={element} loading="eager" />
      <p id="told">{next}</p>
      <p id="heard">{awards}</p>
    </main>
  );
}
