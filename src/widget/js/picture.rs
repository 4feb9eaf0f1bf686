//! Draws the picture of the result on a canvas of the browser.
//!
//! The canvas is called by the names of its properties: functions of its own for each would come with the first module,
//! though only the second draws.

use super::object::get;
use crate::late::late;
use crate::view::{Block, Ink, Picture, Rank, Run};
use js_sys::{Array, Function, Reflect};
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Width of the picture, in dots: twice that of a phone, so that small letters stay sharp.
const WIDTH: i32 = 750;
/// Space at each side.
const MARGIN: i32 = 40;
/// How far a level is moved in.
const LEVEL: i32 = 36;
/// Phones draw no more than 16 million dots.
const HIGHEST: i32 = 22_000;
const FAMILY: &str = "\"PingFang SC\", \"HarmonyOS Sans SC\", \"Noto Sans CJK SC\", \"Source Han Sans SC\", \"Microsoft YaHei\", system-ui, sans-serif";
/// No line begins with these.
const CLOSING: &str = "，。、；：？！）》」』”’】〕％%,.;:?!)]…·";
/// No line ends with these.
const OPENING: &str = "（《「『“‘【〔([";

late! {
    /// The picture as the address of a PNG; nothing where the browser does not draw.
    "22" pub(super) fn late_draw(root: &Element, picture: &Picture) -> Option<String> {
        Canvas::new(root)?.draw(picture)
    }
}

late! {
    /// Whether the page is shown by `WeChat`; and whether files can be downloaded: not there, and in a frame nobody can
    /// tell.
    "23" pub(super) fn late_surroundings() -> (bool, bool) {
        let window = js_sys::global();
        let agent = get(&get(&window, "navigator"), "userAgent").as_string().unwrap_or_default();
        let wechat = agent.to_ascii_lowercase().contains("micromessenger");
        (wechat, !wechat && get(&window, "top") == get(&window, "self"))
    }
}

/// A canvas, and how wide words are on it.
struct Canvas {
    sheet: JsValue,
    pen: JsValue,
    widths: HashMap<(i32, bool, String), i32>,
}

/// Words or a sign at their place.
struct Placed<'a> {
    x: i32,
    y: i32,
    size: i32,
    run: &'a Run,
    words: String,
    width: i32,
    /// How much larger than 24 a sign is.
    scale: f64,
}

impl Canvas {
    fn new(root: &Element) -> Option<Canvas> {
        let document = get(root, "ownerDocument");
        let canvas = call(&document, "createElement", &["canvas".into()])?;
        let pen = call(&canvas, "getContext", &["2d".into()]).filter(JsValue::is_object)?;
        Some(Canvas { sheet: canvas, pen, widths: HashMap::new() })
    }

    fn draw(&mut self, picture: &Picture) -> Option<String> {
        let mut placed = Vec::new();
        let mut rules = Vec::new();
        let mut y = MARGIN;
        for block in &picture.blocks {
            if block.ruled {
                y += 22;
                rules.push(y);
            }
            y = self.place(block, y, &mut placed);
        }
        let code = picture.code.as_ref().map(|code| (code, y + 30));
        let height = code.map_or(y, |(_, top)| top + CODE + 70) + MARGIN;
        if height > HIGHEST {
            return None;
        }
        set(&self.sheet, "width", WIDTH);
        set(&self.sheet, "height", height);
        set(&self.pen, "fillStyle", "#ffffff");
        self.rectangle(0, 0, WIDTH, height);
        set(&self.pen, "fillStyle", "#cfd6de");
        for y in rules {
            self.rectangle(MARGIN, y, WIDTH - 2 * MARGIN, 2);
        }
        for one in &placed {
            self.paint(one);
        }
        if let Some(((path, modules, caption), top)) = code {
            self.paint_code(path, *modules, caption, top);
        }
        let address = call(&self.sheet, "toDataURL", &["image/png".into()])?.as_string()?;
        address.starts_with("data:image/png").then_some(address)
    }

    /// Places a paragraph in lines; returns where the next one begins.
    fn place<'a>(&mut self, block: &'a Block, top: i32, placed: &mut Vec<Placed<'a>>) -> i32 {
        let (size, above, scale) = measures(block.rank);
        let line = size * 3 / 2;
        let left = MARGIN + block.level * LEVEL;
        let (mut x, mut y) = (left, top + above + line);
        for run in &block.runs {
            if !run.sign.is_empty() {
                let width = size * 13 / 10;
                placed.push(Placed { x, y, size, run, words: String::new(), width, scale });
                x += width;
                continue;
            }
            let mut from = x;
            let mut words = String::new();
            for unit in units(&run.words) {
                let width = self.width(size, run.bold, &unit);
                // A closing mark that begins a run stands in the margin rather than at the beginning of a line.
                let clings = unit.starts_with(|letter| CLOSING.contains(letter));
                if x + width > WIDTH - MARGIN && x > left && !clings {
                    let held = std::mem::take(&mut words);
                    placed.push(Placed { x: from, y, size, run, words: held, width: x - from, scale });
                    (x, y, from) = (left, y + line, left);
                    if unit.trim().is_empty() {
                        continue;
                    }
                }
                words += &unit;
                x += width;
            }
            placed.push(Placed { x: from, y, size, run, words, width: x - from, scale });
        }
        y + 6
    }

    fn width(&mut self, size: i32, bold: bool, words: &str) -> i32 {
        let key = (size, bold, words.to_owned());
        if let Some(width) = self.widths.get(&key) {
            return *width;
        }
        self.font(size, bold);
        let measured = call(&self.pen, "measureText", &[words.into()]);
        let width = measured.and_then(|measured| whole(&get(&measured, "width"))).unwrap_or_default();
        self.widths.insert(key, width);
        width
    }

    fn font(&self, size: i32, bold: bool) {
        let weight = if bold { "600" } else { "400" };
        set(&self.pen, "font", format!("{weight} {size}px {FAMILY}").as_str());
    }

    fn rectangle(&self, x: i32, y: i32, width: i32, height: i32) {
        call(&self.pen, "fillRect", &[x.into(), y.into(), width.into(), height.into()]);
    }

    fn paint(&self, placed: &Placed<'_>) {
        let Placed { x, y, size, run, words, width, .. } = placed;
        set(&self.pen, "fillStyle", colour(run.ink));
        if !run.sign.is_empty() {
            return self.paint_sign(placed);
        }
        self.font(*size, run.bold);
        // The line stands on the lower quarter of its height.
        let foot = y - size * 2 / 5;
        call(&self.pen, "fillText", &[words.as_str().into(), (*x).into(), foot.into()]);
        if let Some(mark) = run.mark {
            set(&self.pen, "fillStyle", colour(mark));
            self.rectangle(*x, foot + size / 5, *width, 3);
        }
    }

    /// A sign is drawn in a square of 24.
    fn paint_sign(&self, placed: &Placed<'_>) {
        call(&self.pen, "save", &[]);
        let top = placed.y - placed.size * 13 / 10;
        call(&self.pen, "translate", &[placed.x.into(), top.into()]);
        call(&self.pen, "scale", &[placed.scale.into(), placed.scale.into()]);
        let ground = placed.run.sign.iter().any(|(_, filled)| *filled);
        for (line, filled) in &placed.run.sign {
            set(&self.pen, "strokeStyle", if ground { "#ffffff" } else { colour(placed.run.ink) });
            set(&self.pen, "lineWidth", 2.4);
            if let Some(path) = path(line) {
                call(&self.pen, if *filled { "fill" } else { "stroke" }, &[path]);
            }
        }
        call(&self.pen, "restore", &[]);
    }

    fn paint_code(&mut self, line: &str, modules: i32, caption: &str, top: i32) {
        let left = (WIDTH - CODE) / 2;
        call(&self.pen, "save", &[]);
        call(&self.pen, "translate", &[left.into(), top.into()]);
        let scale = CODE / modules.max(1);
        call(&self.pen, "scale", &[scale.into(), scale.into()]);
        set(&self.pen, "fillStyle", "#000000");
        if let Some(path) = path(line) {
            call(&self.pen, "fill", &[path]);
        }
        call(&self.pen, "restore", &[]);
        let width = self.width(26, false, caption);
        self.font(26, false);
        set(&self.pen, "fillStyle", colour(Ink::Quiet));
        call(&self.pen, "fillText", &[caption.into(), ((WIDTH - width) / 2).into(), (top + CODE + 36).into()]);
    }
}

/// Width of a QR code.
const CODE: i32 = 340;

/// Size of the letters, space above, and how much larger than 24 a sign is.
const fn measures(rank: Rank) -> (i32, i32, f64) {
    match rank {
        Rank::Title => (44, 0, 1.8),
        Rank::Headline => (36, 14, 1.5),
        Rank::Heading => (34, 10, 1.4),
        Rank::Text => (28, 4, 1.15),
    }
}

const fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Plain => "#1a232e",
        Ink::Quiet => "#3d4854",
        Ink::Met => "#17653b",
        Ink::Open => "#7a4f00",
        Ink::Unmet => "#8f2740",
    }
}

/// Words in parts that stay on one line: a Chinese character, a word or a figure, with the marks that cling to it.
fn units(words: &str) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    let narrow = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | ',' | '%' | '-' | '/');
    let mut before = None;
    for letter in words.chars().filter(|letter| !matches!(letter, '\u{200b}' | '\u{2060}')) {
        let joined = before.is_some_and(|before: char| {
            CLOSING.contains(letter) || OPENING.contains(before) || narrow(before) && narrow(letter)
        });
        match units.last_mut().filter(|_| joined) {
            Some(unit) => unit.push(letter),
            None => units.push(letter.to_string()),
        }
        before = Some(letter);
    }
    units
}

fn path(line: &str) -> Option<JsValue> {
    let made = get(&js_sys::global(), "Path2D").dyn_into::<Function>().ok()?;
    Reflect::construct(&made, &Array::of1(&line.into())).ok()
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = get(object, name).dyn_into::<Function>().ok()?;
    function.apply(object, &arguments.iter().collect::<Array>()).ok()
}

fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(object, &name.into(), &value.into());
}

/// A number without its fraction: places are whole dots.
fn whole(number: &JsValue) -> Option<i32> {
    let written = call(&js_sys::global(), "String", std::slice::from_ref(number))?.as_string()?;
    written.split('.').next()?.parse().ok()
}
