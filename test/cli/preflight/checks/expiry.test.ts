import { expiry } from "../../../../cli/preflight/checks/expiry";
import { classRoom, lookAtClass } from "../../../support/class-room";

const look = (expires?: string) => lookAtClass(expiry, classRoom({ ...(expires && { expires }) }));

test("a class that expires in the future goes", async () => {
  expect(await look("2026-12-18T18:00:00-08:00")).toEqual([
    { verdict: "ok", found: "The class expires in 24 days, at 2026-12-18T18:00:00-08:00." },
  ]);
  expect(await look("2026-11-24T15:00:00Z")).toMatchObject([
    { verdict: "ok", found: expect.stringContaining("in 3.0 hours") },
  ]);
});

test("one that has expired is no-go, by its own offset", async () => {
  expect(await look("2026-11-24T13:00:00+02:00")).toMatchObject([
    { verdict: "no-go", found: "The class expired at 2026-11-24T13:00:00+02:00." },
  ]);
});

test("one that never does is worth a word", async () => {
  expect(await look()).toMatchObject([{ verdict: "warn", fix: expect.stringContaining("`expires:`") }]);
});
