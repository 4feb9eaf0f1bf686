//! What every stage of the build hands on: the files of `dist/`, and where a build keeps its things.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::tools::paths;

/// The crate's file name and package name.
pub const CRATE: (&str, &str) = ("award_calculator", "award-calculator");

/// The files of one build, by path within `dist/`.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Where one build keeps its things; a second one can be made beside it from nothing.
pub struct Place {
    /// Cargo's output directory.
    pub target: PathBuf,
    /// What we keep between the steps.
    pub work: PathBuf,
    /// The result.
    pub dist: PathBuf,
    /// Whether the standard library is compiled anew for size.
    pub small: bool,
}

impl Place {
    /// The one that people use.
    pub fn usual() -> Self {
        Self { target: paths::target(), work: paths::target().join("xtask"), dist: paths::dist(), small: false }
    }

    /// Everything in a folder of its own.
    pub fn within(home: &Path) -> Self {
        Self { target: home.join("target"), work: home.join("work"), dist: home.join("dist"), small: false }
    }
}
