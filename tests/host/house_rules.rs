//! The house rules, as tests. A rule that nobody enforces is a wish.

use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 300;
const LONGEST_FUNCTION: usize = 40;

/// The crates that are in the browser at run time.
const RUN_TIME: [&str; 3] = ["src/policy", "src/engine", "src/widget"];

const VIEW: &str = "src/widget/view";
const JS: &str = "src/widget/js";

struct Source {
    path: String,
    text: String,
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let root = &crate::root();
    let mut found = Vec::new();
    collect(&root.join(folder), ending, &mut found);
    found.sort();
    let read = |path: PathBuf| Source {
        path: path.strip_prefix(root).unwrap().display().to_string(),
        text: fs::read_to_string(&path).unwrap(),
    };
    found.into_iter().map(read).collect()
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() && !["target", "dist", ".git", "node_modules"].iter().any(|name| path.ends_with(name)) {
            collect(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

fn run_time() -> Vec<Source> {
    RUN_TIME.iter().flat_map(|folder| sources(folder, ".rs")).collect()
}

fn all_rust() -> Vec<Source> {
    ["src", "tests", "xtask", "www"].iter().flat_map(|folder| sources(folder, ".rs")).collect()
}

/// Lines without comments; strings are left in, which is on the safe side.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(number, line)| (number + 1, line.trim())).filter(|(_, line)| !line.starts_with("//"))
}

fn complain(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn only_the_view_knows_yew_and_only_the_border_knows_js_values() {
    let mut broken = Vec::new();
    for source in run_time() {
        let (view, js) = (source.path.starts_with(VIEW), source.path.starts_with(JS));
        for (number, line) in code(&source.text) {
            let yew = line.contains("yew::") && !view && !source.path.ends_with("js/mounted.rs");
            let value = line.contains("JsValue") && !js;
            if yew || value {
                broken.push(format!("{}:{number}: {line}", source.path));
            }
        }
    }
    complain(&broken);
}

#[test]
fn nothing_at_run_time_can_panic_and_no_float_touches_money() {
    let banned = [".unwrap()", ".expect(", "panic!", "unreachable!", "todo!", "unimplemented!", "assert!"];
    let mut broken = Vec::new();
    for source in run_time() {
        let widget = source.path.starts_with("src/widget");
        for (number, line) in code(&source.text) {
            let float = !widget && (line.contains("f64") || line.contains("f32"));
            if float || banned.iter().any(|word| line.contains(word)) {
                broken.push(format!("{}:{number}: {line}", source.path));
            }
        }
    }
    complain(&broken);
}

#[test]
fn the_view_holds_no_chinese_sentence() {
    let mut broken = Vec::new();
    for source in sources(VIEW, ".rs") {
        for (number, line) in code(&source.text) {
            if line.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)) {
                broken.push(format!("{}:{number}: {line}", source.path));
            }
        }
    }
    complain(&broken);
}

#[test]
fn files_and_functions_stay_short_and_say_what_they_are() {
    let mut broken = Vec::new();
    let scripts = ["www/src", "www/hosts", "xtask/tools", "tests/node"]
        .map(|folder| ["ts", "js", "mjs"].into_iter().flat_map(move |ending| sources(folder, ending)));
    for source in all_rust().into_iter().chain(scripts.into_iter().flatten()) {
        let lines = source.text.lines().count();
        if lines > LONGEST_FILE {
            broken.push(format!("{}: {lines} lines", source.path));
        }
    }
    for source in all_rust() {
        if !source.text.starts_with("//!") {
            broken.push(format!("{}: does not say what it is", source.path));
        }
        broken.extend(long_functions(&source));
    }
    complain(&broken);
}

/// A function ends at the first closing brace of its own indentation; rustfmt sees to that.
fn long_functions(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.text.lines().collect();
    let mut broken = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let body = line.trim_start();
        let indent = line.len() - body.len();
        let heads = [
            "fn ",
            "pub fn ",
            "pub(crate) fn ",
            "pub(super) fn ",
            "const fn ",
            "pub const fn ",
            "async fn ",
            "pub async fn ",
        ];
        // A declaration in a trait has no body.
        if body.ends_with(';') || !heads.iter().any(|head| body.starts_with(head)) {
            continue;
        }
        let closing = format!("{}}}", " ".repeat(indent));
        let length = lines[start..].iter().position(|line| *line == closing).unwrap_or(0) + 1;
        if length > LONGEST_FUNCTION {
            broken.push(format!("{}:{}: {length} lines: {body}", source.path, start + 1));
        }
    }
    broken
}

#[test]
fn the_stylesheet_keeps_its_prefix_and_knows_no_rem() {
    let mut broken = Vec::new();
    for source in sources("www", ".css") {
        for (number, line) in source.text.lines().enumerate() {
            let rem = line.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.').any(is_rem);
            let foreign = line.match_indices("--").any(|(at, _)| {
                let before = line[..at].chars().next_back();
                let name = !before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '-');
                name && !line[at..].starts_with("--award-") && !line[at..].starts_with("-->")
            });
            if rem || foreign {
                broken.push(format!("{}:{}: {line}", source.path, number + 1));
            }
        }
    }
    // The examples' own page has classes of its own.
    for source in sources("www", ".css").into_iter().filter(|source| !source.path.contains("/hosts/")) {
        for (number, line) in source.text.lines().enumerate() {
            let names =
                line.split('.').skip(1).filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphabetic()));
            if names.into_iter().any(|name| !name.starts_with("award-")) {
                broken.push(format!("{}:{}: {line}", source.path, number + 1));
            }
        }
    }
    for source in ["html", "js", "ts"].iter().flat_map(|ending| sources("www", ending)) {
        for (number, line) in source.text.lines().enumerate().filter(|(_, line)| line.contains(" style=")) {
            broken.push(format!("{}:{}: {line}", source.path, number + 1));
        }
    }
    complain(&broken);
}

fn is_rem(word: &str) -> bool {
    word.strip_suffix("rem")
        .is_some_and(|figure| figure.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.'))
}

/// Versions and reasons stand once, in the workspace's manifest; members only name what they use.
#[test]
fn every_dependency_says_once_what_it_is_for() {
    let mut broken = Vec::new();
    let manifests = sources("", "Cargo.toml").into_iter().filter(|one| !one.path.starts_with("tests/fixtures"));
    for source in manifests {
        let (mut inside, mut before) = (false, "");
        for (number, line) in source.text.lines().enumerate() {
            let explained = line.contains(" # ") || before.starts_with('#') || line.contains("path = ");
            let shared = line.contains("workspace = true");
            if line.starts_with('[') {
                inside = line.contains("dependencies");
            } else if inside && line.contains(" = ") && !shared && !(source.path == "Cargo.toml" && explained) {
                broken.push(format!("{}:{}: {line}", source.path, number + 1));
            }
            before = line;
        }
    }
    complain(&broken);
}

#[test]
fn nothing_names_a_machine_or_a_registry() {
    // Put together here so that this file does not find itself.
    let banned = [
        ["/ro", "ot/"],
        ["/wo", "rk/"],
        ["/ho", "me/"],
        ["crates", ".io/"],
        ["registry.", "npmjs"],
        ["pypi", ".org"],
        ["deb.", "debian"],
    ];
    let mut broken = Vec::new();
    for ending in [".rs", ".md", ".js", ".mjs", ".ts", ".json", ".toml", ".html", ".css"] {
        for source in
            [".cargo", "src", "tests", "xtask", "www", "docs"].iter().flat_map(|folder| sources(folder, ending))
        {
            for (number, line) in source.text.lines().enumerate() {
                if banned.iter().any(|[head, tail]| line.contains(&format!("{head}{tail}"))) {
                    broken.push(format!("{}:{}: {line}", source.path, number + 1));
                }
            }
        }
    }
    complain(&broken);
}

/// Letters of the large type that a line of 320 px holds.
const NARROW: f32 = 11.5;

#[test]
fn every_phrase_fits_a_line_of_the_smallest_phone_in_large_type() {
    let mut broken = Vec::new();
    let policies = sources("src/notices", ".md").into_iter();
    let sentences = sources("src/engine/text/zh_cn", ".rs").into_iter().filter(|one| !one.path.ends_with("mod.rs"));
    for source in policies.chain(sentences) {
        let policy = source.path.starts_with("src/notices");
        for (number, line) in source.text.lines().enumerate() {
            let ours = if policy { line.split("zh = \"").skip(1) } else { line.split(": \"").skip(1) };
            // Our sentences call a notice by a word of two letters.
            for sentence in ours.filter_map(|rest| rest.split('"').next()) {
                let chinese = sentence.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
                let sentence = sentence.replace('§', "《意见》");
                let long = sentence.split(['|', ' ']).find(|phrase| width(phrase) > NARROW);
                if let (true, Some(phrase)) = (chinese, long) {
                    broken.push(format!("{}:{}: {phrase}", source.path, number + 1));
                }
            }
        }
    }
    complain(&broken);
}

/// In ems: a Chinese letter is one, a Latin letter or figure about half.
fn width(phrase: &str) -> f32 {
    phrase.chars().map(|letter| if letter > '\u{2000}' { 1.0 } else { 0.55 }).sum()
}
