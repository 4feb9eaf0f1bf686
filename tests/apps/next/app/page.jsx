import { load } from "award-calculator";
import { Calculator } from "./calculator.jsx";

// Evaluated for each visitor on the server, not once when the application is built.
export const dynamic = "force-dynamic";

export default async function Page() {
  const calculator = await load();
  return (
    <main>
      <Calculator />
      <p id="told">{calculator.evaluate({ roles: ["park_operator"] }).next}</p>
    </main>
  );
}
