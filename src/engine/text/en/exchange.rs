//! Sentences on questions that somebody else answers, in English.

use crate::text::sentence_types::{Counted, ExchangeSentences};

pub(super) const EXCHANGE: ExchangeSentences = ExchangeSentences {
    arrival: [
        "These are the answers of a link, perhaps somebody else’s.",
        "This link was saved before questions or rules changed. The result has been worked out again under the present ones.",
        "The link is incomplete and its answers could not be restored. Ask for it to be sent again, or begin here.",
    ],
    title: "Let somebody else answer",
    hint: "Where you are not sure, your accountant or your park may know. The link holds the questions only, none of your answers. Their answer has to be pasted here: before you close this page, keep a link to your own result.",
    copy: "Copy the message to them",
    message: Counted {
        one: "Please answer {} question for me: {}. Open the link below, answer it, and send me back the message you get at the end.",
        more: "Please answer {} questions for me: {}. Open the link below, answer them, and send me back the message you get at the end.",
    },
    paste: "When they have answered, paste their message here",
    take: "Fill it in",
    unread: "This could not be read. Please copy their whole message and paste it again.",
    filled: Counted { one: "{} answer filled in", more: "{} answers filled in" },
    asked: Counted {
        one: "Somebody asks you to answer {} question; “you” in it means them. You send the answer back yourself; nothing is uploaded.",
        more: "Somebody asks you to answer {} questions; “you” in them means them. You send the answers back yourself; nothing is uploaded.",
    },
    done: "Done. Please send it back",
    done_hint: "Copy this message and send it to whoever asked you. It holds the answers on this page and nothing else.",
    copy_answers: "Copy the message",
    reply: "Here are my answers: ",
    reply_how: "In your calculation, open “What to do now” and paste this whole message:",
    received: "Their answers are here",
    received_hint: "This page has none of your other answers, so there is no result yet. Copy this message, go back to your own calculation, open “What to do now” and paste it there.",
    begin: "Start a calculation",
    paste_link: "Paste the whole link here",
    open: "Open",
};
