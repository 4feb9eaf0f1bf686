//! Bytes as printable ASCII for scripts; `www/src/embedded-bytes.ts` reads it and says why.

/// How many of the characters stand for a byte; the others begin a pair.
const SINGLES: usize = 90;

/// The text between the quotes of a string.
pub fn encode(bytes: &[u8]) -> String {
    let characters: Vec<char> = (' '..='~').filter(|character| !r#""\<"#.contains(*character)).collect();
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    for byte in bytes {
        let byte = usize::from(*byte);
        if byte < SINGLES {
            text.push(characters[byte]);
        } else {
            let rest = byte - SINGLES;
            text.push(characters[SINGLES + rest / characters.len()]);
            text.push(characters[rest % characters.len()]);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_one_character_or_two_and_none_needs_an_escape() {
        assert_eq!(encode(&[0, 1, 2, 3, 89]), " !#$|");
        assert_eq!(encode(&[90, 181, 182, 255]), "} }~~ ~l");
        let all: Vec<u8> = (0..=255).collect();
        assert!(
            encode(&all).chars().all(|character| (' '..='~').contains(&character) && !r#""\<"#.contains(character))
        );
    }
}
