import type { HostLine } from "./followed";

/** Their names fall into different shards of two, and into different partitions of two. */
const HOSTS = ["north", "south"] as const;
const LINES = 12;

/**
 * @param at milliseconds since 1970
 * @returns twelve lines of two servers, by turns, each of which asks for `/nonce/<nonce>/<number>`
 */
export function twelveLines(nonce: string, at: number): HostLine[] {
  const [, day, month, year, time] = new Date(at).toUTCString().split(" ");
  return Array.from({ length: LINES }, (_, number) => {
    const host = HOSTS[number % HOSTS.length] ?? HOSTS[0];
    const request = `"GET /nonce/${nonce}/${number} HTTP/1.1" 200 512`;
    return {
      host,
      number,
      line: `203.0.113.7 ${host}.${number} - [${day}/${month}/${year}:${time} +0000] ${request} "-" "mapping"`,
    };
  });
}

/** @returns the number of a line of those, undefined for any other line */
export function numberIn(text: string, nonce: string): number | undefined {
  const [, number] = new RegExp(`/nonce/${nonce}/(\\d+) `).exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
}
