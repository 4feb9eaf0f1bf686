//! The application's one page: handlers of its own around, beside and inside of the calculator, and what they heard.
//!
//! The calculator is an element like any other. Its own events have no `on…` in `html!`: they are heard through its node.

use gloo_events::EventListener;
use yew::prelude::*;

/// What the handlers of the page have heard.
#[derive(Clone, Copy, PartialEq)]
struct Heard {
    buttons: u32,
    fields: u32,
    around: u32,
    results: u32,
}

const NOTHING: Heard = Heard { buttons: 0, fields: 0, around: 0, results: 0 };

/// Counts one more of them.
struct One(fn(&mut Heard));

impl Reducible for Heard {
    type Action = One;

    fn reduce(self: std::rc::Rc<Self>, One(count): One) -> std::rc::Rc<Self> {
        let mut heard = *self;
        count(&mut heard);
        heard.into()
    }
}

/// The page.
#[component]
pub fn App() -> Html {
    let heard = use_reducer_eq(|| NOTHING);
    let english = use_state(|| false);
    let calculator = use_node_ref();

    let button = |_: MouseEvent| One(|heard| heard.buttons += 1);
    let tap = dispatching(&heard, button);
    let tap_inside = dispatching(&heard, button);
    let around = dispatching(&heard, |_: MouseEvent| One(|heard| heard.around += 1));
    let typed = dispatching(&heard, |_: InputEvent| One(|heard| heard.fields += 1));
    let turn = {
        let english = english.clone();
        Callback::from(move |_: MouseEvent| english.set(!*english))
    };
    {
        let (heard, calculator) = (heard.dispatcher(), calculator.clone());
        use_effect_with((), move |()| {
            let told = move |_: &Event| heard.dispatch(One(|heard| heard.results += 1));
            let listening = calculator.get().map(|node| EventListener::new(&node, "award-result", told));
            move || drop(listening)
        });
    }

    html! {
        <main>
            <h1>{ "政策测算" }</h1>
            <button id="language" onclick={turn}>{ "中文 / English" }</button>
            <button id="tap" onclick={tap}>{ "按一下" }</button>
            <input id="field" aria-label="搜索" oninput={typed} />
            <section id="around" onclick={around}>
                <award-calculator ref={calculator} locale={if *english { "en" } else { "zh-CN" }}>
                    <button id="inside" slot="apply" onclick={tap_inside}>{ "怎样申报" }</button>
                </award-calculator>
            </section>
            <p id="heard">{ format!("{} {} {} {}", heard.buttons, heard.fields, heard.around, heard.results) }</p>
        </main>
    }
}

/// A handler that tells the page's state what it has heard.
fn dispatching<E: 'static>(heard: &UseReducerHandle<Heard>, count: impl Fn(E) -> One + 'static) -> Callback<E> {
    let heard = heard.dispatcher();
    Callback::from(move |event| heard.dispatch(count(event)))
}
