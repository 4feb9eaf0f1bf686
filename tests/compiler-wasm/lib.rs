//! The policy compiler as a WebAssembly module: text in, text out, no imports.
//!
//! The host writes a file name, a line break and the policy file, in UTF-8, to the memory that [`input`] gives it; calls
//! [`compile`]; and reads as many bytes as that returns from where [`output`] points. Vectors keep their memory between
//! calls, so no pointer is dereferenced here.

use std::cell::RefCell;

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OUTPUT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Memory for that many bytes of input.
#[allow(unsafe_code, reason = "an export without name mangling")]
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        *input = vec![0; length];
        input.as_mut_ptr()
    })
}

/// Compiles the input; returns the length of the output in bytes.
#[allow(unsafe_code, reason = "an export without name mangling")]
#[unsafe(no_mangle)]
pub extern "C" fn compile() -> usize {
    let input = INPUT.take();
    OUTPUT.replace(answer(&String::from_utf8_lossy(&input)));
    OUTPUT.with_borrow(String::len)
}

/// Where the output starts.
#[allow(unsafe_code, reason = "an export without name mangling")]
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    OUTPUT.with_borrow(|output| output.as_ptr())
}

/// The policy file, or the diagnostics as a person reads them.
fn answer(input: &str) -> String {
    let (name, text) = input.split_once('\n').unwrap_or((input, ""));
    match compiler::compile(name, text) {
        Ok(policy) => serde_json::to_string(&policy::file::write(policy)).unwrap_or_default(),
        Err(diagnostics) => compiler::render(name, text, &diagnostics),
    }
}
