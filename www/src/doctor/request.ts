// Asks a server for a file, as the calculator does, and tells what came of it.

import { refusalOf, type Violation } from "./policy.ts";

/** What arrived. */
export interface Arrival {
  ok: boolean;
  status: number;
  /** The media type, without its parameters. */
  type: string;
  charset: string | undefined;
  text: string;
  /** What the server says of frames around it. */
  framing: string;
}

/** What came of it. `unreadable`: the server answers, but does not let this page read it (CORS). */
export type Answer = Arrival | { violation: Violation } | "unreadable" | "unreachable";

/** Asks for an address. */
export async function request(address: string): Promise<Answer> {
  try {
    return await read(await fetch(address, { cache: "no-cache", credentials: "same-origin" }));
  } catch (_) {
    const violation = await refusalOf("connect-src", address);
    if (violation) return { violation };
    return (await answers(address)) ? "unreadable" : "unreachable";
  }
}

/** Whether the answer is a file. */
export const arrived = (answer: Answer): answer is Arrival => typeof answer === "object" && "ok" in answer;

async function read(response: Response): Promise<Arrival> {
  const { ok, status, headers } = response;
  const [type, ...rest] = (headers.get("content-type") || "").split(";").map((part) => part.trim().toLowerCase());
  const charset = /charset="?([^"]*)/.exec(rest.join(";"));
  const framing = headers.get("x-frame-options") || headers.get("content-security-policy") || "";
  return { ok, status, type: type || "?", charset: charset ? charset[1] : undefined, text: await response.text(), framing };
}

/** Whether another server answers at all. */
function answers(address: string): Promise<boolean> {
  if (new URL(address).origin === self.origin) return Promise.resolve(false);
  return fetch(address, { mode: "no-cors", cache: "no-cache" }).then(() => true, () => false);
}

/** Whether the contents have this hash; a browser that refuses them does not say so otherwise. */
export function hasIntegrity(address: string, integrity: string): Promise<boolean> {
  return fetch(address, { cache: "no-cache", credentials: "same-origin", integrity }).then(() => true, () => false);
}
