import { CannotStart } from "../../../local/core/cannot-start";

test("says what is in the way and what to do", () => {
  const error = new CannotStart("The port is taken.", "Choose another.");
  expect(error).toMatchObject({ name: "CannotStart", message: "The port is taken.", fix: "Choose another." });
});
