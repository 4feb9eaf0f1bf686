// The notice in plain JavaScript: a function for each award, as one would write it for this notice alone. Verdicts without
// reasons. Does not know how it is measured.

const SIX = ["mcn", "studio", "platform", "service_provider", "content_producer", "celebrity_agency"];
const OTHER = ["other_enterprise"];

/** Likely, possible or unlikely from whom an award means, whom perhaps, and what the other conditions say. */
function verdict({ roles }, meant, open, surely, perhaps = surely) {
  if (surely && roles.some((role) => meant.includes(role))) return "likely";
  return perhaps && roles.some((role) => meant.includes(role) || open.includes(role)) ? "possible" : "unlikely";
}

const OTHER_OR_STREAMER = [...OTHER, "streamer"];
const TALENT = [...SIX, "talent_team"];
const TENANTS = ["merchant", "streamer"];
const SIX_AND_OTHER = [...SIX, ...OTHER];
const RECOGNISED = ["streamer", "professional", "talent_team"];
const CLOSE_TO_IT = ["park_operator", "merchant", "chain_leader"];

const topStreamer = (one) => one.settled_in_hangzhou && one.in_national_top_100 && one.annual_sales >= 100000000;

/** Gives the function from answers to verdicts. */
export async function start() {
  return (one) => ({
    headquarters: verdict(one, SIX, OTHER_OR_STREAMER, one.well_known && one.base_in_hangzhou !== "none"),
    talent_quota: verdict(one, TALENT, OTHER_OR_STREAMER, one.outstanding_contribution),
    scale_up: verdict(one, SIX, OTHER, one.registered_in_hangzhou && one.annual_revenue >= 100000000),
    park_support: verdict(one, ["park_operator"], [], one.park_level === "municipal_or_above"),
    rent_relief: verdict(one, TENANTS, SIX_AND_OTHER, one.in_park),
    demonstration: verdict(one, SIX, OTHER, one.demonstration_level !== "none"),
    industry_chain: verdict(one, ["chain_leader"], [], one.chain_recognised),
    listing: verdict(one, SIX, OTHER, one.registered_in_hangzhou && one.newly_listed, one.newly_listed),
    top_streamer: verdict(one, ["streamer"], [], topStreamer(one) && one.hangzhou_share >= 100, topStreamer(one) && one.hangzhou_share > 0),
    talent_treatment: verdict(one, RECOGNISED, [], one.recognised_talent),
    innovation_support: verdict(one, SIX_AND_OTHER, CLOSE_TO_IT, one.innovation),
    district_incentive: verdict(one, ["district_government"], [], one.district_performance),
  });
}
