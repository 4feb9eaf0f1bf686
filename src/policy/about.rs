//! What our own sentences say of the notice itself, put together when it is compiled: dates, validity, what followed.
//!
//! Knows sentences. Does not know which of them a page shows.

use crate::number::Number;
use crate::text::Text;

/// The notice in our own sentences.
#[derive(Debug)]
pub struct About {
    /// Name of the calculator: 直播电商奖励测算.
    pub calculator: Text,
    /// What our own Chinese sentences call it: 意见.
    pub called: &'static str,
    /// Who issued it, in English for those who do not read Chinese.
    pub issuer: Text,
    /// What the calculator rests on and whether that still applies, for the first page.
    pub basis: Text,
    /// Where the awards are written and what the page calls that document; empty in English.
    pub introduced: Text,
    /// Where, when and with what one applies, or that the notice does not say.
    pub apply: Text,
    /// Whether several awards can be held together, said wherever sums are added up.
    pub together: Text,
    /// From when it applies.
    pub in_force: Text,
    /// How it is read where that bears on no single award: what counts from before it applied, and the like.
    pub read: Option<Text>,
    /// What it says about detailed rules.
    pub rules: Option<Text>,
    /// Until when it applies, or that this is not stated.
    pub expiry: Text,
    /// What a reader must know before anything else: that it ends on a day, or that another document has replaced it.
    pub warning: Option<Text>,
}

/// An open threshold that a later document has set.
#[derive(Clone, Copy, Debug)]
pub struct Fixed {
    /// How much it is, in the unit of the fact that is compared with it.
    pub value: Number,
    /// Number of the document that sets it.
    pub document: &'static str,
    /// From which day, `2021-04-01`.
    pub from: &'static str,
    /// Which document decided, in which words, and from when.
    pub source: Text,
}
