//! Reads how many tests passed and failed from what the test runners print.
//!
//! Knows the runners' words only.

use std::ops::AddAssign;

/// Tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    /// How many passed.
    pub passed: u64,
    /// How many failed or were cut short.
    pub failed: u64,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// What one line of `cargo test` says: `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
pub fn of_cargo(line: &str) -> Count {
    let Some((_, result)) = line.split_once("test result: ") else {
        return Count::default();
    };
    let number = |word| {
        let part = result.split([';', '.']).find_map(|part| part.trim().strip_suffix(word));
        part.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    Count { passed: number("passed"), failed: number("failed") }
}

/// What one line of `node --test` says: `# pass 3` for machines, `ℹ pass 3` for people.
pub fn of_node(line: &str) -> Count {
    let words: Vec<_> = line.split_whitespace().collect();
    let &["#" | "ℹ", word, number] = words.as_slice() else {
        return Count::default();
    };
    match (word, number.parse()) {
        ("pass", Ok(passed)) => Count { passed, failed: 0 },
        // A cancelled test did not show what it claims.
        ("fail" | "cancelled", Ok(failed)) => Count { passed: 0, failed },
        _ => Count::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_tells_passed_and_failed_in_one_line() {
        let ok = "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let red = "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.21s";
        assert_eq!(of_cargo(ok), Count { passed: 12, failed: 0 });
        assert_eq!(of_cargo(red), Count { passed: 4, failed: 2 });
    }

    #[test]
    fn other_lines_of_cargo_count_nothing() {
        for line in ["running 3 tests", "test a::b ... ok", "12 passed; 1 failed", ""] {
            assert_eq!(of_cargo(line), Count::default(), "{line}");
        }
    }

    #[test]
    fn node_tells_them_in_lines_of_their_own() {
        assert_eq!(of_node("# pass 7"), Count { passed: 7, failed: 0 });
        assert_eq!(of_node("ℹ fail 2"), Count { passed: 0, failed: 2 });
        assert_eq!(of_node("# cancelled 1"), Count { passed: 0, failed: 1 });
    }

    #[test]
    fn other_lines_of_node_count_nothing() {
        for line in ["# tests 9", "# skipped 1", "# duration_ms 12.5", "# Subtest: pass 3", "ok 1 - pass 3", ""] {
            assert_eq!(of_node(line), Count::default(), "{line}");
        }
    }
}
