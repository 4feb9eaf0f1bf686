//! All sentences of a language as a list, in the order of this file: so the English ones can be kept in a file, which is
//! fetched when English is chosen. A field that is forgotten here does not compile.

use super::{
    AmountSentences, ApplicantsSentences, CardSentences, ConditionSentences, Counted, CounterSentences,
    ExchangeSentences, FieldSentences, FrameSentences, KeepSentences, LateSentences, NextSentences, NumberMistakes,
    PictureSentences, QuestionSentences, ReportSentences, ResultSentences, ReviewSentences, RulerSentences, Sentences,
    SharingSentences, SourceSentences, TrialSentences, ViewSentences, WaitingSentences, WaySentences, WaysSentences,
};

/// Sentences that can be visited one after the other.
pub trait Listed {
    /// Calls a function with each sentence, which it may replace.
    fn visit(&mut self, visit: &mut dyn FnMut(&mut &'static str));
}

macro_rules! structs {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Listed for $name {
            fn visit(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
                let $name { $($field),* } = self;
                $($field.visit(visit);)*
            }
        }
    )*};
}
structs! {
    ReportSentences {
        yes, no, unsure, and, or, at_least, more_than, at_most, below, range, higher_tier, open_threshold,
        set_by_page, set_by_page_on
    }
    FieldSentences {
        unsure_note, with_unit, example, which, reading, same, no_unit, read_back, equals, means, slip_small,
        slip_large, slip_near, slip_share, none_of_roles, none_chosen, none_here, lines, exponent, bare_point, foreign,
        money, percent, number
    }
    NumberMistakes { empty, too_long, sign, points, groups, vague, dangling, too_large, too_fine, unreadable }
    ViewSentences { frame, question, field, sharing, waiting }
    LateSentences { review, result, card, condition, ruler, way, next, keep, source, trial, ways, applicants, exchange, picture, amount, counter }
    ApplicantsSentences {
        persons, persons_hint, turns, reorder, only_this, who, copied, waiting, go_on, add, add_hint, copy, copy_note, begin, compare,
        compare_hint, rename, remove, full, unfinished, not_concerned, keep_all
    }
    ExchangeSentences {
        arrival, title, hint, copy, message, paste, take, unread, filled, asked, done, done_hint, copy_answers, reply, reply_how,
        received, received_hint, begin, paste_link, open
    }
    PictureSentences {
        draw, hint, name, download, refused, failed, dated, same, without_sums, without_sums_note, link_without_sums, bands
    }
    AmountSentences {
        at_most, between, up_to, to, endless, for_other, decides, base, missing, excess, excess_of, times, step, steps, plus,
        equals, capped, limit, year
    }
    CounterSentences {
        heading, note, meta, basis, papers, papers_hint, count, all_awards, no_paper, seen, own, judged, judged_hint, why,
        applicant, sign, result, back, print, title, columns, disclaimer, scan
    }
    WaysSentences {
        which, which_hint, all, examples, examples_hint, begin, likely, possible, between, example, adopt, others, asked_only, go_on
    }
    SharingSentences { unprinted, copied, later, warning }
    WaitingSentences { coming, failed, retry }
    FrameSentences {
        lang, tools, elder, standard, other_language, other_name, other_lang, step, last, done, bar, possible, none_possible, grown, editing, back, next, cancel, save, restart, restart_ask, restart_yes,
        restart_no, clause, clause_words, comma, stop, colon
    }
    QuestionSentences {
        private, ways, only, several, length, why, bears_on, bears_on_all, bears_on_none, threshold, mistake_title, mended, mistake
    }
    ReviewSentences { title, title_on_paper, hint, edit, idle, idle_hint, result, same_as }
    TrialSentences {
        title, hint, start, which, instead, suppose, begin, same, unread, others, moves, verdict, stop
    }
    ResultSentences {
        caption, caption_of, disclaimer, likely_and_possible, likely, possible, nothing, nothing_but,
        nothing_at_all, change_roles, unfinished, unfinished_go, verdict, count, sums, sum_of, more_without_sum,
        not_added, list, floor, span, no_sum, others, others_counted, for_whom, related, related_hint,
        related_count, next_steps, change, shared, moved, stayed
    }
    CardSentences {
        floor, or, exact, frequency, benefits, judgement, nothing_missing, conditions, all_met, set_met, set_unmet,
        open, missing, unsaid, unsure_of, unanswered, must, change, readings
    }
    ConditionSentences {
        outcome, required, answer, unanswered, basis, why_open, why, idle, answer_now, take, short, next_tier,
        above, exactly, points, you, threshold
    }
    RulerSentences { title, next, likely, possible, and, next_tier, reached, wanted }
    WaySentences {
        title, tier, be, reach, reach_by, at_most, above_zero, find_out, then_likely, then_open, exact, then_sum,
        nothing_left
    }
    NextSentences {
        title, first_ask, letter, letter_hint, letter_language, letter_label, with_sums, without_sums, copy_letter,
        whom, issuer, host, back
    }
    KeepSentences {
        title, print, copy, by_hand, share, share_label, share_copy, share_alone, share_code, columns, sign, clauses,
        printed, heading
    }
    SourceSentences { title, document, number, issued, in_force, rules, read, expiry, version, private }
    Counted { one, more }
    Sentences { report, view }
}

impl Listed for &'static str {
    fn visit(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
        visit(self);
    }
}

impl<T: Listed, const COUNT: usize> Listed for [T; COUNT] {
    fn visit(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
        for item in self {
            item.visit(visit);
        }
    }
}
