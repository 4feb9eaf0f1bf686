//! The second module: what visitors need after the questions.
//!
//! The build cuts the program at the functions made with [`late!`] (`xtask/src/build/split.rs`). Whoever calls one asks
//! [`is_here`] first, because until the second module has been added such a call traps. What the second module alone
//! reaches goes into it, data included.

use std::sync::atomic::{AtomicBool, Ordering};

/// Of this instance; each element has its own.
static HERE: AtomicBool = AtomicBool::new(false);

/// Whether the second module has been added.
pub(crate) fn is_here() -> bool {
    HERE.load(Ordering::Relaxed)
}

/// The second module has been added, or was never apart from the first.
pub(crate) fn arrived() {
    HERE.store(true, Ordering::Relaxed);
}

/// A function whose body is in the second module. Each has a number of its own, two hexadecimal digits.
///
/// The names are those by which the splitter finds both halves. Nothing here is unsafe: caller and body are compiled
/// together, with the same types.
macro_rules! late {
    ($(#[$doc:meta])* $number:literal $vis:vis fn $name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)? $body:block) => {
        $(#[$doc])*
        #[allow(unsafe_code, improper_ctypes, improper_ctypes_definitions)]
        $vis fn $name($($argument: $type),*) $(-> $result)? {
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00late00_import_000000000000000000000000000000", $number)]
                safe fn there($($argument: $type),*) $(-> $result)?;
            }
            #[unsafe(export_name = concat!("__wasm_split_00late00_export_000000000000000000000000000000", $number))]
            extern "C" fn here($($argument: $type),*) $(-> $result)? $body
            there($($argument),*)
        }
    };
}

pub(crate) use late;
