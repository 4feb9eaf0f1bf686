//! The letter to the authority: in Chinese whatever the page speaks, because an authority reads it.

use crate::text::sentence_types::LetterSentences;

/// The letter.
pub static LETTER: LetterSentences = LetterSentences {
    greeting: "您好：",
    who: "我们是{}，|申请人类别：{}。",
    unit: "（单位名称或姓名）",
    situation: "我们的情况：{}。",
    asks: "对照《{}》|（{}，|下称§），|有 {} 个问题请教：",
    in_force: "{}现在是否有效？|有没有实施细则|或后续文件？",
    judged: "怎样认定、|怎样计算？",
    how: "{}|怎样申报？",
    point: "{}？",
    you_and_we: ["您", "我们"],
    unsaid: ["没写", "也没写"],
    clause: "第{}条",
    colon: "：",
    semicolon: "；",
    comma: "、",
    together: "各项奖励|能否同时享受？",
    apply: "什么时候申报、|要哪些材料、|由哪个部门受理？",
    thanks: "请告知，谢谢。|联系人：",
    contact: "（姓名、电话）",
};
