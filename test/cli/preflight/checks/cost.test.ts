import { cost } from "../../../../cli/preflight/checks/cost";
import { classRoom, lookAtClass } from "../../../support/class-room";

const look = async (change: object = {}): Promise<string> => {
  const findings = await lookAtClass(cost, classRoom(change));
  return findings.map(({ found }) => found).join("\n");
};

test("says what the class costs an hour, a session, and at the very most", async () => {
  const told = await look();
  expect(told).toMatch(/^\$0\.0\d+ an hour for 2 seats running, \$0\.0\d+ each; \$0\.00\d+ an hour paused/);
  expect(told).toMatch(/\$0\.\d+ a session of 4 hours\./);
  expect(told).toMatch(/A seat can cost \$0\.\d+ an hour by itself\. .* \$\d+\.\d\d an hour/);
  expect(told).toContain("500,000 records a second");
  expect(told).toContain("list prices of 2026-11-24");
});

test("says what it costs until it expires, used once and all the time", async () => {
  expect(await look()).not.toContain("Until it expires");
  expect(await look({ expires: "2026-12-18T12:00:00Z" })).toMatch(
    /Until it expires in 24 days: \$\d+\.\d\d with one session, \$\d+\.\d\d if it is resumed all the time\./,
  );
});

test("has nothing to say of a past in which it has expired", async () => {
  expect(await look({ expires: "2026-11-01T12:00:00Z" })).not.toContain("Until it expires");
});
