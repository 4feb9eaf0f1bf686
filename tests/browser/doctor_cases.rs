//! Pages in which something stands in the calculator's way, and what the doctor says of each.

use crate::site::Fault;

/// `{}` in what follows.
pub const SCRIPT: &str = "<script type=module src=award-calculator.js></script>";
/// `[]` in what follows.
pub const ELEMENT: &str = "<award-calculator data-doctor loading=eager></award-calculator>";
const USUAL: &str = "{}[]";
/// A page whose script may not run and bring the doctor along.
const WITH_DOCTOR: &str = "<script src=doctor.js nonce=n async></script>{}[]";

/// What is wrong with the page.
pub struct Case {
    pub name: &'static str,
    pub body: &'static str,
    pub policy: &'static str,
    pub fault: Option<(&'static str, Fault)>,
    /// Each of these is said.
    pub said: &'static [&'static str],
    /// How many are to be mended, and how many are hints.
    pub count: (usize, usize),
}

type Said = &'static [&'static str];

pub const fn body(name: &'static str, body: &'static str, said: Said, count: (usize, usize)) -> Case {
    Case { name, body, policy: "", fault: None, said, count }
}

const fn policy(name: &'static str, policy: &'static str, said: Said, count: (usize, usize)) -> Case {
    Case { name, body: USUAL, policy, fault: None, said, count }
}

const fn fault(name: &'static str, file: &'static str, fault: Fault, said: Said, count: (usize, usize)) -> Case {
    Case { name, body: USUAL, policy: "", fault: Some((file, fault)), said, count }
}

/// The same, of a page that includes the doctor itself.
const fn with_doctor(case: Case) -> Case {
    let Case { name, policy, said, count, .. } = case;
    Case { name, body: WITH_DOCTOR, policy, fault: None, said, count }
}

/// A fault of the script itself.
const fn script(name: &'static str, fault: Fault, said: Said) -> Case {
    let fault = Some(("award-calculator.js", fault));
    Case { name, body: WITH_DOCTOR, policy: "", fault, said, count: (1, 0) }
}

/// The script tag and what arrives for it.
pub static SCRIPTS: &[Case] = &[
    body(
        "a wrong path",
        "<script src=doctor.js async></script><script type=module src=/wrong/award-calculator.js></script>[]",
        &["没有取到脚本 /wrong/award-calculator.js（404）"],
        (1, 0),
    ),
    body(
        "a wrong path because of a base",
        "<base href=/deep/><script src=/doctor.js async></script>{}[]",
        &["没有取到脚本 /deep/award-calculator.js（404）", "<base href=\"/deep/\">"],
        (1, 1),
    ),
    body(
        "a path that ends in our name",
        "<script src=doctor.js async></script><script type=module src=/files/7f3-award-calculator.js></script>[]",
        &["/files/7f3-award-calculator.js（404）"],
        (1, 0),
    ),
    body(
        "a wrong path in an inline module",
        "<script src=doctor.js async></script><script type=module>import '/wrong/award-calculator.js'</script>[]",
        &["/wrong/award-calculator.js（404）"],
        (1, 0),
    ),
    script("no script", Fault::Missing, &["没有取到脚本 /award-calculator.js（404）"]),
    script("a page for the script", Fault::Instead("<!doctype html>首页"), &["/award-calculator.js 送来的是一个网页"]),
    script(
        "a script of another type",
        Fault::Type("text/plain"),
        &["/award-calculator.js 说成“text/plain”", "text/javascript"],
    ),
    script("a script that fails", Fault::Instead("throw new Error('of another')"), &["脚本送到了，但是没有运行"]),
    body(
        "a single script on a wrong path",
        "<script src=doctor.js async></script><script defer src=/x/award-calculator.single.js></script>[]",
        &["/x/award-calculator.single.js（404）"],
        (1, 0),
    ),
    body(
        "a single script",
        "<script defer src=award-calculator.single.js></script>[]",
        &["没有发现问题", "ready"],
        (0, 0),
    ),
    body(
        "the entry that checks, without a map",
        "<script type=module crossorigin src=award-calculator.integrity.js></script>[]",
        &["没有发现问题", "ready"],
        (0, 0),
    ),
    body(
        "another hash",
        "<script src=doctor.js async></script>\
         <script type=module src=award-calculator.integrity.js integrity=sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb></script>[]",
        &["/award-calculator.integrity.js", "integrity 里的哈希值对不上"],
        (1, 0),
    ),
    body(
        "not as a module",
        "<script src=award-calculator.js></script><script src=doctor.js defer></script>[]",
        &["脚本没有运行", "没有写 type=\"module\"", "<script type=\"module\" src=\"/award-calculator.js\"></script>"],
        (1, 0),
    ),
    body(
        "a type that nobody knows",
        "<script type=modul src=award-calculator.js></script><script src=doctor.js defer></script>[]",
        &["“modul”", "<script type=\"module\" src=\"/award-calculator.js\"></script>"],
        (1, 0),
    ),
    body(
        "no script tag",
        "<script src=doctor.js async></script>[]",
        &["没有引用测算脚本", "<script type=\"module\" src=\"/award-calculator.js\"></script>"],
        (1, 0),
    ),
    body("no element", "<p>p</p>{}<script src=doctor.js defer></script>", &["没有 <award-calculator>"], (1, 0)),
    body("twice", "{}<script type=module src='award-calculator.js?old'></script>[]", &["不止一份脚本", "?old"], (1, 0)),
    body("from the npm package", "<script type=module src=define.js></script>[]", &["没有发现问题", "ready"], (0, 0)),
    body(
        "from the npm package, too narrow",
        "<script type=module src=define.js></script><div class=narrow>[]</div>",
        &["只有 200 像素宽"],
        (1, 0),
    ),
    Case {
        fault: Some(("award-calculator.program.js", Fault::Missing)),
        ..body("an incomplete bundle", "<script type=module src=define.js></script>[]", &["打包出来的所有文件"], (1, 0))
    },
];

/// The other files.
pub static FILES: &[Case] = &[
    body("nothing", USUAL, &["没有发现问题", "ready"], (0, 0)),
    fault(
        "no module",
        "award_calculator_bg.wasm",
        Fault::Missing,
        &["没有取到 award_calculator_bg.wasm（404）"],
        (1, 0),
    ),
    fault("no glue", "award_calculator.js", Fault::Missing, &["没有取到 award_calculator.js（404）"], (1, 0)),
    fault("no stylesheet", "award-calculator.css", Fault::Missing, &["没有取到 award-calculator.css（404）"], (1, 0)),
    fault(
        "no first question",
        "award-calculator.first",
        Fault::Missing,
        &["没有取到 award-calculator.first.en.js（404）"],
        (1, 0),
    ),
    fault(
        "a module of another type",
        "award_calculator_bg.wasm",
        Fault::Type("application/octet-stream"),
        &["application/octet-stream", "application/wasm"],
        (0, 1),
    ),
    fault(
        "glue of another type",
        "award_calculator.js",
        Fault::Type("text/plain"),
        &["award_calculator.js 说成“text/plain”", "text/javascript"],
        (1, 0),
    ),
    fault(
        "glue said to be in GBK",
        "award_calculator.js",
        Fault::Type("text/javascript; charset=gbk"),
        &["award_calculator.js 是 gbk 编码"],
        (1, 0),
    ),
    fault(
        "a page for the module",
        "award_calculator_bg.wasm",
        Fault::Instead("<!doctype html>login"),
        &["没有取到 award_calculator_bg.wasm"],
        (1, 0),
    ),
    fault(
        "a page for the glue",
        "award_calculator.js",
        Fault::Instead("<!doctype html>login"),
        &["award_calculator.js 送来的是一个网页"],
        (1, 0),
    ),
    fault(
        "a stylesheet of another release",
        "award-calculator.css",
        Fault::More(b"a{}"),
        &["award-calculator.css 和脚本不是同一次发布的"],
        (1, 0),
    ),
    body(
        "lines of an earlier release",
        "<link rel=preload as=fetch crossorigin href='award_calculator_bg.wasm?v=0'>\
         <link rel=modulepreload href='award-calculator.first.en.js'><link rel=preload as=style href=host.css>{}[]",
        &["award_calculator_bg.wasm 是另一次", "award-calculator.first.en.js 是另一次"],
        (0, 2),
    ),
];

/// Policies, of the page or of a frame.
pub static POLICIES: &[Case] = &[
    policy(
        "a strict policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
        &["没有发现问题"],
        (0, 0),
    ),
    policy(
        "a strict policy with Trusted Types",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        &["没有发现问题"],
        (0, 0),
    ),
    policy("no keyword", "script-src 'self'", &["script-src 'self' 'wasm-unsafe-eval'", "ready"], (0, 1)),
    policy("no keyword in the usual", "default-src 'self'", &["script-src 'self' 'wasm-unsafe-eval'", "ready"], (0, 1)),
    policy(
        "nothing may be fetched",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
        &["default-src 挡住了取文件", "connect-src 'self'", "error"],
        (1, 0),
    ),
    policy(
        "fetched from elsewhere only",
        "connect-src https://api.example.gov.cn",
        &["connect-src 挡住了取文件", "connect-src https://api.example.gov.cn 'self'"],
        (1, 0),
    ),
    policy(
        "nothing may be fetched, and nothing needs to be",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'",
        &["script-src 'self' 'wasm-unsafe-eval'", "connect-src 不让体检取文件", "connect-src 'self'", "ready"],
        (0, 2),
    ),
    policy(
        "nothing may be fetched, and no style is allowed",
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'none'",
        &["connect-src 挡住了取文件", "error"],
        (1, 0),
    ),
    policy("no style allowed", "script-src 'self' 'wasm-unsafe-eval'; style-src 'none'", &["没有发现问题"], (0, 0)),
    Case {
        body: "<script>delete ShadowRoot.prototype.adoptedStyleSheets</script>{}[]",
        ..policy(
            "no style allowed, in a browser that links it",
            "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'none'",
            &["样式文件没有起作用", "style-src 'self'"],
            (1, 0),
        )
    },
    with_doctor(policy(
        "no script without a nonce",
        "script-src 'nonce-n' 'wasm-unsafe-eval'",
        &["script-src 挡住了脚本", "script-src 'nonce-n' 'wasm-unsafe-eval' 'self'", "网页的 nonce"],
        (1, 0),
    )),
    with_doctor(policy(
        "no script element without a nonce",
        "script-src 'self' 'wasm-unsafe-eval'; script-src-elem 'nonce-n'",
        &["script-src-elem 挡住了脚本", "script-src-elem 'nonce-n' 'self'"],
        (1, 0),
    )),
    with_doctor(policy("a sandbox", "sandbox allow-scripts", &["受限制的框架", "allow-same-origin"], (1, 0))),
    Case {
        policy: "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
        ..body(
            "Trusted Types that forbid what replaces the program",
            "<script defer src=award-calculator.single.js></script><script src=doctor.js async></script>\
             <award-calculator loading=eager></award-calculator>",
            &["fallback", "trusted-types 挡住了脚本", "trusted-types award-calculator"],
            (1, 1),
        )
    },
    body("a frame", FRAMED, &["没有发现问题"], (0, 0)),
    Case {
        policy: "frame-src 'none'",
        ..body("a frame that the policy refuses", FRAMED, &["frame-src 挡住了框架里的测算", "frame-src 'self'"], (1, 0))
    },
    Case {
        fault: Some(("embed.html", Fault::Missing)),
        ..body("a frame with nothing in it", FRAMED, &["没有取到框架里的网页 /embed.html（404）"], (1, 0))
    },
];

const FRAMED: &str = "<script src=doctor.js async></script><script defer src=embed-parent.js></script>\
    <iframe data-award-calculator src=embed.html#id=award sandbox='allow-scripts allow-modals'></iframe>";
