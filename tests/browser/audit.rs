//! What must hold on every page: no complaint of the browser, no request, no trace in the host's page, no axe finding.
//!
//! Does not know what is on the page.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::browser::Engine;
use crate::page_driver::PageDriver;

/// Runs before anything of the page: keeps what goes wrong, and when the calculator was ready.
pub const WATCH: &str = "
    // A calculator that keeps a history makes entries; they hold nothing but a number.
    window.pageNow = () => {
        const keeps = document.querySelector('award-calculator[history]');
        const { 'award-calculator': number, ...rest } = keeps && history.state || {};
        return [document.title, location.href, keeps ? JSON.stringify(rest) : history.length].join();
    };
    window.watched = { faults: [], ready: undefined, title: undefined };
    const fault = (text) => window.watched.faults.push(String(text));
    addEventListener('error', (event) => fault(event.message));
    addEventListener('unhandledrejection', (event) => fault(event.reason));
    addEventListener('securitypolicyviolation', (event) => fault(event.violatedDirective));
    for (const level of ['error', 'warn']) {
        const usual = console[level];
        console[level] = (...words) => { fault(words.join(' ')); usual.apply(console, words); };
    }
    addEventListener('award-ready', () => {
        window.watched.ready = performance.now();
        window.watched.page = window.pageNow();
        window.watched.globals = Object.getOwnPropertyNames(window);
    });
";

/// axe-core, as the build tools installed it.
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/tools/npm/node_modules/axe-core/axe.min.js");

impl PageDriver {
    /// Nothing complained since the page began.
    pub async fn is_quiet(&self) -> Result<()> {
        self.says_only(&["DEBUG"]).await
    }

    /// Nothing complained since the page began; what developers are told in passing may be said.
    pub async fn complains_of_nothing(&self) -> Result<()> {
        self.says_only(&["DEBUG", "INFO"]).await
    }

    async fn says_only(&self, levels: &[&str]) -> Result<()> {
        let faults = self.run("return window.watched ? window.watched.faults : []", vec![]).await?;
        ensure!(faults.as_array().is_some_and(Vec::is_empty), "the page complained: {faults}");
        let allowed = |line: &String| levels.iter().any(|level| line.starts_with(level));
        let told: Vec<_> = self.console().await?.into_iter().filter(|line| !allowed(line)).collect();
        ensure!(told.is_empty(), "the console complained: {told:?}");
        Ok(())
    }

    /// Nothing was fetched or kept since the calculator was ready, and the host's page is as it was.
    pub async fn has_left_no_trace(&self) -> Result<()> {
        let script = "
            const { ready, page, globals } = window.watched;
            return {
                ready: typeof ready === 'number',
                requests: performance.getEntriesByType('resource').filter((entry) => entry.startTime > ready).map((entry) => entry.name),
                page: page === window.pageNow(),
                globals: Object.getOwnPropertyNames(window).filter((name) => !globals.includes(name) && !/^(axe|__core-js|ret_nodes|se_|cdc_|\\$cdc)/.test(name)),
                kept: [document.cookie.length, localStorage.length, sessionStorage.length].join(),
            };";
        let found = self.run(script, vec![]).await?;
        ensure!(found["ready"] == true, "award-ready was not heard");
        ensure!(
            found["requests"].as_array().is_some_and(Vec::is_empty),
            "requests after award-ready: {}",
            found["requests"]
        );
        ensure!(found["page"] == true, "the host's title, address or history changed");
        // axe is ours, the others are the driver's.
        ensure!(found["globals"].as_array().is_some_and(Vec::is_empty), "new globals: {}", found["globals"]);
        ensure!(found["kept"] == "0,0,0", "something is stored: {}", found["kept"]);
        Ok(())
    }

    /// axe finds nothing; it is told to fetch nothing either. What it cannot decide is explained: text in the meter
    /// stands on a drawing (its ground is the page's), what the bar covers at the moment, and a text of one letter, which
    /// has the colours of its longer neighbours.
    pub async fn is_accessible(&self) -> Result<()> {
        if self.run("return typeof window.axe === 'object'", vec![]).await? != Value::Bool(true) {
            let axe = fs::read_to_string(AXE).context("axe-core is not installed; cargo xtask setup installs it")?;
            self.run(&axe, vec![]).await?;
        }
        let script = "
            const explained = (rule, node) => rule.id === 'color-contrast' && (
                /award-ruler-label/.test(node.html) || node.any.some((check) => check.data && ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring', 'shortTextContent'].includes(check.data.messageKey)));
            const told = (rules, but) => rules.map((rule) => [rule.id, rule.nodes.filter((node) => !but(rule, node))])
                .filter(([, nodes]) => nodes.length > 0)
                .map(([id, nodes]) => `${id}: ${nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).slice(0, 4).join('; ')}`);
            axe.run(document, { resultTypes: ['violations', 'incomplete'], preload: false }).then(
                (found) => done([...told(found.violations, () => false), ...told(found.incomplete, explained)]),
                (error) => done([String(error)]));";
        let found = self.run_async(script).await?;
        let place = self.place().await?;
        ensure!(found.as_array().is_some_and(Vec::is_empty), "axe at {place}: {found:#}");
        Ok(())
    }

    /// Nothing reaches beyond the side of the screen.
    pub async fn fits(&self) -> Result<()> {
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let beyond = self.run(script, vec![]).await?.as_f64().unwrap_or(f64::NAN);
        ensure!(beyond <= 0.0, "{beyond} px reach beyond the screen at {}", self.place().await?);
        Ok(())
    }

    /// The marks between phrases, which say where a line may break, are never shown or read aloud.
    async fn hides_phrase_marks(&self) -> Result<()> {
        let script = "return [host.shadowRoot.textContent, ...Array.from(all('[aria-label]'), (one) => one.ariaLabel)]
            .filter((words) => words.includes('|'))
            .map((words) => words.slice(Math.max(0, words.indexOf('|') - 20)).slice(0, 40)).join()";
        let shown = self.run(script, vec![]).await?;
        ensure!(shown == "", "a phrase mark is shown at {}: {shown}", self.place().await?);
        Ok(())
    }

    /// Everything that must hold wherever one is.
    pub async fn is_sound(&self) -> Result<()> {
        if self.engine == Engine::Chromium {
            self.is_accessible().await?;
            self.is_quiet().await?;
            self.hides_phrase_marks().await?;
        }
        self.fits().await
    }
}
