import { load } from "award-calculator";

/** Which question follows these answers, for other programs. */
export async function POST(request) {
  const calculator = await load();
  return Response.json(calculator.evaluate(await request.json()).next);
}
