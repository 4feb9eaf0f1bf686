// The calculator as built, for comparison: whole reports, of which only the verdicts are taken. Does not know how it is
// measured.

import { load } from "award-calculator";

/** Gives the function from answers to verdicts. */
export async function start() {
  const calculator = await load();
  return ({ annual_revenue, annual_sales, hangzhou_share, ...others }) => {
    const numbers = { annual_revenue: `${annual_revenue}`, annual_sales: `${annual_sales}`, hangzhou_share: `${hangzhou_share}` };
    const { awards } = calculator.evaluate({ ...others, ...numbers });
    return Object.fromEntries(awards.map(({ id, verdict }) => [id, verdict]));
  };
}
