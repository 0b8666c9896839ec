import { LabError } from "../../../cli/lab-error";
import { type Looked, runPreflight } from "../../../cli/preflight/run-preflight";
import { openAccount } from "../../../cli/stacks/account";
import { localTarget } from "../../../cli/target";
import { TODAY } from "../../support/class-room";
import { LAB_CLASS } from "../../support/lab-class";

jest.mock("../../../cli/stacks/account");
jest
  .mocked(openAccount)
  .mockRejectedValue(new LabError("No local cloud answers at http://127.0.0.1:1.", "Start one."));

test("where nobody answers it says so first, and what can be said of the class without an account", async () => {
  const told: Looked[] = [];
  const looked = await runPreflight({
    labClass: { ...LAB_CLASS, expires: "2026-11-01T00:00:00Z" },
    classFile: "class.yaml",
    target: localTarget(1, "us-east-1"),
    validate: false,
    now: () => TODAY,
    signal: new AbortController().signal,
    tell: (one) => void told.push(one),
  });
  expect(looked[0]).toMatchObject({
    check: "account",
    findings: [{ verdict: "no-go", found: expect.stringContaining("No local cloud answers") }],
  });
  expect(told).toEqual(looked);
  const of = (name: string) => looked.find(({ check }) => check === name)?.findings;
  expect(of("expires")).toMatchObject([{ verdict: "no-go" }]);
  expect(of("network")).toMatchObject([{ verdict: "ok" }]);
  expect(of("quotas")).toMatchObject([{ verdict: "warn", found: expect.stringContaining("not looked at") }]);
  expect(of("templates")).toBeUndefined();
});
