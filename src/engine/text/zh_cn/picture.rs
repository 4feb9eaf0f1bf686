//! Sentences on the picture of the result in Chinese.

use crate::text::sentence_types::PictureSentences;

pub(super) const PICTURE: PictureSentences = PictureSentences {
    draw: "存图片",
    hint: "长按图片保存；|用电脑的，|点右键另存。|图片在您的设备上|生成，没有上传。",
    name: "测算结果的图片，|内容和打印的一样",
    download: "下载图片",
    refused: "这个网站|不让显示图片。|请点“下载图片”，|或者用“复制文字”。",
    failed: "这里|存不了图片。|请用“复制文字”，|或者截长图。",
    dated: "测算于 {}",
    same: "打开同一份回答：|{}",
    without_sums: "不写|我填的金额",
    without_sums_note: "图片、文字、打印件|只写“{}”",
    link_without_sums: "链接里带着您填的内容|（不含金额），|打开后要自己填金额，|请只发给信任的人。",
    bands: ["{}以上（含）", "不到 {}", "（金额略）"],
};
