//! Files of one crate import each other in one direction: no circles, and in the view from page to state.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Crates with their root file.
const CRATES: [(&str, &str); 5] = [
    ("src/policy", "lib.rs"),
    ("src/compiler", "lib.rs"),
    ("src/engine", "lib.rs"),
    ("src/widget", "lib.rs"),
    ("xtask/src", "main.rs"),
];

/// What the folders and files of the view may import, beside themselves.
const VIEW: [(&str, &[&str]); 9] = [
    ("state", &[]),
    ("html", &[]),
    ("host", &["state"]),
    ("session", &["host", "state"]),
    ("context", &["session", "state"]),
    ("region", &["context", "session"]),
    ("components", &["context", "state", "html"]),
    ("export", &["components", "context", "state", "html"]),
    ("pages", &["export", "components", "region", "context", "state", "html"]),
];

/// A file of a crate with the modules it imports; modules are named by their path, `view::state`.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn files_of_one_crate_do_not_import_each_other_in_a_circle() {
    let mut broken = Vec::new();
    for (folder, root) in CRATES {
        let circles = circles(&imports(folder, root));
        broken.extend(circles.iter().map(|circle| format!("{folder}: {}", circle.join(" "))));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn the_view_imports_from_page_to_state_and_never_back() {
    let part = |module: &str| module.strip_prefix("view::")?.split("::").next().map(str::to_owned);
    let mut broken = Vec::new();
    for (module, imported) in imports("src/widget", "lib.rs") {
        let Some(from) = part(&module) else { continue };
        let allowed = VIEW.iter().find(|(name, _)| *name == from).map(|(_, allowed)| *allowed);
        // Where the program is cut, the view asks what is there.
        for other in imported.into_iter().filter(|other| other != "late") {
            let to = part(&other).unwrap_or_default();
            if to != from && !allowed.is_some_and(|allowed| allowed.contains(&to.as_str())) {
                broken.push(format!("{module} imports {other}"));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Every module of a crate that is a file, with the other files it imports.
fn imports(folder: &str, root: &str) -> Imports {
    let folder = crate::root().join(folder);
    let mut files = BTreeMap::new();
    collect(&folder, &folder, root, &mut files);
    let modules: BTreeSet<String> = files.keys().cloned().collect();
    files.iter().map(|(module, path)| (module.clone(), imported(module, path, &modules))).collect()
}

fn collect(top: &Path, folder: &Path, root: &str, files: &mut BTreeMap<String, PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let inside = path.strip_prefix(top).unwrap().with_extension("");
        let module = inside.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("::");
        if path.is_dir() {
            // `bin` holds programs of their own.
            if module != "bin" {
                collect(top, &path, root, files);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") && module != "build" {
            let module = module.strip_suffix("::mod").unwrap_or(&module);
            files.insert(if path == top.join(root) { String::new() } else { module.to_owned() }, path);
        }
    }
}

/// The other files of the crate that a file imports. A re-export of a child is no import, unless the file uses the name.
fn imported(module: &str, path: &Path, modules: &BTreeSet<String>) -> BTreeSet<String> {
    let code = code(&fs::read_to_string(path).unwrap());
    let (mut found, mut rest) = (BTreeSet::new(), String::new());
    let mut exported = Vec::new();
    for statement in statements(&code) {
        let Some((public, tree)) = use_tree(&statement) else {
            rest += &statement;
            continue;
        };
        for path in expand("", &tree) {
            match resolve(module, &path, modules) {
                Some(target) if public && is_below(&target, module) => exported.push((path, target)),
                Some(target) => drop(found.insert(target)),
                None => {}
            }
        }
    }
    let words: BTreeSet<&str> = rest.split(|letter: char| !is_word(letter)).collect();
    let used = |path: &str| path.rsplit("::").next().is_some_and(|name| words.contains(name));
    found.extend(exported.into_iter().filter(|(path, _)| used(path)).map(|(_, target)| target));
    found.extend(paths(&rest).iter().filter_map(|path| resolve(module, path, modules)));
    found.remove(module);
    found
}

fn is_below(target: &str, module: &str) -> bool {
    target != module && (module.is_empty() || target.starts_with(&format!("{module}::")))
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Code without comments, contents of strings and the paths of `pub(in …)`.
fn code(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let line = line.split(" // ").next().unwrap_or_default();
        out.extend(line.split('"').step_by(2).flat_map(|part| [part, "\"\""]));
        out.push('\n');
    }
    let mut parts = out.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| code + "pub " + part.split_once(')').map_or("", |(_, rest)| rest))
}

/// The code cut at each `;`, so that every `use` stands alone.
fn statements(code: &str) -> Vec<String> {
    let mut statements: Vec<String> = Vec::new();
    let mut current = String::new();
    for line in code.lines() {
        let starts =
            line.trim_start().trim_start_matches("pub").trim_start_matches("(crate)").trim_start_matches("(super)");
        if starts.trim_start().starts_with("use ") {
            statements.push(std::mem::take(&mut current));
        }
        current += line;
        current.push('\n');
        if current.contains("use ") && line.trim_end().ends_with(';') {
            statements.push(std::mem::take(&mut current));
        }
    }
    statements.push(current);
    statements
}

/// Whether a `use` is public, and its tree without blanks.
fn use_tree(statement: &str) -> Option<(bool, String)> {
    let statement = statement.trim().strip_suffix(';')?;
    let (before, tree) = statement.split_once("use ")?;
    let before = before.trim();
    (before.is_empty() || before.starts_with("pub")).then(|| {
        let tree = tree.replace(" as ", "@");
        (!before.is_empty(), tree.split_whitespace().collect())
    })
}

/// The paths of a `use` tree.
fn expand(prefix: &str, tree: &str) -> Vec<String> {
    let (mut paths, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, letter) in tree.char_indices().chain([(tree.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = &tree[start..at];
                start = at + 1;
                match part.split_once('{') {
                    Some((head, rest)) => {
                        paths.extend(expand(&format!("{prefix}{head}"), rest.strip_suffix('}').unwrap_or(rest)));
                    }
                    None => paths.push(format!("{prefix}{}", part.split('@').next().unwrap_or_default())),
                }
            }
            _ => {}
        }
    }
    paths
}

/// The paths in code that is no `use`.
fn paths(code: &str) -> Vec<String> {
    let words = code.split(|letter: char| !is_word(letter) && letter != ':');
    words.map(|word| word.trim_matches(':')).filter(|word| word.contains("::")).map(str::to_owned).collect()
}

/// The file that a path leads to: the longest part of it that is a module. None for paths out of the crate.
fn resolve(module: &str, path: &str, modules: &BTreeSet<String>) -> Option<String> {
    let mut here: Vec<&str> = module.split("::").filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = path.split("::").collect();
    let mut rest = parts.as_slice();
    match rest.first().copied()? {
        "crate" => (here, rest) = (Vec::new(), &rest[1..]),
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first() == Some(&"super") {
                here.pop()?;
                rest = &rest[1..];
            }
        }
        first => {
            let child = here.iter().copied().chain([first]).collect::<Vec<_>>().join("::");
            modules.get(&child)?;
        }
    }
    for part in rest {
        let next = here.iter().copied().chain([*part]).collect::<Vec<_>>().join("::");
        if !modules.contains(&next) {
            break;
        }
        here.push(part);
    }
    modules.get(&here.join("::")).cloned()
}

/// Groups of files that reach each other; a file alone is none.
fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|module| (module.as_str(), reachable(module, imports))).collect();
    let mut circles: Vec<Vec<String>> = Vec::new();
    for module in imports.keys() {
        let circle: Vec<String> = reached[module.as_str()]
            .iter()
            .filter(|other| reached[**other].contains(module.as_str()))
            .map(|other| (*other).to_owned())
            .collect();
        if circle.len() > 1 && !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}

fn reachable<'a>(module: &'a str, imports: &'a Imports) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![module]);
    while let Some(next) = open.pop() {
        for other in imports.get(next).into_iter().flatten() {
            if found.insert(other.as_str()) {
                open.push(other);
            }
        }
    }
    found
}

#[test]
fn circles_and_re_exports_are_told_apart() {
    let modules: BTreeSet<String> = ["", "a", "a::b", "c"].map(str::to_owned).into();
    assert_eq!(expand("", "super::{x,b::{self,Y@Z}}"), ["super::x", "super::b::self", "super::b::Y"]);
    assert_eq!(resolve("a::b", "super::X", &modules).as_deref(), Some("a"));
    assert_eq!(resolve("a", "b::X", &modules).as_deref(), Some("a::b"));
    assert_eq!(resolve("a", "crate::c::d::e", &modules).as_deref(), Some("c"));
    assert_eq!(resolve("a", "std::fs", &modules), None);
    let imports = |pairs: &[(&str, &[&str])]| -> Imports {
        pairs.iter().map(|(from, to)| ((*from).to_owned(), to.iter().map(|to| (*to).to_owned()).collect())).collect()
    };
    assert!(circles(&imports(&[("a", &["b"]), ("b", &["c"]), ("c", &[])])).is_empty());
    assert_eq!(circles(&imports(&[("a", &["b"]), ("b", &["c"]), ("c", &["a"])])), [["a", "b", "c"]]);
}
