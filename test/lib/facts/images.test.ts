import { DEFAULT_IMAGE_PARAMETER } from "../../../lib/facts/images";
import { synthClass } from "../../support/synth-class";

test("the parameter is the one that the templates look up", () => {
  const parameters = Object.values(synthClass().template("s01").Parameters ?? {});
  expect(parameters).toContainEqual(expect.objectContaining({ Default: DEFAULT_IMAGE_PARAMETER }));
});
