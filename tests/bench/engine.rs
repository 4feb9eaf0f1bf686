//! How many reports a second the engine draws up natively, on one core and on all. A benchmark, never a test: nothing fails by being slow.

// Only money must never touch a float; a rate may.
#![allow(missing_docs, clippy::float_arithmetic)]

use engine::answers::{Answers, Input};
use engine::report::report;
use engine::settings::Settings;
use notices::NOTICE;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

const WARM_UP: Duration = Duration::from_millis(300);
const MEASURED: Duration = Duration::from_secs(2);

/// The applicants of the JavaScript benchmark: an MCN, a streamer, a park operator, somebody unsure.
fn applicants() -> Vec<Answers> {
    let mcn: &[(&str, Input<'_>)] = &[
        ("registered_in_hangzhou", Input::Flag(true)),
        ("annual_revenue", Input::Text("120000000")),
        ("demonstration_level", Input::Text("municipal")),
    ];
    let streamer: &[(&str, Input<'_>)] = &[
        ("settled_in_hangzhou", Input::Flag(true)),
        ("in_national_top_100", Input::Flag(true)),
        ("annual_sales", Input::Text("500000000")),
        ("hangzhou_share", Input::Text("60")),
    ];
    let park: &[(&str, Input<'_>)] = &[("park_level", Input::Text("municipal_or_above"))];
    let unsure: &[(&str, Input<'_>)] = &[("innovation", Input::Text("unsure")), ("in_park", Input::Text("unsure"))];
    [("mcn", mcn), ("streamer", streamer), ("park_operator", park), ("merchant", unsure)]
        .into_iter()
        .map(|(role, given)| applicant(role, given))
        .collect()
}

fn applicant(role: &str, given: &[(&str, Input<'_>)]) -> Answers {
    let mut answers = Answers::none(&NOTICE);
    let roles = [role.to_owned()];
    for (fact, input) in given.iter().copied().chain([("roles", Input::List(&roles))]) {
        if let Err(error) = answers.set(fact, input) {
            eprintln!("{fact}: {error:?}");
        }
    }
    answers
}

/// Reports a second that one core draws up.
fn rate(applicants: &[Answers], settings: &Settings, long: Duration) -> f64 {
    let start = Instant::now();
    let mut drawn = 0;
    while start.elapsed() < long {
        for answers in applicants {
            black_box(report(black_box(answers), settings));
            drawn += 1;
        }
    }
    f64::from(drawn) / start.elapsed().as_secs_f64()
}

fn main() {
    let (applicants, settings) = (applicants(), Settings::plain(&NOTICE));
    let measured = || {
        rate(&applicants, &settings, WARM_UP);
        rate(&applicants, &settings, MEASURED)
    };
    println!(r#"{{"name":"native","value":{:.0}}}"#, measured());
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let all: f64 = thread::scope(|scope| {
        let cores: Vec<_> = (0..cores).map(|_| scope.spawn(measured)).collect();
        cores.into_iter().filter_map(|core| core.join().ok()).sum()
    });
    println!(r#"{{"name":"cores","value":{all:.0}}}"#);
}
