// A page that holds the calculator in a frame: the frame's address, what it is allowed, and the helper that gives it its
// height.

import type { Findings } from "./findings.ts";
import { shown, type Page } from "./page.ts";
import { loadInFrame, refusalOf, sourceOf } from "./policy.ts";
import { arrived, request, type Arrival } from "./request.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** Checks every frame of ours. */
export async function checkFrames(page: Page, findings: Findings): Promise<void> {
  const { frames, words } = page;
  if (!frames.length) return;
  const ids = frames.map(({ src }) => (/[#&]id=([^&]+)/.exec(src) || [])[1]);
  if (ids.includes(undefined)) findings.bad(words.frameId);
  else if (new Set(ids).size < ids.length) findings.bad(words.frameIds);
  for (const { sandbox } of frames.filter((frame) => frame.hasAttribute("sandbox"))) {
    if (!sandbox.contains("allow-scripts")) findings.bad(words.frameScripts, 'sandbox="allow-scripts allow-modals"');
    else if (!sandbox.contains("allow-modals")) findings.hint(words.frameModals, 'sandbox="allow-scripts allow-modals"');
  }
  const checks = frames.map(({ src }) => findings.whileWaiting(shown(src), checkAddress(src, page, findings)));
  await Promise.all([...checks, checkHelper(page, findings)]);
}

/** The address of the frame, and whether policies of the page and of the frame's server allow it. */
async function checkAddress(src: string, page: Page, findings: Findings): Promise<void> {
  const [address] = src.split("#") as [string];
  const name = shown(address);
  const answer = await request(address);
  if (answer === "unreachable") findings.bad(page.words.unreachable(name));
  else if (arrived(answer) && !answer.ok) findings.bad(page.words.frameMissing(name, answer.status));
  else if (arrived(answer) && !isAllowed(answer)) findings.bad(page.words.frameRefused(name));
  await loadInFrame(address);
  const violation = await refusalOf("frame-src", address);
  if (violation) tellRefusal(violation, page.words.parts.frame, [sourceOf(address)], page, findings);
}

/** Whether the frame's server lets pages like this one frame it, as far as it says. */
const isAllowed = ({ framing }: Arrival): boolean => !/^deny$|frame-ancestors\s+'none'/i.test(framing);

async function checkHelper({ words, frames }: Page, findings: Findings): Promise<void> {
  const scripts = Array.from(document.querySelectorAll<HTMLScriptElement>("script[src]"), ({ src }) => src);
  const helper = scripts.find((src) => /embed-parent\.js/.test(src));
  const address = new URL("./embed-parent.js", (frames[0] as HTMLIFrameElement).src).href;
  if (!helper) return findings.bad(words.frameHelper, `<script defer src="${shown(address)}"></script>`);
  const answer = await request(helper);
  if (arrived(answer) && !answer.ok) findings.bad(words.scriptMissing(shown(helper), answer.status));
}
