// The notice's twelve awards as plain tests, for every peer to put into its own language. Written from the notice with
// READING in hand, not taken from the calculator: that both agree is looked at before anything is measured.
//
// Knows whom a clause means and what it requires. Knows no sums and no words.

const SIX = ["mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency"];

/** Tests of one fact: `is` a value, `in` some, `from` a number on, `above` one. */
const is = (fact, value = true) => ({ fact, is: value });
const among = (fact, ...values) => ({ fact, in: values });
const from = (fact, number) => ({ fact, from: number });
const above = (fact, number) => ({ fact, above: number });

const award = (meant, open, ...surely) => ({ meant, open, surely, perhaps: surely });

/** Each award: whom it means, whom perhaps; what surely meets it, and what does not rule it out. */
export const AWARDS = {
  headquarters: award(SIX, ["other_enterprise", "streamer"], is("well_known"),
    among("base_in_hangzhou", "headquarters", "regional_centre")),
  talent_quota: award([...SIX, "talent_team"], ["other_enterprise", "streamer"], is("outstanding_contribution")),
  scale_up: award(SIX, ["other_enterprise"], is("registered_in_hangzhou"), from("annual_revenue", 100000000)),
  park_support: award(["park_operator"], [], is("park_level", "municipal_or_above")),
  rent_relief: award(["merchant", "streamer"], [...SIX, "other_enterprise"], is("in_park")),
  demonstration: award(SIX, ["other_enterprise"], among("demonstration_level", "provincial", "municipal")),
  industry_chain: award(["chain_leader"], [], is("chain_recognised")),
  // A company may be local and registered elsewhere.
  listing: { ...award(SIX, ["other_enterprise"], is("registered_in_hangzhou"), is("newly_listed")), perhaps: [is("newly_listed")] },
  // Only a share of nothing fails whatever 一定比例 is, only the whole meets it.
  top_streamer: {
    meant: ["streamer"],
    open: [],
    surely: [is("settled_in_hangzhou"), is("in_national_top_100"), from("hangzhou_share", 100), from("annual_sales", 100000000)],
    perhaps: [is("settled_in_hangzhou"), is("in_national_top_100"), above("hangzhou_share", 0), from("annual_sales", 100000000)],
  },
  talent_treatment: award(["streamer", "professional", "talent_team"], [], is("recognised_talent")),
  innovation_support: award([...SIX, "other_enterprise"], ["park_operator", "merchant", "chain_leader"], is("innovation")),
  district_incentive: award(["district_government"], [], is("district_performance")),
};

/** The two questions to an award: whether it is surely granted, and whether it is not ruled out. */
export const QUESTIONS = Object.entries(AWARDS).flatMap(([id, { meant, open, surely, perhaps }]) => [
  { id, sure: true, roles: meant, tests: surely },
  { id, sure: false, roles: [...meant, ...open], tests: perhaps },
]);

/** Verdicts from the answers to both questions. */
export const verdicts = (holds) =>
  Object.fromEntries(Object.keys(AWARDS).map((id) => [id, holds(id, true) ? "likely" : holds(id, false) ? "possible" : "unlikely"]));

export const ROLES = [...SIX, "other_enterprise", "streamer", "talent_team", "professional", "park_operator", "merchant",
  "chain_leader", "district_government", "other"];

const YES_NO = ["registered_in_hangzhou", "well_known", "outstanding_contribution", "in_park", "chain_recognised", "newly_listed",
  "settled_in_hangzhou", "in_national_top_100", "recognised_talent", "innovation", "district_performance"];
const CHOICES = {
  base_in_hangzhou: ["headquarters", "regional_centre", "none"],
  park_level: ["municipal_or_above", "other"],
  demonstration_level: ["provincial", "municipal", "none"],
};
const SUMS = [0, 0.01, 99999999.99, 100000000, 100000000.01, 120000000, 499999999.99, 500000000, 900000000];
const SHARES = [0, 0.0001, 50, 60.5, 99.9999, 100];

/** Made-up applicants who have answered everything, the same ones in every run, near every border. */
export function applicants(count) {
  let state = 2020;
  const below = (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  const pick = (list) => list[below(list.length)];
  const one = () => ({
    roles: [...new Set(Array.from({ length: 1 + below(2) }, () => pick(ROLES)))],
    ...Object.fromEntries(YES_NO.map((fact) => [fact, below(3) > 0])),
    ...Object.fromEntries(Object.entries(CHOICES).map(([fact, choices]) => [fact, pick(choices)])),
    annual_revenue: pick(SUMS),
    annual_sales: pick(SUMS),
    hangzhou_share: pick(SHARES),
  });
  return Array.from({ length: count }, one);
}
