"use client";

import "award-calculator/define";
import { useEffect, useRef, useState } from "react";

const likely = (report) => report.awards.filter(({ verdict }) => verdict === "likely").map(({ id }) => id);

export function Calculator() {
  const [awards, setAwards] = useState("");
  const element = useRef(null);
  // React does not attach `onaward-result` to an element that the server has rendered.
  useEffect(() => {
    const node = element.current;
    const listen = () => setAwards(likely(node.report).join());
    node.addEventListener("award-result", listen);
    return () => node.removeEventListener("award-result", listen);
  }, []);
  return (
    <>
      <award-calculator ref={element} loading="eager" />
      <p id="heard">{awards}</p>
    </>
  );
}
