//! Exact numbers: what is read, what is refused, and arithmetic that says so when it does not fit.

use policy::money::in_english;
use policy::number::Number;

fn number(text: &str) -> Number {
    Number::read(text).unwrap_or_else(|| panic!("{text} is a number"))
}

#[test]
fn plain_digits_with_one_point_between_them_are_read() {
    let most = "9".repeat(28);
    for (text, written) in [
        ("0", "0"),
        ("0.00", "0"),
        ("0.10", "0.1"),
        ("10", "10"),
        ("100.50", "100.5"),
        ("0.0000000000000000000000001", "0.0000000000000000000000001"),
        (most.as_str(), most.as_str()),
    ] {
        assert_eq!(number(text).to_string(), written);
    }
}

#[test]
fn whatever_else_is_refused() {
    let long = "1".repeat(29);
    for text in
        ["", ".", "1.", ".5", "1.2.3", "01", "00", "00.5", "+1", "-1", "1e9", "1_000", "1,000", " 1", "１", &long]
    {
        assert_eq!(Number::read(text), None, "{text}");
    }
}

#[test]
fn parts_make_the_same_number_again() {
    for text in ["0", "0.01", "120000000.5", "9999999999999999999999999999"] {
        let (low, mid, high, scale) = number(text).parts();
        assert_eq!(Number::from_parts(low, mid, high, scale), number(text));
    }
    assert_eq!(number("4294967296.5").parts(), (5, 10, 0, 1), "42949672965 = 10 × 2³² + 5");
}

#[test]
fn the_shortest_form_is_written_whatever_the_parts() {
    for (digits, scale, written) in [(150, 2, "1.5"), (200, 2, "2"), (10, 3, "0.01"), (100, 0, "100")] {
        assert_eq!(Number::from_parts(digits, 0, 0, scale).to_string(), written);
    }
}

#[test]
fn above_is_a_distance_upwards_only() {
    assert_eq!(number("100000000").excess_over(number("99999999.99")), Some(number("0.01")));
    assert_eq!(number("1").excess_over(number("1")), None);
    assert_eq!(number("1").excess_over(number("1.01")), None);
}

#[test]
fn sums_and_products_are_exact_or_nothing() {
    let most = number(&"9".repeat(28));
    assert_eq!(number("0.1").plus(number("0.2")), Some(number("0.3")));
    assert_eq!(number("1.5").times(number("100000000")), Some(number("150000000")));
    assert_eq!(number("0.00").times(most), Some(Number::ZERO));
    assert_eq!(most.times(number("0")), Some(Number::ZERO));
    assert_eq!(number("1.5").times(Number::ZERO), Some(Number::ZERO), "whatever its decimals");
    assert_eq!(Number::ZERO.times(number("1.5")), Some(Number::ZERO));
    assert_eq!(most.times(most), None, "too large");
    let fine = number("0.00000000000001");
    assert_eq!(fine.times(fine), Some(Number::from_parts(1, 0, 0, 28)), "28 decimals");
    assert_eq!(fine.times(number("0.000000000000001")), None, "29 decimals would be rounded");
}

#[test]
fn a_tenth_moves_the_point() {
    assert_eq!(number("120000000").divided_by_power_of_ten(8), Some(number("1.2")));
    assert_eq!(number("0.01").divided_by_power_of_ten(0), Some(number("0.01")));
    assert_eq!(number("1").divided_by_power_of_ten(28), Some(Number::from_parts(1, 0, 0, 28)));
    assert_eq!(number("1").divided_by_power_of_ten(29), None);
    assert_eq!(number("0.01").divided_by_power_of_ten(27), None);
}

#[test]
fn decimals_are_those_of_the_shortest_form() {
    assert_eq!([number("12.00"), number("0.010"), number("100")].map(Number::decimals), [0, 2, 0]);
    assert!(number("0.0").is_zero() && !number("0.0001").is_zero());
    assert_eq!((Number::ZERO, Number::HUNDRED), (number("0"), number("100")));
    assert_eq!(format!("{:?}", Number::whole(12)), "12");
}

/// A unit only where it shortens without rounding.
#[test]
fn sums_in_english_are_exact() {
    for (yuan, english) in [
        ("0", "CNY 0"),
        ("0.5", "CNY 0.5"),
        ("500000", "CNY 500,000"),
        ("999999.99", "CNY 999,999.99"),
        ("1000000", "CNY 1 million"),
        ("1234000", "CNY 1.234 million"),
        ("1234500", "CNY 1,234,500"),
        ("120000000", "CNY 120 million"),
        ("999999999", "CNY 999,999,999"),
        ("1000000000", "CNY 1 billion"),
        ("1200000000", "CNY 1.2 billion"),
        ("1200500000", "CNY 1,200.5 million"),
    ] {
        assert_eq!(in_english(number(yuan)), english);
    }
}
