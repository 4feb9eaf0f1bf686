//! How the parts of a page look, as the browser works it out from the stylesheet: figures, not pixels, which depend on
//! fonts. Parts go by their classes, in which the stylesheet is written; what a class is for it does not know.

use anyhow::Result;
use serde_json::json;

use crate::page_driver::PageDriver;

/// The looks of all kinds of parts, a line each. Margins are asked of the style map: where they are `auto`, the usual way
/// gives what comes of the height of the page.
const LOOKS: &str = "
    const figure = (text) => text.replace(/-?\\d*\\.\\d+/g, (number) => String(Math.round(number * 100) / 100));
    const hex = (part) => Math.round(part).toString(16).padStart(2, '0');
    const colour = (text) => text.replace(/rgba?\\(([^)]*)\\)/g, (whole, parts) => {
        const [red, green, blue, alpha] = parts.split(',').map(Number);
        if (alpha === 0) return 'none';
        return '#' + [red, green, blue].map(hex).join('') + (alpha === undefined ? '' : '/' + alpha);
    });
    const sides = (texts) => {
        const [top, right, bottom, left] = texts;
        if (left !== right) return texts.join(' ');
        if (top !== bottom) return [top, right, bottom].join(' ');
        return top === right ? top : [top, right].join(' ');
    };
    const SIDES = ['top', 'right', 'bottom', 'left'];
    const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];
    const font = (style) => {
        const size = parseFloat(style.fontSize);
        const line = parseFloat(style.lineHeight);
        return [figure(style.fontSize), isNaN(line) ? 'normal' : String(Math.round(line / size * 1000) / 1000), style.fontWeight];
    };
    const inherited = (style) => ({
        font: font(style).join(' '), colour: colour(style.color), align: style.textAlign, space: style.whiteSpace,
        letters: figure(style.letterSpacing), fill: colour(style.fill), stroke: colour(style.stroke), line: figure(style.strokeWidth),
    });
    const lines = (style) => SIDES.map((side) => {
        const [width, kind, paint] = ['width', 'style', 'color'].map((what) => style.getPropertyValue(`border-${side}-${what}`));
        return kind === 'none' || width === '0px' ? '0' : [figure(width), kind, colour(paint)].join(' ');
    });
    const own = (style, room) => {
        const told = [];
        const tell = (name, value, usual) => { if (!usual.includes(value)) told.push(name + ' ' + value); };
        const corners = sides(CORNERS.map((corner) => figure(style.getPropertyValue(`border-${corner}-radius`))));
        tell('position', style.position, ['static']);
        tell('on', colour(style.backgroundColor), ['none']);
        tell('border', new Set(lines(style)).size === 1 ? lines(style)[0] : lines(style).join(', '), ['0']);
        tell('radius', corners, ['0px']);
        tell('padding', sides(SIDES.map((side) => room(`padding-${side}`))), ['0px']);
        tell('margin', sides(SIDES.map((side) => room(`margin-${side}`))), ['0px']);
        tell('gap', [style.rowGap, style.columnGap].map(figure).join(' '), ['normal normal']);
        tell('min-height', figure(style.minHeight), ['0px', 'auto']);
        const under = style.textDecorationLine;
        if (under !== 'none') told.push([under, style.textDecorationStyle, figure(style.textDecorationThickness), colour(style.textDecorationColor)].join(' '));
        tell('shadow', figure(colour(style.boxShadow)), ['none']);
        tell('visibility', style.visibility, ['visible']);
        return told;
    };
    const look = (style, around, room) => {
        const [here, there] = [inherited(style), inherited(around)];
        const told = Object.keys(here).filter((name) => here[name] !== there[name]).map((name) => name + ' ' + here[name]);
        return [style.display, ...told, ...own(style, room)].join('; ');
    };
    const state = (element) => [
        element.dataset.outcome, element.dataset.verdict, element.localName === 'input' && element.type,
        element.checked && 'checked', element.getAttribute('aria-invalid') === 'true' && 'invalid', element.open && 'unfolded',
    ].filter(Boolean).map((word) => ` [${word}]`).join('');
    const told = new Map();
    for (const element of all('[class*=award-]')) {
        const kind = element.getAttribute('class').split(' ').map((name) => '.' + name).join('') + state(element);
        if (told.has(kind)) continue;
        const style = getComputedStyle(element);
        const map = element.computedStyleMap();
        const around = getComputedStyle(element.parentElement || host);
        told.set(kind, look(style, around, (name) => figure(map.get(name).toString())));
        for (const drawn of ['::before', '::after']) {
            const pseudo = getComputedStyle(element, drawn);
            if (pseudo.content !== 'none' && pseudo.content !== 'normal') told.set(kind + drawn, look(pseudo, style, (name) => figure(pseudo.getPropertyValue(name))));
        }
    }
    return Array.from(told, ([kind, line]) => kind + ': ' + line + '\\n').join('');";

/// How the page looks, a line for each kind of part.
pub async fn looks(page: &PageDriver) -> Result<String> {
    page.text(LOOKS).await
}

/// Turns to a view and waits for it; nothing is pointed at or has the focus, which would look otherwise.
pub async fn shown_as(page: &PageDriver, mode: &str, theme: &str) -> Result<()> {
    let turn = "const [mode, theme] = arguments; host.mode = mode; host.theme = theme;
        if (host.shadowRoot.activeElement) host.shadowRoot.activeElement.blur();";
    page.run(turn, vec![json!(mode), json!(theme)]).await?;
    let shown = format!(
        "const {{ mode, theme }} = one('.award-calculator').dataset;
        return mode === '{mode}' && theme === '{theme}' && all('button:hover, label:hover, summary:hover').length === 0"
    );
    page.until("the view", &shown).await
}
