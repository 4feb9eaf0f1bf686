//! A part of the result page that is drawn anew only when something that it shows has changed: whoever types under one
//! award does not wait for the others.
//!
//! Knows what parts depend on. Does not know what they look like.

use super::card::Card;
use super::result::Findings;
use super::scene::Scene;
use super::{App, Props, trial};
use std::rc::Rc;
use yew::Html;
use yew::virtual_dom::{Key, VComp, VNode};

/// One part: which it is, and everything that its drawing depends on. Its findings follow from that, and are only spared
/// from being worked out again.
pub(super) struct Part {
    seen: Seen,
    findings: Rc<Findings>,
}

impl PartialEq for Part {
    fn eq(&self, other: &Part) -> bool {
        self.seen == other.seen
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Seen {
    /// The place of an award; none for “try it”.
    award: Option<usize>,
    /// How often what it shows has changed.
    changes: u32,
    /// Whether its fold opens by itself.
    open: bool,
}

/// The award in a place of the notice, once the page has come so far.
pub(super) fn award(scene: &Scene<'_>, findings: &Rc<Findings>, place: usize, opened: Option<usize>) -> Html {
    let reached = scene.policy().awards.get(place).filter(|_| place < scene.state.drawn);
    let Some(rule) = reached else { return Html::default() };
    let changes = scene.state.changes_of(&mut rule.conditions.iter().map(|condition| condition.fact));
    let open = scene.state.unfolded.or(opened) == Some(place);
    part(scene, findings, rule.id, Seen { award: Some(place), changes, open })
}

/// “Try it”, which shows every answer.
pub(super) fn trial(scene: &Scene<'_>, findings: &Rc<Findings>) -> Html {
    let changes = scene.state.changes_of(&mut (0_u8..).take(scene.policy().facts.len()));
    part(scene, findings, "trial", Seen { award: None, changes, open: true })
}

fn part(scene: &Scene<'_>, findings: &Rc<Findings>, key: &'static str, seen: Seen) -> Html {
    let part = Part { seen, findings: Rc::clone(findings) };
    let props = Props { session: scene.session(), part: Some(part) };
    VNode::VComp(Rc::new(VComp::new::<App>(Rc::new(props), Some(Key::from(key)))))
}

impl Part {
    /// The part.
    pub(super) fn draw(&self, scene: &Scene<'_>) -> Html {
        let Part { seen, findings } = self;
        match seen.award {
            None => trial::draw(scene, findings),
            Some(place) => Card::of(scene, findings, place).map_or_else(Html::default, |card| card.draw(seen.open)),
        }
    }
}
