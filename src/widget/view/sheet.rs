//! The result on paper: answers, awards with their conditions, the clauses with the words that decided, the source.
//!
//! Drawn only while it is being printed, and hidden: the loader copies it into a frame that holds nothing else. Its
//! look is `www/sheet.css`.

use super::card::{Card, list_of_readings};
use super::clause::{legend, shared, sign, word};
use super::condition::{idle, pairs, reason, set_by};
use super::question::about_clause;
use super::result::{Findings, GROUPS, place_of};
use super::scene::Scene;
use super::summary::{headline, sums, unfinished};
use super::tag::{Tag, tag};
use super::words::counted;
use super::{code, share, source};
use engine::report::{Award, Condition, answer};
use engine::text::{date, fill, plain};
use policy::Condition as Rule;
use yew::Html;

/// The sheet, printed on a day.
pub(super) fn draw(scene: &Scene<'_>, day: &str) -> Html {
    let words = scene.view();
    let findings = Findings::over(scene.state);
    let cards = cards(scene, &findings);
    let shown: Vec<u8> = cards.iter().flat_map(|(card, ..)| card.shown_readings().collect::<Vec<_>>()).collect();
    let sheet = tag("div", "award-sheet").flag("hidden", true).with("lang", words.frame.lang);
    sheet
        .having("title", plain(&title(scene)))
        .having("data-foot", foot(scene, day))
        .add(head(scene, &findings))
        .holding(part(words.review.title_on_paper))
        .add(answers(scene))
        .holding(part(words.result.caption))
        .holding(table(scene, &cards))
        .add(others(scene, &findings))
        .holding(part(words.keep.clauses))
        .add(legend(scene, |_| true))
        .all(clauses(scene, &findings))
        .holding(part(words.card.readings))
        .add(list_of_readings(scene, &shown))
        .holding(part(words.source.title))
        .add(source::list(scene))
        .holding(tag("p", "").say(scene.say(scene.policy().about.apply)))
        .holding(tag("p", "").say(words.source.private))
        .holding(tag("p", "").say(&printed(scene, day)))
        .draw()
}

fn title(scene: &Scene<'_>) -> String {
    fill(scene.view().keep.heading, &[scene.say(scene.policy().about.calculator)])
}

fn printed(scene: &Scene<'_>, day: &str) -> String {
    fill(scene.view().keep.printed, &[&date(day, scene.locale())])
}

/// What stands at the foot of every page: the notice, the version, the day.
fn foot(scene: &Scene<'_>, day: &str) -> String {
    let [_, version] = scene.view().source.version;
    [scene.policy().document, &fill(version, &[&scene.state.look.version]), &printed(scene, day)].join(" \u{b7} ")
}

/// The awards, under what the columns hold.
fn table(scene: &Scene<'_>, cards: &[(Card<'_>, usize)]) -> Tag {
    let columns = scene.view().keep.columns.map(|name| tag("th", "").with("scope", "col").text(name).draw());
    let head = tag("thead", "").holding(tag("tr", "").all(columns.to_vec()));
    let rows = tag("tbody", "").all(cards.iter().map(row).collect());
    tag("table", "award-sheet-table").holding(head).holding(rows)
}

fn part(title: &str) -> Tag {
    tag("h2", "award-sheet-part").say(title)
}

/// What it is, what it comes to, and the code that opens the same answers.
fn head(scene: &Scene<'_>, findings: &Findings) -> Html {
    let words = scene.view();
    let said = tag("div", "")
        .holding(tag("h1", "award-sheet-title").say(&title(scene)))
        .holding(tag("p", "").say(words.result.disclaimer))
        .holding(tag("p", "award-sheet-lead").say(&headline(&words.result, findings)))
        .add(unfinished(scene))
        .add(sums(scene, findings));
    let picture = share::address(scene.state).and_then(|address| code::draw(&address, words.keep.share_code));
    let picture = picture.map(|code| {
        let caption = tag("figcaption", "").say(words.keep.share_code);
        tag("figure", "award-sheet-code").add(code).holding(caption).draw()
    });
    tag("div", "award-sheet-head").holding(said).maybe(picture).draw()
}

fn answers(scene: &Scene<'_>) -> Html {
    let row = |index: &u8| {
        let given = answer(scene.fact(*index)?, scene.state.answers.get(*index), &scene.state.settings)?;
        let name = tag("dt", "").say(scene.label(*index));
        Some(tag("div", "").holding(name).holding(tag("dd", "").say(given.marked())).draw())
    };
    tag("dl", "award-sheet-answers").all(scene.path().asked.iter().filter_map(row).collect()).draw()
}

/// The awards for this kind of applicant, by verdict, each with the place of its verdict.
fn cards<'a>(scene: &'a Scene<'a>, findings: &'a Findings) -> Vec<(Card<'a>, usize)> {
    let groups = GROUPS
        .iter()
        .flat_map(|(verdict, ..)| findings.group(*verdict).into_iter().map(move |place| (place, place_of(*verdict))));
    groups.filter_map(|(place, verdict)| Some((Card::of(scene, findings, place)?, verdict))).collect()
}

/// One award: what it gives, how it stands, and every condition.
fn row((card, verdict): &(Card<'_>, usize)) -> Html {
    let scene = card.scene;
    let name = tag("th", "")
        .with("scope", "row")
        .holding(tag("b", "").say(card.award.title.marked()))
        .holding(tag("span", "award-num").add(about_clause(scene, scene.view().frame.clause, card.award.clause)))
        .add(card.given())
        .all(card.weighed());
    let icon = GROUPS.get(*verdict).map(|(_, icon, _)| icon.draw());
    let stands = scene.view().result.verdict.get(*verdict).copied().unwrap_or_default();
    let conditions = card.award.conditions.iter().zip(card.rule.conditions);
    let conditions = conditions.map(|(found, rule)| condition(card, found, rule)).collect();
    tag("tr", "")
        .holding(name)
        .holding(tag("td", "award-sheet-verdict").maybe(icon).holding(tag("span", "").say(stands)))
        .holding(tag("td", "").holding(tag("ul", "").all(conditions)).maybe(idle(card)))
        .draw()
}

fn condition(card: &Card<'_>, found: &Condition, rule: &'static Rule) -> Html {
    let scene = card.scene;
    let outcome = tag("b", "").text(word(scene, found.outcome));
    tag("li", "award-sheet-condition")
        .holding(tag("p", "").add(sign(found.outcome).1.draw()).holding(outcome).text(" ").say(found.label.marked()))
        .add(pairs(scene, found, rule))
        .maybe(set_by(scene, rule))
        .maybe(reason(card, found))
        .draw()
}

/// The awards for other kinds of applicants, by name.
fn others(scene: &Scene<'_>, findings: &Findings) -> Html {
    let places = findings.others();
    if places.is_empty() {
        return Html::default();
    }
    let frame = &scene.view().frame;
    let titles: Vec<&str> = places
        .iter()
        .filter_map(|place| findings.report.awards.get(*place))
        .map(|award| award.title.marked())
        .collect();
    let count = counted(scene.view().result.others.of(places.len()), places.len());
    tag("p", "award-sheet-others").add(count).text(frame.colon).say(&titles.join(frame.comma)).draw()
}

/// The clauses of the awards above, each once and word for word.
fn clauses(scene: &Scene<'_>, findings: &Findings) -> Vec<Html> {
    let others = findings.others();
    let awards = findings.report.awards.iter().enumerate().filter(|(place, _)| !others.contains(place));
    let awards: Vec<&Award> = awards.map(|(_, award)| award).collect();
    let of = |number: &'static str| -> Vec<&Award> {
        awards.iter().filter(|award| award.clause == number).copied().collect()
    };
    let marked = scene.policy().clauses.iter().map(|clause| of(clause.number)).filter(|awards| !awards.is_empty());
    marked.map(|awards| shared(scene, &awards)).collect()
}
