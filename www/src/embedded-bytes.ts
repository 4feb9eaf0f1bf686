// Bytes as printable ASCII, which survives every encoding, bundler and minifier. A byte below 90 is one character, each
// other is two, so that whoever compresses the script still finds what repeats: 155 KB where base64 comes to 193
// (docs/decisions.md). The writer is xtask/src/build/embedded_bytes.rs.

const FIRST = 32;
const LAST = 126;
/** They would be escaped, or could end a script that stands within a page. */
const EXCLUDED = '"\\<';
/** How many characters are in use. */
const CHARACTERS = 92;
/** How many of them stand for a byte; the others begin a pair. */
const SINGLES = 90;

/** The bytes of such a text. */
export function decodeBytes(text: string): Uint8Array<ArrayBuffer> {
  const indices = new Uint8Array(LAST + 1);
  let count = 0;
  for (let code = FIRST; code <= LAST; code++) {
    if (!EXCLUDED.includes(String.fromCharCode(code))) indices[code] = count++;
  }
  const bytes = new Uint8Array(text.length);
  let length = 0;
  const index = (at: number) => indices[text.charCodeAt(at)] as number;
  for (let at = 0; at < text.length; at++) {
    const first = index(at);
    bytes[length++] = first < SINGLES ? first : SINGLES + (first - SINGLES) * CHARACTERS + index(++at);
  }
  return bytes.slice(0, length);
}
