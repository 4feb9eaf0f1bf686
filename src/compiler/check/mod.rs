//! What must hold of a policy file beyond its grammar: each check is a function and reports everything that breaks it.
//!
//! A check's name is the rule that holds when it reports nothing; the module is named after what is checked.

mod alternatives;
mod amounts;
mod apply;
mod beneficiaries;
mod bounds;
mod capacity;
mod cited;
mod conditions;
mod coverage;
mod fixed;
mod formulas;
mod frequency;
mod limits;
mod limits_shown;
mod names;
mod notice;
mod questions;
mod quotes;
mod reachability;
mod readings;
mod respectively;
mod sentence;
mod set_aside;
mod tiers;
mod translations;
mod units;

use crate::ast::Ast;
use crate::diagnostic::Diagnostics;
use crate::resolve::Resolved;

/// A check of the syntax tree.
type AstCheck = fn(&Ast, &Diagnostics);

/// A check of what it was resolved to.
type Check = fn(&Resolved, &Diagnostics);

/// Resolving relies on these.
const DEFINITIONS: &[AstCheck] = &[
    capacity::sets_fit_their_bits,
    names::names_are_snake_case,
    names::names_are_free,
    names::names_are_unique,
    questions::roles_are_asked_first,
    questions::questions_are_whole,
    questions::only_no_can_be_open,
];

const TEXTS: &[AstCheck] = &[
    notice::words_about_the_notice_stand_in_it,
    notice::the_notice_is_called_by_its_title,
    translations::both_languages_are_there,
    translations::english_quotes_the_notice,
    translations::marks_stand_between_phrases,
    translations::no_sign_is_invisible,
    questions::yes_and_no_have_their_words,
    questions::steps_lead_somewhere,
    questions::every_fact_asked_is_used,
    questions::every_fact_used_is_asked,
    limits_shown::limits_are_shown,
    apply::how_to_apply_is_told_as_it_is_said,
    reachability::groups_hold_choices,
];

const RULES: &[Check] = &[
    notice::dates_follow_from_the_notice,
    questions::usual_answers_hold_every_figure,
    conditions::each_fact_has_one_condition,
    conditions::every_award_asks_who,
    conditions::tiers_test_one_fact,
    conditions::what_is_open_is_explained,
    conditions::what_has_a_point_is_open,
    quotes::conditions_rest_on_words_of_their_own,
    bounds::figures_stand_in_their_quote,
    bounds::border_words_agree,
    bounds::no_bound_is_passed_over,
    bounds::open_thresholds_are_open,
    bounds::parameters_measure_their_fact,
    fixed::measures_are_what_the_later_document_says,
    tiers::tiers_rise_without_gap,
    tiers::tiers_share_no_choice,
    tiers::sums_rise,
    respectively::figures_of_a_list_belong_to_the_sums_in_turn,
    tiers::sums_given_respectively_follow_the_choices,
    amounts::sums_stand_in_their_quote,
    amounts::sums_are_limited_as_they_say,
    amounts::no_sum_is_passed_over,
    set_aside::no_sum_is_set_aside,
    set_aside::conditions_quote_no_grant,
    set_aside::gives_quote_no_condition,
    formulas::excess_is_counted_from_a_figure_of_the_notice,
    formulas::steps_are_whole,
    formulas::each_year_has_its_share,
    formulas::rates_are_those_of_the_words,
    formulas::no_count_is_passed_over,
    formulas::a_cap_on_all_years_limits_them_together,
    units::sums_for_each_are_calculated,
    units::each_is_for_something,
    beneficiaries::the_applicant_gets_it,
    alternatives::alternatives_are_not_required_together,
    frequency::frequency_is_what_the_words_say,
    amounts::what_is_given_is_said_once,
    limits::limits_are_what_the_words_say,
    coverage::no_words_are_passed_over,
    coverage::judgement_is_named,
    coverage::related_words_grant_nothing,
    coverage::related_passages_are_whole,
    reachability::every_condition_can_be_met_and_missed,
    reachability::everyone_is_meant_or_open_not_both,
    reachability::everything_defined_is_used,
    readings::every_reading_reads_something,
    readings::readings_for_some_are_of_roles,
    readings::what_has_a_point_has_open_roles,
];

/// Checks what is defined, before it is resolved.
pub fn definitions(ast: &Ast, diagnostics: &Diagnostics) {
    for check in DEFINITIONS {
        check(ast, diagnostics);
    }
}

/// Checks texts and rules. `name` is the file's name.
pub fn rules(name: &str, resolved: &Resolved, diagnostics: &Diagnostics) {
    notice::the_file_is_named_after_the_notice(name, resolved.ast, diagnostics);
    for check in TEXTS {
        check(resolved.ast, diagnostics);
    }
    for check in RULES {
        check(resolved, diagnostics);
    }
}
