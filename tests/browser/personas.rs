//! Who comes to the counter: what they answer, question by question. Does not know what they get.

use crate::page_driver::{PageDriver, Say};
use anyhow::Result;

pub const YES: Say = Say::Choose(&["yes"]);
pub const NO: Say = Say::Choose(&["no"]);
pub const UNSURE: Say = Say::Choose(&["unsure"]);

/// An MCN with 1.2 亿 a year, sure of some things.
pub const MCN: [(&str, Say); 10] = [
    ("roles", Say::Choose(&["mcn"])),
    ("registered_in_hangzhou", YES),
    ("annual_revenue", Say::Type("1.2", Some("yi"))),
    ("demonstration_level", Say::Choose(&["municipal"])),
    ("base_in_hangzhou", Say::Choose(&["headquarters"])),
    ("newly_listed", NO),
    ("in_park", YES),
    ("well_known", UNSURE),
    ("outstanding_contribution", UNSURE),
    ("innovation", NO),
];

/// A streamer of the national top 100 with 5 亿, of which 60 % are Hangzhou products.
pub const STREAMER: [(&str, Say); 9] = [
    ("roles", Say::Choose(&["streamer"])),
    ("base_in_hangzhou", Say::Choose(&["none"])),
    ("in_park", NO),
    ("recognised_talent", YES),
    ("in_national_top_100", YES),
    ("annual_sales", Say::Type("5亿", None)),
    ("hangzhou_share", Say::Type("60", None)),
    ("settled_in_hangzhou", YES),
    ("outstanding_contribution", NO),
];

/// Who runs a park of municipal level or above.
pub const PARK: [(&str, Say); 3] = [
    ("roles", Say::Choose(&["park_operator"])),
    ("park_level", Say::Choose(&["municipal_or_above"])),
    ("innovation", NO),
];

/// Answers as a host page hands them over, for tests that begin further on: the MCN above.
pub const MCN_AS_GIVEN: &str =
    "{ roles: ['mcn'], registered_in_hangzhou: true, well_known: 'unsure', base_in_hangzhou: 'headquarters',
    outstanding_contribution: 'unsure', annual_revenue: '120000000', in_park: true, demonstration_level: 'municipal',
    newly_listed: false, innovation: false }";

/// The streamer above.
pub const STREAMER_AS_GIVEN: &str = "{ roles: ['streamer'], well_known: false, outstanding_contribution: false, in_park: false,
    settled_in_hangzhou: true, in_national_top_100: true, annual_sales: '500000000', hangzhou_share: '60', recognised_talent: true }";

/// Opens a page with these answers given and goes to the result.
pub async fn at_the_result(page: &PageDriver, address: &str, given: &str) -> Result<()> {
    at_the_review(page, address, given).await?;
    page.press("next").await?;
    page.until("the result", "return one('[data-page=result]') !== null").await
}

/// Opens a page with these answers given, which leads to the review.
pub async fn at_the_review(page: &PageDriver, address: &str, given: &str) -> Result<()> {
    page.begin(address).await?;
    page.run(&format!("host.answers = {given}"), vec![]).await?;
    page.until("the review", "return one('[data-page=review]') !== null").await
}
