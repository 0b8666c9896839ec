import { synthClass } from "../../support/synth-class";

test("an agent in front of a broker is not passed over, should a class file get so far", () => {
  expect(() => synthClass({ pipeline: { producer: "agent", source: "kafka", destination: "s3" } })).toThrow(
    "Kinesis Agent does not send there.",
  );
});
