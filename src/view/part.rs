//! A part of the result page that is drawn anew only when something that it shows has changed: whoever types under one
//! award does not wait for the others.
//!
//! Knows what parts depend on. Does not know what they look like.

use super::Session;
use super::card::Card;
use super::draft::Draft;
use super::result::Findings;
use super::scene::Scene;
use super::state::{Spot, Trial, Wrong};
use super::trial;
use crate::answers::Given;
use crate::settings::Settings;
use std::rc::Rc;
use yew::virtual_dom::{Key, VComp, VNode};
use yew::{Component, Context, Html, Properties};

/// Which part it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    /// The award in a place.
    Award(usize),
    /// “Try it”.
    Trial,
}

/// Everything that the drawing of a part depends on.
#[derive(PartialEq)]
struct Seen {
    settings: Settings,
    /// The answers that it shows, and what stands in the fields for them.
    answers: Vec<(Given, Option<Draft>)>,
    mistake: Option<Wrong>,
    trial: Option<Trial>,
    /// Whether its fold opens by itself.
    open: bool,
    /// Whether it is drawn with what lies in its fold.
    whole: bool,
}

impl Seen {
    /// What a part depends on that stands in this place and shows these questions.
    fn of(scene: &Scene<'_>, spot: Spot, facts: impl Iterator<Item = u8>, trial: Option<Trial>) -> Seen {
        let state = scene.state;
        let answer = |fact| (state.answers.get(fact), state.draft(spot, fact).cloned());
        let mistake = state.mistake.clone().filter(|wrong| wrong.spot == spot);
        Seen {
            settings: state.settings.clone(),
            answers: facts.map(answer).collect(),
            mistake,
            trial,
            open: false,
            whole: true,
        }
    }
}

/// The award in a place of the notice, drawn as far as the page has come.
pub(super) fn award(scene: &Scene<'_>, findings: &Rc<Findings>, place: usize, opened: Option<usize>) -> Html {
    let Some(rule) = scene.policy().awards.get(place) else { return Html::default() };
    let facts = rule.conditions.iter().map(|condition| condition.fact);
    let open = scene.state.unfolded.or(opened) == Some(place);
    let whole = open || place < scene.state.drawn;
    let seen = Seen { open, whole, ..Seen::of(scene, Spot::Card(place), facts, None) };
    part(scene, findings, Which::Award(place), rule.id, seen)
}

/// “Try it”, which shows every answer.
pub(super) fn trial(scene: &Scene<'_>, findings: &Rc<Findings>) -> Html {
    let facts = (0_u8..).take(scene.policy().facts.len());
    let seen = Seen::of(scene, Spot::Trial, facts, scene.state.trial.clone());
    part(scene, findings, Which::Trial, "trial", seen)
}

fn part(scene: &Scene<'_>, findings: &Rc<Findings>, which: Which, key: &'static str, seen: Seen) -> Html {
    let props = Props { session: scene.session(), findings: Rc::clone(findings), which, seen };
    VNode::VComp(Rc::new(VComp::new::<Part>(Rc::new(props), Some(Key::from(key)))))
}

/// The component.
struct Part;

/// What it is given. Findings follow from what is seen, and are only spared from being worked out again.
#[derive(Properties)]
struct Props {
    session: Rc<Session>,
    findings: Rc<Findings>,
    which: Which,
    seen: Seen,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.which == other.which && self.seen == other.seen
    }
}

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Part>) -> Part {
        Part
    }

    fn view(&self, context: &Context<Part>) -> Html {
        let Props { session, findings, which, seen } = context.props();
        let draw = |scene: &Scene<'_>| match which {
            Which::Award(place) => {
                Card::of(scene, findings, *place).map_or_else(Html::default, |card| card.draw(seen.open, seen.whole))
            }
            Which::Trial => trial::draw(scene, findings),
        };
        session.with(|state| draw(&Scene::new(state, session))).unwrap_or_default()
    }
}
