import { network } from "../../../../cli/preflight/checks/network";
import { classRoom, lookAtClass } from "../../../support/class-room";

const look = (seats: number, kind: "public" | "private") =>
  lookAtClass(
    network,
    classRoom({ network: kind, seats: Array.from({ length: seats }, (_, index) => `s${index}`) }),
  );

test("a class that has the cheaper network goes, and hears by how much", async () => {
  expect(await look(3, "public")).toMatchObject([
    {
      verdict: "ok",
      found: expect.stringMatching(/^For 3 seats public subnets are cheaper, by \$0\.035 an hour/),
    },
  ]);
  expect(await look(30, "private")).toMatchObject([{ verdict: "ok" }]);
});

test("one that has the dearer one hears what to write, and that a later change costs every instance", async () => {
  expect(await look(30, "public")).toMatchObject([
    {
      verdict: "warn",
      found: expect.stringContaining("private subnets are cheaper, by $0.096 an hour"),
      fix: expect.stringMatching(/`network: private`.*replaces every instance/),
    },
  ]);
  expect(await look(3, "private")).toMatchObject([{ verdict: "warn" }]);
});
