// Links from the API are those of the page: what goes in comes out, and nothing damaged gets through.

import assert from "node:assert/strict";
import { test } from "node:test";
import { everybody, mcn } from "./support/applicants.mjs";
import { calculator } from "./support/dist.mjs";
import { applicants } from "./support/generated.mjs";

const { decodeLink, encodeLink, evaluate, policy } = await calculator();

test("answers come back from a link, and mean the same", () => {
  for (const given of [...everybody, ...applicants(policy().questions, 500)]) {
    const text = encodeLink(given);
    assert.match(text, /^[\w.]+$/);
    const { answers, changed } = decodeLink(text);
    assert.equal(changed, false);
    assert.equal(encodeLink(answers), text);
    assert.deepEqual(evaluate(answers), evaluate(given));
  }
});

test("a link is read from the address or the message that holds it", () => {
  const text = encodeLink(mcn);
  const expected = decodeLink(text);
  for (const around of [`#award=${text}`, `https://example.com/a?b=1#award=${text}`, `https://example.com/#a=1&award=${text}`, ` ${text}\n`, `测算结果：https://example.com/#award=${text}。`]) {
    assert.deepEqual(decodeLink(around), expected, around);
  }
});

/** A link with its last characters worked out anew: FNV-1a. */
function signed(body) {
  const digits = "0123456789abcdefghijkmnqrstvwxyz";
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(body)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  let check = "";
  for (let place = 0; place < 6; place++, hash = Math.floor(hash / 32)) check += digits[hash % 32];
  return `${body}.${check}`;
}

test("a link of another edition says so, and what no longer fits is left out", () => {
  const parts = encodeLink({ roles: ["mcn"], well_known: true }).split(".").slice(0, -1);
  const other = signed([parts[0], "000000", ...parts.slice(2)].join("."));
  assert.deepEqual(decodeLink(other), { answers: { roles: ["mcn"], well_known: true }, changed: true });
  assert.deepEqual(decodeLink(signed([...parts, "zzzy"].join("."))), { answers: { roles: ["mcn"], well_known: true }, changed: true });
});

test("what is damaged is unreadable", () => {
  const text = encodeLink(mcn);
  const damaged = ["", " ", "1", "x", text.slice(1), text.slice(0, -1), text + "0", text.replace("1", "2"), `#award=${text.slice(0, 20)}`, "1.".repeat(1_000_000), "💥", signed("2.000000")];
  for (const given of damaged) assert.throws(() => decodeLink(given), { name: "AnswerError", code: "unreadable" }, given.slice(0, 40));
  for (let place = 0; place < text.length; place++) {
    assert.throws(() => decodeLink(text.slice(0, place) + text.slice(place + 1)), { code: "unreadable" }, `without the character at ${place}`);
  }
  for (const given of [undefined, null, 5, {}, [text], Symbol("link"), new String(text)]) assert.throws(() => decodeLink(given), { name: "AnswerError", code: "wrong_type" });
});

test("answers that do not fit have no link", () => {
  assert.throws(() => encodeLink({ salary: 1 }), { name: "AnswerError", code: "unknown_fact", fact: "salary" });
  assert.throws(() => encodeLink(undefined), { name: "AnswerError", code: "not_an_object" });
  assert.deepEqual(decodeLink(encodeLink({})), { answers: {}, changed: false });
});
