//! What a sum can mean whose unit was left out: 「8000」 is 8,000 元, 8,000 万元 or 8,000 亿元.

use super::parse::{Sum, read};
use super::refusal::Refusal;
use super::unit::Unit;
use crate::number::Number;

/// The sums in yuan that a text can mean, each with the unit that it would be in. One where the text names its unit, where
/// it is the same in all of them, and where it is a sum in one of them only. First those from the lower to the upper end
/// of the `usual` range, then by size.
///
/// # Errors
/// A [`Refusal`] for a text that is no sum in any unit.
///
/// ```
/// use policy::money::{readings, Unit};
/// use policy::number::Number;
/// let usual = Some((Number::whole(100_000), Number::whole(100_000_000_000)));
/// let units = |text| readings(text, usual).unwrap().into_iter().map(|(unit, _)| unit).collect::<Vec<_>>();
/// assert_eq!(units("8000"), [Unit::Wan, Unit::Yuan, Unit::Yi]);
/// assert_eq!(units("8000万").len(), 1);
/// ```
pub fn readings(text: &str, usual: Option<(Number, Number)>) -> Result<Vec<(Unit, Number)>, Refusal> {
    let mut readings: Vec<(Unit, Number)> = Vec::new();
    for wanted in [true, false] {
        for unit in Unit::ALL {
            let Ok(Sum { yuan, .. }) = read(text, unit) else { continue };
            if wanted == usual.is_none_or(|(least, most)| yuan >= least && yuan <= most) {
                readings.push((unit, yuan));
            }
        }
    }
    let Some((_, first)) = readings.first().copied() else { return read(text, Unit::Yuan).map(|_| readings) };
    if readings.iter().all(|(_, sum)| *sum == first) {
        readings.truncate(1);
    }
    Ok(readings)
}
