"use client";

import "award-calculator/define";
import { useState } from "react";

const likely = (report) => report.awards.filter(({ verdict }) => verdict === "likely").map(({ id }) => id);

export function Calculator() {
  const [awards, setAwards] = useState("");
  return (
    <>
      <award-calculator loading="eager" onaward-result={({ target }) => setAwards(likely(target.report).join())} />
      <p id="heard">{awards}</p>
    </>
  );
}
