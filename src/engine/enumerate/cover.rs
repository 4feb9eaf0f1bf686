//! From a full table of results to the few rows that say the same, read from the top: the first that fits decides.
//!
//! Knows sizes and results only.

/// A row: for each axis the set of places that it covers, and the result there.
pub(super) type Covering = (Vec<u32>, usize);

/// One cell of the full table: for each axis the bit of its place, and the result there.
struct Cell {
    at: Vec<u32>,
    result: usize,
    covered: bool,
}

/// Rows that cover all cells: those first that name the fewest axes, of these the largest.
///
/// `sizes` has one entry an axis, at most 32 each; `result` gives the result of a cell by its places. A row whose result
/// is `explicit` names all that it is for, even where earlier rows have taken the rest.
pub(super) fn rows(
    sizes: &[usize],
    result: impl Fn(&[usize]) -> usize,
    explicit: impl Fn(usize) -> bool,
) -> Vec<Covering> {
    let mut cells: Vec<Cell> = places(sizes).map(|at| cell(&at, result(&at))).collect();
    let full: Vec<u32> = sizes.iter().map(|size| u32::MAX >> (32_usize.saturating_sub(*size)).min(31)).collect();
    let mut rows = Vec::new();
    while let Some((area, result)) = largest(&cells, &full) {
        let best = (narrowed(&cells, &full, &area, explicit(result)), result);
        for cell in cells.iter_mut().filter(|cell| inside(&cell.at, &best.0)) {
            cell.covered = true;
        }
        rows.push(best);
    }
    rows
}

/// All places of a table of these sizes.
pub(super) fn places(sizes: &[usize]) -> impl Iterator<Item = Vec<usize>> {
    let count = if sizes.is_empty() { 0 } else { sizes.iter().product() };
    (0..count).map(|mut number: usize| {
        let turn = |size: &usize| {
            let place = number % size.max(&1);
            number /= size.max(&1);
            place
        };
        sizes.iter().map(turn).collect()
    })
}

fn cell(at: &[usize], result: usize) -> Cell {
    let bit = |place: &usize| u32::try_from(*place).ok().and_then(|place| 1_u32.checked_shl(place)).unwrap_or(0);
    Cell { at: at.iter().map(bit).collect(), result, covered: false }
}

fn inside(at: &[u32], area: &[u32]) -> bool {
    at.iter().zip(area).all(|(place, covered)| place & covered != 0)
}

/// The area without places where earlier rows have covered everything; whole axes stay whole unless told otherwise.
fn narrowed(cells: &[Cell], full: &[u32], area: &[u32], explicit: bool) -> Vec<u32> {
    let fresh = || cells.iter().filter(|cell| !cell.covered && inside(&cell.at, area));
    let needed = |axis: usize| fresh().filter_map(|cell| cell.at.get(axis)).fold(0, |set, place| set | place);
    let one = |(axis, (covered, full)): (usize, (&u32, &u32))| {
        if covered == full && !explicit { *full } else { needed(axis) }
    };
    area.iter().zip(full).enumerate().map(one).collect()
}

/// The area of one result with the most whole axes; of equals the one that covers the most cells not covered yet.
fn largest(cells: &[Cell], full: &[u32]) -> Option<Covering> {
    let seeds = cells.iter().filter(|cell| !cell.covered);
    let grown = seeds.flat_map(|seed| (0..full.len()).map(|first| (grow(cells, full, seed, first), seed.result)));
    let mut best: Option<(Covering, (usize, usize))> = None;
    for (area, result) in grown {
        let gain = cells.iter().filter(|cell| !cell.covered && inside(&cell.at, &area)).count();
        let whole = area.iter().zip(full).filter(|(covered, full)| covered == full).count();
        if best.as_ref().is_none_or(|(_, worth)| (whole, gain) > *worth) {
            best = Some(((area, result), (whole, gain)));
        }
    }
    best.map(|(row, _)| row)
}

/// The area around a cell, widened axis by axis from the `first` on, as long as it holds one result only.
fn grow(cells: &[Cell], full: &[u32], seed: &Cell, first: usize) -> Vec<u32> {
    let mut area = seed.at.clone();
    let one_result =
        |area: &[u32]| cells.iter().all(|cell| cell.covered || cell.result == seed.result || !inside(&cell.at, area));
    for turn in 0..full.len() {
        let axis = (first + turn) % full.len();
        let whole = full.get(axis).copied().unwrap_or_default();
        let wider = std::iter::once(whole).chain((0..32).map(|place| whole & (1 << place)).filter(|bit| *bit != 0));
        for more in wider {
            let before = area.clone();
            area.iter_mut().skip(axis).take(1).for_each(|covered| *covered |= more);
            if !one_result(&area) {
                area = before;
            }
        }
    }
    area
}
