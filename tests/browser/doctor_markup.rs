//! What the doctor says of the tag of the element or of its frame: attributes, end, place in the page.

use crate::doctor_cases::{Case, body};

/// Attributes, tags that were never closed, and places.
pub static MARKUP: &[Case] = &[
    body(
        "values that are not allowed",
        "{}<award-calculator data-doctor loading=eager locale=zh theme=drak parameters='{oops'></award-calculator>",
        &[
            "locale=\"zh\" 不认识",
            "可以写：zh-CN、en",
            "locale=\"zh-CN\"",
            "theme=\"dark\"",
            "parameters 不是一个 JSON 对象：{oops",
            "parameters='{\"hangzhou_share_threshold\":{\"value\":\"30\"}}'",
        ],
        (3, 0),
    ),
    body(
        "values that are allowed",
        "{}<award-calculator data-doctor loading=eager theme=auto share share-url=/go lang=zh class=a data-x=1 aria-label=a \
         parameters='{\"hangzhou_share_threshold\":{\"value\":\"30.5\",\"source\":\"细则\"}}'></award-calculator>",
        &["没有发现问题"],
        (0, 0),
    ),
    body(
        "a threshold that is not known",
        "{}<award-calculator data-doctor loading=eager parameters='{\"hangzhou_share\":{\"value\":\"30\"}}'></award-calculator>",
        &["hangzhou_share 不认识", "可以写：hangzhou_share_threshold"],
        (1, 0),
    ),
    body(
        "a threshold above all",
        "{}<award-calculator data-doctor loading=eager parameters='{\"hangzhou_share_threshold\":{\"value\":\"130\"}}'></award-calculator>",
        &["“130”", "不超过 100"],
        (1, 0),
    ),
    body(
        "a threshold without quotes",
        "{}<award-calculator data-doctor loading=eager parameters='{\"hangzhou_share_threshold\":{\"value\":30}}'></award-calculator>",
        &["要加引号，现在是 30"],
        (1, 0),
    ),
    body(
        "a threshold with a field of its own",
        "{}<award-calculator data-doctor loading=eager parameters='{\"hangzhou_share_threshold\":{\"value\":\"30\",\"by\":\"x\"}}'></award-calculator>",
        &["不能有 by"],
        (1, 0),
    ),
    body(
        "an address that is none",
        "{}<award-calculator data-doctor loading=eager share share-url=ftp://a.example/></award-calculator>",
        &["share-url=\"ftp://a.example/\" 不是 http"],
        (1, 0),
    ),
    body(
        "links that lead to a page without these settings",
        "{}<award-calculator data-doctor loading=eager locale=en share parameters='{\"hangzhou_share_threshold\":{\"value\":\"30\"}}'>\
         <p slot=apply>Apply</p></award-calculator>",
        &["lead to /index.html", "locale, parameters, slot=\"apply\"", "share-url=\"http://", "/host.html\""],
        (0, 1),
    ),
    body(
        "links that lead to a page with the same settings",
        "{}<award-calculator data-doctor loading=eager locale=zh-CN share><p>条款</p></award-calculator>",
        &["没有发现问题"],
        (0, 0),
    ),
    body(
        "links from the npm package",
        "<script type=module src=define.js></script><award-calculator data-doctor loading=eager locale=en share></award-calculator>",
        &["Nothing stands in the way"],
        (0, 0),
    ),
    body(
        "misspelt names",
        "{}<award-calculator data-doctor loading=eager local=en langauge=en paramters='{}' customer=1></award-calculator>",
        &["没有 local 这个属性", "没有 langauge 这个属性，它不起作用。是不是想写 locale", "是不是想写 parameters"],
        (3, 0),
    ),
    body(
        "a tag that closes itself",
        "{}<main><award-calculator data-doctor loading=eager /><p>联系我们</p><footer id=foot>页脚</footer></main>",
        &["没有结束标签", "<footer id=\"foot\">", "<award-calculator data-doctor loading='eager'></award-calculator>"],
        (1, 0),
    ),
    body(
        "a tag that closes itself before scripts",
        "<script src=doctor.js async></script><award-calculator /><p>p</p>{}",
        &["没有结束标签", "<script>"],
        (1, 0),
    ),
    body(
        "words of the page within",
        "{}<main><award-calculator data-doctor loading=eager><p>条款</p><ul><li>一</ul><p slot=apply>申报</p></award-calculator></main>",
        &["没有发现问题"],
        (0, 0),
    ),
    body("too narrow", "{}<div class=narrow>[]</div>", &["只有 200 像素宽"], (1, 0)),
    body("cut off", "{}<div class=cut>[]</div>", &["<div class=\"cut\"> 限定了高度"], (1, 0)),
    body("not shown", "{}<div hidden>[]</div>", &["没有显示出来"], (0, 1)),
    body("scaled", "{}<div class=scaled>[]</div>", &["缩放到了 0.50 倍"], (1, 0)),
    body(
        "in English",
        "{}<div class=narrow><award-calculator data-doctor locale=en></award-calculator></div>",
        &["only 200 px wide"],
        (1, 0),
    ),
    body(
        "in English of a kind",
        "{}<award-calculator data-doctor loading=eager locale=en-US></award-calculator>",
        &["locale=\"en-US\" is not known", "locale=\"en\""],
        (1, 0),
    ),
    body(
        "a frame that nobody helps",
        "<script src=doctor.js async></script><iframe data-award-calculator src=embed.html sandbox=allow-scripts></iframe>",
        &["没有引用 embed-parent.js", "#id=award", "allow-modals"],
        (2, 1),
    ),
];
