// Applicants that a lawyer of the notice would think of. Does not know what they get.

/** An MCN above the threshold of clause （二）, sure of some things. */
export const mcn = Object.freeze({
  roles: ["mcn"],
  registered_in_hangzhou: true,
  well_known: "unsure",
  base_in_hangzhou: "headquarters",
  outstanding_contribution: "unsure",
  annual_revenue: "120000000",
  in_park: true,
  demonstration_level: "municipal",
  newly_listed: false,
  innovation: false,
});

/** A streamer of the national top 100 at the upper tier, with a share that the notice leaves open. */
export const streamer = Object.freeze({
  roles: ["streamer"],
  well_known: true,
  base_in_hangzhou: "none",
  outstanding_contribution: false,
  in_park: true,
  settled_in_hangzhou: true,
  in_national_top_100: true,
  annual_sales: "500000000",
  hangzhou_share: "60",
  recognised_talent: true,
});

/** Who runs a park of municipal level or above. */
export const parkOperator = Object.freeze({ roles: ["park_operator"], park_level: "municipal_or_above", innovation: true });

/** Somebody whom no clause means. */
export const nobody = Object.freeze({ roles: ["other"] });

/** Who has not said anything. */
export const silent = Object.freeze({});

/** Other roles, other reasons, other tiers. */
export const others = Object.freeze([
  { roles: ["other_enterprise"], registered_in_hangzhou: false, annual_revenue: "99999999.99", newly_listed: true },
  { roles: ["chain_leader"], chain_recognised: true },
  { roles: ["district_government"], district_performance: "unsure" },
  { roles: ["professional", "talent_team"], recognised_talent: false },
  { roles: ["merchant", "platform"], in_park: "unsure", demonstration_level: "provincial" },
  { roles: ["streamer"], settled_in_hangzhou: true, in_national_top_100: true, annual_sales: "99999999.99", hangzhou_share: "0" },
  { roles: ["streamer", "studio"], annual_sales: "120000000", hangzhou_share: "100" },
]);

/** All of them. */
export const everybody = Object.freeze([mcn, streamer, parkOperator, nobody, silent, ...others]);
