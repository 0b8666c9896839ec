import { isIP } from "node:net";
import { BROWSERS, browser, CRAWLERS, crawler, PROBERS, prober } from "../../../generator/events/clients";

const all = (seat: string) => [
  ...Array.from({ length: BROWSERS }, (_, rank) => browser(seat, rank)),
  ...Array.from({ length: CRAWLERS }, (_, rank) => crawler(seat, rank)),
  ...Array.from({ length: PROBERS }, (_, rank) => prober(seat, rank)),
];

describe("clients", () => {
  test("have addresses of their own, from the ranges that belong to nobody", () => {
    const addresses = all("s01").map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(isIP(address)).toBeGreaterThan(0);
      expect(address).toMatch(/^(?:198\.1[89]\.|2001:db8:)/);
    }
  });

  test("are one in six of IPv6", () => {
    const six = all("s01").filter(({ address }) => isIP(address) === 6).length;
    expect(Math.abs(six / (BROWSERS + CRAWLERS + PROBERS) - 1 / 6)).toBeLessThan(0.03);
  });

  test("are the same at every time, and others in another seat", () => {
    expect(browser("s01", 7)).toEqual(browser("s01", 7));
    expect(browser("s01", 7).address).not.toBe(browser("s02", 7).address);
  });

  test("rarely have an agent that Apache escapes", () => {
    const odd = all("s01").filter(({ ending }) => Buffer.from(ending).includes("\\")).length;
    expect(odd).toBeGreaterThan(10);
    expect(odd).toBeLessThan(100);
  });
});
