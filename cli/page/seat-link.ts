import type { Target } from "../target";

/** A cloud that is busy deploying may take its time; nobody waits long for a comment. */
const MOST_MS = 5_000;

/** @returns the link that opens a seat on the local cloud's page; undefined where there is no page, such as on AWS */
export async function seatLink(
  { endpoint }: Target,
  className: string,
  seat: string,
): Promise<string | undefined> {
  if (endpoint === undefined) return undefined;
  try {
    const answer = await fetch(`${endpoint}/_lab/page/links`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(MOST_MS),
    });
    if (!answer.ok) return undefined;
    const links = (await answer.json()) as { seat: string; link: string }[];
    return links.find((known) => known.seat === `${className}/${seat}`)?.link;
  } catch {
    return undefined;
  }
}
