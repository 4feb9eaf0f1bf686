//! What can be shown, what can be done, and what others are told. Plain data; nothing happens here.

use crate::view::draft::{Draft, Mistake};
use engine::answers::{Answers, Given};
use engine::settings::Settings;
use policy::Locale;
use policy::money::Unit;

/// What is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Page {
    /// One question, by the index of its fact.
    Question(u8),
    /// All answers, to be checked.
    Review,
    /// The result.
    Result,
}

/// Where fields stand: the same question can be answered in three places.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Spot {
    /// On its own page.
    Page,
    /// Under an open condition of an award, by the place of the award.
    Card(usize),
    /// In “try it”.
    Trial,
}

/// How the widget is to look, as the host page says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Look {
    /// Large type.
    pub(crate) elder: bool,
    /// `light`, `dark` or `auto`.
    pub(crate) theme: Theme,
    /// Whether the page is the widget's own, so that its headings begin at the first level.
    pub(crate) standalone: bool,
    /// Whether the host page adds words on how to apply.
    pub(crate) apply: bool,
    /// Where share links lead; without it none are offered.
    pub(crate) share: Option<String>,
    /// Version of the calculator.
    pub(crate) version: String,
}

/// Colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Theme {
    /// White ground.
    #[default]
    Light,
    /// Dark ground.
    Dark,
    /// As the reader's device says.
    Auto,
}

/// What takes the keyboard's focus after the next drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Focus {
    /// The heading of the page, scrolled to its beginning.
    Step,
    /// The list of mistakes.
    Mistakes,
    /// An element, by a selector that matches it alone.
    Selector(String),
    /// Nothing; an element is only brought into view.
    Show(&'static str),
}

/// What is read aloud politely.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Said {
    /// Nothing: the page is new.
    Nothing,
    /// Where the interview is.
    Step,
    /// An answer on the result page was taken for an award; whether its verdict moved.
    Taken {
        /// Place of the award.
        award: usize,
        /// Whether the verdict is another one now.
        moved: bool,
    },
    /// Something was copied.
    Copied,
    /// Nothing was printed.
    Unprinted,
}

/// Trying a different answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Trial {
    /// Which answer is tried.
    pub(crate) fact: u8,
    /// What is tried instead.
    pub(crate) draft: Draft,
}

/// What can be copied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kept {
    /// The result as text.
    Text,
    /// The link to the answers.
    Link,
}

/// What became of a link that somebody opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Arrival {
    /// Its answers stand as they were.
    Whole,
    /// The notice or its rules are others now.
    Changed,
    /// It was cut short or altered.
    Damaged,
}

/// How copying went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Copied {
    /// Not tried.
    No,
    /// Done.
    Yes,
    /// Refused by the browser: the reader has to do it.
    ByHand,
}

/// Why nothing was printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unprinted {
    /// The browser or the page around gave no sign of printing.
    Here,
    /// The page is shown by `WeChat`, which prints nothing.
    WeChat,
}

/// A field that gave no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Wrong {
    /// Where it stands.
    pub(crate) spot: Spot,
    /// Its question.
    pub(crate) fact: u8,
    /// What is wrong.
    pub(crate) mistake: Mistake,
    /// What was typed then.
    pub(crate) typed: String,
    /// Whether something that can be read has stood there since: what is said of that does not come and go with each
    /// letter.
    pub(crate) mended: bool,
}

/// What somebody does.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// 下一步.
    Next,
    /// 上一步.
    Back,
    /// Draws some more of the result.
    GoOn,
    /// 修改 one answer.
    Edit(u8),
    /// 重新开始: asks first.
    AskRestart(bool),
    /// Throws everything away.
    Restart,
    /// Chooses the one answer.
    Pick(Spot, u8, Given),
    /// Ticks or unticks one of several.
    Tick(Spot, u8, u32, bool),
    /// Types a number.
    Type(Spot, u8, String),
    /// Chooses a unit.
    Unit(Spot, u8, Unit),
    /// Ticks or unticks 不确定 beside a number.
    Unsure(Spot, u8, bool),
    /// Takes the answer under an open condition of an award.
    Take(u8, usize),
    /// Tries a different answer to a question.
    Try(u8),
    /// Back to the real answers.
    StopTrying,
    /// Moves the focus.
    Jump(Focus),
    /// Another language, by the visible switch.
    Speak(Locale),
    /// Large or standard type, by the visible switch.
    Enlarge(bool),
    /// Copies something.
    Copy(Kept),
    /// Asks for a link to the answers, or puts it away.
    Share(bool),
    /// A link to answers was opened while the page stood.
    Open(String),
    /// Prints the sheet, on this day.
    Print(String),
    /// Notes that nothing was printed.
    Unprinted(Unprinted),
    /// Copying went well or not.
    Copied(bool),
    /// The host page sets answers.
    Answers(Box<Answers>),
    /// The host page sets language or measures.
    Settings(Box<Settings>),
    /// The host page sets the look.
    Look(Box<Look>),
}

impl Action {
    /// The field that something is typed or chosen in: where it stands, and its question.
    pub(crate) const fn field(&self) -> Option<(Spot, u8)> {
        match self {
            Action::Pick(spot, fact, _)
            | Action::Tick(spot, fact, _, _)
            | Action::Type(spot, fact, _)
            | Action::Unit(spot, fact, _)
            | Action::Unsure(spot, fact, _) => Some((*spot, *fact)),
            _ => None,
        }
    }
}

/// What others have to be told. It carries no answer, and no number: counts of steps and awards tell answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Signal {
    /// A question or the review is shown.
    Step,
    /// The result is shown.
    Result,
    /// Everything was thrown away.
    Reset,
    /// The reader chose a language.
    Locale(Locale),
    /// The reader chose large or standard type.
    Elder(bool),
}
