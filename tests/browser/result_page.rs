//! What the result page says of the awards, by its public names. Does not know what it ought to say.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

use crate::page_driver::{PageDriver, strings};

/// Which words of a clause are lit up, and how: `(outcome, words)`.
pub type Marks = Vec<(String, String)>;

impl PageDriver {
    /// The awards shown, by verdict.
    pub async fn verdicts(&self) -> Result<BTreeMap<String, Vec<String>>> {
        let script = "return all('[data-award]').map((award) => [award.dataset.verdict, award.dataset.award])";
        let mut verdicts = BTreeMap::<String, Vec<String>>::new();
        for pair in self.run(script, vec![]).await?.as_array().context("no awards")? {
            let [verdict, award] = <[String; 2]>::try_from(strings(pair)).map_err(|_| anyhow::anyhow!("no pair"))?;
            verdicts.entry(verdict).or_default().push(award);
        }
        Ok(verdicts)
    }

    /// The text of the clause shown under an award.
    pub async fn clause(&self, award: &str) -> Result<String> {
        let script = "return one(`[data-award='${arguments[0]}'] [data-clause]`).textContent";
        Ok(self.run(script, vec![json!(award)]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// What is lit up in the clause shown under an award, in the order of the text.
    pub async fn marks(&self, award: &str) -> Result<Marks> {
        let script = "return all(`[data-award='${arguments[0]}'] [data-clause] mark`).map((mark) => [mark.dataset.outcome, mark.textContent])";
        let found = self.run(script, vec![json!(award)]).await?;
        let pairs = found.as_array().context("no marks")?.iter().map(strings);
        Ok(pairs
            .filter_map(|pair| <[String; 2]>::try_from(pair).ok())
            .map(|[outcome, words]| (outcome, words))
            .collect())
    }

    /// The conditions of an award and how they turned out.
    pub async fn conditions(&self, award: &str) -> Result<BTreeMap<String, String>> {
        let script = "return all(`[data-award='${arguments[0]}'] [data-condition]`).map((one) => [one.dataset.condition, one.dataset.outcome])";
        let found = self.run(script, vec![json!(award)]).await?;
        let pairs = found.as_array().context("no conditions")?.iter().map(strings);
        Ok(pairs.filter_map(|pair| <[String; 2]>::try_from(pair).ok()).map(|[fact, outcome]| (fact, outcome)).collect())
    }

    /// Everything an award says.
    pub async fn award_text(&self, award: &str) -> Result<String> {
        let script = "return one(`[data-award='${arguments[0]}']`).textContent";
        Ok(self.run(script, vec![json!(award)]).await?.as_str().unwrap_or_default().to_owned())
    }
}
