// The sentences of `AnswerError`, in both languages. Does not know when they are said.

import type { Locale } from "./api-types.ts";

/** The sentences of a language. Each ends with a semicolon where the given value is named next, else with its full stop. */
export interface ErrorSentences {
  between: string;
  /** What an answer takes that may also be `"unsure"`. */
  orUnsure: (what: string) => string;
  given: (value: string) => string;
  /** An item of a list. */
  item: (name: string, value: string) => string;
  /** Ends a sentence that nothing follows. */
  stop: string;
  meant: (name: string) => string;
  listed: (names: string) => string;
  notAnObject: (role: string) => string;
  notAnArray: string;
  notIterable: string;
  unknownFact: string;
  takes: (name: string, what: string) => string;
  text: string;
  roles: (names: string) => string;
  money: string;
  percent: string;
  number: string;
  write: (text: string) => string;
  typed: string;
  unknownChoice: (name: string) => string;
  tooLong: (name: string) => string;
  tooMany: (most: string) => string;
  unreadable: (name: string) => string;
  brokenIterator: string;
  damaged: string;
  answers: string;
  interrupted: string;
  /** Values that cannot be quoted. */
  array: (length: number) => string;
  kinds: { function: string; object: string };
  characters: (count: number) => string;
  unit: string;
  locale: string;
  plainOptions: string;
  unknownOption: string;
  parameters: (name: string) => string;
  unknownParameter: string;
  parameter: (name: string, upTo: string) => string;
  unknownField: (name: string) => string;
  source: (name: string) => string;
}

/** What follows Chinese, with a blank before Latin letters and figures. */
const spaced = (words: string): string => (/^[!-~]/.test(words) ? ` ${words}` : words);

const CHINESE: ErrorSentences = {
  between: "、",
  orUnsure: (what) => `${what}，或 "unsure"`,
  given: (value) => `这里是${spaced(value)}。`,
  item: (name, value) => `这里的 ${name} 是${spaced(value)}。`,
  stop: "。",
  meant: (name) => `是不是想写 ${name}？`,
  listed: (names) => `可以写的有：${names}。`,
  notAnObject: (role) => `答案要写成普通对象，例如 { roles: ["${role}"] }；`,
  notAnArray: "evaluateMany 要一个数组，里面每一项是一个申请人的答案；",
  notIterable: "decideMany 要数组或别的可迭代对象，里面每一项是一个申请人的答案；异步的要先收集起来；",
  unknownFact: "没有这个问题；",
  takes: (name, what) => `“${name}”要填${spaced(what)}；`,
  text: "字符串",
  roles: (names) => `数组，里面写 ${names}`,
  money: '字符串，单位是元，最多 15 位整数、2 位小数，例如 "120000000"',
  percent: '字符串，0 到 100，最多 4 位小数，例如 "60"',
  number: '字符串，最多 15 位的整数，例如 "50"',
  write: (text) => `请写 ${text}。`,
  typed: "人写的金额先用 parseMoney 读。",
  unknownChoice: (name) => `“${name}”没有这个选项；`,
  tooLong: (name) => `“${name}”太长，每段文字最多 64 字节，数组最多 256 项；`,
  tooMany: (most) => `名单太长，一次最多 ${most} 个申请人；请分几次算。`,
  unreadable: (name) => `读不出${name}：读的时候出了异常（getter、Proxy 或迭代器抛出的）。`,
  brokenIterator: "读不出名单：迭代器的 next 要是函数，每次返回 { done, value } 这样的对象。",
  damaged: "这段链接读不出来：它被截短或改动过，或者不是测算结果的链接；",
  answers: "答案",
  interrupted: "测算中途停止了，这一次没有结果；可以接着再算。",
  array: (length) => `${length} 项的数组`,
  kinds: { function: "函数", object: "对象" },
  characters: (count) => `（共 ${count} 个字符）`,
  unit: "没有这个单位；",
  locale: "没有这种语言；",
  plainOptions: "options 要写成普通对象，里面可以有 locale 和 parameters；",
  unknownOption: "没有这项设置；",
  parameters: (name) => `parameters 要写成普通对象，例如 { ${name}: { value: "30" } }；`,
  unknownParameter: "没有这个门槛；",
  parameter: (name, upTo) => `“${name}”要写成 { value, source }：value 是字符串，大于 0、不超过 ${upTo}；source 可以不写，最多 500 字节；`,
  unknownField: (name) => `“${name}”里没有这一项；`,
  source: (name) => `“${name}”的 source 要填字符串，最多 500 字节；`,
};

const ENGLISH: ErrorSentences = {
  between: ", ",
  orUnsure: (what) => `${what}, or "unsure"`,
  given: (value) => ` given was ${value}.`,
  item: (name, value) => ` ${name} was ${value}.`,
  stop: ".",
  meant: (name) => ` Did you mean ${name}?`,
  listed: (names) => ` There are: ${names}.`,
  notAnObject: (role) => `The answers must be a plain object, such as { roles: ["${role}"] };`,
  notAnArray: "evaluateMany takes an array whose items are the answers of one applicant each;",
  notIterable: "decideMany takes an array or another iterable whose items are the answers of one applicant each; an asynchronous one must be collected first;",
  unknownFact: "There is no such question;",
  takes: (name, what) => `“${name}” takes ${what};`,
  text: "a string",
  roles: (names) => `an array of ${names}`,
  money: 'a string of yuan, with at most 15 digits before the point and 2 after it, such as "120000000"',
  percent: 'a string from 0 to 100, with at most 4 decimals, such as "60"',
  number: 'a string of a whole number with at most 15 digits, such as "50"',
  write: (text) => ` Write ${text}.`,
  typed: " What people type is read by parseMoney.",
  unknownChoice: (name) => `“${name}” has no such choice;`,
  tooLong: (name) => `“${name}” is too long, a text takes at most 64 bytes and an array 256 items;`,
  tooMany: (most) => `The list is too long: a call takes at most ${most} applicants. Use several calls.`,
  unreadable: (name) => `${name} could not be read: a getter, a proxy or an iterator threw an exception.`,
  brokenIterator: "The list could not be read: the iterator's next must be a function that returns objects such as { done, value }.",
  damaged: "This link cannot be read: it was cut short or altered, or it is not a link of the calculator;",
  answers: "The answers",
  interrupted: "The calculation stopped halfway and gave no result. The next call starts afresh.",
  array: (length) => `an array of ${length}`,
  kinds: { function: "a function", object: "an object" },
  characters: (count) => ` (${count} characters)`,
  unit: "There is no such unit;",
  locale: "There is no such locale;",
  plainOptions: "The options must be a plain object with locale and parameters;",
  unknownOption: "There is no such option;",
  parameters: (name) => `parameters must be a plain object, such as { ${name}: { value: "30" } };`,
  unknownParameter: "There is no such threshold;",
  parameter: (name, upTo) => `“${name}” takes { value, source }: value is a string above 0 and up to ${upTo}, source may be left out and has at most 500 bytes;`,
  unknownField: (name) => `“${name}” has no such property;`,
  source: (name) => `The source of “${name}” is a string of at most 500 bytes;`,
};

export const errorSentences = (locale: Locale): ErrorSentences => (locale === "en" ? ENGLISH : CHINESE);
