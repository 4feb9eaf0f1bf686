//! Exact decimals for the oracle: whole numbers of ten-thousandths. It does not know the engine's own number type.

/// A yuan sum or a percentage, in ten-thousandths: 1 % and 1 yuan are both 10,000.
pub type Number = i128;

/// One yuan, or one percent.
pub const ONE: Number = 10_000;
/// The least sum of money above nothing: one fen.
pub const FEN: Number = 100;

/// Reads the decimals that the public interface allows in answers (`"120000000"`, `"0.01"`, `"99.9999"`). Panics on anything else:
/// only well-formed answers reach the oracle.
pub fn parse(text: &str) -> Number {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let ten_thousandths: Number = format!("{fraction:0<4}").parse().expect("digits after the point");
    whole.parse::<Number>().expect("digits before the point") * ONE + ten_thousandths
}

/// The shortest form, without leading or trailing zeros: `parse("1.50")` is written `"1.5"`.
pub fn canonical(number: Number) -> String {
    let text = format!("{}.{:04}", number / ONE, number % ONE);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[test]
fn the_oracle_writes_numbers_in_shortest_form() {
    for (written, shortest) in [
        ("0", "0"),
        ("0.00", "0"),
        ("0.01", "0.01"),
        ("1.50", "1.5"),
        ("100", "100"),
        ("99.9999", "99.9999"),
        ("0.0001", "0.0001"),
    ] {
        assert_eq!(canonical(parse(written)), shortest);
    }
    assert_eq!(canonical(parse("999999999999999.99")), "999999999999999.99");
}
