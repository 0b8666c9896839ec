import { type PageLab, pageLab } from "../../support/page-lab";
import { sendRaw } from "../../support/raw-http";

/** Every call about a seat, with an input that would do something. */
const SEAT_CALLS: Readonly<Record<string, object>> = {
  objects: {},
  lines: { key: "k" },
  trace: { key: "k", line: 1 },
  steps: {},
  begin: { step: "1" },
  check: { step: "1" },
  answer: { step: "1", answers: { seconds: "1" } },
  switches: {},
  flip: { switch: "burst", guess: "size" },
  undo: { switch: "burst" },
  query: { sql: "SELECT 1" },
};

let lab: PageLab;

afterEach(() => lab[Symbol.asyncDispose]());

const ofSeat = (seat: string) => `Lab ${lab.access.fragment({ kind: "seat", seat }).slice(1)}`;

/** Makes requests by hand, as a page or a program of somebody else's would. */
async function ask(
  path: string,
  authorization?: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(lab.address + path, {
    ...(body && { method: "POST", body: JSON.stringify(body) }),
    headers: { "content-type": "application/json", ...(authorization && { authorization }), ...headers },
  });
  const text = await answer.text();
  return { status: answer.status, text, allowed: answer.headers.get("access-control-allow-origin") };
}

test("no request with a seat's link reaches another seat or the class, however it names it", async () => {
  lab = await pageLab({ open: false });
  const own = ofSeat("demo/s01");
  const names: readonly unknown[] = [
    "demo/s02",
    "DEMO/S02",
    "demo/s01/../s02",
    ["demo/s02"],
    { id: "demo/s02" },
    null,
    "*",
  ];
  const refused = async (seat: unknown, call: string): Promise<void> => {
    const { status, text } = await ask(`page/${call}`, own, { ...SEAT_CALLS[call], seat });
    expect([seat, call, status, text]).toEqual([seat, call, 403, expect.not.stringContaining("s02")]);
  };
  for (const call of Object.keys(SEAT_CALLS)) await refused("demo/s02", call);
  for (const seat of names) {
    await refused(seat, "flip");
    const events = await ask(`events?seat=${encodeURIComponent(String(seat))}`, own);
    expect([seat, events.status]).toEqual([seat, 403]);
  }
  const twice = await ask("events?seat=demo/s02&seat=demo/s01", own);
  expect([twice.status, (await ask("events", own)).status]).toEqual([403, 403]);
  for (const call of ["class", "links"]) expect((await ask(`page/${call}`, own, {})).status).toBe(403);
  expect((await ask("page/session", own, {})).text).not.toContain("s02");
  expect(lab.asked).toEqual([]);
});

test("where the bare address opens nothing, every request without a link or with half of one is refused", async () => {
  lab = await pageLab({ open: false });
  const whole = ofSeat("demo/s01");
  const wrong = [
    undefined,
    "",
    "Lab",
    whole.slice(0, -1),
    `${whole}x`,
    whole.replace("Lab ", "Bearer "),
    whole.replace("s01", "s02"),
    whole.replace(/demo%2Fs01/, "*"),
  ];
  for (const authorization of wrong) {
    for (const call of ["session", "class", "flip"]) {
      const { status } = await ask(`page/${call}`, authorization, { ...SEAT_CALLS[call], seat: "demo/s01" });
      expect([authorization, call, status]).toEqual([authorization, call, 403]);
    }
    expect((await ask("events?seat=demo/s01", authorization)).status).toBe(403);
  }
  expect(lab.asked).toEqual([]);
});

test("a page of elsewhere, or of this machine's other ports, reads nothing and switches nothing", async () => {
  lab = await pageLab();
  const flip = { ...SEAT_CALLS.flip, seat: "demo/s01" };
  for (const origin of ["https://evil.example", "http://127.0.0.1:3000", "http://localhost:3000", "null"]) {
    for (const authorization of [undefined, ofSeat("demo/s01")]) {
      const asked = [
        await ask("page/flip", authorization, flip, { origin }),
        await ask("events?seat=demo/s01", authorization, undefined, { origin }),
      ];
      for (const { status, allowed } of asked) expect([origin, status, allowed]).toEqual([origin, 403, null]);
    }
  }
  const preflight = await fetch(`${lab.address}page/flip`, {
    method: "OPTIONS",
    headers: { origin: "http://127.0.0.1:3000", "access-control-request-method": "POST" },
  });
  expect(preflight.ok).toBe(false);
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  expect(lab.asked).toEqual([]);
});

test("a name of elsewhere that was made to lead here is answered by nothing, not even the page itself", async () => {
  lab = await pageLab();
  const { port } = new URL(lab.address);
  for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1.evil.example", ""]) {
    for (const path of ["", "page.js", "events?seat=demo/s01"]) {
      const { statuses } = await sendRaw(Number(port), [
        `GET /_lab/${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      ]);
      expect([host, path, statuses]).toEqual([host, path, [403]]);
    }
    const body = JSON.stringify({ ...SEAT_CALLS.flip, seat: "demo/s01" });
    const { statuses } = await sendRaw(Number(port), [
      `POST /_lab/page/flip HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: application/json\r\n`,
      `Content-Length: ${body.length}\r\n\r\n${body}`,
    ]);
    expect([host, statuses]).toEqual([host, [403]]);
  }
  expect(lab.asked).toEqual([]);
});

test("the page runs its own script alone, and stands in nobody's frame", async () => {
  lab = await pageLab({ open: false });
  const page = await fetch(lab.address);
  const policy = page.headers.get("content-security-policy") ?? "";
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(await page.text()).not.toMatch(/https?:\/\/|<script>|style="/);
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
});
