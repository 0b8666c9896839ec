import { exportsOf } from "../../../lib/cost/exports";
import { costLines } from "../../../lib/summary/cost-lines";
import { synthClass } from "../../support/synth-class";

const made = synthClass();
const exported = exportsOf([made.template("shared")]);
const FLOW = { generators: 1, rate: 10, buffer: { seconds: 60, mebibytes: 1 } };

test("a seat's charges are told one by one, and in all", () => {
  expect(costLines(made.template("s01"), exported, undefined)).toEqual([
    "Generatorsweb1Instance: t4g.micro, 0.00840",
    "Generatorsweb1Instance: public IPv4 address, 0.00500",
    "Generatorsweb1Instance: 8 GB gp3, 0.00088",
    "in all 0.01428 USD",
  ]);
});

test("what flows is told where it is known, and where there is a stream", () => {
  expect(costLines(made.template("s01"), exported, FLOW).slice(3)).toEqual([
    "Firehose ingestion, 0.00032",
    "transform, 0.00002",
    "S3 requests, 0.00030",
    "in all 0.01492 USD",
  ]);
  expect(costLines(made.template("shared"), exported, FLOW)).toEqual(["in all 0.00000 USD"]);
});

test("a resource of which no price is known is named", () => {
  const template = { Resources: { Gateway: { Type: "AWS::EC2::TransitGateway" } } };
  expect(costLines(template, new Map(), undefined)).toEqual([
    "Gateway: no price is known of AWS::EC2::TransitGateway",
    "in all 0.00000 USD",
  ]);
});
