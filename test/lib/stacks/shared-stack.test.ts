import { maskHashes } from "../../../lib/summary/mask-hashes";
import { templateSummary } from "../../../lib/summary/template-summary";
import { synthClass } from "../../support/synth-class";

const made = synthClass();

test("the shared stack is what the summary says", () => {
  expect(templateSummary(maskHashes(made.template("shared")))).toMatchSnapshot();
});

test("the template of the shared stack is as reviewed", () => {
  expect(maskHashes(made.template("shared"))).toMatchSnapshot();
});

test("the shared stack does not change with the number of seats, so a late joiner changes one stack", () => {
  expect(synthClass({ seats: ["s01"] }).template("shared")).toEqual(made.template("shared"));
});

test("zones are chosen when the stack is deployed, because looking them up at synth takes credentials", () => {
  made.expect("shared").hasResourceProperties("AWS::EC2::Subnet", {
    AvailabilityZone: { "Fn::Select": [0, { "Fn::GetAZs": "" }] },
  });
});

test("it carries the class as a tag, and no seat's", () => {
  expect(made.tags("shared")).toEqual({ "loglab:class": "dsci6007", "loglab:seat": "shared" });
});

test("the network of a class with private subnets is what the summary says", () => {
  const summary = templateSummary(maskHashes(synthClass({ network: "private" }).template("shared")));
  expect(summary.split("\n").filter((line) => line.startsWith("  Network"))).toMatchSnapshot();
});
