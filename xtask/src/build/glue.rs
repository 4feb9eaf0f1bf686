//! Adapts the glue that wasm-bindgen generates to pages that are not ours.
//!
//! Knows what the generated script says. Does not know what the module does.

use anyhow::{Context, Result, ensure};

/// What Yew writes on nodes and events. Two instances of it, ours or a host's, would take each other's for their own.
const BRANDS: [&str; 3] = ["subtree_id", "subtree_cache_key", "listener_id"];

/// How the glue asks what kind of thing it was handed.
const ASKED: &str = "getObject(arg0) instanceof ";

/// What to ask instead of the class: pages replace `Window` and others with their own, and in the sandboxes of micro
/// front ends the window is a proxy, an element one of another realm. What a thing can do is the same everywhere.
const KINDS: [(&str, &str); 6] = [
    ("Window", "getObject(arg0).document !== undefined"),
    ("Element", "getObject(arg0).nodeType === 1"),
    ("HTMLElement", "getObject(arg0).nodeType === 1"),
    ("HTMLInputElement", "getObject(arg0).localName === 'input'"),
    ("HTMLSelectElement", "getObject(arg0).localName === 'select'"),
    ("ShadowRoot", "getObject(arg0).nodeType === 11 && getObject(arg0).host !== undefined"),
];

/// How an instance starts. It is always given a compiled module, so that what wasm-bindgen writes for addresses and
/// responses never runs; nor does a factory's instance start twice.
const STARTS: &str = "\
function initSync({ module }) {
    return __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
}
async function __wbg_init({ module_or_path }) {
    return __wbg_finalize_init(await WebAssembly.instantiate(module_or_path, __wbg_get_imports()), module_or_path);
}
";

/// How a value is described in the message of a crash, which the console shows.
const DESCRIBES: &str = "const debugString = (value) => typeof value;\n";

/// The glue as one instance needs it: the guard stands in the one place where it takes over the exports; its brands are
/// its own; it asks for no class that a page can replace; the objects it makes, options for the browser all, inherit nothing
/// that a page has put into `Object.prototype`; and what it never does is taken out.
pub fn guarded(glue: &str) -> Result<String> {
    const TAKES_OVER: &str = "wasm = instance.exports;";
    const GIVES: &str = "return Object.assign(__wbg_init,";
    let glue = instead(glue, TAKES_OVER, "wasm = guard ? guard(instance.exports) : instance.exports;")?;
    let glue = instead(&glue, "new Object()", "{ __proto__: null }")?;
    let glue = between(&glue, "async function __wbg_load(", GIVES, STARTS)?;
    let glue = between(&glue, "let script_src;", "/**", "")?;
    let glue = between(&glue, "function debugString(val) {", "function dropObject(", DESCRIBES)?;
    let glue = instead(&glue, GIVES, "return Object.assign(Object.setPrototypeOf(__wbg_init, null),")?;
    branded(&classless(&glue)?)
}

/// The glue asking for what things can do.
fn classless(glue: &str) -> Result<String> {
    let ask = |glue: String, (class, can): &(&str, &str)| glue.replace(&format!("{ASKED}{class};"), &format!("{can};"));
    let glue = KINDS.iter().fold(glue.to_owned(), ask);
    let left = glue.split(ASKED).nth(1).and_then(|rest| rest.split(';').next());
    ensure!(left.is_none(), "the glue asks for the class {}, which a page may replace", left.unwrap_or_default());
    Ok(glue)
}

fn branded(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for brand in BRANDS {
        let name = format!(".__yew_{brand}");
        ensure!(glue.contains(&name), "the glue does not say `{name}`");
        glue = glue.replace(&name, &format!("[brands.{brand}]"));
    }
    let brands = BRANDS.map(|brand| format!("{brand}: Symbol()"));
    Ok(format!("const brands = {{ {} }};\n{glue}", brands.join(", ")))
}

/// The text with something else from one place, which it has once, to the first place after it that says `end`.
///
/// # Errors
/// When it has no such places.
fn between(text: &str, start: &str, end: &str, other: &str) -> Result<String> {
    let (before, rest) = text.split_once(start).with_context(|| format!("the glue does not say `{start}`"))?;
    let at = rest.find(end).with_context(|| format!("the glue does not say `{end}` after `{start}`"))?;
    ensure!(!rest.contains(start), "the glue says `{start}` twice");
    Ok([before, other, &rest[at..]].concat())
}

/// The text with something else in the one place where this stands.
///
/// # Errors
/// When it stands nowhere, or in several places.
pub fn instead(text: &str, this: &str, other: &str) -> Result<String> {
    ensure!(text.matches(this).count() == 1, "the generated script does not say `{this}` once");
    Ok(text.replace(this, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guard_stands_where_the_exports_are_taken_over_or_the_build_stops() {
        let marks = "a.__yew_subtree_id = 1; a.__yew_subtree_cache_key = 1; a.__yew_listener_id = 1;";
        let glue = format!(
            "let script_src; load(document); /** */ wasm = instance.exports; ret = new Object(); {marks} \
             function debugString(val) {{ long }} function dropObject() {{}} \
             async function __wbg_load() {{ fetch() }} return Object.assign(__wbg_init, exports);"
        );
        let made = guarded(&glue).unwrap();
        assert!(
            made.contains("guard(instance.exports)")
                && !made.contains("fetch")
                && !made.contains("document")
                && !made.contains("long")
                && !made.contains("new Object")
                && !made.contains("__yew")
        );
        assert!(guarded(marks).is_err());
    }

    #[test]
    fn the_glue_asks_for_no_class_that_a_page_can_replace_or_the_build_stops() {
        let glue = |class: &str| format!("result = getObject(arg0) instanceof {class}; val instanceof Error;");
        for (class, can) in KINDS {
            assert_eq!(classless(&glue(class)).unwrap(), format!("result = {can}; val instanceof Error;"));
        }
        assert!(classless(&glue("HTMLTextAreaElement")).unwrap_err().to_string().contains("HTMLTextAreaElement"));
    }
}
