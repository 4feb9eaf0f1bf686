//! What all commands need: where things are, what is installed, browsers, the spinner beside a slow step.

pub mod browsers;
pub mod hash;
pub mod paths;
pub mod progress;
pub mod setup;
