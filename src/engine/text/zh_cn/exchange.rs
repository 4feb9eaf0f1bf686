//! Sentences on questions that somebody else answers, in Chinese.

use crate::text::sentence_types::{Counted, ExchangeSentences};

pub(super) const EXCHANGE: ExchangeSentences = ExchangeSentences {
    arrival: [
        "这是链接里的回答，|可能是别人填的。",
        "这条链接|是以前存的，|题目或条款后来改过，|已按现在的|重新测算。",
        "链接不完整，|没能还原回答。|请对方重新发一次，|或者在这里|重新测一份。",
    ],
    title: "请别人填",
    hint: "您不确定、|会计或园区清楚的，|可以请他们填。|链接里只有题目，|没有您的回答。|对方的回答|要贴回这里，|关掉这页前，|先把您自己的结果|存成链接。",
    copy: "复制给对方的话",
    message: Counted::always("请帮我填 {} 题：{}。|打开下面的链接填好，|再把最后那段话|发回给我。"),
    paste: "对方填好后，|把发回的话|贴在这里",
    take: "填进去",
    unread: "没读出来。|请把对方发回的话|整段复制，|再贴一次。",
    filled: Counted::always("已填入 {} 题"),
    asked: Counted::always("有人请您填 {} 题，|题里的“您”|指请您填的人。|填好后由您自己发回，|不上传。"),
    done: "填好了，|请发回去",
    done_hint: "复制下面这段话，|发给请您填的人。|里面只有这里的回答。",
    copy_answers: "复制这段话",
    reply: "我填好了：",
    reply_how: "请在您的测算里|打开“下一步怎么办”，|把这段话|整段贴进去：",
    received: "对方|填好了",
    received_hint: "这一页没有|您的其他回答，|还不能测算。|请复制这段话，|回到您原来的测算，|打开“下一步怎么办”，|贴进去。",
    begin: "从头测一份",
    paste_link: "把完整的链接|贴在这里",
    open: "打开",
};
