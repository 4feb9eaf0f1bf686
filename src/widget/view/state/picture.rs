//! What a picture of the result holds: paragraphs of words in styles. Does not know where they come from, or how wide
//! words are.

/// The colour of words and signs; each stands beside a word that says the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ink {
    /// Usual words.
    Plain,
    /// Words that explain.
    Quiet,
    /// What is met.
    Met,
    /// What is open.
    Open,
    /// What is not met.
    Unmet,
}

/// Words in one style, or a sign before them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Run {
    /// The words; empty for a sign.
    pub(crate) words: String,
    /// Whether the words are bold.
    pub(crate) bold: bool,
    /// Their colour.
    pub(crate) ink: Ink,
    /// The colour of the line under words that decided: marked in a clause.
    pub(crate) mark: Option<Ink>,
    /// Lines of a sign, in a square of 24, and whether they are filled.
    pub(crate) sign: Vec<(String, bool)>,
}

/// A paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Block {
    /// Its words.
    pub(crate) runs: Vec<Run>,
    /// Its rank.
    pub(crate) rank: Rank,
    /// How far it is moved in.
    pub(crate) level: i32,
    /// Whether something else begins with it.
    pub(crate) ruled: bool,
}

/// The rank of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Rank {
    /// The title.
    Title,
    /// What it comes to.
    Headline,
    /// A heading.
    Heading,
    /// Everything else.
    Text,
}

/// What is drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Picture {
    /// The paragraphs.
    pub(crate) blocks: Vec<Block>,
    /// A QR code as path data with its width in modules, and the words under it.
    pub(crate) code: Option<(String, i32, String)>,
}
