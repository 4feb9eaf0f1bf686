//! Shares and counts as people type them: what is read, what is refused and why.

use policy::money::{Refusal, count, is_fraction, percent};

fn read(text: &str) -> Result<String, Refusal> {
    percent(text).map(|share| share.percent.to_string())
}

/// Chinese for 0 to 100.
fn in_words(number: usize) -> String {
    let digits: Vec<char> = "零一二三四五六七八九".chars().collect();
    match (number / 10, number % 10) {
        (10, _) => "一百".into(),
        (0, ones) => digits[ones].to_string(),
        (tens, ones) => {
            let tens = if tens == 1 { String::new() } else { digits[tens].to_string() };
            let ones = if ones == 0 { String::new() } else { digits[ones].to_string() };
            format!("{tens}十{ones}")
        }
    }
}

#[test]
fn every_whole_share_is_read_in_every_spelling() {
    for number in 0..=100 {
        let figure = number.to_string();
        let wide: String = figure.chars().map(|digit| char::from_u32(u32::from(digit) + 0xfee0).unwrap()).collect();
        let words = in_words(number);
        let mut spellings = vec![
            figure.clone(),
            wide.clone(),
            words.clone(),
            format!("{figure}%"),
            format!("{figure} %"),
            format!("{figure}％"),
            format!("{wide}％"),
            format!("{words}%"),
            format!("{figure}﹪。"),
            format!("{figure} percent"),
            format!("{figure} Per cent"),
            format!("百分之{words}"),
            format!("百分之{figure}"),
            format!(" \u{202d}{figure}\u{202c}% "),
            format!("\u{200b}{figure}\u{2060}%\u{fe0f}"),
            format!("{figure}.0%"),
        ];
        if number % 10 == 0 {
            spellings.extend([format!("{}成", in_words(number / 10)), format!("{}成", number / 10)]);
        } else {
            spellings.push(format!("{}.{}成", number / 10, number % 10));
        }
        if number > 10 && number % 10 != 0 {
            let digits = [in_words(number / 10), in_words(number % 10)];
            spellings.push(digits.join("成"));
        }
        for spelling in spellings {
            assert_eq!(read(&spelling), Ok(figure.clone()), "{spelling:?}");
        }
    }
}

#[test]
fn parts_of_a_percent_are_exact() {
    for (typed, meant) in [
        ("62.5", "62.5"),
        ("62。5%", "62.5"),
        ("0.0001", "0.0001"),
        ("99.9999%", "99.9999"),
        ("六十二点五", "62.5"),
        ("百分之零点五", "0.5"),
        ("百分之百", "100"),
        ("百分之六十二点五", "62.5"),
        ("60.00%", "60"),
        ("六点五成", "65"),
        ("兩成", "20"),
        ("陸拾%", "60"),
        ("60%，", "60"),
    ] {
        assert_eq!(read(typed), Ok(meant.to_owned()), "{typed:?}");
    }
}

#[test]
fn what_is_no_certain_share_is_refused_with_the_reason() {
    let rough = "60％左右|60%-70%|约60%|60-70|60~70%|60%以上|60%+|>60%|不到60%|六成多|六成以上|约六成|百分之六十左右|近百分之六十|\
                 60%至70%|about 60%|60 percent or more|超过60|60?|几成|六成（含）以上|大约60|过半|60上下";
    for (reason, texts) in [
        (Refusal::Empty, "| |%|\u{202d}\u{202c}|百分之|成"),
        (Refusal::Vague, rough),
        (Refusal::Sign, "-5|-5%|+5%|－５％|负百分之五"),
        (Refusal::Exponent, "6e1|6E+01%|6×10^1"),
        (Refusal::Points, "6.2.5|6.2.5%"),
        (Refusal::BarePoint, ".6|。6%|．6|点六"),
        (Refusal::Groups, "60,5|6 0|60，5%|6_0"),
        (Refusal::TooLarge, "101|100.0001%|1000|十一成|百分之一百零一|1,000%|120 percent"),
        (Refusal::TooFine, "60.00001|0.00001%|百分之零点零零零零一"),
        (Refusal::Lines, "60\n70|60%\t70%|60\r\n70|60、70"),
        (Refusal::Dangling, "060|00|06%|六七成|半成|一百一|60m"),
        (
            Refusal::Unreadable,
            "60元|￥60|人民币60%|60万|0.6万%|六十元|60%%|百分之60%|%60|6/10|五分之三|千分之六|6‰|六折|60分|60个点|六成五成|六成十|\
             6成5.5|60k|0.1 thousand|60 yuan|六成%|abc",
        ),
    ] {
        for text in texts.split('|') {
            assert_eq!(read(text), Err(reason), "{text:?}");
        }
    }
}

#[test]
fn a_bare_fraction_may_be_meant_as_a_percentage() {
    for text in ["0.6", "1", "0.0001", "０．６", "零点六", "0.60", " 1 ", "1.", "一"] {
        assert!(is_fraction(text), "{text:?}");
    }
    for text in
        ["0", "0.0", "0.6%", "1%", "百分之一", "0.6 percent", "一成", "0.1成", "1.01", "2", "60", "", "约0.6", "abc"]
    {
        assert!(!is_fraction(text), "{text:?}");
    }
}

#[test]
fn counts_are_whole_and_no_money() {
    let read = |text| count(text, &["人", "people"]).map(|count| count.to_string());
    for (meant, texts) in [
        ("50", "50|５０|五十|50人|50 人|50 people|50。|50.0|\u{202d}50\u{202c}"),
        ("12000", "1.2万人|12,000|一万二千|12k"),
        ("200", "两百|2百"),
        ("0", "0|零"),
    ] {
        for text in texts.split('|') {
            assert_eq!(read(text), Ok(meant.to_owned()), "{text:?}");
        }
    }
    for (reason, texts) in [
        (Refusal::Unreadable, "50元|￥50|50家|5角|50%|abc"),
        (Refusal::Empty, "人|| "),
        (Refusal::TooFine, "50.5"),
        (Refusal::Sign, "-50|+50人"),
        (Refusal::Vague, "50多人|50-60人|约50|50人以上"),
        (Refusal::Lines, "50\n60|50\t60"),
        (Refusal::Exponent, "5e1"),
        (Refusal::BarePoint, ".5"),
        (Refusal::Dangling, "050|一百五"),
        (Refusal::TooLarge, "1000万亿"),
    ] {
        for text in texts.split('|') {
            assert_eq!(read(text), Err(reason), "{text:?}");
        }
    }
}
