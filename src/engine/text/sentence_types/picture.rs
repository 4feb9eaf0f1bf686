//! Sentences on picture and text of the result, and on keeping sums to oneself.

/// The picture of the result, and keeping sums to oneself.
#[derive(Clone, Debug)]
pub struct PictureSentences {
    /// Draws the picture.
    pub draw: &'static str,
    /// How to save it.
    pub hint: &'static str,
    /// Its name for screen readers.
    pub name: &'static str,
    /// Downloads it.
    pub download: &'static str,
    /// The page does not allow pictures.
    pub refused: &'static str,
    /// The browser cannot draw, or the picture can neither be shown nor downloaded.
    pub failed: &'static str,
    /// At the end of the copied text: when it was made, {}.
    pub dated: &'static str,
    /// After it: the link to the same answers, {}.
    pub same: &'static str,
    /// Choice to tell no sums.
    pub without_sums: &'static str,
    /// Under it: how they are told then, {}.
    pub without_sums_note: &'static str,
    /// Beside a link without sums.
    pub link_without_sums: &'static str,
    /// A sum that is not told: from a threshold {}, below a threshold {}, and where there is none.
    pub bands: [&'static str; 3],
}
