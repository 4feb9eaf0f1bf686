//! Walks through the built pages in real browsers, as people do: by what is on the screen.
//!
//! Needs `AWARD_BASE_URL`, where `dist/` is served, `AWARD_SEVERAL_URL`, where a build of two notices is, and the drivers'
//! paths in `AWARD_CHROMEDRIVER`, `AWARD_GECKODRIVER` and `AWARD_WEBKITDRIVER`; `cargo xtask test` sets them. Knows the
//! public names of the interface only, never a class or an inner structure.

// The strict lints are for what ships: a test may fail loudly.
#![allow(
    clippy::pedantic,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

/// The same walk as a test of its own in each engine.
macro_rules! in_all_engines {
    ($($walk:ident: $chromium:ident, $firefox:ident, $webkit:ident;)*) => { $(
        #[test]
        fn $chromium() -> anyhow::Result<()> {
            $crate::browser::in_browser($crate::browser::Engine::Chromium, stringify!($chromium), async |page| $walk(page).await)
        }
        #[test]
        fn $firefox() -> anyhow::Result<()> {
            $crate::browser::in_browser($crate::browser::Engine::Firefox, stringify!($firefox), async |page| $walk(page).await)
        }
        #[test]
        fn $webkit() -> anyhow::Result<()> {
            $crate::browser::in_browser($crate::browser::Engine::WebKit, stringify!($webkit), async |page| $walk(page).await)
        }
    )* };
}

mod missing_features;
mod applicants;
mod applications;
mod audit;
mod browser;
mod cards;
mod page_interference;
mod doctor;
mod doctor_cases;
mod doctor_markup;
mod drive;
mod element;
mod exchange;
mod faults;
mod fields;
mod result_page;
mod picture;
mod ruler;
mod first;
mod frame;
mod frame_parameters;
mod golden;
mod hostile;
mod host_styles;
mod hosts;
mod keyboard;
mod language;
mod late;
mod late_faults;
mod layout;
mod letter;
mod modes;
mod money;
mod money_resumed;
mod network;
mod notice;
mod notice_data;
mod origins;
mod step_timing;
mod personas;
mod incremental_result;
mod integrator_page;
mod content_security_policy;
mod counter;
mod print;
mod random_edits;
mod walks;
mod warm_up;
mod ways;
mod joint_notices;
mod share;
mod styles;
mod sums;
mod site;
mod soak;
mod third_parties;
mod concurrent_updates;
mod host_events;
mod print_blocked;
mod page_driver;
mod page_history;
mod page_history_apart;
mod interviews;
mod wording;
mod wrappers;
mod yew;
