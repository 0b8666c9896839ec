import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Annotations, type App } from "aws-cdk-lib";
import { SeatStack } from "../../../lib/stacks/seat-stack";
import { synthesize } from "../../../lib/validate/synthesize";
import { classFolder } from "../../support/class-folder";
import { LAB_CLASS } from "../../support/lab-class";
import { FIXTURE_BUNDLES } from "../../support/synth";

const SEATS = Array.from({ length: 120 }, (_, index) => `s${String(index).padStart(3, "0")}`);

// The CDK tells annotations on standard error as well, which is nothing that a test's reader waits for.
beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

const eachSeat = (change: (seat: SeatStack) => void) => (app: App) => {
  for (const stack of app.node.children) if (stack instanceof SeatStack) change(stack);
};

test("seats have one template, and every seat stands in the report though few are synthesized", () => {
  using folder = classFolder();
  const labClass = { ...LAB_CLASS, seats: SEATS };
  const templates = synthesize(labClass, folder.path, { bundles: FIXTURE_BUNDLES });
  expect(templates.map(({ stacks }) => stacks.length)).toEqual([1, 120]);
  expect(new Set(templates[1]?.stacks.map(({ seat }) => seat))).toEqual(new Set(SEATS));
  expect(
    readdirSync(join(folder.path, "few")).filter((name) => name.endsWith(".template.json")),
  ).toHaveLength(101);
});

test("seats that differ in more than their id are all synthesized", () => {
  using folder = classFolder();
  const labClass = { ...LAB_CLASS, seats: SEATS.slice(0, 6) };
  const change = eachSeat((seat) => {
    if (seat.seat === "s005") seat.templateOptions.description = "Another";
  });
  const templates = synthesize(labClass, folder.path, { bundles: FIXTURE_BUNDLES, change });
  expect(templates.map(({ stacks }) => stacks.map(({ seat }) => seat))).toEqual([
    [undefined],
    ["s000", "s001", "s002", "s003", "s004"],
    ["s005"],
  ]);
});

test("constructs are known by their logical ids, and annotations come along", () => {
  using folder = classFolder();
  const change = eachSeat((seat) => Annotations.of(seat).addWarningV2("lab:odd", "This is odd"));
  const [, seat] = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES, change });
  expect(seat?.constructs.get("Bucket83908E77")).toBe("Lab-dsci6007-s01/Bucket/Resource");
  expect(seat?.annotations.map(({ entry }) => entry.data)).toEqual(["This is odd [ack: lab:odd]"]);
});
