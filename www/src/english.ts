// English in a widget that began in Chinese: its words are fetched when it is chosen.

import { enumerated } from "./attributes.ts";
import type { Display } from "./display.ts";
import type { EnglishFile, Notice } from "./glue.ts";
import { loadEnglish } from "./loader.ts";

/** Whether an element is to speak English. */
export const wantsEnglish = (element: Element): boolean => enumerated(element, "locale") === "en";

/** Whether it is, and its instance has no words for it. */
export const lacksEnglish = (element: Element, notice: Notice | undefined): notice is Notice =>
  Boolean(notice && !notice.english && wantsEnglish(element));

/** Goes on in Chinese until the words have arrived, and says so. `add` takes them, if they are still lacking then. */
export async function fetchMissingEnglish(display: Display, areLacking: () => boolean, add: (english: EnglishFile) => void): Promise<void> {
  display._tellEnglish("waiting");
  const english = await loadEnglish().catch(() => undefined);
  if (!areLacking()) return;
  if (!english) return display._tellEnglish("error", () => void fetchMissingEnglish(display, areLacking, add));
  add(english);
  display._tellEnglish();
}
