import { linesWith } from "./bucket";
import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

/** Crashes twice, and counts what arrived when nothing is missing any more that was put. */
export const atLeastOnce: Solution = async ({ lab, begun: { nonce, facts }, until }) => {
  const put = async (from: unknown, to: unknown): Promise<void> => {
    const numbers = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
    await putAll(
      lab,
      numbers.map((number) => numberedLine(nonce, number, lab.now())),
    );
  };
  await put(0, facts.crash);
  await put(facts.resume, facts.lost);
  await put(facts.again, facts.last);
  const sent =
    Number(facts.crash) +
    1 +
    Number(facts.lost) -
    Number(facts.resume) +
    1 +
    Number(facts.last) -
    Number(facts.again) +
    1;
  const arrived = async (): Promise<string[]> =>
    (await linesWith(lab, "logs/", `/nonce/${nonce}/`)).map(({ path }) => path);
  await until(async () => ((await arrived()).length >= sent ? true : undefined));
  // An object is written again before what was put later; its line has no number, so it is not counted.
  await putAll(lab, [numberedLine(nonce, 0, lab.now()).replace(`${nonce}/0`, `${nonce}/end`)]);
  const all = await until(async () => {
    const found = await arrived();
    return found.some((path) => path.endsWith("/end")) ? found : undefined;
  });
  const paths = all.filter((path) => !path.endsWith("/end"));
  const distinct = new Set(paths).size;
  return { duplicates: String(paths.length - distinct), gaps: String(Number(facts.last) + 1 - distinct) };
};
