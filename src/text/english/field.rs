//! Sentences of fields in English.

use crate::text::view::{FieldSentences, NumberMistakes};

/// Fields to choose and type in.
pub(super) const FIELD: FieldSentences = FieldSentences {
    unsure_note: "Carry on; the result will mark it “open”",
    units: "Unit of the sum",
    unit: ["CNY", "× 10 thousand (万)", "× 100 million (亿)"],
    read_back: "You entered",
    equals: "{} = {}",
    slip_small: "This is much less than usual. Is the unit right?",
    slip_large: "This is much more than usual. Is the unit right?",
    slip_near: "The threshold is {} and this is only {} less. Please check the figure.",
    none_of_roles: "This question has no answer yet; if nothing fits, choose “Someone else”",
    none_chosen: "This question has no answer yet; if in doubt, choose “Not sure”",
    none_here: "Choose one first",
    money: NumberMistakes {
        empty: "Enter a sum; if in doubt, tick “Not sure”",
        too_long: "That is too long. Enter one sum only, such as 120,000,000",
        sign: "“{}” has a sign in it. Please leave it out",
        points: "“{}” has two decimal points. Enter one number, such as 1.25",
        groups: "The commas in “{}” are in odd places. Please leave them out",
        vague: "“{}” is not a definite number. Enter one number; if in doubt, tick “Not sure”",
        dangling: "“{}” can be read in two ways. Please write the unit out",
        too_large: "“{}” is too large. Is the unit right?",
        too_fine: "“{}” has too many decimals. Two are enough",
        unreadable: "We could not read “{}”. Enter one sum, such as 120,000,000",
    },
    percent: NumberMistakes {
        empty: "Enter a percentage; if in doubt, tick “Not sure”",
        too_long: "That is too long. Enter one number from 0 to 100",
        sign: "“{}” has a sign in it. Please leave it out",
        points: "“{}” has two decimal points. Enter one number, such as 62.5",
        groups: "We could not read “{}”. Enter a number from 0 to 100, such as 60",
        vague: "“{}” is not a definite number. Enter one number; if in doubt, tick “Not sure”",
        dangling: "We could not read “{}”. Enter a number from 0 to 100, such as 60",
        too_large: "A share is at most 100%. Enter a number from 0 to 100",
        too_fine: "“{}” has too many decimals. Four are enough",
        unreadable: "We could not read “{}”. Enter a number from 0 to 100, such as 60",
    },
    number: NumberMistakes {
        empty: "Enter a number; if in doubt, tick “Not sure”",
        too_long: "That is too long. Enter one number only",
        sign: "“{}” has a sign in it. Please leave it out",
        points: "“{}” has two decimal points. Enter a whole number",
        groups: "The commas in “{}” are in odd places. Please leave them out",
        vague: "“{}” is not a definite number. Enter one number; if in doubt, tick “Not sure”",
        dangling: "“{}” can be read in two ways. Please use digits",
        too_large: "“{}” is too large. Please check it",
        too_fine: "Enter a whole number; “{}” has decimals",
        unreadable: "We could not read “{}”. Enter a whole number, such as 50",
    },
};
