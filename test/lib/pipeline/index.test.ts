import { synthClass } from "../../support/synth";

test("a word that nothing is built for is not passed over", () => {
  expect(() =>
    synthClass({ pipeline: { producer: "sdk", source: "direct-put", destination: "redshift" } }),
  ).toThrow('Nothing is built for {"destination":"redshift"}');
});
