import { synthClass } from "../../support/synth-class";

test("a word that nothing is built for is not passed over", () => {
  expect(() =>
    synthClass({ pipeline: { producer: "agent", source: "direct-put", destination: "s3" } }),
  ).toThrow('Nothing is built for {"producer":"agent"}');
});
