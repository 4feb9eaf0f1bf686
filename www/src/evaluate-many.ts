// Reports on many applicants, one by one: the list is the host's own and may throw or lie.

import type { Answers, Options, Report } from "./api-types.ts";
import { ASK } from "./glue.ts";
import type { Bindings, ReportReader } from "./glue.ts";
import { read } from "./host-values.ts";
import { refusalOf, refuse } from "./refusal.ts";

/** More than memory holds. */
const MOST = 0xffffffff;

/** The reports on all applicants. Throws a {@link Refusal}. */
export function evaluateMany({ ask }: Bindings, reader: ReportReader, many: readonly Answers[], options: Options | undefined): Report[] {
  // Bad options are refused, whatever the list is.
  ask(ASK.canonical, {}, options);
  if (!read(() => Array.isArray(many), many)) throw refuse("not_an_object", many);
  const length = read(() => many.length, many);
  if (!(length <= MOST)) throw refuse("too_long", many);
  const reports: Report[] = [];
  for (let index = 0; index < length; index++) {
    const given = read(() => many[index] as Answers, many, index);
    try {
      reports.push(ask(ASK.evaluate, given, options, reader));
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      throw refusal ? { ...refusal, given, index } : thrown;
    }
  }
  return reports;
}
