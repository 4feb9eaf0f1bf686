//! Merges policies: a fact of several notices is asked once, and every award stays with its notice.

use policy::{
    About, Amount, Award, Choice, Clause, Condition, Fact, Formula, Give, JointPart, Kind, Limit, Parameter, Policy,
    Quote, Reading, Related, Test, Text, bit,
};

/// The size of a set of facts or roles.
const BITS: usize = 32;

/// Merges policies in their order; a single one is returned as it is.
///
/// Facts and roles of the same name become one, in the words of the first notice. The policy is leaked: it is made once and
/// lives as long as the program.
///
/// # Errors
/// A sentence: the name that two notices use differently, or the limit of a policy that is exceeded.
pub fn merge(policies: &[&'static Policy]) -> Result<&'static Policy, String> {
    let (first, others) = policies.split_first().ok_or("there is no notice")?;
    if others.is_empty() {
        return Ok(first);
    }
    let mut joint = Joint::default();
    for policy in policies {
        joint.take(policy)?;
    }
    joint.policy(policies)
}

/// What has been merged so far.
#[derive(Default)]
struct Joint {
    clauses: Vec<Clause>,
    facts: Vec<Asked>,
    parameters: Vec<Parameter>,
    awards: Vec<Award>,
    limits: Vec<Limit>,
    related: Vec<Related>,
    readings: Vec<Reading>,
    parts: Vec<JointPart>,
}

/// A fact of the merged policy.
struct Asked {
    fact: &'static Fact,
    choices: Vec<Choice>,
    clauses: Vec<u8>,
}

/// Maps the indices of one notice to those of the merged policy.
struct Places {
    clauses: u8,
    readings: u8,
    parameters: u8,
    facts: Vec<u8>,
    roles: Vec<u8>,
}

impl Places {
    fn roles(&self, set: u32) -> u32 {
        let taken = self.roles.iter().enumerate().filter(|(role, _)| set & bit(*role) != 0);
        taken.fold(0, |set, (_, role)| set | bit(usize::from(*role)))
    }

    fn fact(&self, index: u8) -> u8 {
        self.facts.get(usize::from(index)).copied().unwrap_or_default()
    }

    fn readings(&self, readings: &[u8]) -> &'static [u8] {
        readings.iter().map(|reading| self.readings + reading).collect::<Vec<_>>().leak()
    }

    /// A limit whose notice's first award has this index.
    fn limit(&self, limit: &Limit, first: u8) -> Limit {
        let awards: Vec<u8> = limit.awards.iter().map(|award| first + award).collect();
        Limit { awards: awards.leak(), quote: self.quote(&limit.quote), ..*limit }
    }

    fn quote(&self, quote: &Quote) -> Quote {
        Quote { clause: self.clauses + quote.clause, text: quote.text, at: quote.at }
    }
}

impl Joint {
    fn take(&mut self, policy: &'static Policy) -> Result<(), String> {
        let mut places = Places {
            clauses: index(self.clauses.len())?,
            readings: index(self.readings.len())?,
            parameters: index(self.parameters.len())?,
            facts: Vec::new(),
            roles: Vec::new(),
        };
        for fact in policy.facts {
            places.facts.push(self.fact(fact, places.clauses)?);
        }
        let roles = policy.facts.first().map_or(&[][..], |fact| fact.choices);
        for role in roles {
            places.roles.push(self.role(role)?);
        }
        let first = index(self.awards.len())?;
        for award in policy.awards {
            refuse_twin(self.awards.iter().map(|known| known.id), award.id, "award")?;
            self.awards.push(moved(award, &places));
        }
        self.limits.extend(policy.limits.iter().map(|limit| places.limit(limit, first)));
        for parameter in policy.parameters {
            refuse_twin(self.parameters.iter().map(|known| known.name), parameter.name, "parameter")?;
            self.parameters.push(Parameter { fact: places.fact(parameter.fact), ..*parameter });
        }
        for reading in policy.readings {
            refuse_twin(self.readings.iter().map(|known| known.id), reading.id, "reading")?;
            let (clause, roles) = (places.clauses + reading.clause, places.roles(reading.roles));
            self.readings.push(Reading { clause, roles, ..*reading });
        }
        self.related.extend(policy.related.iter().map(|related| Related {
            clause: places.clauses + related.clause,
            roles: places.roles(related.roles),
            ..*related
        }));
        self.clauses.extend(policy.clauses.iter().map(|clause| Clause { ..*clause }));
        self.parts.push(JointPart { policy, first, after: index(self.awards.len())? });
        Ok(())
    }

    /// The index of a fact: a known one, which must be asked in the same way, or a new one.
    fn fact(&mut self, fact: &'static Fact, clauses: u8) -> Result<u8, String> {
        let used = fact.clauses.iter().map(|clause| clauses + clause);
        if let Some((place, known)) = self.facts.iter_mut().enumerate().find(|(_, known)| known.fact.id == fact.id) {
            let roles = place == 0;
            // Other words may mean something else, so one answer must not serve both.
            let same_words = known.fact.question == fact.question && known.fact.label == fact.label;
            let same_choices = known.fact.choices.len() == fact.choices.len()
                && known.fact.choices.iter().zip(fact.choices).all(|(one, other)| one.id == other.id);
            let same = known.fact.kind == fact.kind && known.fact.unit == fact.unit;
            if !same || !(roles || same_words && same_choices) {
                return Err(format!("two notices ask `{}` differently; give one of the two another name", fact.id));
            }
            known.clauses.extend(used);
            return index(place);
        }
        let role = fact.kind == Kind::Roles;
        let choices = fact.choices.iter().filter(|_| !role).map(|choice| Choice { ..*choice }).collect();
        self.facts.push(Asked { fact, choices, clauses: used.collect() });
        index(self.facts.len() - 1)
    }

    /// The index of a role. A new one goes to the end, in the group of the same number if there is one.
    fn role(&mut self, role: &Choice) -> Result<u8, String> {
        let asked = self.facts.first_mut().ok_or("a notice asks nothing")?;
        if let Some((place, known)) = asked.choices.iter().enumerate().find(|(_, known)| known.id == role.id) {
            if known.label != role.label {
                return Err(format!("two notices call the role `{}` differently; give one another name", role.id));
            }
            return index(place);
        }
        if asked.choices.len() >= BITS {
            return Err(format!("more than {BITS} kinds of applicants: `{}` does not fit any more", role.id));
        }
        let group = role.group.min(index(asked.fact.groups.len().saturating_sub(1))?);
        asked.choices.push(Choice { group, ..*role });
        index(asked.choices.len() - 1)
    }

    fn policy(self, policies: &[&'static Policy]) -> Result<&'static Policy, String> {
        if self.facts.len() > BITS {
            return Err(format!("{} facts are asked; one policy holds {BITS}", self.facts.len()));
        }
        let all = |part: fn(&Policy) -> &'static str, joint: &str| -> &'static str {
            policies.iter().map(|policy| part(policy)).collect::<Vec<_>>().join(joint).leak()
        };
        let first = policies.first().ok_or("there is no notice")?;
        let facts: Vec<Fact> = self.facts.into_iter().map(Asked::fact).collect();
        Ok(Box::leak(Box::new(Policy {
            id: all(|policy| policy.id, "+"),
            document: all(|policy| policy.document, "、"),
            title: all(|policy| policy.title, "；|"),
            issuer: all(|policy| policy.issuer, "、"),
            issued: first.issued,
            in_force: first.in_force,
            about: about(policies),
            clauses: self.clauses.leak(),
            facts: facts.leak(),
            parameters: self.parameters.leak(),
            awards: self.awards.leak(),
            limits: self.limits.leak(),
            related: self.related.leak(),
            readings: self.readings.leak(),
            parts: self.parts.leak(),
        })))
    }
}

impl Asked {
    fn fact(self) -> Fact {
        Fact { choices: self.choices.leak(), clauses: self.clauses.leak(), ..*self.fact }
    }
}

/// An award with its indices mapped, its conditions in asking order.
fn moved(award: &Award, places: &Places) -> Award {
    let condition = |condition: &Condition| Condition {
        fact: places.fact(condition.fact),
        test: match &condition.test {
            Test::Roles { who, meant, open } => {
                Test::Roles { who: *who, meant: places.roles(*meant), open: places.roles(*open) }
            }
            Test::Yes { no_is_open } => Test::Yes { no_is_open: *no_is_open },
            Test::OneOf(sets) => Test::OneOf(sets),
            Test::Within(intervals) => Test::Within(intervals),
            Test::Reaches(parameter) => Test::Reaches(places.parameters + parameter),
        },
        quotes: condition.quotes.iter().map(|quote| places.quote(quote)).collect::<Vec<_>>().leak(),
        readings: places.readings(condition.readings),
        ..*condition
    };
    let mut conditions: Vec<Condition> = award.conditions.iter().map(condition).collect();
    conditions.sort_by_key(|condition| condition.fact);
    let amount = |amount: Amount| match amount {
        Amount::Calculated(formula) => Amount::Calculated(Formula { of: places.fact(formula.of), ..formula }),
        stated => stated,
    };
    let give = award.give.iter().map(|give| Give { amount: give.amount.map(amount), quote: places.quote(&give.quote) });
    Award {
        clause: places.clauses + award.clause,
        conditions: conditions.leak(),
        give: give.collect::<Vec<_>>().leak(),
        readings: places.readings(award.readings),
        ..*award
    }
}

/// Sentences about all notices together.
fn about(policies: &[&'static Policy]) -> About {
    // Equal sentences of several notices are shown once.
    let all = |part: fn(&About) -> Text, zh: &str, en: &str| {
        let mut said: Vec<Text> = Vec::new();
        for text in policies.iter().map(|policy| part(&policy.about)) {
            if !said.contains(&text) {
                said.push(text);
            }
        }
        in_one(&said, zh, en)
    };
    About {
        calculator: all(|about| about.calculator, "、|", ", "),
        called: common(policies),
        issuer: all(|about| about.issuer, "、|", ", "),
        basis: all(|about| about.basis, "|", " "),
        introduced: all(|about| about.introduced, "；|", "; "),
        apply: all(|about| about.apply, "|", " "),
        together: all(|about| about.together, "|", " "),
        in_force: all(|about| about.in_force, "；|", "; "),
        read: read(policies),
        rules: None,
        expiry: all(|about| about.expiry, "；|", "; "),
        warning: None,
    }
}

/// Readings that no single award shows.
fn read(policies: &[&'static Policy]) -> Option<Text> {
    let all: Vec<Text> = policies.iter().filter_map(|policy| policy.about.read).collect();
    (!all.is_empty()).then(|| in_one(&all, "|", " "))
}

/// Joins texts.
fn in_one(all: &[Text], zh: &str, en: &str) -> Text {
    let joined = |language: fn(&Text) -> &'static str, joint: &str| -> &'static str {
        all.iter().map(language).collect::<Vec<_>>().join(joint).leak()
    };
    Text { zh: joined(|text| text.zh, zh), en: joined(|text| text.en, en) }
}

/// The common short name; 文件 if they differ.
fn common(policies: &[&'static Policy]) -> &'static str {
    let mut names = policies.iter().map(|policy| policy.about.called);
    let first = names.next().unwrap_or_default();
    if names.all(|name| name == first) { first } else { "文件" }
}

fn refuse_twin<'a>(mut known: impl Iterator<Item = &'a str>, name: &str, what: &str) -> Result<(), String> {
    if known.any(|known| known == name) {
        return Err(format!("two notices have the {what} `{name}`; give one of the two another name"));
    }
    Ok(())
}

fn index(place: usize) -> Result<u8, String> {
    u8::try_from(place).map_err(|_| "too much for one policy: an index does not fit a byte".to_owned())
}
