//! Sentences on the picture of the result in English.

use crate::text::sentence_types::PictureSentences;

pub(super) const PICTURE: PictureSentences = PictureSentences {
    draw: "Save as a picture",
    hint: "Press and hold the picture to save it; on a computer, right-click it. It was drawn on your device and not uploaded.",
    name: "The result as a picture; it says the same as the printed sheet",
    download: "Download the picture",
    refused: "This website does not allow pictures. Use “Download the picture” or “Copy as text”.",
    failed: "The picture cannot be saved here. Use “Copy as text”, or take a screenshot.",
    dated: "Dated {}",
    same: "{}",
    without_sums: "Leave out the sums I entered",
    without_sums_note: "Picture, text and paper say only “{}”",
    link_without_sums: "The link holds your answers without the sums, which whoever opens it fills in. Share it only with people you trust.",
    bands: ["{} or more", "less than {}", "(sum left out)"],
};
