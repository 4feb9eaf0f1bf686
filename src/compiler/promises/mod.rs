//! What the compiler promises: each promise is a function of its own and reports everything that breaks it.
//!
//! Knows the list. Does not know how a promise is kept: that stands in the room named after its subject.

mod apply;
mod borders;
mod caps;
mod cited;
mod conditions;
mod facts;
mod fixed;
mod limits;
mod names;
mod notice;
mod passages;
mod quotes;
mod reach;
mod readings;
mod sums;
mod texts;
mod tiers;

use super::book::Book;
use super::problem::Problems;

/// Reports whatever breaks a promise.
type Promise = fn(&Book, &mut Problems);

/// Without these the others have nothing to go by.
const FIRST: [Promise; 8] = [
    limits::sets_fit_their_bits,
    names::names_are_snake_case,
    names::names_are_free,
    names::names_are_unique,
    names::names_are_known,
    facts::roles_are_asked_first,
    facts::questions_are_whole,
    facts::answers_fit_their_question,
];

const THEN: [Promise; 48] = [
    notice::words_about_the_notice_stand_in_it,
    notice::the_notice_is_called_by_its_title,
    notice::dates_follow_from_the_notice,
    texts::both_languages_are_there,
    texts::english_quotes_the_notice,
    texts::marks_stand_between_phrases,
    texts::no_sign_is_invisible,
    facts::yes_and_no_have_their_words,
    facts::steps_lead_somewhere,
    facts::every_fact_asked_is_used,
    facts::every_fact_used_is_asked,
    facts::usual_answers_hold_every_figure,
    conditions::each_fact_has_one_condition,
    conditions::every_award_asks_who,
    conditions::tiers_test_one_fact,
    conditions::what_is_open_is_explained,
    conditions::what_has_a_point_is_open,
    quotes::quotes_stand_in_the_notice,
    quotes::quoted_words_stand_in_the_notice,
    quotes::conditions_rest_on_words_of_their_own,
    borders::figures_stand_in_their_quote,
    borders::border_words_agree,
    borders::no_bound_is_passed_over,
    borders::open_measures_are_open,
    borders::parameters_measure_their_fact,
    fixed::measures_are_what_the_later_document_says,
    tiers::tiers_rise_without_gap,
    tiers::tiers_share_no_choice,
    tiers::sums_rise,
    tiers::sums_given_respectively_follow_the_choices,
    sums::sums_stand_in_their_quote,
    sums::floors_are_floors,
    sums::no_sum_is_passed_over,
    sums::frequency_is_what_the_words_say,
    sums::what_is_given_is_said_once,
    passages::no_words_are_passed_over,
    passages::judgement_is_named,
    passages::related_words_grant_nothing,
    passages::related_passages_are_whole,
    caps::limits_are_shown,
    apply::how_to_apply_is_told_as_it_is_said,
    reach::every_condition_can_be_met_and_missed,
    reach::everyone_is_meant_or_open_not_both,
    reach::everything_defined_is_used,
    reach::groups_hold_choices,
    readings::every_reading_reads_something,
    readings::readings_for_some_are_of_roles,
    readings::what_has_a_point_has_open_roles,
];

/// Checks all promises. `name` is the file's name.
pub fn keep(name: &str, book: &Book, problems: &mut Problems) {
    for promise in FIRST {
        promise(book, problems);
    }
    if problems.is_empty() {
        notice::the_file_is_named_after_the_notice(name, book, problems);
        for promise in THEN {
            promise(book, problems);
        }
    }
}
