// What the product uses that is newer than the oldest engines promised, and why the page stands without it.
//
// The tests hold this list to what is used: nothing may be missing, and nothing may stand here in vain.

/** By the path in browser-compat-data, or by the bare name where nobody knows whose it is. */
export const ENHANCEMENTS = {
  // ── The look
  "css.at-rules.container": "without it the page is one column, which is what a phone has anyway",
  "css.properties.container-name": "as @container",
  "css.properties.-webkit-text-size-adjust": "keeps the size of text that the reader has set; engines without it have no such setting",
  "css.properties.text-size-adjust": "as with its prefix",
  "css.properties.-webkit-locale": "undoes what `all` does to lang in Chromium and WebKit alone",
  "css.properties.user-select": "the name with a prefix stands before it",
  "css.types.min": "gives wrappers without a width of their own one; without it they are as narrow as they were",
  "css.properties.container-type": "as @container",
  "css.properties.text-spacing-trim": "closes gaps beside Chinese punctuation; without it the gaps are as wide as ever",
  "css.properties.text-wrap": "prettier last lines only",
  "css.properties.color-scheme": "colours the browser's own scroll bars and fields; our own colours are set anyway",
  "css.at-rules.media.prefers-color-scheme": "theme=auto stays light where the device cannot say otherwise",
  "css.at-rules.media.prefers-reduced-motion": "an arrow turns within a sixth of a second; nothing else moves",
  "css.at-rules.media.forced-colors": "engines without it have no forced colours either",
  "css.properties.forced-color-adjust": "as forced-colors",
  "css.types.length.viewport_percentage_units_dynamic": "asked for by @supports; `vh` stands before it",
  "css.properties.outline": "old ones draw it without rounded corners",
  "css.selectors.focus-visible": "only takes the ring away from who taps; `:focus` draws it",
  "css.properties.scroll-margin-top": "what the keyboard reaches may touch the bar at the edge; it is scrolled to all the same",
  "css.properties.scroll-margin-bottom": "as scroll-margin-top",
  "css.properties.cursor.pointer": "a phone has no pointer",
  "css.properties.appearance": "the names with prefixes stand before it",
  "css.properties.-moz-appearance": "for Firefox alone",
  "css.selectors.-webkit-progress-bar": "not for Firefox, which has another name",
  "css.selectors.-webkit-progress-value": "not for Firefox, which has another name",
  "css.selectors.-moz-progress-bar": "for Firefox alone",
  "css.selectors.-webkit-details-marker": "for old Chromium and WebKit; `list-style: none` does it in the others",
  "css.properties.text-underline-offset": "the line sits a little closer",
  "css.properties.text-decoration-thickness": "the line is a little thinner",
  "css.properties.-webkit-text-decoration-line": "for WebKit; the others take the name without a prefix",
  "css.properties.-webkit-text-decoration-color": "for WebKit; the others take the name without a prefix",
  "css.properties.-webkit-box-decoration-break": "lit words that run over two lines have no corners at the break",
  "css.properties.box-decoration-break": "as with its prefix",

  "css.selectors.details-content": "old engines print a fold as it stands on the screen",
  "css.properties.content-visibility": "as details-content",

  // ── The sheet on paper
  "css.at-rules.page": "the browser's own margins, which people can set",
  "css.properties.size": "the paper that the printer has",
  "css.at-rules.page.at_bottom-left": "notice, version and day stand on the sheet itself; at its foot they only stand again",
  "css.at-rules.page.at_bottom-right": "no page numbers; the browser prints its own",
  "css.properties.-webkit-print-color-adjust": "tints are missing; outlines and words tell the same",
  "css.properties.print-color-adjust": "as with its prefix",
  "css.properties.break-after.avoid": "a heading may stand at the foot of a page",
  "css.properties.orphans": "a line may stand alone at the foot of a page",
  "css.properties.widows": "a line may stand alone at the head of a page",

  "css.at-rules.supports.selector": "asked before the rows of the result and the opened award stand side by side; elsewhere rows open in place",

  // ── The scripts
  "javascript.builtins.FinalizationRegistry": "asked for by typeof; what is forgotten is given back when its instance goes",
  "javascript.builtins.Symbol.dispose": "asked for before it is used",
  "webassembly.api.compileStreaming_static": "asked for before it is used; a buffer is compiled instead",
  ".encodeInto": "asked for before it is used; an own one takes its place",
  ".encodeInto()": "asked for before it is used; an own one takes its place",
  ".createPolicy()": "only where the page has Trusted Types",
  ".createScriptURL()": "as createPolicy",
  ".detached": "compared with true; old ones are told by their length",
  ".adoptedStyleSheets": "asked for before it is used; a link or a style element takes its place",
  ".CSSStyleSheet": "as adoptedStyleSheets",
  ".replaceSync()": "as adoptedStyleSheets",
  "api.trustedTypes": "asked for before it is used; engines without it take the empty text",
  ".emptyHTML": "as trustedTypes",
  "api.HTMLElement.focus.options_preventScroll_parameter": "the page scrolls to where the focus goes, which is in sight",
  "api.SVGElement.focus.options_preventScroll_parameter": "as for other elements",

  ".nonce": "only the doctor reads it; without it a policy with a nonce is told as one in the way",
  ".disposition": "only the doctor reads it; without it a policy that only reports is told as one in the way",

  // ── Elements and attributes
  "html.global_attributes.translate": "asks translators to leave the page alone; what they do all the same is undone",
  "html.global_attributes.autocapitalize": "a number has no letters to enlarge",
  "html.global_attributes.autocorrect": "a browser without it may correct words; fields take figures, and say what was understood",
  "html.global_attributes.writingsuggestions": "browsers without it make no such suggestions",
  "html.global_attributes.inputmode": "Firefox shows its usual keyboard; any sum can be typed on it",
};

/** Names of our own that only look like those of something new. */
export const OWN = {
  ".address": "of a script tag: a field of the doctor's",
  ".at": "where words stand: a field of reports",
  ".build": "of which build glue and module are",
  ".capture": "a field of the options that listeners are added with",
  ".check()": "of an instance of the JavaScript API",
  ".destroy()": "of the element",
  ".element": "of a page: a field of the doctor's",
  ".fallback": "a sentence",
  ".fetch": "a word of the doctor's",
  ".locale": "of the element and of options",
  ".memory": "of an instance",
  ".number": "a sentence",
  ".parameters()": "a sentence",
  ".retry": "a sentence",
  ".unit": "a sentence",
  "attribute loading": "of the element",
  "event loading": "a state",
  "event reading": "a property of a report's condition",
  "event result": "a name of ours",
};
